import { z } from 'astro/zod';
import { day, evidenceList, id, name, text, waivers } from './fields.ts';
import { commonParts, kindOfEntry, passagesAt } from './kind.ts';
import { each } from './target.ts';

/** `content/briefings/<id>.md` or `.mdx` */
const schema = z.strictObject({
  title: name.describe('What happened; a synthesis is titled by it too.'),
  standfirst: text.describe('One or two sentences under the title.'),
  date: day.describe('The day on which the briefing was finished.'),
  authors: z.array(name).min(1).describe('Who wrote it.'),
  sources: z.array(id).min(1).describe('The sources it summarises: one for a summary, several for a synthesis.'),
  keyPoints: z
    .array(
      z.strictObject({
        text: text.describe('One sentence.'),
        evidence: evidenceList.min(1).describe('The passages behind it.'),
      }),
    )
    .default([])
    .describe('What a hurried reader must know, each with its evidence.'),
  corrections: z
    .array(
      z.strictObject({
        date: day.describe('The day of the correction.'),
        text: text.describe('What was wrong and what is right now.'),
      }),
    )
    .default([])
    .describe('What was put right after publication, dated.'),
  draft: z.boolean().default(false).describe('A draft is checked but not published.'),
  waivers,
});

/** A summary of one source, or a synthesis of several, in the editors' words. */
export const briefing = kindOfEntry<'briefing'>()({
  schema,
  endings: ['.md', '.mdx'],
  nameOf: ({ title }) => title,
  isMentioned: false,
  toRecord: (entry) => {
    const keyPoints = entry.data.keyPoints.map(({ text, evidence }) => ({
      text,
      evidence: evidence.map(entry.verify),
    }));
    return { ...entry.data, ...commonParts(entry), keyPoints };
  },
  passagesOf: ({ keyPoints }) =>
    keyPoints.flatMap(({ evidence }, at) => passagesAt(`keyPoints.${at}.evidence`, evidence)),
  headsOf: ({ title, standfirst }) => ({ title, standfirst }),
  statementsOf: ({ keyPoints }) => keyPoints.map((point, at) => ({ ...point, path: `keyPoints.${at}` })),
  targetsOf: ({ sources }) => each('source', sources, 'sources'),
  isFact: false,
});
