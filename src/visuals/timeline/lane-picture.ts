import type { Measure } from '../measure.ts';
import { wrapText } from '../wrap.ts';
import { linearAxis } from './axis.ts';
import { clipMark, leadingEdge } from './clip-mark.ts';
import { type EventTexts, kindOf, type TimelineColumns, unpackKind } from './columns.ts';
import { type MarkKind, openSide } from './date-kind.ts';
import {
  binLength,
  countStarts,
  type Density,
  densityOf,
  eventsBetween,
  type LaneIndex,
  reachingInto,
} from './lane-index.ts';
import { type MarkPosition, openLength, placeChoice, placeMark } from './mark.ts';
import { otherMarks, reachOf } from './other-marks.ts';
import { date as dateType, questionWidth, title as titleType } from './typography.ts';
import type { TimeView } from './view.ts';

/** What a lane shows of a stretch of time: how many events start when, or each event. */
export type LanePicture = { kind: 'density'; density: Density } | MarksPicture;

export interface MarksPicture {
  kind: 'marks';
  /** How many lines a label has. */
  lines: number;
  marks: DrawnMark[];
  /** How many events have no mark, since their time goes on beyond the screen and there is no room for all. */
  longer: number;
}

/** An event on the screen; px from the start of the stretch. */
export interface DrawnMark extends Label {
  /** In the columns. */
  place: number;
  /** With its other dates; of the usual size, so that `unit` times as many px are on the screen. */
  mark: MarkPosition;
  x0: number;
  x1: number;
  /** Where its question mark ends; `x1` where it has none. */
  signEnd: number;
  /** Whether its label has a line of its own below. */
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
  /** The most marks of a lane. */
  mostMarks: number;
}

/**
 * Heights of rows in px, by how many lines labels have, from the roomiest to the densest; and the room in px that an
 * event takes at least, below which it isn’t worth the measuring.
 */
export const rowForms = [
  { lines: 3, pitch: 60, least: 80 },
  { lines: 1, pitch: 20, least: 36 },
  { lines: 0, pitch: 14, least: 0 },
] as const;

const labelGap = 7;
const rowGap = 4;
const barWidth = 3;

/** In O(bins · log n) or O(marks · log n), whichever it shows. */
export function lanePicture(index: LaneIndex, time: TimeView, setting: PictureSetting): LanePicture {
  return marksOf(index, time, setting) ?? { kind: 'density', density: densityIn(index, time, setting) };
}

function densityIn(index: LaneIndex, { from, to }: TimeView, { msPerPx, unit }: PictureSetting): Density {
  return densityOf(index, from, to, binLength(msPerPx, barWidth * unit));
}

/**
 * What has no limit at one side goes on through the whole stretch, and is there also where its limit isn't. Where there is
 * no room for that, it is drawn by its limit alone.
 */
function marksOf(index: LaneIndex, { from, to }: TimeView, setting: PictureSetting): LanePicture | null {
  const { mostMarks } = setting;
  if (countStarts(index, from, to) > mostMarks) return null;
  const room = 40 * setting.msPerPx;
  const near = eventsBetween(index, from - room, to + room, mostMarks);
  if (near === null) return null;
  const reaching = reachingInto(index, from - room, to + room);
  const width = (to - from) / setting.msPerPx;
  const length = (at: number) => (index.ends[at] ?? 0) - (index.starts[at] ?? 0);
  const stretch = { from, width, all: near.length + reaching.length };
  const isOpen = (at: number) => openSide(kindOf(setting.columns.kind[index.events[at] ?? 0] ?? 0)) !== null;
  const hasOpen = reaching.length > 0 || near.some(isOpen);
  const whole = hasOpen && stretch.all <= mostMarks ? [...near, ...reaching] : null;
  return (
    (whole && marksIn(index, whole, { ...stretch, isLong: true }, setting)) ??
    marksIn(index, near, { ...stretch, isLong: false }, setting) ??
    marksIn(
      index,
      near.filter((at) => length(at) < (to - from) / 2),
      { ...stretch, isLong: false },
      setting,
    )
  );
}

/** The time that is drawn: its start in ms, its width in px, how many events may have been in it, and how far some go on. */
interface Stretch {
  from: number;
  width: number;
  all: number;
  /** Whether what has no limit goes on through all of it. */
  isLong: boolean;
}

