import { drawingSizes, type Measure } from '../measure.ts';
import { wrapText } from '../wrap.ts';
import type { SourceReading } from './model.ts';

/** In px. */
export interface LabelledRow {
  reading: SourceReading;
  top: number;
  /** The height of its mark. */
  middle: number;
  bottom: number;
  texts: RowText[];
}

interface RowText {
  kind: 'value' | 'source';
  text: string;
  x: number;
  baseline: number;
}

interface LabelRoom {
  top: number;
  /** The width of a column of labels, or 0 where each stands above its mark. */
  column: number;
  width: number;
  measure: Measure;
}

const line = 18;
const padding = 7;
/** Below the label that stands above its mark. */
const markRoom = 22;
const narrow = 480;
const widest = 0.36;

/** Px for labels at the left of the plot, or 0 where the drawing is too narrow for that. */
export function labelColumn(readings: SourceReading[], width: number, measure: Measure): number {
  if (width < narrow) return 0;
  const widths = readings.flatMap(({ words, source }) => [
    measure(words, fontSizes.value),
    measure(source.text, fontSizes.source),
  ]);
  return Math.min(Math.ceil(Math.max(...widths)) + 1, width * widest);
}

/** The rows one below the other, each with the value in words and its source. */
export function labelRows(readings: SourceReading[], room: LabelRoom): LabelledRow[] {
  const rows: LabelledRow[] = [];
  for (const reading of readings) rows.push(labelRow(reading, { ...room, top: rows.at(-1)?.bottom ?? room.top }));
  return rows;
}

function labelRow(reading: SourceReading, { top, column, width, measure }: LabelRoom): LabelledRow {
  const { words, source } = reading;
  const limit = column || width;
  const wrap = (text: string, size: number) => wrapText(text, size, measure, { target: limit, limit, lines: 1 }).lines;
  const lines = [
    ...wrap(words, fontSizes.value).map((text) => ({ kind: 'value' as const, text })),
    ...wrap(source.text, fontSizes.source).map((text) => ({ kind: 'source' as const, text })),
  ];
  const texts = lines.map((text, index): RowText => ({ ...text, x: 0, baseline: top + padding + 13.5 + index * line }));
  const below = top + padding + lines.length * line;
  if (column === 0) return { reading, top, middle: below + markRoom / 2, bottom: below + markRoom + padding, texts };
  return { reading, top, middle: (top + below + padding) / 2, bottom: below + padding, texts };
}

export const fontSizes = { value: drawingSizes.name, source: drawingSizes.word, tick: drawingSizes.word };
