import { countryForms } from '../model/country.ts';
import type { WordsAt } from './disjoint.ts';

/** The names in an English sentence, word by word: rows of words with a capital, without the word that begins it, unless it is a country. */
export function namesIn(sentence: string): WordsAt[][] {
  return [...sentence.matchAll(row)].map(({ 0: words, index }) => {
    const isFirst = /^[\s“"‘'(]*$/.test(sentence.slice(0, index)) || /[.!?:]\s*[“"]?$/.test(sentence.slice(0, index));
    const parts = [...words.matchAll(/\p{L}[\p{L}\p{M}.’'-]*/gu)].map((part) => ({
      text: part[0].replace(/['’]s?$|\.$/, ''),
      index: index + part.index,
    }));
    const body = bodyNamed(words, index);
    if (body) return [body];
    const rest = isFirst && !isSureName(parts, sentence) ? parts.slice(1) : parts;
    return rest.filter(
      ({ text }) => /^\p{Lu}/u.test(text) && !noNames.has(text) && !/^\p{Lu}$|-\p{Ll}|^[IVX]{1,5}$/u.test(text),
    );
  });
}

/** Whether a name stands in a text as it is, and not as a part of a longer word. */
export function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetterAt(text, at - 1) && !isLetterAt(text, at + name.length)) return true;
  return false;
}

function isLetterAt(text: string, at: number): boolean {
  return /[\p{L}\p{M}]/u.test(text.charAt(at));
}

