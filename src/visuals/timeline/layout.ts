import { dayLength } from '../../core/time/calendar.ts';
import type { Words } from '../../words/words.ts';
import type { Measure } from '../measure.ts';
import { type Axis, type AxisPart, axisOf, type Frame } from './axis.ts';
import { axisInView, timeAxis } from './broken-axis.ts';
import { clipMark } from './clip-mark.ts';
import { hasClockTimes, type TimelineEvent, type TimelineLane } from './event.ts';
import { eventsInWindow } from './in-window.ts';
import { insetRange, type Placed, placedEvents } from './label.ts';
import { headingMargin, type LaneLayout, layoutLane } from './lane-layout.ts';
import type { MarkPosition } from './mark.ts';
import { positionMarks } from './mark-positions.ts';
import { extentsOf } from './stretches.ts';
import { type AxisTick, type Clock, tickMaker } from './ticks.ts';
import { isWholeTime, shortestView, type TimeWindow, type ViewLimits, wholeTime } from './view.ts';
import { viewOf } from './view-moves.ts';

/** A drawing of `width` by `height` px in numbers. */
export interface TimelineLayout {
  width: number;
  height: number;
  axis: AxisLayout;
  /** Those that have events. */
  lanes: LaneLayout[];
  /** The axis as it is where the whole time is in view, and within what a view may move. */
  limits: ViewLimits;
}

export interface AxisLayout {
  parts: AxisPart[];
  ticks: AxisTick[];
  /** The px of its line, and of its repetition at the foot of a high drawing. */
  y: number;
  footY: number | null;
}

export interface LayoutSetting {
  /** In px. */
  width: number;
  measure: Measure;
  words: Words['timelinePicture'];
  /** A BCP 47 tag for the texts of the axis. */
  locale: string;
  /** All events of the timeline, whose time the axis shows; those that are drawn unless given. */
  timeline?: TimelineEvent[];
  /** What is drawn of the time; all of it unless given. */
  window?: TimeWindow;
  /** By whose clocks the ticks are; UTC’s unless given. `placedInZone` has put days between them. */
  clock?: Clock | undefined;
}

const axisHeight = 46;
const footFrom = 640;

export function layoutTimeline(events: TimelineEvent[], lanes: TimelineLane[], setting: LayoutSetting): TimelineLayout {
  const { width, measure, locale, timeline = events, window = wholeTime, clock } = setting;
  const margin = headingMargin(lanes, width, measure);
  const frame = { left: margin === 0 ? 0 : margin + 24, right: width };
  const whole = arrange(timeline, frame, setting);
  const hours = hasClockTimes(timeline);
  const limits = { axis: whole.axis, frame, shortest: shortestView(hours) };
  const { axis, marks } = isWholeTime(window) ? whole : magnify(whole, window, limits, { timeline, measure });
  const y = axis.parts.length === 0 ? 0.5 : axisHeight;
  const used = new Set(events.map(({ lane }) => lane));
  const seen = isWholeTime(window) ? events : eventsInWindow(events, window, timeline);
  const placed = placedEvents(seen, marks);
  const drawn = layoutLanes(lanes, used, placed, y, { frame, margin, measure });
  const bottom = drawn.reduce((_, lane) => lane.y + lane.height, y);
  const footY = axis.parts.length > 0 && bottom > footFrom ? bottom : null;
  const ticks = tickMaker({ measure, locale, finest: hours ? 0 : dayLength, ...(clock && { clock }) })(
    axis.parts,
    width,
  );
  const height = footY === null ? bottom + 1 : bottom + axisHeight;
  return { width, height, axis: { parts: axis.parts, ticks, y, footY }, lanes: drawn, limits };
}

interface Arrangement {
  axis: Axis;
  /** By event id. */
  marks: Map<string, MarkPosition>;
}

/** The axis, first over the whole frame, then with ever more room for the labels at its ends. */
function arrange(events: TimelineEvent[], frame: Frame, setting: LayoutSetting): Arrangement {
  let range: [number, number] = [frame.left, frame.right];
  let arrangement = arrangeIn(range, events, frame, setting);
  for (let round = 0; round < 3; round++) {
    range = insetRange(range, placedEvents(events, arrangement.marks), frame, setting.measure);
    arrangement = arrangeIn(range, events, frame, setting);
  }
  return arrangement;
}

function arrangeIn(
  range: [number, number],
  events: TimelineEvent[],
  { left, right }: Frame,
  setting: LayoutSetting,
): Arrangement {
  const axis = timeAxis(extentsOf(events), range, setting);
  return { axis, marks: positionMarks(events, { axis, plot: [left, right], hours: hasClockTimes(events) }) };
}

/** An arrangement as it is where a window takes the whole frame. */
function magnify(
  whole: Arrangement,
  window: TimeWindow,
  limits: ViewLimits,
  { timeline, measure }: { timeline: TimelineEvent[]; measure: Measure },
): Arrangement {
  const { axis } = whole;
  if (axis.parts.length === 0) return whole;
  const { frame } = limits;
  const view = viewOf(window, limits);
  const [x0, x1] = [axis.x(view.from), axis.x(view.to)];
  const place = (x: number) => frame.left + ((x - x0) * (frame.right - frame.left)) / (x1 - x0);
  const large = axisOf(axis.parts.map((part) => ({ ...part, x0: place(part.x0), x1: place(part.x1) })));
  const ground = { axis: large, plot: [place(frame.left), place(frame.right)] as [number, number] };
  const marks = positionMarks(timeline, { ...ground, hours: hasClockTimes(timeline) });
  return {
    axis: axisInView(axis, view, frame, measure),
    marks: new Map([...marks].map(([id, mark]) => [id, clipMark(mark, frame)])),
  };
}

/** Those of the lanes that are in use, also where nothing of theirs is in view. */
function layoutLanes(
  lanes: TimelineLane[],
  used: ReadonlySet<string>,
  placed: Placed[],
  top: number,
  setting: Parameters<typeof layoutLane>[3],
): LaneLayout[] {
  const drawn: LaneLayout[] = [];
  for (const [i, lane] of lanes.entries()) {
    const own = placed.filter(({ event }) => event.lane === lane.id);
    const last = drawn.at(-1);
    const y = last === undefined ? top : last.y + last.height;
    if (used.has(lane.id)) drawn.push(layoutLane({ ...lane, number: i + 1 }, own, y, setting));
  }
  return drawn;
}
