import type { Measure } from '../measure.ts';
import { type WrappedText, wrapText } from '../wrap.ts';
import type { Frame } from './axis.ts';
import { type Box, type Entry, entryOf, type TextLine } from './entry.ts';
import type { TimelineLane } from './event.ts';
import type { Placed } from './label.ts';
import { partitionRows } from './rows.ts';
import { heading as type } from './typography.ts';

/** A lane as it is drawn; all in px of the drawing. */
export interface LaneLayout {
  id: string;
  title: string;
  /** Counted from 1, in the order of all lanes. */
  number: number;
  y: number;
  height: number;
  heading: TextLine[];
  /** What the heading takes up of the frame, if it stands there. */
  headingBox: Box | null;
  entries: Entry[];
}

const padding = 18;
const rowGap = 14;
const columnGap = 22;
const headingGap = 12;
const leastMargin = 112;

/** A lane with its top at `y`, its heading in the `margin` px left of the frame, or above where there is no margin. */
export function layoutLane(
  lane: TimelineLane & { number: number },
  placed: Placed[],
  y: number,
  setting: { frame: Frame; margin: number; measure: Measure },
): LaneLayout {
  const { frame, margin, measure } = setting;
  const { lines, width } = headingText(lane.title, margin || frame.right - frame.left, measure);
  const headingTop = y + padding;
  const heading = lines.map((text, i) => ({ x: 0, y: headingTop + i * type.line + type.ascent, text }));
  const headingHeight = heading.length * type.line;
  const headingBox = margin > 0 ? null : { x0: 0, y0: y + 1, x1: width, y1: headingTop + headingHeight };
  const top = y + padding + (margin === 0 ? headingHeight + headingGap : 0);
  const entries = stackRows(
    placed.map((one) => entryOf(one, frame, measure)),
    top,
  );
  const bottom = Math.max(y + padding + headingHeight, ...entries.map(({ label }) => label.y1));
  return { ...lane, y, height: bottom + padding - y, heading, headingBox, entries };
}

/** Set in spaced capitals by the style sheet. */
function headingText(title: string, width: number, measure: Measure): WrappedText {
  return wrapText(title, type.size, spaced(measure), { target: width, limit: width, lines: 1 });
}

function spaced(measure: Measure): Measure {
  return (text, size) => measure(text.toUpperCase(), size) * type.boldness;
}

/** The px that headings beside the lanes take, or 0 where the drawing is too narrow or a word too long for that. */
export function headingMargin(lanes: TimelineLane[], width: number, measure: Measure): number {
  const words = lanes.flatMap(({ title }) => title.split(' '));
  const longest = Math.ceil(Math.max(leastMargin, ...words.map((word) => spaced(measure)(word, type.size))));
  return width < 900 || longest > width / 6 ? 0 : longest;
}

/** Side by side where they fit, in rows as high as their highest; rows in the order of their first events. */
function stackRows(entries: Entry[], top: number): Entry[] {
  const rows = partitionRows(entries.map(({ x0, x1 }) => ({ x0, x1: x1 + columnGap })));
  const tops = rowTops(entries, rows, top);
  return entries.map((entry, i) => moveDown(entry, tops.get(rows[i] ?? 0) ?? top));
}

/** The top of each row in px. */
function rowTops(entries: Entry[], rows: number[], top: number): Map<number, number> {
  const members = [...Map.groupBy(entries.keys(), (i) => rows[i] ?? 0)].map(([row, indexes]) => {
    const own = indexes.flatMap((i) => entries[i] ?? []);
    return { row, height: Math.max(...own.map((entry) => entry.height)) };
  });
  let y = top;
  const tops = new Map<number, number>();
  for (const { row, height } of members) {
    tops.set(row, y);
    y += height + rowGap;
  }
  return tops;
}

function moveDown(entry: Entry, by: number): Entry {
  const { mark, title, date, label } = entry;
  return {
    ...entry,
    mark: lower(mark, by),
    title: title.map((line) => lower(line, by)),
    date: date.map((line) => lower(line, by)),
    label: { ...label, y0: label.y0 + by, y1: label.y1 + by },
  };
}

function lower<T extends { y: number }>(shape: T, by: number): T {
  return { ...shape, y: shape.y + by };
}
