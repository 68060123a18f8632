import { z } from 'astro/zod';
import { day, evidenceList, id, name, text, waivers } from './fields.ts';
import { commonParts, evidenceAt, kindOfEntry } from './kind.ts';
import { each, toSource } from './target.ts';

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
    const { data, mark, evidence } = entry;
    const keyPoints = data.keyPoints.map((point, at) =>
      mark({ text: point.text, evidence: evidenceAt(point.evidence, ['keyPoints', at], evidence) }, ['keyPoints', at]),
    );
    const corrections = data.corrections.map((correction, at) => mark(correction, ['corrections', at]));
    return mark({ ...data, ...commonParts(entry), keyPoints, corrections }, []);
  },
  evidenceOf: ({ keyPoints }) => keyPoints.flatMap(({ evidence }) => evidence),
  headsOf: ({ title, standfirst }) => ({ title, standfirst }),
  statementsOf: ({ keyPoints }) => keyPoints,
  targetsOf: (record) => [
    ...each('source', record.sources, record, 'sources'),
    ...record.keyPoints.flatMap(({ evidence }) => evidence.map(toSource)),
  ],
  isFact: false,
});
