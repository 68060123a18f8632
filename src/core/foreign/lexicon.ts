import { type Measure, measureNamed } from '../quantity/measures.ts';
import { currencyCodes, plainDigits } from '../quantity/numbers.ts';
import { remembered } from '../remembered.ts';
import { dayLength } from '../time/calendar.ts';
import { type Language, languages } from './languages.ts';

/** A word, a number in digits or another sign, in the form in which it is looked up. */
export interface Piece {
  form: string;
  text: string;
  start: number;
  end: number;
  /** What a number in digits is worth. */
  value: number | null;
}

/** What phrases mean, found by their first word, the longest first. */
export type Phrases<Meaning> = ReadonlyMap<string, { forms: string[]; meaning: Meaning }[]>;

/** A language made ready to read with: phrases of Readout's own and of CLDR's, cut into pieces. */
export interface Lexicon {
  language: Language;
  cut: (text: string) => Piece[];
  months: Phrases<number>;
  weekdays: Phrases<number>;
  cardinals: Phrases<number>;
  ordinals: Phrases<number>;
  scales: Phrases<number>;
  units: Phrases<{ unit: string | null; measure: Measure | null }>;
  before: Phrases<Bound>;
  behind: Phrases<Bound>;
  to: Phrases<true>;
  and: Phrases<true>;
  between: Phrases<true>;
  of: Phrases<true>;
  parts: Phrases<number>;
  multiples: Phrases<number>;
  vague: Phrases<number>;
  edges: Phrases<'early' | 'mid' | 'late'>;
  quarter: Phrases<true>;
  half: Phrases<true>;
  century: Phrases<true>;
}

export type Bound = 'moreThan' | 'atLeast' | 'lessThan' | 'atMost' | 'about';

/** `null` for a language that Readout doesn't read, by its primary tag. */
export const lexiconOf = remembered((tag): Lexicon | null => {
  const language = languages[tag.toLowerCase().split('-')[0] ?? ''];
  return language === undefined ? null : lexicon(language, tag);
});

/** The meaning of the longest phrase that stands at a piece, and the piece behind it. */
export function phraseAt<Meaning>(
  phrases: Phrases<Meaning>,
  pieces: readonly Piece[],
  at: number,
): { meaning: Meaning; next: number } | null {
  for (const { forms, meaning } of phrases.get(pieces[at]?.form ?? '') ?? [])
    if (forms.every((form, offset) => pieces[at + offset]?.form === form)) return { meaning, next: at + forms.length };
  return null;
}

function lexicon(language: Language, tag: string): Lexicon {
  const decimal = decimalOf(tag);
  const cut = (text: string) => piecesOf(text, decimal);
  const table = <Meaning>(rows: [string, Meaning][]) => phrases(cut, rows);
  const list = (text: string | undefined): [string, true][] => split(text).map((phrase) => [phrase, true]);
  const bounds = (of: Partial<Record<Bound, string>>) =>
    (['moreThan', 'atLeast', 'lessThan', 'atMost', 'about'] as const).flatMap((bound) =>
      split(of[bound]).map((phrase): [string, Bound] => [phrase, bound]),
    );
  return {
    language,
    cut,
    months: table(monthRows(language.tag)),
    weekdays: table(weekdayRows(language.tag)),
    cardinals: table(language.words.flatMap(({ toCardinal }) => cardinalRows(toCardinal, language.tag))),
    ordinals: table(language.words.flatMap(({ toOrdinal }) => ordinalRows(toOrdinal, language.tag))),
    scales: table([...scaleRows(language.tag), ...Object.entries(language.scales)]),
    units: table(unitRows(language)),
    before: table(bounds(language)),
    behind: table(bounds(language.behind)),
    to: table([...list(language.to), ...list('-,‐,‑,–,—')]),
    and: table(list(language.and)),
    between: table(list(language.between)),
    of: table(list(language.of)),
    parts: table(Object.entries(language.parts)),
    multiples: table(Object.entries(language.multiples)),
    vague: table(Object.entries(language.vague)),
    edges: table(
      (['early', 'mid', 'late'] as const).flatMap((edge) =>
        split(language.edges[edge]).map((phrase): [string, typeof edge] => [phrase, edge]),
      ),
    ),
    quarter: table(list(language.quarter)),
    half: table(list(language.half)),
    century: table(list(language.century)),
  };
}

function split(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((phrase) => phrase !== '');
}

function phrases<Meaning>(cut: (text: string) => Piece[], rows: [string, Meaning][]): Phrases<Meaning> {
  const byFirst = new Map<string, { forms: string[]; meaning: Meaning }[]>();
  for (const [text, meaning] of rows) {
    const forms = cut(text).map(({ form }) => form);
    const [first] = forms;
    if (first === undefined) continue;
    const known = byFirst.get(first) ?? [];
    if (known.length === 0) byFirst.set(first, known);
    known.push({ forms, meaning });
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.forms.length - a.forms.length);
  return byFirst;
}

