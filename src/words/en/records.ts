import type { RelationKind } from '../../core/model/record.ts';
import { list } from './grammar.ts';

const relations: Record<RelationKind, string> = { before: 'Before', after: 'After', during: 'During' };
const around: Record<RelationKind, string> = { before: 'Before it', after: 'After it', during: 'During it' };

/** The pages of records: names of facts, headings, and what search engines show. */
export const records = {
  when: 'When',
  where: 'Where',
  kind: 'Kind',
  who: 'Who',
  about: 'About',
  office: 'Office',
  country: 'Country',
  inShort: 'In short',
  relations,
  /** Headings over the events that the sources place by this one. */
  around,
  kindInLane: (kind: string, lane: string) => `${kind} (${lane})`,
  place: (town: string, country: string) => `${town}, ${country}`,
  notNamed: 'not named',
  neighbours: 'Events before and after',
  inTimeline: 'In the timeline',
  otherEvents: 'Other events',
  tookPart: 'Took part in',
  tookPlaceHere: 'Took place here',
  belongsTo: 'Belongs to',
  mentionedIn: 'Mentioned in',
  editorsReading: 'The editors’ reading',
  editorsNotes: 'The editors’ notes',
  notSaid: 'What isn’t said',
  /** @param about what the source leaves out, empty where it says nothing of the matter */
  silent: (source: string, about: string, day: string) =>
    `${about === '' ? `${source} says nothing of this` : `${source} doesn’t say: ${about}`}, as the editors read it on ${day}.`,
  editorsInfer: 'The editors infer:',
  setAside: (rule: string, found: string) => `The editors set the check “${rule}” aside here for “${found}”`,
  draft: 'Draft: it is in no built site.',
  from: 'From',
  /** Before the name of a language. */
  translatedFrom: 'Translated by the editors from',
  alsoIn: 'Also in',
  inBrief: 'In brief',
  /** @param when empty where nobody says */
  eventDescription: (title: string, when: string) => [title, when].filter(Boolean).join('. '),
  initiativeDescription: (title: string, summary: string) => `${title}: ${summary}`,
  /** @param facts the name first, then what is known of it */
  reported: (facts: readonly string[]) => `${list(facts)}: what the sources report, with the passages behind it.`,
  countryReported: (country: string) =>
    `${country} in this dossier: people, meetings and events, as far as the sources name them.`,
};
