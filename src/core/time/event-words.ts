import type { EventRecord, RelationKind } from '../model/record.ts';
import type { CalendarDate } from './date.ts';
import { phrasesIn } from './date-phrases.ts';
import { dateWords } from './date-words.ts';
import { singleDates } from './moments.ts';

type Timed = Pick<EventRecord, 'date' | 'relation'>;

/** What an event's words say of the event that it stands in relation to. */
export type WordedAnchor = Pick<EventRecord, 'title' | 'name' | 'date'>;

/** An event's time in words: its own date, and its relation. The anchor's own date is said where the event has none. */
export function eventWords({ date, relation }: Timed, anchor: WordedAnchor | undefined, language: string): string {
  const phrases = phrasesIn(language);
  const own = date && dateWords(date, language);
  if (!relation || !anchor || says(date, relation.kind, anchor.date)) return own ?? phrases.unknown;
  const placed = phrases.relations[relation.kind](anchor.name ?? `“${anchor.title}”`);
  if (own && !isBoundOnly(date, relation.kind, anchor.date)) return `${own}, ${placed}`;
  return anchor.date ? `${placed}, ${dateWords(anchor.date, language)}` : placed;
}

/** Whether a date by itself places its event before or after another. */
function says(date: CalendarDate | null, kind: RelationKind, anchor: CalendarDate | null): boolean {
  if (!date || !anchor || kind === 'during') return false;
  const [first, second] = kind === 'before' ? [date, anchor] : [anchor, date];
  return first.latest !== null && second.earliest !== null && first.latest <= second.earliest;
}

/** Whether a date knows no more than the limit that its relation sets. */
function isBoundOnly(date: CalendarDate | null, kind: RelationKind, anchor: CalendarDate | null): boolean {
  if (!date || !anchor) return false;
  if (kind === 'before') return date.earliest === null && date.latest === anchor.latest;
  return kind === 'after' && date.latest === null && date.earliest === anchor.earliest;
}

/** Whether any of the date is a time of the clock, which reads differently in other zones. */
export function hasClock(date: CalendarDate): boolean {
  return singleDates(date).some(({ precision }) => precision === 'minute');
}

/** The same moments by the clocks of another zone; days and longer stay as they are. */
export function inZone<Date extends CalendarDate>(date: Date, zone: string): Date;
export function inZone(date: CalendarDate, zone: string): CalendarDate {
  if (date.kind === 'single') return date.precision === 'minute' ? { ...date, zone } : date;
  if (date.kind === 'set') return { ...date, members: date.members.map((member) => inZone(member, zone)) };
  const end = (endpoint: typeof date.start) => (typeof endpoint === 'string' ? endpoint : inZone(endpoint, zone));
  return { ...date, start: end(date.start), end: end(date.end) };
}
