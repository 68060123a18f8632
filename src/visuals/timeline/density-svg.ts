import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { type Measure, px } from '../measure.ts';
import { container, element } from '../svg.ts';
import { linearAxis } from './axis.ts';
import type { TimelineEvent, TimelineLane } from './event.ts';
import { markTimes } from './mark-times.ts';
import { laneClass, renderText } from './render-svg.ts';
import { type AxisTick, textInset, tickMaker } from './ticks.ts';
import { dayLength, type TimeView } from './view.ts';

/** The whole time of a timeline as bars by lane, in px. */
export interface DensityDrawing {
  width: number;
  height: number;
  lanes: DensityLane[];
  ticks: AxisTick[];
  /** Where the axis is. */
  axisY: number;
  /** The width of a bar. */
  step: number;
  /** What there is to see: how many events, from when to when, how long a bar is, and what the highest stands for. */
  words: string;
}

interface DensityLane {
  title: string;
  /** Counted from 1, in the order of all lanes. */
  number: number;
  /** How many it has, in words. */
  events: string;
  /** The baseline of its heading, and the foot of its bars. */
  headingY: number;
  foot: number;
  bars: { x: number; height: number }[];
}

interface DensitySetting {
  width: number;
  measure: Measure;
  words: Words['timelinePicture'];
  locale: string;
  /** The time that is drawn; all of it unless given. */
  view?: TimeView;
}

const step = 4;
const laneHeight = 64;
const highest = 40;
const axisHeight = 44;

/** When an event begins, in ms UTC, and the id of its lane. */
interface Begun {
  lane: string;
  start: number;
}

export function begunOf(events: readonly TimelineEvent[]): Begun[] {
  const times = markTimes(events);
  return events.map(({ id, lane }) => ({ lane, start: times.get(id)?.start ?? 0 }));
}

/** Bars of equal width over the whole time of some events, each of which counts where it begins; of lanes that have any. */
export function drawDensity(
  events: readonly Begun[],
  lanes: readonly TimelineLane[],
  setting: DensitySetting,
): DensityDrawing {
  const { words, locale, measure } = setting;
  const whole = setting.view ?? wholeOf(events);
  const bins = Math.floor(setting.width / step);
  const binOf = (time: number) =>
    Math.min(bins - 1, Math.floor(((time - whole.from) / (whole.to - whole.from)) * bins));
  const counted = lanes.map((lane, at) => {
    const counts = new Map<number, number>();
    const own = events.filter((event) => event.lane === lane.id);
    for (const { start } of own) add(counts, binOf(start));
    return { title: lane.title, number: at + 1, events: words.events(own.length), counts };
  });
  const shown = counted.filter(({ counts }) => counts.size > 0);
  const most = Math.max(...shown.flatMap(({ counts }) => [...counts.values()]));
  const axis = linearAxis(whole, { left: 0, right: bins * step });
  return {
    width: setting.width,
    height: axisHeight + shown.length * laneHeight,
    lanes: shown.map((lane, row) => layoutLane(lane, row, most)),
    ticks: tickMaker({ locale, measure, finest: 0 })(axis.parts, setting.width),
    axisY: axisHeight,
    step,
    words: words.density.whole(events.length, rangeWords(whole, locale), (whole.to - whole.from) / bins, most),
  };
}

/** The days that the bars begin and end with. */
function rangeWords({ from, to }: TimeView, locale: string): string {
  return new Intl.DateTimeFormat([locale === 'en' ? 'en-GB' : locale, 'en-GB'], {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).formatRange(from, to);
}

/** A day at least. */
function wholeOf(times: readonly Begun[]): TimeView {
  const from = times.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
  return { from, to: times.reduce((last, { start }) => Math.max(last, start), from + dayLength) };
}

function add(counts: Map<number, number>, bin: number): void {
  counts.set(bin, (counts.get(bin) ?? 0) + 1);
}

type Counted = Pick<DensityLane, 'title' | 'number' | 'events'> & { counts: Map<number, number> };

function layoutLane({ title, number, events, counts }: Counted, row: number, most: number): DensityLane {
  const top = axisHeight + row * laneHeight;
  const bars = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([bin, count]) => ({ x: bin * step, height: Math.max(1, (highest * count) / most) }));
  return { title, number, events, headingY: top + 16, foot: top + laneHeight - 3, bars };
}

/** The drawing as SVG. `label` names it for a screen reader, to which the counts are given as a table elsewhere. */
export function renderDensity(drawing: DensityDrawing, label: string): string {
  const { width, height, lanes, ticks, axisY, step } = drawing;
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const axis = [
    element('path', { class: 'timeline-line', d: `M0,${axisY}H${width}` }),
    ...ticks.map(({ x }) => element('path', { class: 'timeline-grid', d: `M${px(x)},${axisY}V${height}` })),
    ...ticks.map(({ x, label: text, context }) => tick(x, axisY, text, context, width)),
  ];
  const bands = lanes.map((lane) => renderLane(lane, step, width));
  return container('svg', { class: 'timeline-drawing', ...size, role: 'img', 'aria-label': label }, [
    ...axis,
    ...bands,
  ]);
}

function tick(x: number, y: number, label: string, context: string, width: number): string {
  if (x + 40 > width) return '';
  const stroke = element('path', { class: 'timeline-line', d: `M${px(x)},${y}V${y - 20}` });
  const text = (className: string, baseline: number, words: string) =>
    words === '' ? '' : renderText(className, { x: x + textInset, y: baseline, text: words });
  return stroke + text('timeline-tick', y - 8, label) + text('timeline-context', y - 27, context);
}

function renderLane({ title, number, events, headingY, foot, bars }: DensityLane, step: number, width: number): string {
  const d = bars.map(({ x, height }) => `M${px(x)},${px(foot)}v-${px(height)}h${step - 1}v${px(height)}z`).join('');
  return container('g', { class: laneClass(number) }, [
    element('path', { class: 'timeline-rule', d: `M0,${foot + 3}H${width}` }),
    element('path', { class: 'timeline-solid', d }),
    element('text', { class: 'timeline-heading', x: 0, y: headingY }, escapeText(title)),
    element('text', { class: 'timeline-date', x: width, y: headingY, 'text-anchor': 'end' }, events),
  ]);
}
