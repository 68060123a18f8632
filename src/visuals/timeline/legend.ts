import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { element } from '../svg.ts';
import type { AxisPart } from './axis.ts';
import { type DateKind, dateKinds, openSide } from './date-kind.ts';
import { dateKind, otherDates, type TimelineEvent } from './event.ts';
import type { PlacedMark } from './mark.ts';
import { reachOf } from './other-marks.ts';
import { renderMark, tear } from './render-svg.ts';

export interface LegendEntry {
  /** Markup of a small drawing. */
  glyph: string;
  text: string;
}

type LegendWords = Words['timelineTools']['legend'];

/** What the signs in a drawing of `events` mean, of those that are in use; without its axis, those of the marks alone. */
export function legendOf(
  events: readonly TimelineEvent[],
  axis: readonly AxisPart[],
  words: LegendWords,
): LegendEntry[] {
  const kinds = new Set(events.map(({ when }) => dateKind(when)));
  const dates = dateKinds
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({ glyph: draw(sample(kind)), text: words[kind] }));
  return [...dates, ...signs(events, words), ...axisSigns(axis, words)];
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
    .map(([sign, { mark }]) => ({ glyph: draw(mark), text: words[sign as keyof typeof all] }));
}

function axisSigns(parts: readonly AxisPart[], words: LegendWords): LegendEntry[] {
  const hasGaps = parts.some((part) => part.kind === 'break');
  return [
    ...(hasGaps ? [{ glyph: draw(null), text: words.gap }] : []),
    ...(parts.length > 1 ? [{ glyph: '', text: words.scales }] : []),
  ];
}

const height = 18;

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

/** A mark, or the sign for a gap in the axis. */
function draw(mark: PlacedMark | null): string {
  const gap = element('rect', { class: 'timeline-break', x: 10, y: 1, width: 20, height: 16 });
  const tears = element('path', { class: 'timeline-tear', d: `M2,9H10M30,9H38${tear(10, 1, 17)}${tear(30, 1, 17)}` });
  const width = mark === null ? 40 : reachOf(mark).x1 + (mark.uncertain ? 15 : 2);
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element(
    'svg',
    { class: 'timeline-glyph', ...size, 'aria-hidden': 'true' },
    mark === null ? gap + tears : renderMark(mark),
  );
}
