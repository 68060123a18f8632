import type { Quantity } from './quantity.ts';

/** The phrases around a formatted number; other languages than those listed get signs that need no translation. */
interface Phrases {
  above: string;
  atLeast: string;
  below: string;
  fewer: string;
  atMost: string;
  about: string;
}

const signs: Phrases = { above: '> ', atLeast: '≥ ', below: '< ', fewer: '< ', atMost: '≤ ', about: '≈ ' };

const english: Phrases = {
  above: 'more than ',
  atLeast: 'at least ',
  below: 'less than ',
  fewer: 'fewer than ',
  atMost: 'up to ',
  about: 'about ',
};

const phrasesByLanguage: ReadonlyMap<string, Phrases> = new Map([['en', english]]);

/**
 * A quantity for readers, in a language given as a BCP 47 tag: “more than 50”, “$12 billion”, “47–87%”.
 * No digit is rounded away: millions and more are named only where three decimals hold them.
 */
export function quantityWords(quantity: Quantity, language: string): string {
  const phrases = phrasesByLanguage.get(language.split('-')[0] ?? '') ?? signs;
  const about = quantity.approximate ? phrases.about : '';
  const { min, max, unit } = quantity;
  if (min === max) return about + withUnit(one(min, language), unit, language);
  if (max === Number.POSITIVE_INFINITY)
    return lowerBound(quantity, phrases) + about + withUnit(one(min, language), unit, language);
  if (min === Number.NEGATIVE_INFINITY)
    return upperBound(quantity, phrases) + about + withUnit(one(max, language), unit, language);
  return about + withUnit(both(min, max, language), unit, language);
}

function lowerBound({ minOpen }: Quantity, phrases: Phrases): string {
  return minOpen ? phrases.above : phrases.atLeast;
}

function upperBound({ maxOpen, unit }: Quantity, phrases: Phrases): string {
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
    ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }
    : { maximumFractionDigits: 20 };
}

/** Whether “12 billion”, “1.125 million” say all of a number. */
function isNameable(value: number): boolean {
  const scale = [1e12, 1e9, 1e6].find((candidate) => Math.abs(value) >= candidate);
  return scale !== undefined && Math.abs(value) < 1e15 && Number.isInteger(value / (scale / 1e3));
}

/** Puts a ready number where the language puts the number beside that unit. */
function withUnit(number: string, unit: string | null, language: string): string {
  if (unit === null) return number;
  if (unit === 'pp') return `${number} ${language.startsWith('en') ? 'percentage points' : 'pp'}`;
  const parts = new Intl.NumberFormat(language, unitStyle(unit)).formatToParts(1);
  return parts.map(({ type, value }) => (type === 'integer' ? number : value)).join('');
}

function unitStyle(unit: string): Intl.NumberFormatOptions {
  const whole = { maximumFractionDigits: 0 };
  if (unit === '%') return { style: 'unit', unit: 'percent', ...whole };
  const [currency, currencyDisplay] = unit === '$' ? ['USD', 'narrowSymbol' as const] : [unit, 'symbol' as const];
  return { style: 'currency', currency, currencyDisplay, ...whole };
}
