import type { Quantity } from './quantity.ts';

/** The phrases around a formatted number; other languages than those listed get signs that need no translation. */
interface Phrases {
  above: (number: string) => string;
  atLeast: (number: string) => string;
  below: (number: string) => string;
  fewer: (number: string) => string;
  atMost: (number: string) => string;
  about: (number: string) => string;
  /** @param value the number before it, the last of two */
  percentagePoints: (value: number) => string;
}

const signs: Phrases = {
  above: (number) => `> ${number}`,
  atLeast: (number) => `≥ ${number}`,
  below: (number) => `< ${number}`,
  fewer: (number) => `< ${number}`,
  atMost: (number) => `≤ ${number}`,
  about: (number) => `≈ ${number}`,
  percentagePoints: () => 'pp',
};

const english: Phrases = {
  above: (number) => `more than ${number}`,
  atLeast: (number) => `at least ${number}`,
  below: (number) => `less than ${number}`,
  fewer: (number) => `fewer than ${number}`,
  atMost: (number) => `up to ${number}`,
  about: (number) => `about ${number}`,
  percentagePoints: () => 'percentage points',
};

const hindi: Phrases = {
  above: (number) => `${number} से अधिक`,
  atLeast: (number) => `कम से कम ${number}`,
  below: (number) => `${number} से कम`,
  fewer: (number) => `${number} से कम`,
  atMost: (number) => `अधिक से अधिक ${number}`,
  about: (number) => `लगभग ${number}`,
  percentagePoints: () => 'प्रतिशत अंक',
};

const arabic: Phrases = {
  above: (number) => `أكثر من ${number}`,
  atLeast: (number) => `ما لا يقل عن ${number}`,
  below: (number) => `أقل من ${number}`,
  fewer: (number) => `أقل من ${number}`,
  atMost: (number) => `ما لا يزيد على ${number}`,
  about: (number) => `نحو ${number}`,
  percentagePoints: (value) => (new Intl.PluralRules('ar').select(value) === 'few' ? 'نقاط مئوية' : 'نقطة مئوية'),
};

const phrasesByLanguage: ReadonlyMap<string, Phrases> = new Map([
  ['ar', arabic],
  ['en', english],
  ['hi', hindi],
]);

/**
 * A quantity for readers, in a language given as a BCP 47 tag: “more than 50”, “$12 billion”, “47–87%”.
 * No digit is rounded away: millions and more are named only where three decimals hold them.
 */
export function quantityWords(quantity: Quantity, language: string): string {
  const phrases = phrasesByLanguage.get(language.split('-')[0] ?? '') ?? signs;
  const about = (number: string) => (quantity.approximate ? phrases.about(number) : number);
  const { min, max, unit } = quantity;
  const last = max === Number.POSITIVE_INFINITY ? min : max;
  const beside = (number: string) => about(withUnit(number, last, unit, language, phrases));
  if (min === max) return beside(one(min, language));
  if (max === Number.POSITIVE_INFINITY) return lowerBound(quantity, phrases)(beside(one(min, language)));
  if (min === Number.NEGATIVE_INFINITY) return upperBound(quantity, phrases)(beside(one(max, language)));
  return beside(both(min, max, language));
}

function lowerBound({ minOpen }: Quantity, phrases: Phrases) {
  return minOpen ? phrases.above : phrases.atLeast;
}

function upperBound({ maxOpen, unit }: Quantity, phrases: Phrases) {
  if (!maxOpen) return phrases.atMost;
  return unit === null ? phrases.fewer : phrases.below;
}

function one(value: number, language: string): string {
  return new Intl.NumberFormat(language, notation(isNameable(value))).format(value);
}

function both(min: number, max: number, language: string): string {
  const named = isNameable(min) && isNameable(max);
  return new Intl.NumberFormat(language, notation(named)).formatRange(min, max);
}

function notation(named: boolean): Intl.NumberFormatOptions {
  return named
    ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 5 }
    : { maximumFractionDigits: 20 };
}

/** Whether “12 billion”, “1.125 million” say all of a number; so do “2.5125 करोड़”, by Hindi’s own steps. */
function isNameable(value: number): boolean {
  const scale = [1e12, 1e9, 1e6].find((candidate) => Math.abs(value) >= candidate);
  return scale !== undefined && Math.abs(value) < 1e15 && Number.isInteger(value / (scale / 1e3));
}

/** Puts a ready number, whose last value is given, where the language puts the number beside that unit. */
function withUnit(number: string, value: number, unit: string | null, language: string, phrases: Phrases): string {
  if (unit === null) return number;
  if (unit === 'pp') return `${number} ${phrases.percentagePoints(value)}`;
  const parts = new Intl.NumberFormat(language, unitStyle(unit)).formatToParts(1);
  return parts.map(({ type, value }) => (type === 'integer' ? number : value)).join('');
}

function unitStyle(unit: string): Intl.NumberFormatOptions {
  const whole = { maximumFractionDigits: 0 };
  if (unit === '%') return { style: 'unit', unit: 'percent', ...whole };
  const [currency, currencyDisplay] = unit === '$' ? ['USD', 'narrowSymbol' as const] : [unit, 'symbol' as const];
  return { style: 'currency', currency, currencyDisplay, ...whole };
}
