import type { RelationKind } from '../../model/record.ts';
import type { SeasonName } from '../calendar.ts';

/** The words around dates in one language. Dates come in as words. */
export interface DatePhrases {
  about: (date: string) => string;
  uncertain: (date: string) => string;
  atTime: (time: string, day: string, zone: string) => string;
  /** No later than a moment, a day, or a longer stretch. */
  by: Record<'moment' | 'day' | 'stretch', (date: string) => string>;
  /** No earlier than a moment, a day, or a longer stretch. */
  since: Record<'moment' | 'day' | 'stretch', (date: string) => string>;
  /** Lasting from a date. */
  from: (date: string) => string;
  fromToUnknown: (date: string) => string;
  /** One moment of a stretch, whose two ends come joined by the language's “and”. */
  between: (dates: string) => string;
  seasons: Record<SeasonName, (year: number) => string>;
  /** By the decade's first year. */
  decade: (year: number) => string;
  /** Centuries count from 1, and from -1 before the first. */
  century: (century: number) => string;
  relations: Record<RelationKind, (event: string) => string>;
  /** The title of an event that has no name. */
  quoted: (title: string) => string;
  /** A limit alone, behind which no day is known. */
  notGiven: (limit: string) => string;
  /** A time that the editors concluded. */
  inferred: (time: string) => string;
  unknown: string;
}
