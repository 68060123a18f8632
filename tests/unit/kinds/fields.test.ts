import { expect, test } from 'vitest';
import { event } from '../../../src/kinds/event.ts';
import { country, day, edtf, id, moment, name, quantity, text } from '../../../src/kinds/fields.ts';
import { siteSchema } from '../../../src/kinds/site.ts';

const { place } = event.schema.shape;
const located = (latitude: number, longitude: number) => ({ name: 'Bergen', latitude, longitude });
const sets = (length: number) => `[2026${' '.repeat(length - 11)},2025]`;

test.each([
  ['a name', name, 'a'.repeat(300), 'a'.repeat(301)],
  ['a name that is there', name, 'a', ' '],
  ['a text', text, 'a'.repeat(3000), 'a'.repeat(3001)],
  ['an id', id, 'a'.repeat(200), 'a'.repeat(201)],
  ['a date', edtf, sets(300), sets(301)],
  ['a number', quantity, `5${' '.repeat(199)}`, `5${' '.repeat(200)}`],
  ['a country', country, 'NO', 'NOR'],
  ['a former country', country, 'SUHH', 'SUHHX'],
  ['a day', day, '2024-02-29', '2025-02-29'],
  ['a moment', moment, '2026-02-04T23:59+05:30', '2026-02-04T24:01+05:30'],
  ['a moment with its zone', moment, '2026-02-04T23:59Z', '2026-02-04T23:59'],
  ['a latitude in the north', place, located(90, 0), located(90.1, 0)],
  ['a latitude in the south', place, located(-90, 0), located(-90.1, 0)],
  ['a longitude in the east', place, located(0, 180), located(0, 180.1)],
  ['a longitude in the west', place, located(0, -180), located(0, -180.1)],
  ['the most of a budget', siteSchema.shape.quotationBudget, 1, 1.01],
  ['the least of a budget', siteSchema.shape.quotationBudget, 0, -0.01],
])('%s may be as far as its limit, and no further', (_, schema, most, beyond) => {
  expect([schema.safeParse(most).success, schema.safeParse(beyond).success]).toEqual([true, false]);
});
