import { z } from 'astro/zod';
import { country, evidenceList, id, inferences, name, text, waivers } from './fields.ts';
import { commonParts, evidenceAt, kindOfEntry } from './kind.ts';
import { each, toSource } from './target.ts';

/** `content/initiatives/<id>.md` */
const schema = z.strictObject({
  title: name.describe('The name, as the sources write it.'),
  summary: text.describe('One sentence that says what it is.'),
  countries: z.array(country).default([]).describe('Countries whose undertaking it is.'),
  people: z.array(id).default([]).describe('People whom the sources connect with it.'),
  organisations: z.array(id).default([]).describe('Organisations that run it or belong to it.'),
  evidence: evidenceList.min(1).describe('The passages that describe it.'),
  inferences,
  waivers,
});

/** A programme, a fund, a group, an agreement. */
export const initiative = kindOfEntry<'initiative'>()({
  schema,
  endings: ['.md'],
  nameOf: ({ title }) => title,
  isMentioned: true,
  toRecord: (entry) => {
    const evidence = evidenceAt(entry.data.evidence, [], entry.evidence);
    return entry.mark({ ...entry.data, ...commonParts(entry), evidence }, []);
  },
  evidenceOf: ({ evidence }) => evidence,
  headsOf: ({ title, summary }) => ({ title, summary }),
  statementsOf: () => [],
  targetsOf: (record) => [
    ...each('country', record.countries, record, 'countries'),
    ...each('person', record.people, record, 'people'),
    ...each('organisation', record.organisations, record, 'organisations'),
    ...record.evidence.map(toSource),
  ],
  isFact: true,
});
