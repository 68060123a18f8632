import { type AxisPart, positionsOn, timeAxis } from './axis.ts';
import type { Measure, TimelineEvent, TimelineLane } from './event.ts';
import { extentsOf } from './extents.ts';
import { type EventGroup, groupEvents } from './groups.ts';
import { type Guide, guidesOf } from './guides.ts';
import { insetRange } from './insets.ts';
import type { Frame } from './label.ts';
import { headingMargin, type LaneLayout, layoutLane } from './lane-layout.ts';
import { positionMarks } from './position.ts';
import { type AxisTick, axisTicks } from './ticks.ts';

/** A drawing of `width` by `height` px in numbers. */
export interface TimelineLayout {
  width: number;
  height: number;
  axis: AxisLayout;
  /** Those that have events. */
  lanes: LaneLayout[];
  guides: Guide[];
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
}

const axisHeight = 46;
const day = 24 * 3600 * 1000;
const footFrom = 640;

export function layoutTimeline(events: TimelineEvent[], lanes: TimelineLane[], setting: LayoutSetting): TimelineLayout {
  const { width, measure, locale } = setting;
  const margin = headingMargin(lanes, width, measure);
  const frame = { left: margin === 0 ? 0 : margin + 24, right: width };
  const { parts, groups } = arrange(events, frame, measure);
  const y = parts.length === 0 ? 0.5 : axisHeight;
  const drawn = layoutLanes(lanes, groups, y, { frame, margin, measure });
  const bottom = drawn.reduce((_, lane) => lane.y + lane.height, y);
  const footY = parts.length > 0 && bottom > footFrom ? bottom : null;
  const ticks = axisTicks(parts, { measure, locale, right: width, finest: hasClockTimes(events) ? 0 : day });
  const guides = guidesOf(drawn.flatMap((lane) => lane.blocks.flatMap((block) => block.entries)));
  const height = footY === null ? bottom + 1 : bottom + axisHeight;
  return { width, height, axis: { parts, ticks, y, footY }, lanes: drawn, guides };
}

function hasClockTimes(events: TimelineEvent[]): boolean {
  return events.some(({ when }) => when.precision === 'minute');
}

interface Arrangement {
  parts: AxisPart[];
  groups: EventGroup[];
}

/** The axis, first over the whole frame, then with ever more room for the labels at its ends. */
function arrange(events: TimelineEvent[], frame: Frame, measure: Measure): Arrangement {
  const plot: [number, number] = [frame.left, frame.right];
  let range = plot;
  let arrangement = arrangeIn(range, events, plot, measure);
  for (let round = 0; round < 3; round++) {
    range = insetRange(range, arrangement.groups, frame, measure);
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
  const groups = groupEvents(
    events,
    positionMarks(events, { at: positionsOn(parts), plot, hours: hasClockTimes(events) }),
  );
  return { parts, groups: groups.sort((a, b) => a.mark.x0 - b.mark.x0) };
}

function layoutLanes(
  lanes: TimelineLane[],
  groups: EventGroup[],
  top: number,
  setting: Parameters<typeof layoutLane>[3],
): LaneLayout[] {
  const drawn: LaneLayout[] = [];
  for (const [i, lane] of lanes.entries()) {
    const own = groups.filter((group) => group.events[0]?.lane === lane.id);
    const last = drawn.at(-1);
    const y = last === undefined ? top : last.y + last.height;
    if (own.length > 0) drawn.push(layoutLane({ ...lane, number: i + 1 }, own, y, setting));
  }
  return drawn;
}
