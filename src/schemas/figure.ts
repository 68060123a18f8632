import { z } from 'astro/zod';
import { evidence, id, inferences, name, quantity, waivers } from './fields.ts';

/** `content/figures/<id>.md` */
export const figureSchema = z.strictObject({
  title: name.describe('What the number is about.'),
  unit: name.describe('What is counted or measured, in the plural: countries.'),
  readings: z
    .array(evidence.extend({ value: quantity.describe('The number as this passage gives it: 54, more than 50.') }))
    .min(1)
    .describe('One for each passage that gives the number.'),
  events: z.array(id).default([]).describe('Events that the number belongs to.'),
  initiatives: z.array(id).default([]).describe('Initiatives that the number belongs to.'),
  inferences,
  waivers,
});
