import { type Agreement, agreement } from '../core/evidence/agreement.ts';
import type { EventRecord, Figure } from '../core/model/record.ts';
import { compareQuantities } from '../core/quantity/quantity.ts';
import { quantityWords } from '../core/quantity/quantity-words.ts';
import { compareDates } from '../core/time/compare-dates.ts';
import { dateWords } from '../core/time/date-words.ts';
import type { Catalogue } from './catalogue.ts';
import { type LinkView, linkTo } from './link.ts';
import { type PassageView, passageView } from './passages.ts';

/** What one passage says of a value. */
interface ReadingView {
  words: string;
  passage: PassageView;
}

/** What the sources say of one figure or date, side by side. */
export interface ComparisonView {
  subject: LinkView;
  agreement: Agreement;
  agreementWords: string;
  readings: ReadingView[];
  /** The values that differ in words, with the sources that give them. */
  values: { words: string; sources: LinkView[] }[];
}

export function figureComparison(catalogue: Catalogue, { id, readings }: Figure): ComparisonView {
  const sourced = readings
    .filter(({ evidence }) => evidence.aside === undefined)
    .map(({ value, evidence }) => ({ source: evidence.source, value }));
  return {
    subject: linkTo(catalogue, { kind: 'figure', id }),
    ...withWords(catalogue, agreement(sourced, compareQuantities)),
    readings: readings.map(({ text, evidence }) => ({ words: text, passage: passageView(catalogue, evidence) })),
    values: valuesOf(
      catalogue,
      sourced.map(({ source, value }) => ({ source, words: quantityWords(value, catalogue.language) })),
    ),
  };
}

/** `null` for an event of which no passage gives the date. */
export function dateComparison(catalogue: Catalogue, { id, dateReadings }: EventRecord): ComparisonView | null {
  if (dateReadings.length === 0) return null;
  const { language } = catalogue;
  const sourced = dateReadings
    .filter(({ evidence }) => evidence.aside === undefined)
    .map(({ date, evidence }) => ({ source: evidence.source, value: date }));
  return {
    subject: linkTo(catalogue, { kind: 'event', id }),
    ...withWords(catalogue, agreement(sourced, compareDates)),
    readings: dateReadings.map(({ date, evidence }) => ({
      words: dateWords(date, language),
      passage: passageView(catalogue, evidence),
    })),
    values: valuesOf(
      catalogue,
      sourced.map(({ source, value }) => ({ source, words: dateWords(value, language) })),
    ),
  };
}

function withWords({ words }: Catalogue, result: Agreement) {
  return { agreement: result, agreementWords: words.comparing.agreement[result] };
}

function valuesOf(catalogue: Catalogue, readings: { source: string; words: string }[]): ComparisonView['values'] {
  return [...Map.groupBy(readings, ({ words }) => words)].map(([words, alike]) => {
    const ids = [...new Set(alike.map(({ source }) => source))];
    return { words, sources: ids.map((id) => linkTo(catalogue, { kind: 'source', id })) };
  });
}
