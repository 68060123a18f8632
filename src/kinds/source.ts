import { z } from 'astro/zod';
import { day, history, language, moment, name, text, url } from './fields.ts';
import type { Kind } from './kind.ts';

const hexadecimal = (length: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`), `expected ${length} hexadecimal digits`);

const paragraphs = z
  .string()
  .max(1_000_000)
  .regex(/^0(?:[ \n]+[1-9]\d{0,7})*\n?$/, 'expected numbers that start at 0')
  .transform((text) => text.trim().split(/\s+/).map(Number))
  .refine(
    (starts) => starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? start)),
    'expected a rising row',
  );

/** `seeds/<id>.yaml`: facts about one article and the seal of its text, never the text. */
const schema = z.strictObject({
  name: name.describe('The editors’ short name for the source, used in footnotes: “News18”.'),
  inSentences: name
    .optional()
    .describe('What sentences call it, where that isn’t its short name: “the India overview”.'),
  title: name.nullable().describe('The headline; `null` where the article has none.'),
  publisher: name.nullable().describe('Who published it; `null` where that isn’t known.'),
  author: name.nullable().describe('Who signed it; `null` where nobody did.'),
  published: moment.nullable().describe('When it was published, with the zone where the article gives a time.'),
  updated: moment.nullable().describe('When it was last changed.'),
  language: language.describe('The article’s language (BCP 47): en, fr, pt-BR.'),
  url: url.nullable().describe('Where it can be read.'),
  archivedUrl: url.nullable().describe('Where an archive keeps it.'),
  accessed: day.describe('The day on which the editors read it.'),
  rights: text.describe('Whose the text is and on what terms it is quoted.'),
  quotationBudget: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'The largest share of its words that may be quoted, where it isn’t that of site.yaml: 1 in the public domain.',
    ),
  note: text.nullable().default(null).describe('What a reader should know about this source.'),
  secret: z
    .literal(true, 'expected true, or nothing')
    .optional()
    .describe(
      'Written by `npm run source -- add … --secret`: its text is sealed with a random secret, which lies beside the text alone.',
    ),
  ...history,
  seal: z
    .array(
      z.strictObject({
        version: z.literal(1).describe('Of the way in which it is made.'),
        words: z.int().positive().max(10_000_000).describe('How many words the text has.'),
        paragraphs: paragraphs.describe('The first word of each paragraph, counted from 0.'),
        check: hexadecimal(32).describe('Tells whether a text is the sealed one.'),
        hash: hexadecimal(64).describe('What proofs lead up to.'),
      }),
    )
    .min(1, 'expected the seal of its text')
    .max(100)
    .refine(
      (seals) => new Set(seals.map(({ check }) => check.slice(0, 8))).size === seals.length,
      'expected each text once',
    )
    .describe('What passages are proved by, one for each copy of the text. Written by `npm run source`.'),
});

/** An article that the dossier quotes. */
export const source: Kind<'source'> & { schema: typeof schema } = {
  schema,
  endings: ['.yaml'],
  nameOf: ({ name }) => name,
  isMentioned: true,
};
