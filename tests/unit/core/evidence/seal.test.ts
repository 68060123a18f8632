import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/core/evidence/article.ts';
import {
  keyCheck,
  paragraphOf,
  proofOf,
  type Seal,
  sealText,
  verifyProof,
  type WordRange,
} from '../../../../src/core/evidence/seal.ts';
import vectors from './seal-vectors.json' with { type: 'json' };

test.each(vectors)('version 1 never changes: $text', ({ text, words, seal }) => {
  const { forms, paragraphs } = readArticle(text);
  expect(forms).toEqual(words);
  expect(sealText(forms, paragraphs).seal).toEqual(seal);
  expect(keyCheck(forms)).toBe(seal.check);
});

/** A text of numbered words and up to three spans of it with words between them. */
const proved = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.array(fc.nat(89), { minLength: 2, maxLength: 6 }))
  .map(([count, cuts]) => {
    const places = [...new Set(cuts.map((cut) => cut % (count + 1)))].sort((a, b) => a - b);
    const spans = places.flatMap((start, at): WordRange[] => {
      const end = places[at + 1];
      return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
    const apart = spans.filter(({ start }, at) => at === 0 || start > (spans[at - 1]?.end ?? 0));
    const words = Array.from({ length: count }, (_, at) => `w${at % 7}`);
    return { sealed: sealText(words, [0]), spans: apart };
  })
  .filter(({ spans }) => spans.length > 0);

test('verifyProof(seal, proofOf(text, spans)) holds for any spans of texts of any length', () => {
  fc.assert(
    fc.property(proved, ({ sealed, spans }) => {
      expect(verifyProof(sealed.seal, proofOf(sealed, spans))).toBe(true);
    }),
  );
});

describe('verifyProof(seal, proof) holds for nothing else', () => {
  test('no bit of a path can be changed, and nothing left out or added', () => {
    fc.assert(
      fc.property(proved, fc.nat(), fc.nat(7), ({ sealed, spans }, at, bit) => {
        const proof = proofOf(sealed, spans);
        const path = proof.path.slice();
        const place = at % path.length;
        path[place] = (path[place] ?? 0) ^ (1 << bit);
        expect(verifyProof(sealed.seal, { ...proof, path })).toBe(false);
        expect(verifyProof(sealed.seal, { ...proof, path: proof.path.slice(16) })).toBe(false);
        expect(
          verifyProof(sealed.seal, { ...proof, path: Uint8Array.from([...proof.path, ...path.slice(0, 16)]) }),
        ).toBe(false);
      }),
    );
  });

  const sealed = sealText('the price of shore power is 18 cents a kilowatt-hour now'.split(' '), [0, 6]);
  const proof = proofOf(sealed, [{ start: 2, end: 5 }]);

  test.each<[string, Partial<Seal>]>([
    ['another number of words', { words: 12 }],
    ['other paragraphs', { paragraphs: [0] }],
    ['another check value', { check: '0'.repeat(32) }],
    ['another hash', { hash: '0'.repeat(64) }],
  ])('a seal with %s', (_, change) => {
    expect(verifyProof({ ...sealed.seal, ...change }, proof)).toBe(false);
  });

  // The path that fits such spans is there: nothing but the spans and words themselves is wrong.
  test.each<[string, WordRange[], string[]]>([
    ['no words', [], []],
    ['an empty span', [span(2, 2)], ['']],
    ['an empty span behind a good one', [span(2, 5), span(7, 7)], ['of shore power', '']],
    ['a span behind the text', [span(11, 14)], ['of shore power']],
    ['a span that ends behind the text', [span(9, 12)], ['kilowatt-hour now now']],
    ['a span before the text', [span(-1, 1)], ['the the']],
    ['spans that touch', [span(2, 3), span(3, 5)], ['of', 'shore power']],
    ['spans in another order', [span(7, 8), span(2, 5)], ['cents', 'of shore power']],
    ['a place that is no whole number', [span(2.5, 5.5)], ['of shore power']],
    ['a place of a second span that is none', [span(2, 5), span(7.5, 8)], ['of shore power', 'cents']],
    ['an end of a second span that is no whole number', [span(2, 5), span(7, 8.5)], ['of shore power', 'cents']],
    ['more words than the span', [span(2, 5)], ['of shore power is']],
    ['more words than the second span', [span(2, 5), span(7, 8)], ['of shore power', 'cents more']],
    ['more words than the first span', [span(2, 5), span(7, 8)], ['of shore power more', 'cents']],
    ['more runs than spans', [span(2, 5)], ['of shore power', 'more']],
    ['fewer runs than spans', [span(2, 5), span(7, 8)], ['of shore power']],
  ])('%s', (_, spans, words) => {
    const runs = words.map((run) => run.split(' ').filter((word) => word !== ''));
    const { path } = proofOf(
      sealed,
      spans.map(({ start, end }) => span(Math.floor(start), Math.floor(end))),
    );
    expect(verifyProof(sealed.seal, { ...proof, spans, path, words: runs })).toBe(false);
  });

  test('the same, well made, holds', () => {
    const spans = [span(2, 5), span(7, 8)];
    const { path } = proofOf(sealed, spans);
    expect(verifyProof(sealed.seal, { ...proof, spans, path, words: [['of', 'shore', 'power'], ['cents']] })).toBe(
      true,
    );
  });
});

function span(start: number, end: number): WordRange {
  return { start, end };
}

test('a secret gives another seal, by which nothing of the plain one can be proved', () => {
  const words = 'a text that is known to many'.split(' ');
  const [plain, secret] = [sealText(words, [0]), sealText(words, [0], 'hush')];
  expect(secret.seal.check).not.toBe(plain.seal.check);
  expect(verifyProof(plain.seal, proofOf(secret, [{ start: 0, end: 2 }]))).toBe(false);
  expect(verifyProof(secret.seal, proofOf(secret, [{ start: 0, end: 2 }]))).toBe(true);
});

test('paragraphOf(seal, word) counts paragraphs from 0', () => {
  expect([0, 5, 6, 10].map((word) => paragraphOf({ paragraphs: [0, 6] }, word))).toEqual([0, 0, 1, 1]);
});

describe('readArticle(text)', () => {
  test.each([
    ['blank lines', 'One two.\nThree.\n\nFour five.\n \nSix.', [0, 3, 5]],
    ['lines where no line is blank', 'One two.\nThree.\r\nFour five.', [0, 2, 3]],
    ['lines without words', '***\n\nOne.\n\n—\n\nTwo.', [0, 1]],
  ])('tells paragraphs by %s', (_, text, paragraphs) => {
    expect(readArticle(text).paragraphs).toEqual(paragraphs);
  });

  test.each([
    ['said¹ and “so”²³, 10² m², in 2019[4]', ['said', 'and', 'so', '10^2', 'm^2', 'in', '2019']],
    ['[1] is first', ['1', 'is', 'first']],
    ['漢字¹', ['漢', '字']],
    ['minis-\n  ters, 19-\n20 and COVID-\n19', ['ministers', '19', '20', 'and', 'covid', '19']],
  ])('of %j', (text, forms) => {
    expect(readArticle(text).forms).toEqual(forms);
  });
});