/** In the roomiest form that has room for all of these in a stretch of `width` px. */
function marksIn(index: LaneIndex, found: number[], stretch: Stretch, setting: PictureSetting): LanePicture | null {
  const { width, all, isLong } = stretch;
  for (const { lines, pitch, least } of rowForms) {
    const rows = Math.floor(setting.height / (pitch * setting.unit));
    if (found.length * least * setting.unit > rows * width || (isLong && lines === 0)) continue;
    const marks = fitted(index, found, stretch, rows, lines, setting);
    const isWhole = marks?.every(({ label }) => label.length > 0) ?? false;
    if (marks && (lines <= 1 || isWhole)) return { kind: 'marks', lines, marks, longer: all - found.length };
  }
  return null;
}

function fitted(
  index: LaneIndex,
  found: number[],
  stretch: Stretch,
  rows: number,
  lines: number,
  setting: PictureSetting,
): DrawnMark[] | null {
  const marks = found.map((at) => markOf(index, at, stretch, lines, setting)).sort((a, b) => a.x0 - b.x0);
  const fit = fitRows(marks.map(fitting), rows, rowGap);
  return fit && marks.map((mark, i) => ({ ...mark, row: fit[i]?.row ?? 0, label: fit[i]?.labelled ? mark.label : [] }));
}

function fitting({ x0, signEnd: x1, labelX, labelWidth, label }: DrawnMark): Fitting {
  return { x0, x1, labelEnd: label.length > 0 ? Math.max(x1, labelX + labelWidth) : x1 };
}

function markOf(index: LaneIndex, at: number, stretch: Stretch, lines: number, setting: PictureSetting): DrawnMark {
  const { columns, msPerPx, unit } = setting;
  const place = index.events[at] ?? 0;
  const mark = markAt(columns, place, { ...stretch, width: stretch.width / unit }, msPerPx * unit);
  const { label, labelWidth } = setting.labels(place, lines);
  const [first, x1] = [reachOf(mark).x0 * unit, reachOf(mark).x1 * unit];
  const signEnd = mark.uncertain ? Math.max(x1, (mark.x1 + questionWidth) * unit) : x1;
  const isBar = lines > 1 && hasLabelBelow(mark, stretch);
  const limit = isBar && openSide(mark.kind) === 'start' ? (leadingEdge(mark) - labelGap) * unit - labelWidth : first;
  const labelX = isBar ? Math.max(limit, Math.min(first, 0)) : signEnd + labelGap * unit;
  return { place, mark, x0: Math.min(first, labelX), x1, signEnd, isBar, row: 0, labelX, label, labelWidth };
}

function hasLabelBelow({ kind, dots }: MarkPosition, { isLong }: Stretch): boolean {
  if (openSide(kind) !== null) return isLong;
  return dots.length !== 1 && (kind === 'span' || kind === 'interval' || kind === 'choice');
}

/** An event’s mark on an axis that begins with the stretch; all, its width too, in px of the usual size. */
function markAt(columns: TimelineColumns, place: number, stretch: Stretch, msPerPx: number): MarkPosition {
  const { from } = stretch;
  const x = (time: number) => (time - from) / msPerPx;
  const { kind, approximate, uncertain } = unpackKind(columns.kind[place] ?? 0);
  const [start, end] = [columns.start[place] ?? 0, columns.end[place] ?? 0];
  const extra = columns.extra.get(place) ?? [];
  const choices = extra.filter(({ isChoice }) => isChoice);
  const signs = { kind, approximate, uncertain, ...(columns.inferred.has(place) && { inferred: true as const }) };
  const own =
    choices.length > 0
      ? { ...signs, ...placeChoice(choices.map(({ earliest, latest }) => [x(earliest ?? start), x(latest ?? end)])) }
      : ownMark(signs, x(start), x(end), stretch);
  if (choices.length === extra.length) return own;
  const axis = linearAxis({ from, to: from + msPerPx }, { left: 0, right: 1 });
  const ground = { axis, plot: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number], hours: true };
  const others = extra.filter(({ isChoice }) => !isChoice);
  return { ...own, others: otherMarks(others, { earliest: start, latest: end }, own, ground) };
}

