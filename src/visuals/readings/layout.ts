import type { Interval } from '../../core/evidence/agreement.ts';
import { allowedValues, type Quantity, unitOf } from '../../core/quantity/quantity.ts';
import type { Words } from '../../words/words.ts';
import type { Measure } from '../measure.ts';
import { type AxisTick, readingsAxis } from './axis.ts';
import { fontSizes, type LabelledRow, labelColumn, labelRows } from './labels.ts';
import type { ReadingsModel, SourceReading } from './model.ts';
import { sharedValues } from './model.ts';

/** An interval plot of `width` by `height` px in numbers: a panel for each unit, which is one as a rule. */
export interface ReadingsLayout {
  width: number;
  height: number;
  panels: ReadingsPanel[];
}

export interface ReadingsPanel {
  /** The px of the plot. */
  left: number;
  right: number;
  rows: ReadingRow[];
  band: AgreementBand | null;
  /** The px of the axis. */
  y: number;
  ticks: AxisTick[];
  /** What the axis counts. */
  unit: { text: string; x: number; baseline: number };
}

export interface ReadingRow extends LabelledRow {
  mark: ReadingMark;
}

/** The values that all readings allow. */
export interface AgreementBand {
  x0: number;
  x1: number;
  top: number;
  label: { text: string; x: number; baseline: number };
}

interface ReadingsSetting {
  /** In px. */
  width: number;
  measure: Measure;
  words: Words['readings'];
}

const headHeight = 24;
const axisHeight = 50;
const leastBand = 5;
/** Between the plot and what is beside it; also the room for arrows. */
const gap = 16;

export function layoutReadings(model: ReadingsModel, setting: ReadingsSetting): ReadingsLayout {
  const units = [...Map.groupBy(model.readings, ({ value }) => unitOf(value)).values()];
  const panels: ReadingsPanel[] = [];
  for (const readings of units) panels.push(layoutPanel(readings, model, bottomOf(panels.at(-1)), setting));
  return { width: setting.width, height: bottomOf(panels.at(-1)), panels };
}

function bottomOf(panel: ReadingsPanel | undefined): number {
  return panel ? panel.y + axisHeight : 0;
}

function layoutPanel(
  readings: SourceReading[],
  model: ReadingsModel,
  top: number,
  setting: ReadingsSetting,
): ReadingsPanel {
  const { width, measure, words } = setting;
  const column = labelColumn(readings, width, measure);
  const frame = { left: column === 0 ? gap : column + 2 * gap, right: width - gap, top, measure };
  const values = readings.map(({ value }) => value);
  const isCompared = readings.length > 1 && readings.length === model.readings.length;
  const shared = isCompared ? sharedValues(readings, model.language) : null;
  const rows = labelRows(readings, { top: shared ? top + headHeight : top, column, width, measure });
  const axis = readingsAxis(values, [frame.left, frame.right], { language: model.language, measure });
  const outer: [number, number] = [frame.left - gap / 2, frame.right + gap / 2];
  const y = (rows.at(-1)?.bottom ?? top) + 4;
  return {
    left: frame.left,
    right: frame.right,
    rows: rows.map((row) => ({ ...row, mark: readingMark(row.reading.value, axis.at, outer) })),
    band: shared && layoutBand(words.allAllow(shared.words), limitsOf(shared.interval, axis.at, frame), frame),
    y,
    ticks: axis.ticks,
    unit: { text: model.unit, x: frame.right, baseline: y + 41 },
  };
}

interface Frame {
  left: number;
  right: number;
  top: number;
  measure: Measure;
}

/** In px; where there is no limit, the plot's. */
function limitsOf({ min, max }: Interval, at: (value: number) => number, { left, right }: Frame): [number, number] {
  return [
    Number.isFinite(min) ? Math.max(left, at(min)) : left,
    Number.isFinite(max) ? Math.min(right, at(max)) : right,
  ];
}

function layoutBand(text: string, [from, to]: [number, number], { right, top, measure }: Frame): AgreementBand {
  const spread = Math.max(0, leastBand - (to - from)) / 2;
  const [x0, x1] = [from - spread, to + spread];
  const half = measure(text, fontSizes.source) / 2;
  const x = Math.min(Math.max((x0 + x1) / 2, half + 2), right + gap - half);
  return { x0, x1, top: top + headHeight - 4, label: { text, x, baseline: top + 14 } };
}

/** A value on its axis, in px. */
export type ReadingMark =
  | { kind: 'point'; x: number /** What an approximate number stands for. */; about: [number, number] | null }
  | { kind: 'range'; start: RangeEnd; end: RangeEnd; isApproximate: boolean };

export interface RangeEnd {
  x: number;
  /** `included`: the limit is one of the values; `excluded`: it isn't; `none`: there is no limit on this side. */
  limit: 'included' | 'excluded' | 'none';
}

/** `outer` are the px at which what has no limit ends. */
function readingMark(quantity: Quantity, at: (value: number) => number, outer: [number, number]): ReadingMark {
  const { min, max, minOpen, maxOpen, approximate } = quantity;
  if (min === max) {
    const allowed = allowedValues(quantity);
    return { kind: 'point', x: at(min), about: approximate ? [at(allowed.min), at(allowed.max)] : null };
  }
  const start = rangeEnd(min, minOpen, at, outer[0]);
  return { kind: 'range', start, end: rangeEnd(max, maxOpen, at, outer[1]), isApproximate: approximate };
}

function rangeEnd(value: number, isOpen: boolean, at: (value: number) => number, outer: number): RangeEnd {
  if (!Number.isFinite(value)) return { x: outer, limit: 'none' };
  return { x: at(value), limit: isOpen ? 'excluded' : 'included' };
}
