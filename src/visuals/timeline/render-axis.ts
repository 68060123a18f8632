import type { AxisPart } from './axis.ts';
import type { AxisLayout, TimelineLayout } from './layout.ts';
import { container, element, escapeText, px } from '../svg.ts';
import { type AxisTick, textInset } from './ticks.ts';

/** The grid, and the axis above and, in a high drawing, below it; hidden from those who hear each event's date. */
export function renderAxis({ axis, height }: TimelineLayout): string {
  if (axis.parts.length === 0) return '';
  const foot = axis.footY ?? height;
  const rows = axis.footY === null ? [rowAbove(axis)] : [rowAbove(axis), rowBelow(axis, axis.footY)];
  const grid = [
    ...axis.parts.map((part) => shade(part, axis.y, foot)),
    ...axis.ticks.map(({ x }) => gridLine(x, axis.y, foot)),
  ];
  return container('g', { class: 'timeline-axis', 'aria-hidden': 'true' }, [...grid, ...rows.flat()]);
}

function shade({ kind, x0, x1 }: AxisPart, y0: number, y1: number): string {
  if (kind === 'segment') return '';
  return element('rect', { class: 'timeline-break', x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
}

function gridLine(x: number, y0: number, y1: number): string {
  return element('path', { class: 'timeline-grid', d: `M${px(x)},${px(y0)}V${px(y1)}` });
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
  return [...parts.map((part) => drawPart(part, place)), ...ticks.map((tick) => drawTick(tick, place))];
}

function drawPart(part: AxisPart, place: RowPlace): string {
  const { line } = place;
  if (part.kind === 'segment')
    return element('path', { class: 'timeline-line', d: `M${px(part.x0)},${px(line)}H${px(part.x1)}` });
  const slashes = [part.x0 + 5, part.x1 - 5].map((x) => `M${px(x - 3)},${px(line + 5)}l6,-10`).join('');
  return element('path', { class: 'timeline-line', d: slashes }) + drawGap(part, place);
}

function drawGap({ words, x0, x1 }: AxisPart, { label, context }: RowPlace): string {
  const rows = [Math.min(label, context), Math.max(label, context)].slice(-words.length);
  const place = { class: 'timeline-gap', x: (x0 + x1) / 2, 'text-anchor': 'middle' };
  return words.map((line, i) => element('text', { ...place, y: rows[i] ?? label }, escapeText(line))).join('');
}

function drawTick({ x, label, context }: AxisTick, place: RowPlace): string {
  const stroke = element('path', { class: 'timeline-line', d: `M${px(x)},${px(place.line)}V${px(place.tick)}` });
  return stroke + text('timeline-tick', x, place.label, label) + text('timeline-context', x, place.context, context);
}

function text(className: string, x: number, y: number, content: string): string {
  return content === '' ? '' : element('text', { class: className, x: x + textInset, y }, escapeText(content));
}
