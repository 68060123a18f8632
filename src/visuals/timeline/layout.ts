import type { Measure } from '../measure.ts';
import { type AxisPart, positionsOn, timeAxis } from './axis.ts';
import type { TimelineEvent, TimelineLane } from './event.ts';
import { extentsOf } from './extents.ts';
import { type EventGroup, groupEvents } from './groups.ts';
import { type Guide, guidesOf } from './guides.ts';
import { insetRange } from './insets.ts';
import type { Frame } from './label.ts';
import { headingMargin, type LaneLayout, layoutLane } from './lane-layout.ts';
import { type MarkPosition, positionMarks } from './position.ts';
import { type AxisTick, axisTicks, type TickSetting } from './ticks.ts';
import { axisScale, clipMark, clipParts, isWholeTime, magnifier, type TimeWindow, viewOf } from './window.ts';

/** A drawing of `width` by `height` px in numbers. */
export interface TimelineLayout {
  width: number;
  height: number;
  axis: AxisLayout;
  /** Those that have events. */
  lanes: LaneLayout[];
  guides: Guide[];
  /** The px in which times have their places. */
  frame: Frame;
  /** The axis as it is where the whole time is in view. */
  whole: AxisPart[];
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
  /** A BCP 47 tag for the texts of the axis. */
  locale: string;
  /** All events of the timeline, whose time the axis shows; those that are drawn unless given. */
  timeline?: TimelineEvent[];
  /** What is drawn of the time; all of it unless given. */
  window?: TimeWindow;
  /** By whose clocks the ticks are: an IANA zone, or UTC unless given. `whenInZone` has put days between them. */
  zone?: string;
}

const axisHeight = 46;
const day = 24 * 3600 * 1000;
const footFrom = 640;

export function layoutTimeline(events: TimelineEvent[], lanes: TimelineLane[], setting: LayoutSetting): TimelineLayout {
  const { width, measure, timeline = events, window = { from: null, to: null } } = setting;
  const margin = headingMargin(lanes, width, measure);
  const frame = { left: margin === 0 ? 0 : margin + 24, right: width };
  const whole = arrange(timeline, frame, measure);
  const { parts, marks } = isWholeTime(window) ? whole : magnify(whole, window, { timeline, frame, measure });
  const y = parts.length === 0 ? 0.5 : axisHeight;
  const used = new Set(events.map(({ lane }) => lane));
  const groups = inOrder(groupEvents(events, marks));
  const drawn = layoutLanes(lanes, used, groups, y, { frame, margin, measure });
  const bottom = drawn.reduce((_, lane) => lane.y + lane.height, y);
  const footY = parts.length > 0 && bottom > footFrom ? bottom : null;
  const ticks = axisTicks(parts, tickSetting(timeline, setting));
  const guides = guidesOf(drawn.flatMap((lane) => lane.blocks.flatMap((block) => block.entries)));
  const height = footY === null ? bottom + 1 : bottom + axisHeight;
  return { width, height, axis: { parts, ticks, y, footY }, lanes: drawn, guides, frame, whole: whole.parts };
}

function tickSetting(events: TimelineEvent[], { measure, locale, width, zone = 'UTC' }: LayoutSetting): TickSetting {
  return { measure, locale, right: width, finest: hasClockTimes(events) ? 0 : day, zone };
}

export function hasClockTimes(events: TimelineEvent[]): boolean {
  return events.some(({ when }) => when.precision === 'minute');
}

interface Arrangement {
  parts: AxisPart[];
  /** By event id. */
  marks: Map<string, MarkPosition>;
}

/** The axis, first over the whole frame, then with ever more room for the labels at its ends. */
function arrange(events: TimelineEvent[], frame: Frame, measure: Measure): Arrangement {
  const plot: [number, number] = [frame.left, frame.right];
  let range = plot;
  let arrangement = arrangeIn(range, events, plot, measure);
  for (let round = 0; round < 3; round++) {
    range = insetRange(range, groupEvents(events, arrangement.marks), frame, measure);
    arrangement = arrangeIn(range, events, plot, measure);
  }
  return arrangement;
}

function arrangeIn(
  range: [number, number],
  events: TimelineEvent[],
  plot: [number, number],
  measure: Measure,
): Arrangement {
  const parts = timeAxis(extentsOf(events), range, measure);
  return { parts, marks: positionMarks(events, { at: positionsOn(parts), plot, hours: hasClockTimes(events) }) };
}

/** The part of an arrangement that lies in the window, over the whole frame. */
function magnify(
  whole: Arrangement,
  window: TimeWindow,
  { timeline, frame, measure }: { timeline: TimelineEvent[]; frame: Frame; measure: Measure },
): Arrangement {
  const { parts } = whole;
  if (parts.length === 0) return whole;
  const place = magnifier(viewOf(window, axisScale(parts), frame), frame);
  const large = parts.map((part) => ({ ...part, x0: place(part.x0), x1: place(part.x1) }));
  const plot: [number, number] = [place(frame.left), place(frame.right)];
  const marks = new Map<string, MarkPosition>();
  for (const [id, mark] of positionMarks(timeline, { at: positionsOn(large), plot, hours: hasClockTimes(timeline) })) {
    const inside = clipMark(mark, frame);
    if (inside !== null) marks.set(id, inside);
  }
  return { parts: clipParts(large, frame, measure), marks };
}

function inOrder(groups: EventGroup[]): EventGroup[] {
  return groups.sort((a, b) => a.mark.x0 - b.mark.x0);
}

/** Those of the lanes that are in use, also where nothing of theirs is in view. */
function layoutLanes(
  lanes: TimelineLane[],
  used: ReadonlySet<string>,
  groups: EventGroup[],
  top: number,
  setting: Parameters<typeof layoutLane>[3],
): LaneLayout[] {
  const drawn: LaneLayout[] = [];
  for (const [i, lane] of lanes.entries()) {
    const own = groups.filter((group) => group.events[0]?.lane === lane.id);
    const last = drawn.at(-1);
    const y = last === undefined ? top : last.y + last.height;
    if (used.has(lane.id)) drawn.push(layoutLane({ ...lane, number: i + 1 }, own, y, setting));
  }
  return drawn;
}
