import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readArticle } from '../../../../src/core/evidence/article.ts';
import { finder, parseProofs, printProof, printProofs } from '../../../../src/core/evidence/proofs.ts';
import { gapLimits, placeLoosely, placeQuotation, type QuotedWord } from '../../../../src/core/evidence/quotation.ts';
import { sealText } from '../../../../src/core/evidence/seal.ts';
import { formsOf, normalise, wordsOf } from '../../../../src/core/evidence/words.ts';
import { disguised, generatedTexts } from '../language/text-arbitrary.ts';

vi.setConfig({ testTimeout: 120_000 });

const prose = ['tests/prose.txt', 'LICENSE'].map((file) => readFileSync(file, 'utf8'));
/** Letters that go together only in their own script, with marks where it has them, and what stands around words. */
const scripts = {
  Latin: 'minister said “we” agreed, première naïve U.S. $12bn 3.4 −5 well-known ok?',
  Cyrillic: 'министр сказал «мы» всё мой мои ёлка 12 млн подъезд їжак когда?',
  Arabic: 'قال الوزير إن كتاب كِتاب على علي ١٢ متى؟',
  Devanagari: 'मंत्री ने लड़का लड़की दिन दीन कहा ज़रूर १२ क्या?',
  Han: '部长 说 我们 同意 两国，合作。-5度 为什么？',
  Thai: 'รัฐมนตรี กล่าว ว่า ข่าว ขาว น้ำ 12 อะไร?',
};
const written = Object.values(scripts).map((words) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words.split(' ')), fc.constantFrom(' ', ' ', ' ', ', ', '\n', '\n\n', ' — ')), {
      minLength: 3,
      maxLength: 120,
    })
    .map((pairs) => pairs.flat().join('')),
);
const texts = fc.oneof(fc.constantFrom(...prose), generatedTexts, ...written);

