import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { element } from '../svg.ts';
import type { AxisPart } from './axis.ts';
import { type DateKind, dateKinds, openSide } from './date-kind.ts';
import { dateKind, hasClockTimes, otherDates, type TimelineEvent } from './event.ts';
import type { TimelineLayout } from './layout.ts';
import type { PlacedMark } from './mark.ts';
import { reachOf } from './other-marks.ts';
import { renderMark, tear } from './render-svg.ts';

export interface LegendEntry {
  /** Markup of a small drawing. */
  glyph: string;
  text: string;
}

/** What else a legend explains than the marks of its events. */
export interface LegendSetting {
  /** As few events are laid out; of many the legend has the marks alone. */
  layout?: Pick<TimelineLayout, 'axis' | 'lanes'> | undefined;
  /** By whose clocks the axis is, for readers; UTC’s unless given. */
  clock?: string | undefined;
  /** Whether a lane of many events has bars in the place of marks. */
  hasBars?: boolean;
}

type LegendWords = Words['timelineTools']['legend'];

/** What the signs in a drawing of `events` mean, of those that are in use. */
export function legendOf(
  events: readonly TimelineEvent[],
  words: LegendWords,
  { layout, clock = 'UTC', hasBars = false }: LegendSetting = {},
): LegendEntry[] {
  const kinds = new Set(events.map(({ when }) => dateKind(when)));
  const dates = dateKinds
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({ glyph: draw(samplesOf(kind, formsOf(kind, events, layout))), text: words[kind] }));
  const bars = hasBars ? [{ glyph: drawBars(), text: words.bars }] : [];
  const zone = layout && hasClockTimes(events) ? [{ glyph: '', text: words.axisZone(clock) }] : [];
  return [...dates, ...signs(events, words), ...bars, ...axisSigns(layout?.axis.parts ?? [], words), ...zone];
}

/** Markup of `li` elements. */
export function renderLegend(entries: LegendEntry[]): string {
  return entries.map(({ glyph, text }) => element('li', {}, `${glyph} ${escapeText(text)}`)).join('\n');
}

function signs(events: readonly TimelineEvent[], words: LegendWords): LegendEntry[] {
  const all = {
    approximate: {
      isUsed: events.some(({ when }) => when.approximate),
      mark: { ...sample('span'), approximate: true },
    },
    uncertain: { isUsed: events.some(({ when }) => when.uncertain), mark: { ...sample('day'), uncertain: true } },
    other: { isUsed: events.some((event) => otherDates(event).length > 0), mark: disputed },
    inferred: { isUsed: events.some(({ inferred }) => inferred), mark: concluded },
  };
  return Object.entries(all)
    .filter(([, { isUsed }]) => isUsed)
    .map(([sign, { mark }]) => ({ glyph: draw([mark]), text: words[sign as keyof typeof all] }));
}

function axisSigns(parts: readonly AxisPart[], words: LegendWords): LegendEntry[] {
  const hasGaps = parts.some((part) => part.kind === 'break');
  return [
    ...(hasGaps ? [{ glyph: drawGap(), text: words.gap }] : []),
    ...(parts.length > 1 ? [{ glyph: '', text: words.scales }] : []),
  ];
}

/** Any day but one that is long among hours, which is a bar. */
const allForms = ['dot', 'bar'] as const;

type Form = (typeof allForms)[number];

/** Those that are drawn; of many events, those that are when a reader comes near. */
function formsOf(kind: DateKind, events: readonly TimelineEvent[], layout: LegendSetting['layout']): Form[] {
  if (kind !== 'day' && kind !== 'during') return ['dot'];
  if (layout === undefined) return hasClockTimes(events) ? ['dot', 'bar'] : ['dot'];
  const marks = layout.lanes.flatMap(({ entries }) => entries.map(({ mark }) => mark));
  const forms = marks.filter((mark) => mark.kind === kind).map(({ dots }): Form => (dots.length > 0 ? 'dot' : 'bar'));
  return forms.length === 0 ? ['dot'] : allForms.filter((form) => forms.includes(form));
}

const height = 18;

/** One beside the other. */
function samplesOf(kind: DateKind, forms: Form[]): PlacedMark[] {
  const dot = sample(kind);
  const x0 = forms.includes('dot') ? dot.x1 + 8 : dot.x0;
  return forms.map((form) => (form === 'dot' ? dot : { ...dot, x0, x1: x0 + 26, dots: [] }));
}

function sample(kind: DateKind): PlacedMark {
  const flags = { y: height / 2, approximate: false, uncertain: false };
  if (kind === 'by') return { kind, x0: 2, x1: 58, dots: [51], ...flags };
  if (kind === 'choice') return { kind, x0: 2, x1: 38, dots: [7, 33], ...flags };
  if (kind === 'instant' || kind === 'day' || kind === 'during') return { kind, x0: 2, x1: 12, dots: [7], ...flags };
  return { kind, x0: 2, x1: openSide(kind) === null ? 38 : 52, dots: [], ...flags };
}

const otherMark = { x0: 27, x1: 38, approximate: false, cut: { start: false, end: false } };
/** With its sign above it. */
const concluded: PlacedMark = { ...sample('day'), y: 13, inferred: true };
const disputed = { ...sample('day'), others: { marks: [otherMark], joins: [{ x0: 12, x1: 27 }] } };

function draw(marks: PlacedMark[]): string {
  const right = Math.max(...marks.map((mark) => reachOf(mark).x1 + (mark.uncertain ? 15 : 2)));
  return drawn(right, marks.map(renderMark).join(''));
}

function drawGap(): string {
  const gap = element('rect', { class: 'timeline-break', x: 10, y: 1, width: 20, height: 16 });
  const tears = element('path', { class: 'timeline-tear', d: `M2,9H10M30,9H38${tear(10, 1, 17)}${tear(30, 1, 17)}` });
  return drawn(40, gap + tears);
}

function drawBars(): string {
  return drawn(24, element('path', { class: 'timeline-solid', d: 'M2,17v-6h4v6zM9,17v-16h4v16zM16,17v-10h4v10z' }));
}

function drawn(width: number, content: string): string {
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element('svg', { class: 'timeline-glyph', ...size, 'aria-hidden': 'true' }, content);
}
