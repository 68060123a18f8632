import type { Dossier } from '../core/model/dossier.ts';
import { type Meeting, type MeetingGroup, meetingIndex, meetingsOf } from '../core/model/meetings.ts';
import type {
  Briefing,
  EventRecord,
  Figure,
  Initiative,
  Organisation,
  Participant,
  Person,
  Source,
} from '../core/model/record.ts';
import { recordKinds, referenceKey } from '../core/model/reference.ts';
import { chronological, resolveWhen, type When } from '../core/time/chronology.ts';
import { type Update, updatesOf } from '../kinds/history.ts';
import { namesIn } from '../kinds/index.ts';
import { countriesIn, type Mentions, mentionsIn } from '../kinds/links.ts';
import { passagesOf, type QuotedPassage } from '../kinds/passages.ts';
import { withOwnWords } from '../words/own-words.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';

/** A dossier with what every page looks up in it, worked out once. */
export interface Catalogue {
  dossier: Dossier;
  /** The site's base path, with a slash at both ends. */
  base: string;
  language: string;
  /** Those of the interface. */
  words: Words;
  sources: ReadonlyMap<string, Source>;
  briefings: ReadonlyMap<string, Briefing>;
  /** In the order of time. */
  events: ReadonlyMap<string, EventRecord>;
  /** Each event's place in that order, from 0. */
  places: ReadonlyMap<string, number>;
  /** Events by the id that their relation points to, in the order of time. */
  related: ReadonlyMap<string, EventRecord[]>;
  people: ReadonlyMap<string, Person>;
  organisations: ReadonlyMap<string, Organisation>;
  initiatives: ReadonlyMap<string, Initiative>;
  /** What readers know each record by, by its key. */
  names: ReadonlyMap<string, string>;
  figures: ReadonlyMap<string, Figure>;
  /** Codes (ISO 3166-1 alpha-2), sorted. */
  countries: string[];
  when: ReadonlyMap<string, When>;
  mentions: Mentions;
  meetings: Meeting[];
  meetingsWith: (participant: Participant) => MeetingGroup['meetings'];
  /** The newest first. */
  updates: Update[];
  /** Those of each record, by its key. */
  history: ReadonlyMap<string, Update[]>;
  /** Every quoted passage by the id of its source. */
  passages: ReadonlyMap<string, QuotedPassage[]>;
}

export function catalogueOf(
  dossier: Dossier,
  base: string,
  words = withOwnWords(wordsFor(dossier.site.language), dossier.site.words),
): Catalogue {
  const { language } = dossier.site;
  const events = chronological(dossier.events);
  const meetings = meetingsOf(dossier);
  const updates = updatesOf(dossier);
  return {
    dossier,
    base,
    language,
    words,
    sources: byId(dossier.sources),
    briefings: byId(dossier.briefings),
    events: byId(events),
    places: new Map(events.map(({ id }, place) => [id, place])),
    related: Map.groupBy(events, ({ relation }) => relation?.event ?? ''),
    people: byId(dossier.people),
    organisations: byId(dossier.organisations),
    initiatives: byId(dossier.initiatives),
    names: new Map(
      recordKinds.flatMap((kind) => namesIn(dossier, kind).map(([id, name]) => [referenceKey({ kind, id }), name])),
    ),
    figures: byId(dossier.figures),
    countries: countriesIn(dossier),
    when: resolveWhen(dossier.events, language),
    mentions: mentionsIn(dossier),
    meetings,
    meetingsWith: meetingIndex(meetings),
    updates,
    history: Map.groupBy(updates, ({ of }) => referenceKey(of)),
    passages: Map.groupBy(passagesOf(dossier), ({ evidence }) => evidence.source),
  };
}

function byId<Record extends { id: string }>(records: readonly Record[]): ReadonlyMap<string, Record> {
  return new Map(records.map((record) => [record.id, record]));
}
