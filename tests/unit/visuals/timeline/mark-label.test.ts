import { expect, test } from 'vitest';
import { labelMaker } from '../../../../src/visuals/timeline/lane-picture.ts';
import { date, title } from '../../../../src/visuals/timeline/typography.ts';
import { fakeMeasure } from './fake-measure.ts';

const day = '4 February 2026';
const labels = (title: string, words = day, longestLabel = 300) =>
  labelMaker({ texts: () => ({ id: 'x', title, words, people: '' }), measure: fakeMeasure, unit: 1, longestLabel });

test('a label is as wide as the wider of title and date', () => {
  expect(labels('Talks')(0, 2)).toEqual({ label: ['Talks', day], labelWidth: fakeMeasure(day, date.size) });
  const long = 'Talks on the new harbour';
  expect(labels(long)(0, 2)).toEqual({ label: [long, day], labelWidth: fakeMeasure(long, title.size) });
});

test('a label has its words whole, or none', () => {
  const none = { label: [], labelWidth: 0 };
  expect(labels('Talks')(0, 0)).toEqual(none);
  expect(labels('Talks')(0, 1)).toEqual({ label: ['Talks'], labelWidth: 36.25 });
  expect(labels('Talks', day, 36.25)(0, 1)).toEqual({ label: ['Talks'], labelWidth: 36.25 });
  expect(labels('Talks', day, 36)(0, 1)).toEqual(none);
  expect(labels('Talks', day, 80)(0, 2)).toEqual(none);
  const width = fakeMeasure(day, date.size);
  expect(labels('Talks', day, width)(0, 2)).toEqual({ label: ['Talks', day], labelWidth: width });
  expect(labels('Talks', day, width - 0.5)(0, 2)).toEqual(none);
  expect(labels('Talks on the new harbour and on what it is to cost')(0, 2)).toEqual(none);
});

test('an event whose words aren’t here yet has its label when they are', () => {
  let here = false;
  const texts = () => (here ? { id: 'x', title: 'Talks', words: day, people: '' } : null);
  const label = labelMaker({ texts, measure: fakeMeasure, unit: 1, longestLabel: 300 });
  expect(label(0, 1).label).toEqual([]);
  here = true;
  expect(label(0, 1).label).toEqual(['Talks']);
});
