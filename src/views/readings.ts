import type { Figure } from '../core/model/record.ts';
import { pathOf } from '../core/model/reference.ts';
import { quantityWords } from '../core/quantity/quantity-words.ts';
import type { ReadingsModel } from '../visuals/readings/model.ts';
import type { Catalogue } from './catalogue.ts';
import { type ComparisonView, figureComparison } from './comparison.ts';
import { linkTo } from './link.ts';

/** What the plot of a figure's readings draws, and the passages behind it. */
export interface ReadingsView {
  plot: ReadingsModel;
  comparison: ComparisonView;
}

export function readingsView(catalogue: Catalogue, figure: Figure): ReadingsView {
  const { language, base } = catalogue;
  const comparison = figureComparison(catalogue, figure);
  const direct = figure.readings.filter(({ evidence }) => evidence.aside === undefined);
  const readings = direct.map(({ value, evidence }) => ({
    source: linkTo(catalogue, { kind: 'source', id: evidence.source }),
    words: quantityWords(value, language),
    value,
  }));
  const href = pathOf({ kind: 'figure', id: figure.id }, base);
  const { agreement } = comparison;
  return { plot: { title: figure.title, href, unit: figure.unit, language, agreement, readings }, comparison };
}
