import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countQuoted, passagesOf } from '../../../src/kinds/passages.ts';
import { dossierOf, signed } from '../rules/dossier.ts';

test.each([
  ['none', [], 0],
  ['one', [[2, 10]], 8],
  [
    'two apart',
    [
      [12, 20],
      [2, 10],
    ],
    16,
  ],
  [
    'two that touch',
    [
      [2, 10],
      [10, 12],
    ],
    10,
  ],
  [
    'two that overlap',
    [
      [2, 10],
      [8, 12],
    ],
    10,
  ],
  [
    'one inside another',
    [
      [2, 10],
      [4, 6],
    ],
    8,
  ],
  [
    'the same twice',
    [
      [2, 10],
      [2, 10],
    ],
    8,
  ],
])('countQuoted(ranges) of %s', (_, ranges, words) => {
  expect(countQuoted(ranges.map(([start = 0, end = 0]) => ({ start, end })))).toBe(words);
});

test('countQuoted(ranges) counts each word once, as counting them one by one does', () => {
  const range = fc.tuple(fc.nat(100), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const words = new Set(
        ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
      );
      expect(countQuoted(ranges)).toBe(words.size);
    }),
  );
});

test('passagesOf(dossier) has every passage, in the order of the records', async () => {
  const body = `They signed.[^1]\n\n[^1]: [Wire](source:wire) “${signed}”`;
  const keyPoints = [{ text: 'They signed.', evidence: [{ source: 'wire', quote: signed }] }];
  const { dossier } = await dossierOf({
    briefings: { lead: { keyPoints, body } },
    events: { accord: { body } },
    people: { silva: { body } },
    initiatives: { fund: { body } },
    figures: { ferries: { body } },
  });
  const by = ['briefing:lead', 'event:accord', 'person:silva', 'initiative:fund', 'figure:ferries'];
  expect(passagesOf(dossier).map(({ by: { kind, id } }) => `${kind}:${id}`)).toEqual(
    by.flatMap((record) => [record, record]),
  );
});
