import { z } from 'astro/zod';
import { country, evidenceList, id, inferences, name, text, waivers } from './fields.ts';

/** `content/initiatives/<id>.md` */
export const initiativeSchema = z.strictObject({
  title: name.describe('The name, as the sources write it.'),
  summary: text.describe('One sentence that says what it is.'),
  countries: z.array(country).default([]).describe('Countries whose undertaking it is.'),
  people: z.array(id).default([]).describe('People whom the sources connect with it.'),
  evidence: evidenceList.min(1).describe('The passages that describe it.'),
  inferences,
  waivers,
});