function ownMark(signs: Omit<MarkKind, 'moments'>, x0: number, x1: number, { width, isLong }: Stretch): MarkPosition {
  const { kind } = signs;
  if (isLong && openSide(kind) !== null)
    return clipMark({ ...signs, ...placeMark(kind, x0, x1, true, [0, width]) }, { left: 0, right: width });
  const plot = [kind === 'undated' ? x0 : x1 - openLength, x0 + openLength] as const;
  return { ...signs, ...placeMark(kind, x0, x1, true, plot) };
}

/** A label’s lines, the last of which is the date where there are several; none where there is no label. */
interface Label {
  label: string[];
  /** In px. */
  labelWidth: number;
}

interface LabelSetting {
  /** `null` for an event whose words aren’t here yet: it has no label then. */
  texts: (place: number) => EventTexts | null;
  measure: Measure;
  /** Factor of all sizes in px: 1 where a reader’s text has the usual size. */
  unit: number;
  /** The most px that a label may have. */
  longestLabel: number;
}

const likedWidth = 190;

const none: Label = { label: [], labelWidth: 0 };

/** An event’s words in so many lines: whole, or not at all. What was made once is kept, since it comes with each frame. */
export type LabelMaker = (place: number, lines: number) => Label;

export function labelMaker(setting: LabelSetting): LabelMaker {
  const known = new Map<number, Label>();
  return (place, lines) => {
    if (lines === 0) return none;
    const key = place * 4 + lines;
    const label = known.get(key) ?? labelOf(setting.texts(place), lines, setting);
    if (label === null) return none;
    known.set(key, label);
    return label;
  };
}

/** `null` while the words aren’t here. */
function labelOf(texts: EventTexts | null, lines: number, { measure, unit, longestLabel }: LabelSetting): Label | null {
  if (texts === null) return null;
  if (lines === 1) {
    const width = measure(texts.title, titleType.size * unit);
    return width <= longestLabel ? { label: [texts.title], labelWidth: width } : none;
  }
  const room = { target: likedWidth * unit, limit: longestLabel, lines: lines - 1 };
  const title = wrapText(texts.title, titleType.size * unit, measure, room);
  const date = measure(texts.words, dateType.size * unit);
  if (title.lines.length >= lines || date > longestLabel) return none;
  return { label: [...title.lines, texts.words], labelWidth: Math.max(title.width, date) };
}

/** A mark and the label behind it, in px. */
interface Fitting {
  x0: number;
  x1: number;
  /** Where it would end with its label. */
  labelEnd: number;
}

/** Where a mark is put. */
interface Fitted {
  /** Counted from 0. */
  row: number;
  labelled: boolean;
}

interface Row {
  /** Where its last mark, and the label of that mark, end. */
  markEnd: number;
  labelEnd: number;
  last: Fitted | null;
}

/**
 * Puts marks, in ascending order of `x0`, into rows in which nothing overlaps: each into the topmost that is free. A
 * label that is in the way of a mark is given up. `null` where the marks alone need more than `rows`.
 */
function fitRows(marks: readonly Fitting[], rows: number, gap: number): Fitted[] | null {
  const taken: Row[] = [];
  const fitted: Fitted[] = [];
  for (const { x0, x1, labelEnd } of marks) {
    const row = freeRow(taken, x0 - gap) ?? newRow(taken, rows) ?? rowWithoutLabel(taken, x0 - gap);
    if (row === null) return null;
    row.last = { row: taken.indexOf(row), labelled: true };
    row.markEnd = x1;
    row.labelEnd = labelEnd;
    fitted.push(row.last);
  }
  return fitted;
}

function freeRow(taken: Row[], x: number): Row | null {
  return taken.find(({ labelEnd }) => labelEnd <= x) ?? null;
}

function newRow(taken: Row[], most: number): Row | null {
  if (taken.length >= most) return null;
  const row = { markEnd: Number.NEGATIVE_INFINITY, labelEnd: Number.NEGATIVE_INFINITY, last: null };
  taken.push(row);
  return row;
}

/** The row whose label would end first, with that label given up. */
function rowWithoutLabel(taken: Row[], x: number): Row | null {
  let best: Row | null = null;
  for (const row of taken) if (row.markEnd <= x && (best === null || row.labelEnd < best.labelEnd)) best = row;
  if (best?.last) best.last.labelled = false;
  return best;
}
