import { z } from 'astro/zod';
import { country, evidenceList, history, id, inferences, name, publishOn, silent, text, waivers } from './fields.ts';
import { commonParts, kindOfEntry, passagesAt } from './kind.ts';
import { each } from './target.ts';

/** `content/initiatives/<id>.md` */
const schema = z.strictObject({
  title: name.describe('The name, as the sources write it.'),
  summary: text.describe('One sentence that says what it is.'),
  countries: z.array(country).default([]).describe('Countries whose undertaking it is.'),
  people: z.array(id).default([]).describe('People whom the sources connect with it.'),
  organisations: z.array(id).default([]).describe('Organisations that run it or belong to it.'),
  evidence: evidenceList.min(1).describe('The passages that describe it.'),
  inferences,
  ...history,
  publishOn,
  silent,
  waivers,
});

/** A programme, a fund, a group, an agreement. */
export const initiative = kindOfEntry<'initiative'>()({
  schema,
  endings: ['.md'],
  nameOf: ({ title }) => title,
  isMentioned: true,
  toRecord: (entry) => {
    const evidence = entry.data.evidence.map(entry.verify);
    return { ...entry.data, ...commonParts(entry), evidence };
  },
  passagesOf: ({ evidence }) => passagesAt('evidence', evidence),
  headsOf: ({ title, summary }) => ({ title, summary }),
  statementsOf: () => [],
  targetsOf: (record) => [
    ...each('country', record.countries, 'countries'),
    ...each('person', record.people, 'people'),
    ...each('organisation', record.organisations, 'organisations'),
  ],
  isFact: true,
});
