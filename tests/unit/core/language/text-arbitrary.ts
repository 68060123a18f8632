import fc from 'fast-check';

const plainWords =
  'the of and in price accord harbour ministers ferries first office find flow over 2026 47% $12 €3 18 U.S. a';
const marked =
  'café Setúbal Ålesund naïve STRASSE Straße œuvre ‘quoted’ “quoted” India’s they’re (aside) clean—air de-risking';
const foreign = 'ΟΔΟΣ. οδός Москва 東京 の コーヒー กรุงเทพ नमस्ते مرحبا İstanbul ŉ';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plainWords.split(' ')) },
  { weight: 3, arbitrary: fc.constantFrom(...marked.split(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...foreign.split(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
);
const space = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '; ', '\n', '\n\n', ' — ');

/** Texts of up to 120 words as they are met on the web, some of them odd. */
export const generatedTexts: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, space), { minLength: 8, maxLength: 120 })
  .map((pairs) => pairs.flat().join(''));

/** Other ways of writing the same words; each takes the text with a number that says which of its forms to use. */
const disguises: ((text: string, form: number) => string)[] = [
  (text, form) => text.replace(/[“”"„«»]/g, (_, at: number) => pick('“”"„«»', at + form)),
  (text, form) => text.replace(/(?<=\p{L})['’](?=\p{L})/gu, (_, at: number) => pick("'’‘‛ʼ′＇`´", at + form)),
  (text, form) =>
    text.replace(/(?<=\s)[–—-](?=\s)|(?<=\p{L})[-‐—](?=\p{L})/gu, (_, at: number) => pick('-‐‑‒–—―−', at + form)),
  (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text, form) =>
    text.replace(/(?<=\p{Ll})(?=\p{Ll}{2})/gu, (_, at: number) => ((at + form) % 4 === 0 ? '\u00AD' : '')),
  (text, form) =>
    text.replace(/(?<=\p{Ll})(?=\p{Ll}{2})/gu, (_, at: number) => ((at + form) % 9 === 0 ? '\u00AD\n  ' : '')),
  (text, form) =>
    text.replace(/(?<=\p{L})(?=\p{L})/gu, (_, at: number) =>
      (at + form) % 3 === 0 ? pick('\u200B\u200C\u200D\u2060\uFEFF', at) : '',
    ),
  (text, form) => text.replace(/(?<!\u00AD) /g, (_, at: number) => pick(' \u00A0\u202F\u2009\t', at + form)),
  (text, form) => text.replace(/(?<!\u00AD) /g, (_, at: number) => ((at + form) % 3 === 0 ? '\r\n' : ' ')),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFC'),
];

/** A text in other typography: up to six disguises, one upon the other. */
export function disguised(text: string): fc.Arbitrary<string> {
  const choice = fc.tuple(fc.constantFrom(...disguises), fc.nat(50));
  return fc
    .array(choice, { minLength: 1, maxLength: 6 })
    .map((choices) => choices.reduce((so, [disguise, form]) => disguise(so, form), text));
}

function pick(characters: string, at: number): string {
  return characters.charAt(at % characters.length);
}
