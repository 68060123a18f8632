import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fingerprint } from '../../../../src/core/evidence/fingerprint.ts';
import { findInWords, findQuotation, quotationWords, shortestPiece } from '../../../../src/core/evidence/quotation.ts';
import { normalise, wordsOf } from '../../../../src/core/evidence/words.ts';
import { disguised, generatedTexts } from '../language/text-arbitrary.ts';

vi.setConfig({ testTimeout: 60_000 });

const prose = ['tests/prose.txt', 'LICENSE'].map((file) => readFileSync(file, 'utf8'));
const texts = fc.oneof(fc.constantFrom(...prose), generatedTexts);
const { least, most } = quotationWords;

/** Where a run of words stands first, from a word on: the oracle. */
function naiveFind(words: readonly string[], piece: readonly string[], from = 0): number {
  for (let at = from; at + piece.length <= words.length; at++) {
    if (piece.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}

/** A text, cut at its spaces, with a stretch of it that has 8 to 40 words. */
const passages = texts
  .filter((text) => wordsOf(text).length >= least)
  .chain((text) => {
    const pieces = [...text.matchAll(/\S+/g)].map(({ 0: piece, index }) => ({
      start: index,
      end: index + piece.length,
    }));
    return fc.tuple(fc.nat(pieces.length - 1), fc.integer({ min: 1, max: most })).map(([at, length]) => {
      const [first, last] = [pieces[at], pieces[Math.min(at + length, pieces.length) - 1]];
      return { text, quote: text.slice(first?.start, last?.end) };
    });
  })
  .filter(({ quote }) => {
    const words = wordsOf(quote).length;
    return words >= least && words <= most && !/[[\]…]|\.\s?\.\s?\./.test(quote);
  });

const runs = { numRuns: 200 };

describe('every true quotation of 8 to 40 words', () => {
  test('passes as it stands, and at its place', () => {
    fc.assert(
      fc.property(passages, ({ text, quote }) => {
        const words = wordsOf(text).map(({ form }) => form);
        const quoted = wordsOf(quote).map(({ form }) => form);
        const start = naiveFind(words, quoted);
        const range = { start, end: start + quoted.length };
        expect(start).toBeGreaterThanOrEqual(0);
        expect(findInWords(quote, words)).toEqual({ status: 'verified', ranges: [range] });
        expect(findQuotation(quote, fingerprint(text))).toEqual({ status: 'verified', ranges: [range] });
      }),
      runs,
    );
  });

  test('passes in any disguise of marks, dashes, ligatures, case, invisible characters, spaces and line ends', () => {
    const disguises = passages.chain(({ text, quote }) => disguised(quote).map((other) => ({ text, quote, other })));
    fc.assert(
      fc.property(disguises, ({ text, quote, other }) => {
        expect(normalise(other)).toBe(normalise(quote));
        expect(findQuotation(other, fingerprint(text)).status).toBe('verified');
      }),
      runs,
    );
  });

  test('passes against a text in any disguise', () => {
    const disguises = passages
      .filter(({ text }) => text.length < 2000)
      .chain(({ text, quote }) => disguised(text).map((other) => ({ other, quote })));
    fc.assert(
      fc.property(disguises, ({ other, quote }) => {
        expect(findQuotation(quote, fingerprint(other)).status).toBe('verified');
      }),
      runs,
    );
  });

  test('passes with a stretch left out, its pieces in order', () => {
    const cuts = fc.tuple(passages, fc.integer({ min: shortestPiece, max: most }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(cuts, ([{ text, quote }, at, length]) => {
        const quoted = quote.split(/\s+/);
        const [before, after] = [quoted.slice(0, at), quoted.slice(at + length)].map((part) => part.join(' '));
        fc.pre([before, after].every((part) => wordsOf(part ?? '').length >= shortestPiece));
        const words = wordsOf(text).map(({ form }) => form);
        for (const passage of [
          findQuotation(`${before} … ${after}`, fingerprint(text)),
          findInWords(`${before} […] ${after}`, words),
        ]) {
          expect(passage.status).toBe('edited');
          expect(passage.ranges.map(({ end, start }) => end - start)).toEqual(
            [before, after].map((part) => wordsOf(part ?? '').length),
          );
          expect(passage.ranges[0]?.end).toBeLessThanOrEqual(passage.ranges[1]?.start ?? -1);
        }
      }),
      runs,
    );
  });
});

test('findInWords(quote, words) agrees with naive search on any words', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba', '1', '%');
  const piece = fc.array(word, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.array(piece, { minLength: 1, maxLength: 3 }), (words, pieces) => {
      const starts: number[] = [];
      let from = 0;
      for (const wanted of pieces) {
        starts.push(naiveFind(words, wanted, from));
        from = (starts.at(-1) ?? 0) + wanted.length;
        if (starts.at(-1) === -1) break;
      }
      const { status, ranges } = findInWords(pieces.map((wanted) => wanted.join(' ')).join(' … '), words);
      if (starts.includes(-1)) expect(status).toBe('missing');
      else expect(ranges).toEqual(starts.map((start, index) => ({ start, end: start + (pieces[index]?.length ?? 0) })));
    }),
    { numRuns: 1000 },
  );
});

test('findQuotation(quote, fingerprint) misses nothing that stands in the text, in pieces of any length', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba', '1', '%');
  const pieces = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), pieces, (words, parts) => {
      const quote = parts.map((part) => part.join(' ')).join(' … ');
      const found = findInWords(quote, words).status;
      const hashed = findQuotation(quote, fingerprint(words.join(' '))).status;
      expect(found === 'missing' ? [found, hashed] : [hashed, hashed]).toEqual([found, hashed]);
    }),
    { numRuns: 1000 },
  );
});
