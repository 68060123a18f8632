import { z } from 'astro/zod';
import { country, evidenceList, history, name, publishOn, silent, waivers } from './fields.ts';
import { commonParts, kindOfEntry, passagesAt } from './kind.ts';
import { maybe } from './target.ts';

/** `content/people/<id>.md` */
const schema = z.strictObject({
  name: name.describe('As the sources write it.'),
  country: country.optional().describe('The country for which the person acts.'),
  role: name.optional().describe('The office, in the sources’ words.'),
  evidence: evidenceList.min(1).describe('The passages that name the person.'),
  ...history,
  publishOn,
  silent,
  waivers,
});

/** Somebody whom the sources name. */
export const person = kindOfEntry<'person'>()({
  schema,
  endings: ['.md'],
  nameOf: ({ name }) => name,
  isMentioned: true,
  toRecord: (entry) => {
    const { country = null, role = null, ...data } = entry.data;
    const evidence = data.evidence.map(entry.verify);
    return { ...data, ...commonParts(entry), country, role, evidence };
  },
  passagesOf: ({ evidence }) => passagesAt('evidence', evidence),
  headsOf: ({ role }) => ({ role: role ?? '' }),
  statementsOf: () => [],
  targetsOf: ({ country }) => maybe('country', country, 'country'),
  isFact: true,
});
