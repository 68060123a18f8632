import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import table from '../../../../src/core/evidence/word-table.json' with { type: 'json' };
import { normalise, wordsOf } from '../../../../src/core/evidence/words.ts';
import { packWordTable } from '../../../../src/dev/word-table.ts';

describe('normalise(text) gives the same words for', () => {
  test.each([
    [
      'quotation marks',
      'they “agreed” at once',
      'they "agreed" at once',
      'they «agreed» at once',
      'they „agreed“ at once',
    ],
    [
      'apostrophes',
      "India's side",
      'India’s side',
      'India‘s side',
      'Indiaʼs side',
      'India′s side',
      'India＇s side',
      'India´s side',
      'India\u0374s side',
      'India\u1FEFs side',
      'India\u1FFDs side',
    ],
    ['an apostrophe behind an accent', 'the café’s door', "the cafe\u0301's door"],
    ['an apostrophe behind a digit', "the 80's end", 'the 80ʼs end', 'the 80’s end'],
    ['an apostrophe at a word’s end', "the ministers' talks", 'the ministersʼ talks', 'the ministers’ talks'],
    ['an ʻokina and an apostrophe', 'Hawaiʻi', "Hawai'i"],
    [
      'dashes',
      'supply—chains',
      'supply – chains',
      'supply-chains',
      'supply‑chains',
      'supply -- chains',
      'supply chains',
    ],
    ['ligatures', 'office flow first', 'oﬃce ﬂow ﬁrst'],
    ['œ and æ', 'œuvre æther', 'oeuvre aether', 'ŒUVRE Æther'],
    ['case', 'STRASSE', 'Straße', 'STRAẞE', 'strasse'],
    ['Greek case', 'ΟΔΟΣ', 'οδος', 'Οδοσ'],
    ['a full stop behind a Greek word', 'ΟΔΟΣ ΑΒ', 'ΟΔΟΣ.ΑΒ', 'οδος.αβ'],
    ['Turkish letters', 'İstanbul', 'istanbul', 'ISTANBUL', 'ıstanbul'],
    ['accents', 'Setúbal', 'Setu\u0301bal', 'Setubal'],
    ['soft hyphens', 'ministerial', 'min\u00ADis\u00ADte\u00ADri\u00ADal'],
    [
      'a soft hyphen at a line’s end',
      'a ministerial text',
      'a minis\u00AD\nterial text',
      'a minis\u00AD \r\n  terial text',
    ],
    ['a soft hyphen at a folded line’s end', 'a ministerial text', 'a minis\u00AD terial text'],
    [
      'zero-width characters',
      'ministerial',
      'mini\u200Bsterial',
      'mini\u200Dsterial',
      'mini\u2060sterial',
      'mini\uFEFFsterial',
    ],
    ['spaces', 'one two', 'one\u00A0two', 'one\u202Ftwo', 'one\u2009two', 'one \t two', ' one\n\ntwo '],
    ['line ends', 'one two', 'one\ntwo', 'one\r\ntwo', 'one\u2028two'],
    ['widths', '12% of $3', '１２％ of ＄３', '１２﹪ of ﹩３'],
    ['punctuation', 'yes no', 'yes, no!', '(yes) [no]', 'yes… no'],
    ['question marks', 'will he go?', 'Will he go?”', 'will he go ?', 'will he go？', 'will he go؟', 'will he go??'],
    ['Greek question marks', 'τι;', 'τι\u037E', 'ΤΙ?'],
    ['signs of minus', 'at −5', 'at -5', 'at –5', 'at (‑5)', 'at －5'],
    ['Arabic vowel points and strokes', 'كتاب', 'كِتَاب', 'كـتـاب'],
    ['what Arabic keyboards mix up', 'علي كتاب', 'علی کتاب'],
    ['Hebrew points', 'שלום', 'שָׁלוֹם'],
    ['stress and ё', 'замок все', 'за́мок все', 'замок всё'],
    ['the order of marks', 'क़ि', 'क\u093Cि', '\u0958ि'],
    ['halfwidth letters', 'ガ', 'カ\u3099', 'ｶﾞ'],
    ['Hangul', '한', '\u1112\u1161\u11AB'],
  ])('%s', (_, first, ...others) => {
    for (const other of others) expect(normalise(other)).toBe(normalise(first));
  });
});

describe('normalise(text) keeps apart', () => {
  test.each([
    ['another word', 'the accord', 'an accord'],
    ['another number', '47%', '48%'],
    ['a number and its share', '47', '47%'],
    ['currencies', '$12', '€12'],
    ['singular and plural', 'country', 'countries'],
    ['one word and two', 'sun rise', 'sunrise'],
    ['another order', 'one two', 'two one'],
    ['boys and girls', 'लड़का', 'लड़की'],
    ['days and the poor', 'दिन', 'दीन'],
    ['ka and ga', 'か', 'が'],
    ['Thai tones', 'ข่าว', 'ขาว'],
    ['mine and my', 'мой', 'мои'],
    ['hamza and none', 'سأل', 'سال'],
    ['numbers below zero', '−5', '5'],
    ['numbers and spans', '3.4', '3–4'],
    ['decimal commas and spans', '3,4', '3–4'],
    ['times and spans', '9:30', '9–30'],
    ['fractions and spans', '1/2', '1–2'],
    ['powers and numbers', '10²', '102'],
    ['a half more and thirty-one halves', '3½', '31/2'],
    ['more and less', '>5', '<5'],
    ['equal and not', '=5', '≠5'],
  ])('%s', (_, a, b) => {
    expect(normalise(a)).not.toBe(normalise(b));
  });
});

