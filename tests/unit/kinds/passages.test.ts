import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/model/record.ts';
import { allowancesOf, passagesOf, quotedOf } from '../../../src/kinds/passages.ts';
import { dossierOf, signed } from '../rules/dossier.ts';

const seal = (words: number) => ({ version: 1, words, paragraphs: [0], check: '', hash: '' }) as const;

function quotedIn(
  seals: ReturnType<typeof seal>[],
  verdicts: [edition: number, ranges: { start: number; end: number }[]][],
) {
  const passages = verdicts.map(([edition, ranges]) => ({
    evidence: { source: 's', quote: '', passage: { status: 'verified', ranges, leftOut: [], edition } } as Evidence,
  }));
  return quotedOf({ seal: seals } as never, passages);
}

const quotedWords = (ranges: { start: number; end: number }[]) => quotedIn([seal(200)], [[0, ranges]]).words;

test('quotedOf(source, passages) counts each copy of a text by itself', () => {
  const one = [{ start: 0, end: 10 }];
  expect(
    quotedIn(
      [seal(100), seal(60)],
      [
        [0, one],
        [1, one],
        [1, one],
      ],
    ),
  ).toEqual({ words: 20, share: 0.2, unquoted: 50 });
});

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
])('quotedOf(source, passages) of %s', (_, ranges, words) => {
  expect(quotedWords(ranges.map(([start = 0, end = 0]) => ({ start, end })))).toBe(words);
});

test('quotedOf(source, passages) counts each word once, as counting them one by one does', () => {
  const range = fc.tuple(fc.nat(100), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const words = new Set(
        ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
      );
      expect(quotedWords(ranges)).toBe(words.size);
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

test('allowancesOf(dossier) says how many words may still be quoted, and never fewer than none', async () => {
  const people = { ana: { evidence: [{ source: 'wire', quote: signed }] } };
  const left = async (quotationBudget: number) => {
    const { dossier } = await dossierOf({ people, site: { quotationBudget } });
    return allowancesOf(dossier).find(({ source }) => source === 'wire');
  };
  const { words = 0, quoted = 0 } = (await left(0.5)) ?? {};
  expect(quoted).toBe(signed.split(' ').length);
  expect(await left(0.5)).toMatchObject({ left: Math.floor(words / 2) - quoted });
  expect(await left(0.05)).toMatchObject({ left: 0 });
});