const number =
  "\\d{1,3}(?:[.,'’٬\\u00A0\\u2009\\u202F ]\\d{3})+(?!\\d)(?:[.,٫]\\d+)?|\\d{1,2}(?:,\\d{2})*,\\d{3}(?!\\d)(?:\\.\\d+)?|\\d+(?:[.,٫]\\d+)?";
const piece = new RegExp(`${number}|\\p{L}[\\p{L}\\p{M}]*['’]?|\\S`, 'gu');

function piecesOf(text: string, decimal: string): Piece[] {
  return [...plainDigits(text).matchAll(piece)].map(({ 0: found, index }) => ({
    form: formOf(found),
    text: found,
    start: index,
    end: index + found.length,
    value: /^\d/.test(found) ? numberOf(found, decimal) : null,
  }));
}

/** Letters without case, and without the marks by which spellings differ: Hindi's nukta and chandrabindu, Arabic's vowels. */
function formOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\u093C|[\u064B-\u0652\u0640]/g, '')
    .replaceAll('\u0901', '\u0902')
    .normalize('NFC')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('’', "'")
    .toLowerCase();
}

/** A point or comma before three digits groups, if the language doesn't write decimals with it. */
function numberOf(text: string, decimal: string): number {
  const plain = text.replace(/[\s'’٬]/g, '').replaceAll('٫', decimal);
  const signs = plain.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return Number(plain);
  const isMixed = /[.].*,|,.*[.]/.test(signs);
  const isDecimal = isMixed || (signs.length === 1 && (last === decimal || !/\D\d{3}$/.test(plain)));
  if (!isDecimal) return Number(plain.replace(/[.,]/g, ''));
  const at = plain.lastIndexOf(last);
  return Number(`${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1)}`);
}

function decimalOf(tag: string): string {
  const parts = new Intl.NumberFormat(`${tag}-u-nu-latn`).formatToParts(1.5);
  const sign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return sign === '٫' ? '.' : sign;
}

function monthRows(tag: string): [string, number][] {
  return Array.from({ length: 12 }, (_, at) => at).flatMap((at) =>
    (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric' as const }].flatMap((style): [string, number][] => {
        const parts = new Intl.DateTimeFormat(tag, { ...style, calendar: 'gregory', timeZone: 'UTC' }).formatToParts(
          Date.UTC(2026, at, 1),
        );
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        return /^\p{L}{3}/u.test(name) || month === 'long' ? [[name, at + 1], ...otherMonths(tag, at)] : [];
      }),
    ),
  );
}

/** Month names beside those of CLDR. */
function otherMonths(tag: string, at: number): [string, number][] {
  const names = new Map(
    Object.entries<string>({
      de: 'Jänner,Feber,,,,,,,,,,',
      hi: 'जनवरी,फरवरी,,,,,,,सितंबर,अक्टूबर,नवंबर,दिसंबर',
      ar: 'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول',
    }),
  );
  const name = names.get(tag)?.split(',')[at];
  return name ? [[name, at + 1]] : [];
}

function weekdayRows(tag: string): [string, number][] {
  const format = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  return Array.from({ length: 7 }, (_, at): [string, number][] => {
    const name = format.format((3 + at) * dayLength);
    return [
      name,
      ...(tag === 'de' ? [`${name}s`, `${name}abend`, `${name}morgen`, `${name}nachmittag`, `${name}vormittag`] : []),
    ].map((form) => [form, at]);
  }).flat();
}

function cardinalRows(toCardinal: (value: number) => string, tag: string): [string, number][] {
  return Array.from({ length: 999 }, (_, at) => at + 1).flatMap((value): [string, number][] => {
    const words = toCardinal(value);
    const forms = [words, words.replaceAll('-', ' ')];
    if (tag === 'de') forms.push(words.replace(/^ein(?=hundert)/, ''), words.replace(/ss/g, 'ß'));
    if (tag === 'fr') forms.push(words.replace(/un$/, 'une'));
    if (tag === 'es')
      forms.push(
        words.replaceAll('ientos', 'ientas'),
        words.replace(/uno$/, 'ún'),
        words.replace(/uno$/, 'un'),
        words.replace(/uno$/, 'una'),
      );
    if (tag === 'hi') forms.push(...(hindiSpellings[value]?.split(' ') ?? []));
    if (tag === 'ar')
      forms.push(
        words.replace(/ون$/, 'ين'),
        words.replaceAll('ون ', 'ين '),
        words.replace(/ة(?= |$)/g, ''),
        words.replaceAll('مائة', 'مئة'),
      );
    return [...new Set(forms)].map((form) => [form, value]);
  });
}

/** As newspapers write them besides. */
const hindiSpellings: Record<number, string> = {
  5: 'पांच',
  6: 'छह छः छ',
  9: 'नौ',
  15: 'पंद्रह',
  18: 'अठारह',
  40: 'चालीस',
  50: 'पचास',
  60: 'साठ',
  70: 'सत्तर',
  80: 'अस्सी',
  90: 'नब्बे',
};

