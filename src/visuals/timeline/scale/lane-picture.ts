import { questionWidth } from '../typography.ts';
import type { TimelineColumns } from './columns.ts';
import { binLength, type Density, densityOf } from './density.ts';
import { type Fitting, fitRows } from './fit.ts';
import { unpackKind } from './kind-byte.ts';
import { countStarts, eventsBetween, type LaneIndex } from './lane-index.ts';
import type { Label, LabelMaker } from './mark-label.ts';
import { markPlace } from './mark-place.ts';
import type { TimeView } from './view.ts';

/** What a lane shows of a stretch of time: how many events start when, or each event. */
export type LanePicture = { kind: 'density'; density: Density } | MarksPicture;

export interface MarksPicture {
  kind: 'marks';
  /** How many lines a label has. */
  lines: number;
  marks: DrawnMark[];
  /** How many events have no mark, since they are longer than a screen and there is no room for all. */
  longer: number;
}

/** An event on the screen; px from the start of the stretch. */
export interface DrawnMark extends Label {
  /** In the columns. */
  place: number;
  x0: number;
  x1: number;
  /** Where its question mark ends; `x1` where it has none. */
  signEnd: number;
  isBar: boolean;
  row: number;
  /** Where its label begins. */
  labelX: number;
}

export interface PictureSetting {
  columns: TimelineColumns;
  labels: LabelMaker;
  /** Factor of all sizes in px: 1 where a reader’s text has the usual size. */
  unit: number;
  /** Of the lane without its heading, in px. */
  height: number;
  msPerPx: number;
}

/**
 * Heights of rows in px, by how many lines labels have, from the roomiest to the densest; and the room in px that an
 * event takes at least, below which it isn’t worth the measuring.
 */
export const rowForms = [
  { lines: 3, pitch: 58, least: 80 },
  { lines: 1, pitch: 19, least: 36 },
  { lines: 0, pitch: 13, least: 0 },
] as const;

const labelGap = 7;
const rowGap = 4;
const barWidth = 3;
/** The most marks of a lane in the time of a picture. */
const mostMarks = 500;

/** In O(bins · log n) or O(marks · log n), whichever it shows. */
export function lanePicture(index: LaneIndex, time: TimeView, setting: PictureSetting): LanePicture {
  return marksOf(index, time, setting) ?? { kind: 'density', density: densityIn(index, time, setting) };
}

function densityIn(index: LaneIndex, { from, to }: TimeView, { msPerPx, unit }: PictureSetting): Density {
  return densityOf(index, from, to, binLength(msPerPx, barWidth * unit));
}

function marksOf(index: LaneIndex, { from, to }: TimeView, setting: PictureSetting): LanePicture | null {
  if (countStarts(index, from, to) > mostMarks) return null;
  const room = 40 * setting.msPerPx;
  const all = eventsBetween(index, from - room, to + room, mostMarks);
  if (all === null) return null;
  const width = (to - from) / setting.msPerPx;
  const length = (at: number) => (index.ends[at] ?? 0) - (index.starts[at] ?? 0);
  const shorter = () => all.filter((at) => length(at) < (to - from) / 2);
  const inView = (found: number[]) => marksIn(index, found, all.length, from, width, setting);
  return inView(all) ?? inView(shorter());
}

/** In the roomiest form that has room for all of these in a stretch of `width` px. */
function marksIn(
  index: LaneIndex,
  found: number[],
  all: number,
  from: number,
  width: number,
  setting: PictureSetting,
): LanePicture | null {
  for (const { lines, pitch, least } of rowForms) {
    const rows = Math.floor(setting.height / (pitch * setting.unit));
    if (found.length * least * setting.unit > rows * width) continue;
    const marks = fitted(index, found, from, rows, lines, setting);
    const isWhole = marks?.every(({ label }) => label.length > 0) ?? false;
    if (marks && (lines <= 1 || isWhole)) return { kind: 'marks', lines, marks, longer: all - found.length };
  }
  return null;
}

function fitted(
  index: LaneIndex,
  found: number[],
  from: number,
  rows: number,
  lines: number,
  setting: PictureSetting,
): DrawnMark[] | null {
  const marks = found.map((at) => markOf(index, at, from, lines, setting)).sort((a, b) => a.x0 - b.x0);
  const fit = rows < 1 ? null : fitRows(marks.map(fitting), rows, rowGap);
  return fit && marks.map((mark, i) => ({ ...mark, row: fit[i]?.row ?? 0, label: fit[i]?.labelled ? mark.label : [] }));
}

function fitting({ x0, signEnd: x1, labelX, labelWidth, label }: DrawnMark): Fitting {
  return { x0, x1, labelEnd: label.length > 0 ? Math.max(x1, labelX + labelWidth) : x1 };
}

function markOf(index: LaneIndex, at: number, from: number, lines: number, setting: PictureSetting): DrawnMark {
  const { columns, msPerPx, unit } = setting;
  const place = index.events[at] ?? 0;
  const x = (time: number | undefined) => ((time ?? 0) - from) / msPerPx;
  const { kind, uncertain } = unpackKind(columns.kind[place] ?? 0);
  const mark = markPlace(kind, x(index.starts[at]), x(index.ends[at]), unit);
  const { label, labelWidth } = setting.labels(place, lines);
  const signEnd = mark.x1 + (uncertain ? questionWidth * unit : 0);
  const labelX = mark.isBar && lines > 1 ? mark.x0 : signEnd + labelGap * unit;
  return { place, ...mark, signEnd, row: 0, labelX, label, labelWidth };
}
