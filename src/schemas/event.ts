import { z } from 'astro/zod';
import { country, edtf, evidence, id, inferences, text, waivers } from './fields.ts';

const participant = z.union(
  [
    z.strictObject({ person: id, role: text.optional() }),
    z.strictObject({ country, role: text.optional() }),
  ],
  'expected “person: <id>”, or “country: <code>” with the “role” that the source gives',
);

/** `content/events/<id>.md` */
export const eventSchema = z.strictObject({
  title: text.describe('What happened, in a short sentence.'),
  name: text.optional().describe('A short name that other events’ dates use: “the ministerial”.'),
  kind: text.describe('The kind of event; site.yaml says which kinds share a lane.'),
  date: edtf.optional().describe('In EDTF, no finer than the sources give it: 2026-02-04, 2025-10, /2026-02-04.'),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "09:30", in quotation marks')
    .optional()
    .describe('The time of day at the place, if a source gives it: "09:30".'),
  zone: text.optional().describe('The time’s zone (IANA): America/New_York.'),
  before: id.optional().describe('The event before which this one happened.'),
  after: id.optional().describe('The event after which this one happened.'),
  during: id.optional().describe('The event that this one was part of.'),
  place: z
    .strictObject({
      name: text,
      country: country.optional(),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    })
    .optional()
    .describe('Where, with the coordinates of the town.'),
  participants: z
    .array(participant)
    .default([])
    .describe('Who took part: a person’s id, or a country and the role that the source names.'),
  initiatives: z.array(id).default([]).describe('Initiatives that the event is about.'),
  evidence: z
    .array(evidence.extend({ date: edtf.optional().describe('The date of the event, where this passage gives it.') }))
    .min(1)
    .describe('The passages that the event rests on.'),
  inferences,
  waivers,
});
