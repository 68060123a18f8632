import { z } from 'astro/zod';
import { country, evidenceList, name, waivers } from './fields.ts';

/** `content/people/<id>.md` */
export const personSchema = z.strictObject({
  name: name.describe('As the sources write it.'),
  country: country.optional().describe('The country for which the person acts.'),
  role: name.optional().describe('The office, in the sources’ words.'),
  evidence: evidenceList.min(1).describe('The passages that name the person.'),
  waivers,
});
