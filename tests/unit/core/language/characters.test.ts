import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterName } from '../../../../src/core/language/character-names.ts';
import {
  encodedCharacters,
  isVisible,
  refusedCharacters,
  unpairedIsolate,
} from '../../../../src/core/language/characters.ts';

const refusals = (text: string) => refusedCharacters(text).map(({ index, message }) => `${index} ${message}`);

describe('what scripts and emoji need passes', () => {
  test.each([
    ['English', 'The ministers “signed” – at last… – for $1 €2 ₹3.'],
    ['a tab and a line end', 'a\tb\nc'],
    ['spaces of every width', '1\u00A0000 2\u202F000 3\u2009000\u2003\u3000\u200A'],
    ['Arabic with vowels', 'وَقَّعَ الوُزَرَاءُ ٱلْقُرْآنِ ٱلرَّحْمَـٰنِ'],
    ['an Arabic number sign and year', '\u0600١٢ و\u06DD٣'],
    ['an abbreviated Hijri year', '١٤٤٥ ه\u200D'],
    ['Persian with a zero-width non-joiner', 'می\u200Cروم، کتاب\u200Cها، PDF\u200Cها، ۵\u200Cساله'],
    ['Hindi with joiners', 'क्\u200Dष क्\u200Cष श्री'],
    ['Bengali', 'র\u200D্যাব'],
    ['old Malayalam at the end of a word', 'അവന്\u200D പോയി'],
    ['Sinhala', 'ශ්\u200Dරී ලංකාව'],
    ['Hebrew with vowels and cantillation', 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים יְרוּשָׁלַ\u034Fִם'],
    ['Thai with word breaks', 'กระทรวง\u200Bการต่างประเทศ ที่นี่ น้ำ ปู่\u200B“ย่า”'],
    ['Burmese', 'မြန်မာနိုင်ငံ ကြွ\u1031\u102C\u1004\u103A\u1037 ယောက်ျား'],
    ['Khmer', 'ព្រះរាជាណាចក្រ\u200Bកម្ពុជា ស្ត្រី'],
    ['Tibetan stacks', 'བོད་ ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ ཧ\u0F90\u0FB5\u0FA8\u0FB3\u0FBA\u0FBC\u0FBB\u0F82'],
    ['Vietnamese', 'Việt Nam, Hội nghị Bộ trưởng'],
    ['Vietnamese, decomposed', 'Việt Nam, Hội nghị Bộ trưởng'.normalize('NFD')],
    ['Greek with accents, decomposed', 'ᾧ ᾯ'.normalize('NFD')],
    ['phonetic signs', 'ɔ̃ː n̪̊ ɛ̠̃́'],
    ['Mongolian', 'ᠬᠠᠮᠢᠭ\u180Eᠠ ᠪᠣᠯᠤᠨ\u180Bᠠ'],
    ['Chinese and Japanese with variants', '葛\u{E0100}城 辻\u{E0101} か\u3099'],
    ['Korean', '외교부 장관'.normalize('NFD')],
    ['soft hyphens', 'Außen\u00ADminister Handels-\u00ADabkommen'],
    ['directional isolates and marks', '\u2067نص\u2069 abc\u200E و\u200F (x) \u061C٥٪'],
    ['emoji', '🙂 👍🏽 ❤️ ☎︎ 1️⃣ #️⃣ ©️ ⚖️'],
    ['emoji of several', '👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀 ❤️‍🔥 🐻‍❄️ 🧑🏿‍🤝‍🧑🏻 🏳️‍⚧️'],
    ['flags', '🇮🇳 🇺🇸 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 🏴'],
    ['sums with variants', 'a ∩\uFE00 b ≨\uFE00'],
  ])('%s', (_, text) => expect(refusals(text)).toEqual([]));
});

describe('a joiner of emoji stands between two', () => {
  test.each(['a\u200D🚀', '🚀\u200Da', '\u200D🚀', '🚀\u200D'])('%j is refused', (text) =>
    expect(refusals(text)).toHaveLength(1),
  );
});

describe('what no reader sees is named', () => {
  test.each([
    ['a\0b', '1 Unexpected U+0000 NULL, expected characters that a reader sees'],
    ['\x1b[31m', '0 Unexpected U+001B ESCAPE, expected characters that a reader sees'],
    ['a\r', '1 Unexpected U+000D CARRIAGE RETURN, expected characters that a reader sees'],
    ['\x7f', '0 Unexpected U+007F DELETE, expected characters that a reader sees'],
    ['\x85', '0 Unexpected U+0085 NEXT LINE, expected characters that a reader sees'],
    ['\x9b', '0 Unexpected U+009B (a control character), expected characters that a reader sees'],
    ['a\u202Eb', '1 Unexpected U+202E RIGHT-TO-LEFT OVERRIDE, expected characters that a reader sees'],
    ['\uD800x', '0 Unexpected U+D800 (half of a pair of surrogates), expected characters that a reader sees'],
    ['x\uDC00', '1 Unexpected U+DC00 (half of a pair of surrogates), expected characters that a reader sees'],
    ['\uE000', '0 Unexpected U+E000 (a private-use character), expected characters that a reader sees'],
    ['\uFFFE', '0 Unexpected U+FFFE (a noncharacter), expected characters that a reader sees'],
    ['\u0378', '0 Unexpected U+0378 (no character in Unicode), expected characters that a reader sees'],
    ['\u2028', '0 Unexpected U+2028 LINE SEPARATOR, expected characters that a reader sees'],
    [
      'a\uFEFF',
      '1 Unexpected U+FEFF ZERO WIDTH NO-BREAK SPACE (byte-order mark), expected characters that a reader sees',
    ],
    ['\u2062', '0 Unexpected U+2062 INVISIBLE TIMES, expected characters that a reader sees'],
    ['5\u20600', '1 Unexpected U+2060 WORD JOINER, expected characters that a reader sees'],
    ['\u3164', '0 Unexpected U+3164 HANGUL FILLER, expected characters that a reader sees'],
    ['\uFFF9', '0 Unexpected U+FFF9 INTERLINEAR ANNOTATION ANCHOR, expected characters that a reader sees'],
    ['\uFFFC', '0 Unexpected U+FFFC OBJECT REPLACEMENT CHARACTER, expected characters that a reader sees'],
    ['Ca\uFFFDn', '2 Unexpected U+FFFD REPLACEMENT CHARACTER, expected characters that a reader sees'],
    ['\u{1D173}', '0 Unexpected U+1D173 (an invisible character), expected characters that a reader sees'],
    [
      'Chi\u200Bna',
      '3 Unexpected U+200B ZERO WIDTH SPACE, expected it only beside letters of a script that has no spaces',
    ],
    [
      'Chi\u200Dna',
      '3 Unexpected U+200D ZERO WIDTH JOINER, expected it only beside letters of a script that joins them, or between emoji',
    ],
    [
      'می\u200C\u200Cروم',
      '3 Unexpected U+200C ZERO WIDTH NON-JOINER, expected it only beside letters of a script that joins them, or between emoji',
    ],
    ['5\u00AD0', '1 Unexpected U+00AD SOFT HYPHEN, expected it only inside a word'],
    ['auto\u00AD 5', '4 Unexpected U+00AD SOFT HYPHEN, expected it only inside a word'],
    ['5 \u00ADauto', '2 Unexpected U+00AD SOFT HYPHEN, expected it only inside a word'],
    ['ᠬ\u180Ea', '1 Unexpected U+180E MONGOLIAN VOWEL SEPARATOR, expected it only between Mongolian letters'],
    ['a\u180Eᠠ', '1 Unexpected U+180E MONGOLIAN VOWEL SEPARATOR, expected it only between Mongolian letters'],
    [
      'ᠨ\u180B\u180Bᠠ',
      '2 Unexpected U+180B MONGOLIAN FREE VARIATION SELECTOR ONE, expected it only right behind a Mongolian letter',
    ],
    [
      'a\u180B',
      '1 Unexpected U+180B MONGOLIAN FREE VARIATION SELECTOR ONE, expected it only right behind a Mongolian letter',
    ],
    ['ם\u034Fa', '1 Unexpected U+034F COMBINING GRAPHEME JOINER, expected it only before a combining mark'],
    ['5\u034F\u05B4', '1 Unexpected U+034F COMBINING GRAPHEME JOINER, expected it only before a combining mark'],
    ['5\u200E0', '1 Unexpected U+200E LEFT-TO-RIGHT MARK, expected it only once in a place, and not between digits'],
    [
      'a\u200F\u200Fb',
      '2 Unexpected U+200F RIGHT-TO-LEFT MARK, expected it only once in a place, and not between digits',
    ],
    ['20\u206726', '2 Unexpected U+2067 RIGHT-TO-LEFT ISOLATE, expected it only around words, and not between digits'],
    ['x\uFE0F', '1 Unexpected U+FE0F VARIATION SELECTOR-16, expected it only right behind an emoji'],
    ['5\uFE0F', '1 Unexpected U+FE0F VARIATION SELECTOR-16, expected it only right behind an emoji'],
    ['🙂\u{E0101}', '2 Unexpected U+E0101 (a variation selector), expected it only right behind a Chinese character'],
    ['a\u180Eb', '1 Unexpected U+180E MONGOLIAN VOWEL SEPARATOR, expected it only between Mongolian letters'],
    [
      'hi\u{E0068}\u{E0069}',
      '2 Unexpected U+E0068 TAG “h”, expected it only in the flags of England, Scotland and Wales',
    ],
    [
      '🏴\u{E0061}\u{E0062}\u{E007F}',
      '2 Unexpected U+E0061 TAG “a”, expected it only in the flags of England, Scotland and Wales',
    ],
    ['a\0\x01\x02b', '1 Unexpected U+0000 NULL and 2 more behind it, expected characters that a reader sees'],
    ['H\u0335\u0321\u0322\u0327\u0328i', '1 Unexpected 5 marks on one letter, expected four at most'],
    [`ש${'\u05B0'.repeat(9)}`, '1 Unexpected 9 marks on one letter, expected eight at most'],
  ])('%j', (text, expected) => expect(refusals(text)).toEqual([expected]));
});

test('each of several is found', () => {
  expect(refusedCharacters('a\u202Eb\0c\u202Ed').map(({ index }) => index)).toEqual([1, 3, 5]);
});

test('half a megabyte of any such character takes seconds at most', {
  timeout: 20_000,
}, () => {
  for (const piece of ['\0a', '\u200C', 'a\u0301', '\u{E0061}', '\u200Eب', '👍\u200D', '\uD800', '\u2066\u2069']) {
    const text = piece.repeat(200_000 / piece.length);
    const started = performance.now();
    refusedCharacters(text);
    unpairedIsolate(text);
    expect(performance.now() - started).toBeLessThan(5000);
  }
});

test('nothing that is accepted is a control character, unassigned, private or broken', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      if (refusedCharacters(text).length === 0)
        expect(text).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cn}\p{Co}\p{Cs}\u202A-\u202E]/u);
    }),
    { numRuns: 1000 },
  );
});

