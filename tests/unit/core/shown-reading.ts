import type { TextReading } from '../../../src/core/foreign/text-reading.ts';
import type { QuantityReading } from '../../../src/core/quantity/quantity-text.ts';
import type { DateFact } from '../../../src/core/time/date-facts.ts';
import { type DatedWords, weekdayText } from '../../../src/core/time/dates-in-text.ts';

/** What was read in a text, a line each: the words and what they mean. Words that don't stand there are an error. */
export function shownReading(text: string, { dates, weekdays, times, quantities }: TextReading): string[] {
  const stands = ({ text: words, index }: { text: string; index: number }) => {
    if (text.slice(index, index + words.length) !== words)
      throw new Error(`Unexpected place of “${words}”, expected it at ${index} of “${text}”`);
    return words;
  };
  return [
    ...dates.map((date) => `${stands(date)} = ${shownDate(date)}`),
    ...weekdays.map((day) => `${stands(day)} = a ${weekdayText(day.weekday)}`),
    ...times.map((time) => `${stands(time)} = ${time.minutes.map(clock).join(' or ')}`),
    ...quantities.map((mention) => `${stands(mention)} = ${shownQuantity(mention)}`),
  ];
}

/** `2031-5-7 .. 2031-5-9`; `?` is what isn't said. */
function shownDate({ fact, to, or, weekday }: DatedWords): string {
  const name = weekday === null ? '' : `${weekdayText(weekday)} `;
  return `${name}${shownFact(fact)}${to ? ` .. ${shownFact(to)}` : ''}${or ? ` or ${shownFact(or)}` : ''}`;
}

export function shownFact({ year, month, day, part, edge, fiscal }: DateFact): string {
  const numbers = [year, month, day].map((part) => part ?? '?').join('-');
  return [fiscal ? 'fiscal' : '', edge ?? '', numbers, part ?? ''].filter((word) => word !== '').join(' ');
}

/** `~ (50, 60] EUR`, with what is measured, the stems of what is counted, and a mark for a change. */
export function shownQuantity({ quantity, measure, nouns, isChange }: QuantityReading): string {
  const { min, max, minOpen, maxOpen, approximate, unit } = quantity;
  const interval = `${minOpen ? '(' : '['}${min}, ${max}${maxOpen ? ')' : ']'}`;
  const value = min === max && !minOpen && !maxOpen ? String(min) : interval;
  const unitOf = measure ? `× ${measure.factor} ${measure.of}` : (unit ?? '');
  const behind = [nouns.length > 0 ? `of ${nouns.join('+')}` : '', isChange ? 'with its ends' : ''];
  return [approximate ? '~' : '', value, unitOf, ...behind].filter((word) => word !== '').join(' ');
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
