import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleText, readArticle, readInSteps } from '../../../../src/core/evidence/article.ts';
import { checkCopy, comparedWith, type QuotedSource } from '../../../../src/core/evidence/copy-check.ts';
import { pageText } from '../../../../src/core/evidence/page-text.ts';
import { type Seal, sealText, type WordRange } from '../../../../src/core/evidence/seal.ts';
import { allSteps } from '../../../../src/core/steps.ts';
import { generatedTexts } from '../language/text-arbitrary.ts';

const text = `Skerry Bridge open again

The ministers opened the bridge on Friday. A crowd of 1,200 people watched, and 14 boats passed below.

“We waited for two years,” said Runa Falk. She did not say what the repairs had cost.`;
const article = readArticle(text);
const seal = sealOf(article);
const source: QuotedSource = {
  seals: [seal],
  passages: [
    quoted('The ministers opened the bridge on Friday', 4, 11),
    quoted('A crowd of 1,200 people … 14 boats passed', 11, 16, 18, 21),
    quoted('waited for two years', 23, 27),
  ],
};
const check = (copy: string, of = source) => allSteps(checkCopy(copy, of));
const statuses = (copy: string, of = source) => check(copy, of).passages.map(({ verdict }) => verdict.status);
const around = (copy: string) => `Home News Sport\n\n${copy}\n\nMore stories: the ministers opened a letter.`;

describe('checkCopy(text, source) finds the sealed text', () => {
  const whole = article.forms.length;
  test.each([
    ['as it is', text, 0],
    ['with other marks, spaces and line ends', text.replace(/[“”]|, /g, ' ').replaceAll('\n', '\r\n '), 0],
    ['in capitals', text.toUpperCase(), 0],
    ['with text around it', around(text), 3],
    ['in the midst of a line', `Home ${text} More`, 1],
    ['in a page', pageText(`<nav>Home</nav><article><p>${text.replaceAll('\n\n', '<p>')}</article><p>More`), 1],
    ['twice', `${text}\n\n${text}`, 0],
  ])('%s', (_, copy, start) => {
    const { sealed, passages } = check(copy);
    expect(sealed).toEqual({ edition: 0, run: { start, end: start + whole } });
    expect(passages.map(({ verdict, range }) => [verdict.status, range?.start, range?.end])).toEqual([
      ['verified', start + 4, start + 11],
      ['edited', start + 11, start + 21],
      ['verified', start + 23, start + 27],
    ]);
  });

  test('where nothing of it is quoted, at the start of a paragraph', () => {
    const unquoted = { seals: [seal], passages: [] };
    expect(check(around(text), unquoted).sealed?.run.start).toBe(3);
    expect(check(`${text} More`, unquoted).sealed?.run.start).toBe(0);
    expect(check(`Home ${text}`, unquoted).sealed?.run.start).toBe(1);
  });

  test('of two editions the one that it is', () => {
    const caption = `${text}\n\nA boat below the bridge. Picture: I. Corvin`;
    const editions = { ...source, seals: [seal, sealOf(readArticle(caption))] };
    expect(check(caption, { ...editions, seals: editions.seals.toReversed() }).sealed?.edition).toBe(0);
    expect(check(text, editions).sealed?.edition).toBe(0);
    expect(check(around(caption), { ...editions, passages: [] }).sealed?.edition).toBe(0);
    expect(check(caption, { seals: [editions.seals[1] as Seal], passages: source.passages }).sealed?.edition).toBe(0);
  });

  test('and not where the record’s seal is another than its check value says', () => {
    const forged = { ...seal, hash: '0'.repeat(64) };
    expect(check(text, { ...source, seals: [forged] }).sealed).toBeNull();
  });
});

describe('checkCopy(text, source) tells another text', () => {
  test.each([
    ['a changed word outside of what is quoted', text.replace('repairs', 'paint'), ['verified', 'edited', 'verified']],
    ['a changed word in a passage', text.replace('Friday', 'Monday'), ['missing', 'edited', 'verified']],
    ['a word more', text.replace('two years', 'two long years'), ['verified', 'edited', 'missing']],
    ['a part of it', text.slice(0, 100), ['verified', 'missing', 'missing']],
    ['another article', 'The council met on Tuesday and decided nothing.', ['missing', 'missing', 'missing']],
    ['no words', ' … ', ['missing', 'missing', 'missing']],
  ])('%s', (_, copy, expected) => {
    expect(check(copy).sealed).toBeNull();
    expect(statuses(copy)).toEqual(expected);
  });

  test('and shows what is most like a passage, and which words differ', () => {
    const { passages, copy } = check(around(text.replace('Friday', 'Monday')));
    const [first] = passages;
    expect(first?.range).toEqual({ start: 7, end: 14 });
    expect(marked(comparedWith(first?.quote ?? '', copy, first?.range as WordRange))).toBe(
      'The ministers opened the bridge on [Monday.]',
    );
  });

  test('and finds a passage with a gap in it wherever lines end there', () => {
    const lines = text.replace('Friday', 'Saturday').replaceAll(/(\S+ \S+) /g, '$1\n');
    expect(statuses(lines)).toEqual(['missing', 'edited', 'verified']);
  });
});

