import { z } from 'astro/zod';
import { day, language, moment, name, text, url } from './fields.ts';
import type { Kind } from './kind.ts';

/** `seeds/<id>.yaml`: facts about one article and its fingerprint, never its text. */
const schema = z.strictObject({
  name: name.describe('The editors’ short name for the source, used in footnotes: “News18”.'),
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
  note: text.nullable().default(null).describe('What a reader should know about this source.'),
  wordCount: z.int().positive().describe('Written by `npm run source`.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
    .describe('Of the normalised text. Written by `npm run source`.'),
  fingerprint: z
    .strictObject({
      version: z.literal(1).describe('Of the way in which it is made.'),
      digits: z
        .string()
        .transform((digits) => digits.replace(/\s+/g, ''))
        .pipe(z.string().regex(/^[0-9a-f]+$/, 'expected hexadecimal digits'))
        .describe('One for each three words in a row.'),
    })
    .describe('What quotations are checked against. Written by `npm run source`.'),
});

/** An article that the dossier quotes. */
export const source: Kind<'source'> & { schema: typeof schema } = {
  schema,
  endings: ['.yaml'],
  nameOf: ({ name }) => name,
  isMentioned: true,
};