function ordinalRows(toOrdinal: (value: number) => string, tag: string): [string, number][] {
  return Array.from({ length: 100 }, (_, at) => at + 1).flatMap((value): [string, number][] => {
    const words = toOrdinal(value);
    const forms = [words];
    if (tag === 'de') forms.push(...['n', 'r', 's', 'm'].map((ending) => words + ending));
    if (tag === 'fr')
      forms.push(`${words}s`, ...(value === 1 ? ['première'] : value === 2 ? ['second', 'seconde'] : []));
    if (tag === 'es') forms.push(words.replace(/o$/, 'a'), words.replace(/ero$/, 'er'));
    if (tag === 'hi')
      forms.push(
        ...['वां', 'वीं', 'वें'].map((ending) => words.replace(/वाँ$/, ending)),
        words.replace(/ा$/, 'ी'),
        words.replace(/ा$/, 'े'),
      );
    if (tag === 'ar') forms.push(`${words}ة`, ...arabicOrdinals(value, toOrdinal));
    return [...new Set(forms)].map((form) => [form, value]);
  });
}

/** From the eleventh on, which n2words makes of cardinals. */
function arabicOrdinals(value: number, toOrdinal: (value: number) => string): string[] {
  const [ones, tens] = [value % 10, value - (value % 10)];
  const one = ones <= 1 ? 'الحادي' : toOrdinal(ones);
  if (value <= 10) return [];
  if (tens === 10) return [`${one} عشر`];
  const ten = toOrdinal(tens);
  return [ten, ten.replace(/ون$/, 'ين')].map((form) => (ones === 0 ? form : `${one} و${form}`));
}

function scaleRows(tag: string): [string, number][] {
  const values = [1e3, 1e5, 1e6, 1e7, 1e9, 1e11, 1e12].flatMap((scale) => [1, 2, 5, 11].map((count) => scale * count));
  return values.flatMap((value): [string, number][] => {
    const parts = new Intl.NumberFormat(`${tag}-u-nu-latn`, {
      notation: 'compact',
      compactDisplay: 'long',
    }).formatToParts(value);
    const count = Number(parts.find(({ type }) => type === 'integer')?.value ?? '1');
    const name = parts.find(({ type }) => type === 'compact')?.value ?? '';
    const isWhole = parts.every(({ type }) => type !== 'fraction');
    return name === '' || name.includes(' ') || !isWhole ? [] : [[name, value / count]];
  });
}

interface UnitMeaning {
  unit: string | null;
  measure: Measure | null;
}

type UnitRow = [name: string, meaning: UnitMeaning];

const signs: [string, string][] = [
  ['€', 'EUR'],
  ['$', '$'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
];

function unitRows(language: Language): UnitRow[] {
  const { tag, percent, points, currencies, measures } = language;
  const amount = ([name, unit]: [string, string]): UnitRow => [name, { unit, measure: null }];
  const measured = ([name, english]: [string, string]): UnitRow => [
    name,
    { unit: null, measure: measureNamed(english) },
  ];
  return [
    ...measureNames(tag).map(measured),
    ...currencyNames(tag).map(amount),
    ...signs.map(amount),
    ...split(points).map((phrase) => amount([phrase, 'pp'])),
    ...split(percent).map((phrase) => amount([phrase, '%'])),
    ...Object.entries(currencies).map(amount),
    ...['km', 'kg', 'mm', 'cm', 'mw', 'gw', 'kwh'].map((name) => measured([name, name])),
    measured(['ha', 'hectare']),
    ...Object.entries(measures).map(measured),
  ];
}

/** With the code that each is for. */
function currencyNames(tag: string): [string, string][] {
  return [...currencyCodes].flatMap((currency): [string, string][] => {
    const style = { style: 'currency', currency, currencyDisplay: 'name' } as const;
    return [
      [currency, currency],
      ...[1, 2, 5].map((count): [string, string] => [unitName(tag, count, style), currency]),
    ];
  });
}

const commonUnits =
  'kilometer meter centimeter mile kilogram gram hectare acre liter hour minute second day week month year foot inch';

/** With the English name of each; German has forms of them that end in n. */
function measureNames(tag: string): [string, string][] {
  return commonUnits.split(' ').flatMap((unit) =>
    [1, 2, 5, 11].flatMap((count): [string, string][] => {
      const name = unitName(tag, count, { style: 'unit', unit, unitDisplay: 'long' });
      const forms = tag === 'de' && name.endsWith('e') ? [name, `${name}n`] : [name];
      return forms.map((form) => [form, unit]);
    }),
  );
}

/** The word beside a number, as CLDR has it. */
function unitName(tag: string, count: number, style: Intl.NumberFormatOptions): string {
  const parts = new Intl.NumberFormat(`${tag}-u-nu-latn`, { ...style, maximumFractionDigits: 0 }).formatToParts(count);
  return parts
    .filter(({ type }) => type === 'unit' || type === 'currency')
    .map(({ value }) => value)
    .join(' ');
}
