import { escapeText } from '../../core/xml.ts';
import { container, element, px } from '../svg.ts';
import type { AxisPart } from './axis.ts';
import type { AxisLayout, TimelineLayout } from './layout.ts';
import { type AxisTick, textInset } from './ticks.ts';

/** The grid, and the axis above and, in a high drawing, below it; hidden from those who hear each event's date. */
export function renderAxis({ axis, height }: TimelineLayout): string {
  if (axis.parts.length === 0) return '';
  const foot = axis.footY ?? height;
  const rows = axis.footY === null ? [rowAbove(axis)] : [rowAbove(axis), rowBelow(axis, axis.footY)];
  const shades = axis.parts.map((part) => shade(part, axis.y, foot));
  const grid = strokes(
    'timeline-grid',
    axis.ticks.map(({ x }) => `M${px(x)},${px(axis.y)}V${px(foot)}`),
  );
  return container('g', { class: 'timeline-axis', 'aria-hidden': 'true' }, [...shades, grid, ...rows.flat()]);
}

/** All strokes of a kind as one path: a page is there sooner with fewer elements. */
function strokes(className: string, paths: string[]): string {
  return element('path', { class: className, d: paths.join('') });
}

function shade({ kind, x0, x1 }: AxisPart, y0: number, y1: number): string {
  if (kind === 'segment') return '';
  return element('rect', { class: 'timeline-break', x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
}

interface RowPlace {
  /** Of the line and of the baselines of texts, in px. */
  line: number;
  label: number;
  context: number;
  /** Where ticks end. */
  tick: number;
}

function rowAbove({ parts, ticks, y }: AxisLayout): string[] {
  return row(parts, ticks, { line: y, label: y - 8, context: y - 27, tick: y - 20 });
}

function rowBelow({ parts, ticks }: AxisLayout, y: number): string[] {
  return row(parts, ticks, { line: y, label: y + 17, context: y + 36, tick: y + 20 });
}

function row(parts: AxisPart[], ticks: AxisTick[], place: RowPlace): string[] {
  const { line, tick, label, context } = place;
  const lines = strokes('timeline-line', [
    ...parts.map((part) => lineOf(part, line)),
    ...ticks.map(({ x }) => `M${px(x)},${px(line)}V${px(tick)}`),
  ]);
  const words = ticks.map(
    (one) => text('timeline-tick', one.x, label, one.label) + text('timeline-context', one.x, context, one.context),
  );
  return [lines, ...parts.map((part) => drawGap(part, place)), ...words];
}

/** A stroke along a segment, and two slashes at a break. */
function lineOf({ kind, x0, x1 }: AxisPart, y: number): string {
  if (kind === 'segment') return `M${px(x0)},${px(y)}H${px(x1)}`;
  return [x0 + 5, x1 - 5].map((x) => `M${px(x - 3)},${px(y + 5)}l6,-10`).join('');
}

function drawGap({ words, x0, x1 }: AxisPart, { label, context }: RowPlace): string {
  const rows = [Math.min(label, context), Math.max(label, context)].slice(-words.length);
  const place = { class: 'timeline-gap', x: (x0 + x1) / 2, 'text-anchor': 'middle' };
  return words.map((line, i) => element('text', { ...place, y: rows[i] ?? label }, escapeText(line))).join('');
}

function text(className: string, x: number, y: number, content: string): string {
  return content === '' ? '' : element('text', { class: className, x: x + textInset, y }, escapeText(content));
}