/** “the World Bank”, “the African Union”: a body whose name has common words alone, taken as one. */
function bodyNamed(words: string, index: number): WordsAt | null {
  const plain = words.replace(/['’]s?$|\.$/, '');
  const [name] =
    /(?:World|European|African|American|Asian|International|National|United|Central)(?: \p{Lu}[\p{L}\p{M}]+){1,3}$/u.exec(
      plain,
    ) ?? [];
  return name?.split(' ').every((part) => noNames.has(part)) && !/ (?:Ministers?|War)$/.test(name)
    ? { text: name, index: index + plain.length - name.length }
    : null;
}

const capital = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const row = new RegExp(`(?<![\\p{L}\\d._/@])${capital}(?:\\s+(?:de |von |van |al-)?${capital})*`, 'gu');

function isSureName(parts: WordsAt[], sentence: string): boolean {
  const [first, second] = parts;
  if (!first) return false;
  if (noNames.has(first.text.normalize('NFD').replace(/\p{M}/gu, ''))) return false;
  const behind = sentence.slice(first.index + first.text.length, first.index + first.text.length + 3);
  if (codesByName().has(first.text) || /^\p{Lu}{3,}$/u.test(first.text)) return true;
  if (parts.length === 1 && actsAsOne.test(sentence.slice(first.index + first.text.length)) && !isCommon(first.text))
    return true;
  return (
    (second !== undefined && behind.startsWith(' ') && second.index === first.index + first.text.length + 1) ||
    /^['’]s/.test(behind)
  );
}

/** What somebody does whom a sentence begins with: “Silva opened the line”, “Osei, who …”. */
const actsAsOne =
  /^(?:, who\b| (?:said|says|told|opened|called|met|signed|voted|wants?|wanted|warned|praised|criticised|resigned|scored|spoke|visited|arrived|announced|asked|promised|refused|denied|admitted|thanked|wrote|argued|joined|chaired|founded|married|died|led|won|lost|beat|ran|took|had to|has asked|will take|plans|hopes)\b)/;

/** Words of many, and things that have no article: “Investors asked”, “Parliament voted”. */
function isCommon(word: string): boolean {
  return /(?:s|men|women|people|tion|ment|ness|ity|ing|ism|ance|ence|ship|age)$/.test(word) || uncounted.has(word);
}

const uncounted = new Set(
  'Oil Gas Coal Wheat Rain Snow Power Demand Growth Help Traffic Police Children Staff Management Labour Turnout Output Trade Profit Revenue Inflation Industry Nature Fire Water Half Everyone Everybody Someone Somebody Nobody Nothing Another Neither Either Who Whoever Much Little Several'.split(
    ' ',
  ),
);

const noNames = new Set(
  (
    'I A An The In On At By For From To Of And But Or Its His Her Their Our My This That These Those It He She They We You ' +
    'January February March April May June July August September October November December Monday Tuesday Wednesday ' +
    'Thursday Friday Saturday Sunday Mr Mrs Ms Dr Prof President Prime Minister Ministers Chancellor King Queen Judge ' +
    'Secretary General Governor Mayor Captain Professor Parliament Government Court State States Union Council Party ' +
    'Bank Company Ministry Department Committee Commission Agency Republic Kingdom Assembly County City District Region ' +
    'Sea Lake River Mount Port Valley Bay Street Road Park North South East West Northern Southern Eastern Western ' +
    'Olympic National International European African American Asian Q1 Q2 Q3 Q4 FY GMT UTC AM PM CEO BC AD CE BCE Both ' +
    'After Before When While If As Although Since Until With Without There Here No Not None Never All Every Each Some ' +
    'United What World War Critical Many Most Few Only Two Three Four Five Six Seven Eight Nine Ten One First Second Third Last Next New Old According'
  ).split(' '),
);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const twoLetters = letters.flatMap((first) => letters.map((second) => first + second));

/** Codes of countries by their English names and the adjectives that aren't the name with an ending. */
let known: Map<string, string> | null = null;

function codesByName(): Map<string, string> {
  if (known) return known;
  const names = new Map<string, string>();
  for (const code of twoLetters) for (const form of countryForms(code, 'en')) if (form !== code) names.set(form, code);
  for (const [name, code] of Object.entries(adjectives)) names.set(name, code);
  known = names;
  return names;
}

const adjectives: Record<string, string> = {
  Dutch: 'NL',
  Greek: 'GR',
  Danish: 'DK',
  Polish: 'PL',
  Swiss: 'CH',
  French: 'FR',
  Spanish: 'ES',
  British: 'GB',
  Irish: 'IE',
  Thai: 'TH',
  Turkish: 'TR',
  Finnish: 'FI',
  Swedish: 'SE',
  Czech: 'CZ',
  Chinese: 'CN',
  Japanese: 'JP',
  Portuguese: 'PT',
  Norwegian: 'NO',
  German: 'DE',
  Germans: 'DE',
  Welsh: 'GB',
  Scottish: 'GB',
  English: 'GB',
  Filipino: 'PH',
  Iraqi: 'IQ',
  Israeli: 'IL',
  Pakistani: 'PK',
  Saudi: 'SA',
  Emirati: 'AE',
  Lebanese: 'LB',
  Vietnamese: 'VN',
  Peruvian: 'PE',
  Britain: 'GB',
  America: 'US',
  Americans: 'US',
  US: 'US',
  UK: 'GB',
  Afghan: 'AF',
  Kazakh: 'KZ',
  Uzbek: 'UZ',
  Belgian: 'BE',
  Brazilian: 'BR',
  Canadian: 'CA',
  Chilean: 'CL',
  Egyptian: 'EG',
  Hungarian: 'HU',
  Icelandic: 'IS',
  Indian: 'IN',
  Italian: 'IT',
  Kenyan: 'KE',
  Korean: 'KR',
  Mexican: 'MX',
  Moroccan: 'MA',
  Romanian: 'RO',
  Russian: 'RU',
  Ukrainian: 'UA',
  Liberian: 'LR',
  Maltese: 'MT',
  Taiwanese: 'TW',
  Nepali: 'NP',
  Sudanese: 'SD',
  Burmese: 'MM',
  Tunisian: 'TN',
};

/** What countries are called in a language, in English also by adjectives. */
export function countryNamesIn(language: string): string[] {
  if (/^en(?:-|$)/i.test(language)) return [...codesByName().keys()];
  return twoLetters.flatMap((code) => countryForms(code, language).filter((form) => form !== code));
}

/** The code of the country that a word names, as a noun or an adjective; `null` for none. */
export function countryOf(name: string): string | null {
  return codesByName().get(name) ?? null;
}

/** The adjectives by which a text may name a country. */
export function adjectivesOf(code: string): string[] {
  return Object.entries(adjectives).flatMap(([name, other]) => (other === code ? [name] : []));
}
