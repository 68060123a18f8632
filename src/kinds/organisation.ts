import { z } from 'astro/zod';
import { country, evidenceList, history, name, publishOn, silent, waivers } from './fields.ts';
import { commonParts, kindOfEntry, passagesAt } from './kind.ts';
import { maybe } from './target.ts';

/** `content/organisations/<id>.md` */
const schema = z.strictObject({
  name: name.describe('As the sources write it.'),
  short: name.optional().describe('What the sources call it in short: NATO.'),
  type: name.optional().describe('What it is, in a word or two: ministry, court, company, team, bloc.'),
  country: country.optional().describe('The country to which it belongs.'),
  evidence: evidenceList.min(1).describe('The passages that name it.'),
  ...history,
  publishOn,
  silent,
  waivers,
});

/** A ministry, a court, a company, a team, a bloc: who acts as a body. */
export const organisation = kindOfEntry<'organisation'>()({
  schema,
  endings: ['.md'],
  nameOf: ({ name }) => name,
  isMentioned: true,
  toRecord: (entry) => {
    const { short = null, type = null, country = null, ...data } = entry.data;
    const evidence = data.evidence.map(entry.verify);
    return { ...data, ...commonParts(entry), short, type, country, evidence };
  },
  passagesOf: ({ evidence }) => passagesAt('evidence', evidence),
  headsOf: ({ type }) => ({ type: type ?? '' }),
  statementsOf: () => [],
  targetsOf: ({ country }) => maybe('country', country, 'country'),
  isFact: true,
});
