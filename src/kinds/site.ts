import { z } from 'astro/zod';
import { id, language, name, reportAddress, siteUrl, text } from './fields.ts';

/** The format of dossiers that this Readout knows; `readout upgrade` brings older ones into it. */
export const dossierFormat = 1;

/** `content/site.yaml`: what holds for the whole dossier. */
export const siteSchema = z.strictObject({
  format: z
    .literal(dossierFormat, `expected ${dossierFormat}`)
    .optional()
    .describe('The format of the dossier, 1 today; `npm run upgrade` writes it.'),
  title: name.describe('The site’s name.'),
  description: text.describe('One sentence for search engines and the home page.'),
  language: language.default('en').describe('The language of the entries (BCP 47).'),
  url: siteUrl
    .nullable()
    .default(null)
    .describe(
      'Where the site will stand; its path has letters (a to z), digits and - . _ ~ only: https://example.org/dossier/',
    ),
  reports: reportAddress
    .nullable()
    .default(null)
    .describe('Where readers report mistakes: a mail address, or a web address that takes “title” and “body”.'),
  lead: id.nullable().default(null).describe('The briefing that opens the home page; null while there is none.'),
  lanes: z
    .array(
      z.strictObject({
        id: id.describe('The lane’s id, for <Timeline lanes="…" />.'),
        title: name.describe('What readers see beside the lane.'),
        kinds: z.array(name).min(1).describe('The kinds of event in this lane.'),
        meetings: z.boolean().default(false).describe('Whether those who take part have met each other.'),
      }),
    )
    .min(1)
    .describe('The rows of the timeline, from top to bottom.'),
  quotationBudget: z
    .number()
    .min(0)
    .max(1)
    .default(0.25)
    .describe('The largest share of a source’s words that the site may quote.'),
  editors: z.array(name).min(1).describe('Who makes the dossier.'),
  licence: name.nullable().default(null).describe('On what terms the summaries may be used: CC BY 4.0.'),
  about: text.describe('Why the dossier exists, in a few sentences.'),
});