test.each([
  ['', []],
  [' — … ', []],
  ['U.S. Secretary', ['u', 's', 'secretary']],
  ['$12bn (47%)', ['$', '12bn', '47', '%']],
  ['1,250 people', ['1,250', 'people']],
  ['關稅 tariff', ['關', '稅', 'tariff']],
  ['Will he? “Go?” he asked', ['will', 'he?', 'go?', 'he', 'asked']],
  ['− 5', ['5']],
  ['−$5', ['-$', '5']],
  ['2019–2021, 5−3', ['2019', '2021', '5', '3']],
  ['东京−5度', ['东', '京', '-5', '度']],
  ['-.5 and .5.', ['-.5', 'and', '.5']],
  ['v1.5.', ['v1.5']],
  ['abcไทย', ['abc', 'ไ', 'ท', 'ย']],
  ['コーヒーbar', ['コ', 'ー', 'ヒ', 'ー', 'bar']],
  ['नमस्ते दुनिया', ['नमस्ते', 'दुनिया']],
])('wordsOf(%j) are %j', (text, forms) => {
  expect(wordsOf(text).map(({ form }) => form)).toEqual(forms);
});

test('normalise(text) doesn’t ask: names are the same in questions', () => {
  expect(normalise('Who is Ana Silva?')).toBe('who is ana silva');
});

test('a minus belongs to a number where it stands free, and a hyphen to none', () => {
  const forms = (text: string) => wordsOf(text).map(({ form }) => form);
  expect(forms('-5 at COVID-19, 3-4 and 1990–95')).toEqual(['-5', 'at', 'covid', '19', '3', '4', 'and', '1990', '95']);
  expect(forms('from −5 to (−3)')).toEqual(['from', '-5', 'to', '-3']);
});

test('wordsOf(text) says which words a hyphen alone parts', () => {
  const joined = (text: string) => wordsOf(text).filter(({ joins }) => joins);
  expect(joined('a well-known minis-\nters’ co‑op').map(({ form }) => form)).toEqual(['known', 'ters', 'op']);
  expect(joined('one - two, COVID-19, three– four')).toEqual([]);
  // At a line’s end too, before a word of one letter, but before no number.
  expect(joined('vitamin-\na, mid-\n2nd and mid-\n2').map(({ form }) => form)).toEqual(['a']);
});

test('what Unicode takes for the same is the same word, wherever it stands', () => {
  const equivalents = Array.from({ length: 0x30000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => sign.normalize('NFC') !== sign || sign.normalize('NFD') !== sign);
  const around = (sign: string) => [`ab${sign}cd`, `ab ${sign}`, `${sign}cd`, `1${sign}2`];
  const differing = equivalents.filter((sign) =>
    around(sign).some((text) => ['NFC', 'NFD'].some((form) => normalise(text.normalize(form)) !== normalise(text))),
  );
  expect(equivalents.length).toBeGreaterThan(13_000);
  expect(differing).toEqual([]);
});

describe('the pinned table', () => {
  test('is what this machine’s Unicode says, where the version is the same', () => {
    if (process.versions['unicode'] !== table.unicode) return;
    expect(packWordTable(table.unicode)).toEqual(table);
  });
});

test('wordsOf(text) says where each word’s stretch of text stands', () => {
  const text = ' “Clean—air”,  she\nsaid';
  const stretches = wordsOf(text).map(({ form, start, end }) => [form, text.slice(start, end)]);
  expect(stretches).toEqual([
    ['clean', '“Clean—air”,'],
    ['air', '“Clean—air”,'],
    ['she', 'she'],
    ['said', 'said'],
  ]);
});

// Each block is a text, and under it its words and where each stands; “~” is before those that a hyphen alone parts.
const texts = readFileSync('tests/unit/core/evidence/words.txt', 'utf8')
  .trimEnd()
  .split(/\n(?! )/)
  .map((block) => block.split(/\n {4}/));

test.each(texts)('version 2 never changes: %s', (written = '', ...expected) => {
  const text = written.replace(/\\u([0-9A-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const words = wordsOf(text);
  expect([
    words.map(({ form, joins }) => (joins ? `~${form}` : form)).join(' | '),
    words.map(({ start, end }) => `${start}-${end}`).join(' '),
  ]).toEqual(expected);
});

test('a syllable of Hangul is the letters that it is made of, and marks may stand in any order', () => {
  const syllables = Array.from({ length: 0xd7a3 - 0xac00 + 1 }, (_, at) => String.fromCodePoint(0xac00 + at));
  expect(normalise(syllables.join(' '))).toBe(normalise(syllables.join(' ').normalize('NFD')));
  const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map((order) =>
    [...order].map((mark) => ({ a: '\u05B0', b: '\u05BC', c: '\u05C1' })[mark]).join(''),
  );
  expect(new Set(orders.map((marks) => normalise(`ש${marks}`))).size).toBe(1);
});
