import { escapeText } from '../../core/xml.ts';
import { container, element, px } from '../svg.ts';
import type { Entry, TextLine } from './block.ts';
import { eventName } from './event.ts';
import type { Guide } from './guides.ts';
import type { LaneLayout } from './lane-layout.ts';
import type { TimelineLayout } from './layout.ts';
import { type MarkShape, markShapes, otherShapes, type PlacedMark } from './marks.ts';
import { reachOf } from './other-marks.ts';
import { renderAxis } from './render-axis.ts';

/** The drawing as SVG: a list of links for each lane, without ids or styles. `label` names it for a screen reader. */
export function renderTimeline(layout: TimelineLayout, label: string): string {
  const { width } = layout;
  const height = Math.ceil(layout.height);
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const lanes = layout.lanes.map((lane) => renderLane(lane, width));
  const body = [renderAxis(layout), ...layout.guides.map(renderGuide), ...lanes];
  return container('svg', { class: 'timeline-drawing', ...size, role: 'group', 'aria-label': label }, body);
}

function renderGuide({ x, y0, y1 }: Guide): string {
  return element('path', { class: 'timeline-guide', d: `M${px(x)},${px(y0)}V${px(y1)}` });
}

function renderLane(lane: LaneLayout, width: number): string {
  const rule = element('path', { class: 'timeline-rule', d: `M0,${px(lane.y)}H${width}` });
  const captions = lane.blocks.flatMap((block) => block.caption);
  const seen = [rule, texts('timeline-heading', lane.heading), texts('timeline-date', captions)];
  const entries = lane.blocks.flatMap((block) => block.entries).map((entry) => renderEntry(entry, lane.title));
  const list = container('g', { role: 'list', 'aria-label': lane.title }, entries);
  const hidden = container('g', { 'aria-hidden': 'true' }, seen);
  return container('g', { class: `timeline-lane ${laneClass(lane.number)}` }, [hidden, list]);
}

/** The class that colours a lane, counted from 1. There are six; further lanes begin again. */
export function laneClass(number: number): string {
  return `lane-${((number - 1) % 6) + 1}`;
}

function renderEntry(entry: Entry, lane: string): string {
  const { event, mark } = entry;
  const body = [
    target(entry),
    renderMark(mark),
    texts('timeline-title', entry.title),
    texts('timeline-date', entry.date),
  ];
  const names = { 'data-event': event.id, 'aria-label': eventName(event, lane) };
  const link = container('a', { class: 'timeline-event', href: event.href, ...names }, body);
  return element('g', { role: 'listitem' }, link);
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

function renderShape({ d, at, paint, dashed }: MarkShape): string {
  const transform = at === undefined ? null : `translate(${px(at[0])},${px(at[1])})`;
  return element('path', { class: `timeline-${paint}${dashed ? ' timeline-dashed' : ''}`, d, transform });
}

function texts(className: string, lines: TextLine[]): string {
  return lines.map((line) => text(className, line)).join('\n');
}

function text(className: string, { x, y, anchor, text }: TextLine): string {
  return element('text', { class: className, x, y, 'text-anchor': anchor === 'end' ? 'end' : null }, escapeText(text));
}
