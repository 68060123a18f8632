import type { Measure } from '../../measure.ts';
import { durationWords } from '../duration-words.ts';
import type { TimelineEvent, TimelineLane } from '../event.ts';
import { tick as tickType } from '../typography.ts';
import { type MarkTime, markTimes } from './mark-time.ts';
import { type TimeTick, tickMaker } from './time-ticks.ts';

/** The whole time of a timeline as bars by lane, in px. */
export interface DensityDrawing {
  width: number;
  height: number;
  lanes: DensityLane[];
  ticks: TimeTick[];
  /** Where the axis is. */
  axisY: number;
  /** The width of a bar. */
  step: number;
  /** What there is to see: how many events, from when to when, how long a bar is, and what the highest stands for. */
  words: string;
}

export interface DensityLane {
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

export interface DensitySetting {
  width: number;
  measure: Measure;
  locale: string;
}

const step = 4;
const laneHeight = 64;
const highest = 40;
const axisHeight = 44;

/** Bars of equal width over the whole time; an event counts where it begins. Lanes without events are left out. */
export function drawDensity(
  events: readonly TimelineEvent[],
  lanes: readonly TimelineLane[],
  setting: DensitySetting,
): DensityDrawing {
  const times = markTimes(events);
  const whole = wholeOf([...times.values()]);
  const bins = Math.floor(setting.width / step);
  const binOf = (time: number) =>
    Math.min(bins - 1, Math.floor(((time - whole.from) / (whole.to - whole.from)) * bins));
  const counted = lanes.map((lane, at) => {
    const counts = new Map<number, number>();
    const own = events.filter((event) => event.lane === lane.id);
    for (const { id } of own) add(counts, binOf(times.get(id)?.start ?? whole.from));
    return { title: lane.title, number: at + 1, events: countWords(own.length, setting.locale), counts };
  });
  const shown = counted.filter(({ counts }) => counts.size > 0);
  const most = shown.reduce((high, { counts }) => Math.max(high, ...counts.values()), 1);
  const ticks = tickMaker(setting.locale, setting.measure, tickType.size)(whole, bins * step);
  return {
    width: setting.width,
    height: axisHeight + shown.length * laneHeight,
    lanes: shown.map((lane, row) => layoutLane(lane, row, most)),
    ticks,
    axisY: axisHeight,
    step,
    words: [
      `${countWords(events.length, setting.locale)}, ${rangeWords(whole, setting.locale)}.`,
      `A bar stands for ${durationWords(0, (whole.to - whole.from) / bins)};`,
      `the highest is ${countWords(most, setting.locale)}.`,
    ].join(' '),
  };
}

function countWords(count: number, locale: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? 'event' : 'events'}`;
}

/** The days that the bars begin and end with. */
function rangeWords({ from, to }: { from: number; to: number }, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(from, to);
}

function wholeOf(times: MarkTime[]): { from: number; to: number } {
  if (times.length === 0) return { from: 0, to: 1 };
  const from = times.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
  const to = times.reduce((last, { start }) => Math.max(last, start), Number.NEGATIVE_INFINITY);
  return to > from ? { from, to } : { from: from - 1, to: from + 1 };
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
