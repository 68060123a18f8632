import { z } from 'astro/zod';
import type { Briefing } from '../core/model/record.ts';
import { day, evidenceList, history, id, language, name, publishOn, silent, text, waivers } from './fields.ts';
import { commonParts, kindOfEntry, passagesAt, type StatementAt } from './kind.ts';
import { each, maybe } from './target.ts';

const statements = z
  .array(
    z.strictObject({
      text: text.describe('One sentence.'),
      evidence: evidenceList.min(1).describe('The passages behind it.'),
    }),
  )
  .default([]);

/** `content/briefings/<id>.md` or `.mdx` */
const schema = z.strictObject({
  title: name.describe('What happened; a synthesis is titled by it too.'),
  standfirst: text.describe('One or two sentences under the title.'),
  date: day.describe('The day on which the briefing was finished.'),
  authors: z.array(name).min(1).describe('Who wrote it.'),
  sources: z.array(id).min(1).describe('The sources it summarises: one for a summary, several for a synthesis.'),
  language: language
    .nullable()
    .default(null)
    .describe('The language of its text (BCP 47), where it isn’t that of the dossier.'),
  translationOf: id
    .nullable()
    .default(null)
    .describe('The id of the briefing that it is a translation of. Each leads readers to the other.'),
  keyPoints: statements.describe('What a hurried reader must know, each with its evidence.'),
  differences: statements.describe(
    'What the sources tell differently, each with its evidence; the lead’s stand on the home page.',
  ),
  ...history,
  publishOn,
  draft: z.boolean().default(false).describe('A draft is checked but not published.'),
  silent,
  waivers,
});

/** A summary of one source, or a synthesis of several, in the editors' words. */
export const briefing = kindOfEntry<'briefing'>()({
  schema,
  endings: ['.md', '.mdx'],
  nameOf: ({ title }) => title,
  isMentioned: false,
  toRecord: (entry) => {
    const verified = (given: typeof entry.data.keyPoints) =>
      given.map(({ text, evidence }) => ({ text, evidence: evidence.map(entry.verify) }));
    const { keyPoints, differences } = entry.data;
    return {
      ...entry.data,
      ...commonParts(entry),
      keyPoints: verified(keyPoints),
      differences: verified(differences),
    };
  },
  passagesOf: (record) =>
    statementsIn(record).flatMap(({ path, evidence }) => passagesAt(`${path}.evidence`, evidence)),
  headsOf: ({ title, standfirst }) => ({ title, standfirst }),
  statementsOf: statementsIn,
  targetsOf: ({ sources, translationOf }) => [
    ...each('source', sources, 'sources'),
    ...maybe('briefing', translationOf, 'translationOf'),
  ],
  isFact: false,
});

function statementsIn(record: Pick<Briefing, 'keyPoints' | 'differences'>): StatementAt[] {
  return (['keyPoints', 'differences'] as const).flatMap((list) =>
    record[list].map((statement, at) => ({ ...statement, path: `${list}.${at}` })),
  );
}