describe('isolates', () => {
  test.each(['no', '\u2067a\u2069', '\u2066a \u2067b\u2069 c\u2069', '\u2068a\u2069\u2068b\u2069'])(
    '%j are in pairs',
    (text) => expect(unpairedIsolate(text)).toBeNull(),
  );

  test.each([
    ['a \u2067b', 2],
    ['a\u2069 b', 1],
    ['\u2066a \u2067b\u2069', 0],
    ['\u2067a\u2069\u2069', 3],
  ])('%j are not', (text, index) => expect(unpairedIsolate(text)).toMatchObject({ index, length: 1 }));
});

test.each(['\u200B', ' \u00A0\u3000', '\u2800', '\u200E', '\u3164\uFFA0', '\u2067\u2069', '\uFE0F'])(
  'nobody sees %j',
  (text) => expect(isVisible(text)).toBe(false),
);

test.each(['a', '…', '1', '🙂', 'م', '\u200Fא'])('everybody sees %j', (text) => expect(isVisible(text)).toBe(true));

describe('addresses', () => {
  test.each([
    'https://example.org/a%20b/%C3%A9',
    'https://fa.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D9%85',
    'https://example.org/a%E2%80%8Bslug',
    'https://example.org/old%E9',
    '/100%',
    'person:%D0%B7%D0%BE%D1%8F',
  ])('%s hides nothing', (address) => expect(encodedCharacters(address)).toBeNull());

  test.each([
    ['https://example.org/%00', 'U+0000 NULL', 20],
    ['https://example.org/?a=%0aSet-Cookie', 'U+000A LINE FEED', 23],
    ['https://example.org/%e2%80%aetxt', 'U+202E RIGHT-TO-LEFT OVERRIDE', 20],
    ['https://example.org/é/%F3%A0%81%A1', 'U+E0061 TAG “a”', 22],
    ['person:ana%E2%80%8Bsilva', 'U+200B ZERO WIDTH SPACE', 10],
    ['person:ana%0Asilva', 'U+000A LINE FEED', 10],
  ])('%s hides %s', (address, name, index) => {
    const found = encodedCharacters(address);
    expect(found?.message).toContain(`Unexpected ${name} behind “%`);
    expect(found?.index).toBe(index);
  });

  test.each([
    [12, `“${'%00'.repeat(12)}”`],
    [13, `“${'%00'.repeat(12)}…”`],
  ])('%i signs are shown, from 36 letters on shortened', (count, shown) => {
    expect(encodedCharacters(`/${'%00'.repeat(count)}`)?.message).toContain(`behind ${shown} in an address`);
  });
});

test.each([
  ['\u{E0020}', 'U+E0020 TAG SPACE'],
  ['\u{E0021}', 'U+E0021 TAG “!”'],
  ['\u{E007E}', 'U+E007E TAG “~”'],
  ['\u{E007F}', 'U+E007F CANCEL TAG'],
  ['\u{E001F}', 'U+E001F (no character in Unicode)'],
  ['\x1F', 'U+001F INFORMATION SEPARATOR ONE'],
  ['\x80', 'U+0080 (a control character)'],
  ['\uE000', 'U+E000 (a private-use character)'],
  ['\uD800', 'U+D800 (half of a pair of surrogates)'],
  ['\uFFFF', 'U+FFFF (a noncharacter)'],
  ['\uFE00', 'U+FE00 (a variation selector)'],
])('%j is named %s', (character, name) => expect(characterName(character)).toBe(name));