/** Where a run of words stands first: the oracle. */
function naiveFind(words: readonly string[], piece: readonly string[], from = 0): number {
  for (let at = from; at + piece.length <= words.length; at++) {
    if (piece.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}

/** A text and a stretch of it, cut at spaces, that has 1 to 40 words. */
const passages = texts
  .chain((text) => {
    const pieces = [...text.matchAll(/\S+/g)].map(({ 0: piece, index }) => ({
      start: index,
      end: index + piece.length,
    }));
    return fc.tuple(fc.nat(Math.max(0, pieces.length - 1)), fc.integer({ min: 1, max: 40 })).map(([at, length]) => {
      const [first, last] = [pieces[at], pieces[Math.min(at + length, pieces.length) - 1]];
      return { text, quote: text.slice(first?.start, last?.end) };
    });
  })
  .filter(({ quote }) => {
    const words = formsOf(quote).length;
    return words >= 1 && words <= 40 && !/[[\]…¹²³⁰⁴-⁹]|\.\s?\.\s?\./.test(quote);
  });

/** What the check makes of a quotation where the text lies, and then elsewhere, from the proof alone. */
function looked(text: string, quote: string) {
  const article = readArticle(text);
  const { seal } = sealText(article.forms, article.paragraphs);
  const here = finder({ seals: [seal], lines: [], text: { article, edition: 0, secret: '' } })(quote);
  const lines = parseProofs(here.proof ? printProofs([here.proof]) : '', [seal]);
  const elsewhere = finder({ seals: [seal], lines, text: null })(quote);
  expect(elsewhere.verdict).toEqual(here.verdict);
  return here;
}

const runs = { numRuns: 250 };

describe('every true quotation of 1 to 40 words', () => {
  test('passes as it stands, at its first place, with the text and then by its proof alone', () => {
    fc.assert(
      fc.property(passages, ({ text, quote }) => {
        const { forms } = readArticle(text);
        const quoted = formsOf(quote);
        const start = naiveFind(forms, quoted);
        expect(start).toBeGreaterThanOrEqual(0);
        const ranges = [{ start, end: start + quoted.length }];
        expect(looked(text, quote).verdict).toEqual({ status: 'verified', ranges, leftOut: [], edition: 0 });
      }),
      { numRuns: 1000 },
    );
  });

  test('passes in any disguise of marks, dashes, ligatures, case, invisible characters, spaces and line ends', () => {
    const disguises = passages
      .filter(({ text, quote }) => /\p{sc=Latin}/u.test(quote) && text.length < 5000 && !/[−]/.test(quote))
      .chain(({ text, quote }) => disguised(quote).map((other) => ({ text, quote, other })));
    fc.assert(
      fc.property(disguises, ({ text, quote, other }) => {
        expect(normalise(other)).toBe(normalise(quote));
        expect(looked(text, other).verdict.status).toBe('verified');
      }),
      runs,
    );
  });

  test('passes with a stretch left out, its pieces in order', () => {
    const cuts = fc.tuple(passages, fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(cuts, ([{ text: broken, quote: passage }, at, length]) => {
        const [text, quote] = [broken, passage].map((each) => each.replace(/\s+/g, ' ')) as [string, string];
        const quoted = quote.split(/\s+/);
        const [before = '', after = ''] = [quoted.slice(0, at), quoted.slice(at + length)].map((part) =>
          part.join(' '),
        );
        fc.pre([before, after].every((part) => formsOf(part).length >= gapLimits.piece));
        fc.pre(formsOf(quoted.slice(at, at + length).join(' ')).length <= gapLimits.words);
        const { verdict } = looked(text, `${before} … ${after}`);
        expect(verdict.status).not.toBe('missing');
        expect(verdict.leftOut).toHaveLength(1);
        expect(verdict.leftOut[0]).toBeLessThanOrEqual(gapLimits.words);
      }),
      runs,
    );
  });
});

test('no quotation with a word changed, left out, put in or moved passes', () => {
  const changes = fc.tuple(
    passages,
    fc.nat(39),
    fc.constantFrom('change', 'drop', 'add', 'swap', 'shorten'),
    fc.nat(3),
  );
  fc.assert(
    fc.property(changes, ([{ text, quote }, place, change, other]) => {
      const article = readArticle(text);
      const words = formsOf(quote);
      const at = place % words.length;
      const put = article.forms[(place * 7 + other) % article.forms.length] ?? '';
      const changed = {
        change: words.with(at, put),
        drop: words.toSpliced(at, 1),
        add: words.toSpliced(at, 0, put),
        swap: words.with(at, words[at + 1] ?? '').with(Math.min(at + 1, words.length - 1), words[at] ?? ''),
        shorten: words.slice(1),
      }[change];
      const forged = changed.join(' ');
      fc.pre(formsOf(forged).join(' ') !== words.join(' '));
      const { seal } = sealText(article.forms, article.paragraphs);
      const proof = finder({ seals: [seal], lines: [], text: { article, edition: 0, secret: '' } })(quote).proof;
      const lines = parseProofs(proof ? printProof(proof) : '', [seal]);
      expect(finder({ seals: [seal], lines, text: null })(forged).verdict.status).toBe('missing');
    }),
    { numRuns: 500 },
  );
});

test('placeQuotation(quotation, text) finds a place where there is one, as trying all of them does', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba');
  const piece = fc.array(word, { minLength: 1, maxLength: 4 });
  const paragraphs = fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 4 });
  const quoted = (forms: string[]): QuotedWord[] => forms.map((form) => ({ form, joins: false }));
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 60 }),
      fc.array(piece, { minLength: 1, maxLength: 3 }),
      paragraphs,
      (forms, pieces, starts) => {
        const text = { forms, paragraphs: [0, ...starts.sort((a, b) => a - b)] };
        const quotation = { pieces: pieces.map(quoted), gaps: [], brackets: [] };
        const paragraph = (at: number) => text.paragraphs.filter((start) => start <= at).length;
        const tryAll = (index: number, from: number, isFirst: boolean): boolean => {
          const wanted = pieces[index];
          if (!wanted) return true;
          for (let at = from; at + wanted.length <= forms.length; at++) {
            const isNear = isFirst || at === from || (at - from <= 40 && paragraph(from - 1) === paragraph(at));
            const stands = isNear && wanted.every((form, offset) => forms[at + offset] === form);
            if (stands && tryAll(index + 1, at + wanted.length, false)) return true;
          }
          return false;
        };
        expect(placeQuotation(quotation, text) !== null).toBe(tryAll(0, 0, true));
        if (placeQuotation(quotation, text)) expect(placeLoosely(quotation, text)).not.toBeNull();
      },
    ),
    { numRuns: 1000 },
  );
});

test('wordsOf(text) gives words whose words they are', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const forms = wordsOf(text).map(({ form }) => form);
      expect(formsOf(forms.join(' '))).toEqual(forms);
    }),
    runs,
  );
});
