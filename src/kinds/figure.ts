import { z } from 'astro/zod';
import { evidence, history, id, inferences, name, publishOn, quantity, silent, waivers } from './fields.ts';
import { commonParts, kindOfEntry, passagesAt } from './kind.ts';
import { each } from './target.ts';

/** `content/figures/<id>.md` */
const schema = z.strictObject({
  title: name.describe('What the number is about.'),
  unit: name.describe('What is counted or measured, in the plural: countries.'),
  readings: z
    .array(evidence.extend({ value: quantity.describe('The number as this passage gives it: 54, more than 50.') }))
    .min(1)
    .describe('One for each passage that gives the number.'),
  events: z.array(id).default([]).describe('Events that the number belongs to.'),
  initiatives: z.array(id).default([]).describe('Initiatives that the number belongs to.'),
  inferences,
  ...history,
  publishOn,
  silent,
  waivers,
});

/** A number that sources give, each in its own way. */
export const figure = kindOfEntry<'figure'>()({
  schema,
  endings: ['.md'],
  nameOf: ({ title }) => title,
  isMentioned: true,
  toRecord: (entry) => {
    const readings = entry.data.readings.map(({ value, ...passage }) => ({
      ...value,
      evidence: entry.verify(passage),
    }));
    return { ...entry.data, ...commonParts(entry), readings };
  },
  passagesOf: ({ readings }) =>
    passagesAt(
      'readings',
      readings.map(({ evidence }) => evidence),
    ),
  headsOf: ({ title, unit }) => ({ title, unit }),
  statementsOf: () => [],
  targetsOf: (record) => [
    ...each('event', record.events, 'events'),
    ...each('initiative', record.initiatives, 'initiatives'),
  ],
  isFact: true,
});
