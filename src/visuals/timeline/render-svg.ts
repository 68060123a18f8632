import { textDirection } from '../../core/language/direction.ts';
import { escapeText } from '../../core/xml.ts';
import { px } from '../measure.ts';
import { container, element } from '../svg.ts';
import type { AxisPart } from './axis.ts';
import { openSide } from './date-kind.ts';
import type { Box, Entry, TextLine } from './entry.ts';
import { eventName } from './event.ts';
import type { LaneLayout } from './lane-layout.ts';
import type { AxisLayout, TimelineLayout } from './layout.ts';
import { type MarkShape, markShapes, otherShapes, type PlacedMark } from './mark.ts';
import { reachOf } from './other-marks.ts';
import { type AxisTick, textInset } from './ticks.ts';

/** The drawing as SVG: a list of links for each lane, without ids or styles. `label` names it for a screen reader. */
export function renderTimeline(layout: TimelineLayout, label: string): string {
  const { width } = layout;
  const height = Math.ceil(layout.height);
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const lanes = layout.lanes.map((lane) => renderLane(lane, width));
  const body = [renderAxis(layout), ...lanes];
  return container('svg', { class: 'timeline-drawing', ...size, role: 'group', 'aria-label': label }, body);
}

/** The grid, and the axis above and, in a high drawing, below it; hidden from those who hear each event's date. */
function renderAxis({ axis, height }: TimelineLayout): string {
  if (axis.parts.length === 0) return '';
  const foot = axis.footY ?? height;
  const rows = axis.footY === null ? [rowAbove(axis)] : [rowAbove(axis), rowBelow(axis, axis.footY)];
  const breaks = axis.parts.filter(({ kind }) => kind === 'break');
  const shades = breaks.flatMap((part) => shade(part, axis.y, foot));
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

/** A strip that is torn out at both sides. */
function shade({ x0, x1 }: AxisPart, y0: number, y1: number): string[] {
  return [
    element('rect', { class: 'timeline-break', x: x0, y: y0, width: x1 - x0, height: y1 - y0 }),
    element('path', { class: 'timeline-tear', d: tear(x0, y0, y1) + tear(x1, y0, y1) }),
  ];
}

/** Px to which a tear goes to either side, and down in one stroke. */
const tearWidth = 2.5;
const tearHeight = 10;

export function tear(x: number, y0: number, y1: number): string {
  const strokes = Math.max(1, Math.round((y1 - y0) / tearHeight));
  const [wide, high] = [2 * tearWidth, (y1 - y0) / strokes];
  const path = Array.from({ length: strokes }, (_, i) => `${i % 2 === 0 ? ' ' : '-'}${px(wide)},${px(high)}`);
  return `M${px(x - tearWidth)},${px(y0)}l${path.join('').trim()}`;
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
    (one) =>
      tickText('timeline-tick', one.x, label, one.label) + tickText('timeline-context', one.x, context, one.context),
  );
  return [lines, ...parts.map((part) => drawGap(part, place)), ...words];
}

/** The px by which the line is interrupted where the scale changes. */
const seam = 6;

/** A stroke along a segment, and none over a break. */
function lineOf({ kind, x0, x1 }: AxisPart, y: number): string {
  return kind === 'segment' ? `M${px(x0)},${px(y)}H${px(Math.max(x0, x1 - seam))}` : '';
}

function drawGap({ words, x0, x1 }: AxisPart, { label, context }: RowPlace): string {
  const rows = [Math.min(label, context), Math.max(label, context)].slice(-words.length);
  const place = { class: 'timeline-gap', x: (x0 + x1) / 2, 'text-anchor': 'middle' };
  return words.map((line, i) => element('text', { ...place, y: rows[i] ?? label }, escapeText(line))).join('');
}

function tickText(className: string, x: number, y: number, content: string): string {
  return content === '' ? '' : renderText(className, { x: x + textInset, y, text: content });
}

function renderLane(lane: LaneLayout, width: number): string {
  const rule = element('path', { class: 'timeline-rule', d: `M0,${px(lane.y)}H${width}` });
  const seen = [rule, lane.headingBox ? paper(lane.headingBox) : '', texts('timeline-heading', lane.heading)];
  const entries = lane.entries.map((entry) => renderEntry(entry, lane.title));
  const list = container('g', { role: 'list', 'aria-label': lane.title }, entries);
  const hidden = container('g', { 'aria-hidden': 'true' }, seen);
  return container('g', { class: `timeline-lane ${laneClass(lane.number)}` }, [hidden, list]);
}

/** The class that colours a lane, counted from 1. There are six; further lanes begin again. */
export function laneClass(number: number): string {
  return `lane-${((number - 1) % 6) + 1}`;
}

/** Covers grid and gaps behind a heading. */
function paper({ x0, y0, x1, y1 }: Box): string {
  return element('rect', { class: 'timeline-ground', x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
}

function renderEntry(entry: Entry, lane: string): string {
  const { event, mark } = entry;
  const body = [
    ...(openSide(mark.kind) === null && mark.kind !== 'undated' ? [] : [ground(entry)]),
    target(entry),
    renderMark(mark),
    texts('timeline-title', entry.title),
    texts('timeline-date', entry.date),
  ];
  const names = { 'data-event': event.id, 'aria-label': eventName(event, lane) };
  const link = container('a', { class: 'timeline-event', href: event.href, ...names }, body);
  return element('g', { role: 'listitem' }, link);
}

/** Covers the grid behind what has no day, so that its words stand under none. */
function ground({ mark, label }: Entry): string {
  const x = Math.min(mark.x0, label.x0);
  const width = Math.max(mark.x1, label.x1) - x;
  return element('rect', { class: 'timeline-ground', x, y: mark.y - 12, width, height: label.y1 + 21.5 - mark.y });
}

/** The area of the link: around mark and label. */
function target({ mark, label }: Entry): string {
  const reach = reachOf(mark);
  const x = Math.min(reach.x0, label.x0) - 3;
  const y = Math.min(mark.y - 9, label.y0);
  const width = Math.max(reach.x1, label.x1) + 3 - x;
  return element('rect', { class: 'timeline-target', x, y, width, height: label.y1 + 2 - y });
}

export function renderMark(mark: PlacedMark): string {
  const others = otherShapes(mark).map(renderShape).join('');
  const shapes = markShapes(mark).map(renderShape).join('');
  if (!mark.uncertain || mark.isAway) return others + shapes;
  const question = element('text', { class: 'timeline-question', x: mark.x1 + 5, y: mark.y + 5 }, '?');
  return others + element('g', { class: 'timeline-uncertain' }, shapes) + question;
}

function renderShape({ d, paint, dashed, isDot }: MarkShape): string {
  const signs = `${dashed ? ' timeline-dashed' : ''}${isDot ? ' timeline-dot' : ''}`;
  return element('path', { class: `timeline-${paint}${signs}`, d });
}

function texts(className: string, lines: TextLine[]): string {
  return lines.map((line) => renderText(className, line)).join('\n');
}

/** Each text in its own direction, whatever that of the drawing; the end by which it is placed stays where it is. */
export function renderText(className: string, { x, y, text, isEnd = false }: TextLine): string {
  const isRtl = textDirection(text) === 'rtl';
  const direction = { ...(isRtl && { direction: 'rtl' }), ...(isRtl !== isEnd && { 'text-anchor': 'end' }) };
  return element('text', { class: className, x, y, ...direction }, escapeText(text));
}