test('checkCopy(text, source) finds a sealed text among any others, and no other', () => {
  fc.assert(
    fc.property(generatedTexts, generatedTexts, generatedTexts, fc.nat(), (before, own, after, at) => {
      const read = readArticle(own);
      fc.pre(read.forms.length > 2);
      const start = at % (read.forms.length - 1);
      const words = read.forms.slice(start, start + 2);
      const of = { seals: [sealOf(read)], passages: [quoted(words.join(' '), start, start + 2)] };
      const { sealed, copy } = check(`${before}\n\n${own}\n\n${after}`, of);
      if (sealed) expect(copy.forms.slice(sealed.run.start, sealed.run.end)).toEqual(read.forms);
      if (sealed === null) expect(` ${copy.forms.join(' ')} `).not.toContain(` ${read.forms.join(' ')} `);
    }),
  );
});

test('readInSteps(text) reads what readArticle(text) does, whatever the length of a step', () => {
  const odd = fc.constantFrom(
    'a',
    'é',
    '-',
    '\u00AD',
    '?',
    ' ',
    '\n',
    '\n\n',
    '“',
    '1',
    '.',
    '[1]',
    '\u0301',
    '部',
    'कि',
    '\uFEFF',
    '\u00A0',
  );
  const texts = fc.oneof(
    generatedTexts,
    fc.array(odd, { maxLength: 60 }).map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (any, step) => {
      expect(allSteps(readInSteps(any, step))).toEqual(readArticle(any));
    }),
  );
});

test('checkCopy(text, source) does a long text in many steps', () => {
  const long = `${readFileSync('tests/prose.txt', 'utf8').repeat(40)}\n\n${text}`;
  expect([...checkCopy(long, source)].length).toBeGreaterThan(long.length / 60_000);
  expect(check(long).sealed).not.toBeNull();
});

describe('comparedWith(quote, text, range) marks', () => {
  test.each([
    ['nothing in the same words', 'A crowd of 1,200 people', 'A crowd of 1,200 people'],
    ['another word', 'A crowd of 1,300 people', 'A crowd of [1,200] people'],
    ['a word that the quotation hasn’t', 'A crowd of people watched', 'A crowd of [1,200] people'],
    ['words in another order', 'of a crowd 1,200 people', 'A crowd [of] 1,200 people'],
    ['a word that came first', 'people A crowd of', 'A crowd of [1,200] [people]'],
    ['words from both ends', '1,200 people of a crowd', '[A] [crowd] [of] 1,200 people'],
    ['words that stand apart', 'people so A big crowd x of', 'A crowd of [1,200] [people]'],
    ['all of others', 'nobody came', '[A] [crowd] [of] [1,200] [people]'],
  ])('%s', (_, quote, expected) => {
    expect(marked(comparedWith(quote, article, { start: 11, end: 16 }))).toBe(expected);
  });
});

test('comparedWith(quote, text, range) marks a word of several parts once, and whole', () => {
  const copy = readArticle('A crowd of well-known people');
  const marks = (quote: string) => marked(comparedWith(quote, copy, { start: 0, end: copy.forms.length }));
  expect(marks('A crowd of well-made people')).toBe('A crowd of [well-known] people');
  expect(marks('A crowd of un-known people')).toBe('A crowd of [well-known] people');
});

function marked(words: ReturnType<typeof comparedWith>): string {
  return words.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(' ');
}

function sealOf({ forms, paragraphs }: ArticleText): Seal {
  return sealText(forms, paragraphs).seal;
}

function quoted(quote: string, ...places: number[]): QuotedSource['passages'][number] {
  const ranges = places.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: places[at + 1] ?? start }] : []));
  return { quote, edition: 0, ranges };
}
