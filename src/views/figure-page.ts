import type { Figure } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { references } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { figureCard } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { type ComparisonView, figureComparison } from './comparison.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { type LinkView, linksTo } from './link.ts';
import { type ReadingsView, readingsView } from './readings.ts';
import { type RecordView, recordView } from './record.ts';

export interface FigurePage extends RecordView {
  id: string;
  frame: FrameView;
  title: string;
  unit: string;
  comparison: ComparisonView;
  readings: ReadingsView;
  /** The address of its card to embed. */
  card: string;
  events: LinkView[];
  initiatives: LinkView[];
}

export const figurePages = rememberedOf((catalogue: Catalogue): FigurePage[] =>
  catalogue.dossier.figures.map((figure) => figurePage(catalogue, figure)),
);

function figurePage(catalogue: Catalogue, figure: Figure): FigurePage {
  const { id, title, unit } = figure;
  const reference: Reference = { kind: 'figure', id };
  const shown = [...references('event', figure.events), ...references('initiative', figure.initiatives)];
  const comparison = figureComparison(catalogue, figure);
  return {
    // The table of readings shows the evidence already.
    ...recordView(catalogue, reference, figure, [], shown),
    id,
    frame: recordFrame(catalogue, reference, title, description(catalogue, title, comparison)),
    title,
    unit,
    comparison,
    readings: readingsView(catalogue, figure),
    card: figureCard(catalogue, id),
    events: linksTo(catalogue, 'event', figure.events),
    initiatives: linksTo(catalogue, 'initiative', figure.initiatives),
  };
}

function description({ words }: Catalogue, title: string, { values }: ComparisonView): string {
  const readings = values.map((value) =>
    words.comparing.valueFrom(
      value.words,
      value.sources.map(({ text }) => text),
    ),
  );
  return words.comparing.figureDescription(title, readings);
}
