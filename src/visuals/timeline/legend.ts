import { escapeText } from '../../core/xml.ts';
import { element } from '../svg.ts';
import { type DateKind, dateKind } from './date-kind.ts';
import { otherDates, type TimelineEvent } from './event.ts';
import type { TimelineLayout } from './layout.ts';
import type { PlacedMark } from './marks.ts';
import { reachOf } from './other-marks.ts';
import { renderMark } from './render.ts';

export interface LegendEntry {
  /** Markup of a small drawing. */
  glyph: string;
  text: string;
}

/** What the signs in a drawing of `events` mean, of those that are in use. */
export function legendOf(events: TimelineEvent[], layout: TimelineLayout): LegendEntry[] {
  return [...markLegend(events), ...axisSigns(layout)];
}

/** The same of the marks alone. */
export function markLegend(events: TimelineEvent[]): LegendEntry[] {
  const kinds = new Set(events.map(({ when }) => dateKind(when)));
  const dates = kindTexts
    .filter(([kind]) => kinds.has(kind))
    .map(([kind, text]) => ({ glyph: draw(sample(kind)), text }));
  return [...dates, ...signs(events)];
}

/** Markup of `li` elements. */
export function renderLegend(entries: LegendEntry[]): string {
  return entries.map(({ glyph, text }) => element('li', {}, `${glyph} ${escapeText(text)}`)).join('\n');
}

const kindTexts: [DateKind, string][] = [
  ['instant', 'at this time'],
  ['day', 'on this day'],
  ['span', 'at some time within the bracket'],
  ['interval', 'from one date to the other'],
  ['before', 'before the stop; how long before is not known'],
  ['after', 'after the stop; how long after is not known'],
  ['until', 'until the stop; when it began is not known'],
  ['since', 'from the stop on; when it ended is not known'],
  ['during', 'during another event'],
  ['choice', 'on one of these dates'],
  ['undated', 'no date known'],
];

function signs(events: TimelineEvent[]): LegendEntry[] {
  const approximate = { glyph: draw({ ...sample('span'), approximate: true }), text: 'dashed: about then' };
  const uncertain = { glyph: draw({ ...sample('day'), uncertain: true }), text: 'in doubt' };
  const other = { glyph: draw(disputed), text: 'a date that other sources give' };
  const inferred = { glyph: '', text: '(inferred): concluded by the editors; the event’s page says why' };
  return [
    ...(events.some(({ when }) => when.approximate) ? [approximate] : []),
    ...(events.some(({ when }) => when.uncertain) ? [uncertain] : []),
    ...(events.some((event) => otherDates(event).length > 0) ? [other] : []),
    ...(events.some((event) => event.inferred) ? [inferred] : []),
  ];
}

function axisSigns({ axis: { parts } }: TimelineLayout): LegendEntry[] {
  const gaps = { glyph: draw(null), text: 'time left out' };
  const scales = { glyph: '', text: 'Where the line is interrupted, the scale changes.' };
  const hasGaps = parts.some((part) => part.kind === 'break');
  return [...(hasGaps ? [gaps] : []), ...(parts.length > 1 ? [scales] : [])];
}

const height = 18;

function sample(kind: DateKind): PlacedMark {
  const flags = { y: height / 2, approximate: false, uncertain: false };
  if (kind === 'choice') return { kind, x0: 2, x1: 38, dots: [7, 33], ...flags };
  if (kind === 'instant' || kind === 'day' || kind === 'during') return { kind, x0: 2, x1: 12, dots: [7], ...flags };
  return { kind, x0: 2, x1: 38, dots: [], ...flags };
}

const otherMark = { x0: 27, x1: 38, approximate: false, cut: { start: false, end: false } };
const disputed = { ...sample('day'), others: { marks: [otherMark], joins: [{ x0: 12, x1: 27 }] } };

/** A mark, or the sign for a gap in the axis. */
function draw(mark: PlacedMark | null): string {
  const gap = element('path', { class: 'timeline-line', d: 'M2,9H12M28,9H38M9,14l6,-10M25,14l6,-10' });
  const width = mark === null ? 40 : reachOf(mark).x1 + (mark.uncertain ? 15 : 2);
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element(
    'svg',
    { class: 'timeline-glyph', ...size, 'aria-hidden': 'true' },
    mark === null ? gap : renderMark(mark),
  );
}
