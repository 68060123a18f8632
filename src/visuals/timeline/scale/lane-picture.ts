import type { Measure } from '../event.ts';
import { wrapText } from '../wrap.ts';
import type { EventTexts, TimelineColumns } from './columns.ts';
import { binLength, type Density, densityOf } from './density.ts';
import { type Fitting, fitRows } from './fit.ts';
import { unpackKind } from './kind-byte.ts';
import { countStarts, eventsBetween, type LaneIndex } from './lane-index.ts';
import { markPlace } from './mark-place.ts';
import type { TimeView } from './view.ts';

/** What a lane shows of a stretch of time: how many events start when, or each event. */
export type LanePicture = { kind: 'density'; density: Density } | { kind: 'marks'; lines: number; marks: DrawnMark[] };

/** An event on the screen; px from the start of the stretch. */
export interface DrawnMark {
  /** In the columns. */
  place: number;
  x0: number;
  x1: number;
  isBar: boolean;
  row: number;
  /** Where its label begins, and the label’s lines, the last of which is the date where there are several. */
  labelX: number;
  labelWidth: number;
  label: string[];
}

export interface PictureSetting {
  columns: TimelineColumns;
  /** `null` for an event whose words aren’t here yet: it has no label then. */
  texts: (place: number) => EventTexts | null;
  measure: Measure;
  /** Of the lane without its heading, in px. */
  height: number;
  /** Factor of all sizes in px: 1 where a reader’s text has the usual size. */
  unit: number;
  msPerPx: number;
  /** The most px that a label may have. */
  longestLabel: number;
}

/** Heights of rows in px, by how many lines labels have; from the roomiest to the densest. */
export const rowForms = [
  { lines: 3, pitch: 58 },
  { lines: 1, pitch: 19 },
  { lines: 0, pitch: 13 },
] as const;

export const titleSize = 14;
export const dateSize = 12.5;
export const labelGap = 7;
const rowGap = 4;
const barWidth = 3;
/** The most marks of a lane in the time of a picture. */
const mostMarks = 500;

/** In O(bins · log n) or O(marks · log n), whichever it shows. */
export function lanePicture(index: LaneIndex, time: TimeView, setting: PictureSetting): LanePicture {
  return marksOf(index, time, setting) ?? { kind: 'density', density: lanesDensity(index, time, setting) };
}

function lanesDensity(index: LaneIndex, { from, to }: TimeView, { msPerPx, unit }: PictureSetting): Density {
  return densityOf(index, from, to, binLength(msPerPx, barWidth * unit));
}

function marksOf(index: LaneIndex, { from, to }: TimeView, setting: PictureSetting): LanePicture | null {
  const { msPerPx } = setting;
  if (countStarts(index, from, to) > mostMarks) return null;
  const room = 40 * msPerPx;
  const found = eventsBetween(index, from - room, to + room, mostMarks);
  if (found === null) return null;
  for (const { lines, pitch } of rowForms) {
    const rows = Math.floor(setting.height / (pitch * setting.unit));
    const marks = fitted(index, found, from, rows, lines, setting);
    const isWhole = marks?.every(({ label }) => label.length > 0) ?? false;
    if (marks && (lines <= 1 || isWhole)) return { kind: 'marks', lines, marks };
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

function fitting({ x0, x1, labelX, labelWidth, label }: DrawnMark): Fitting {
  return { x0, x1, labelEnd: label.length > 0 ? Math.max(x1, labelX + labelWidth) : x1 };
}

function markOf(index: LaneIndex, at: number, from: number, lines: number, setting: PictureSetting): DrawnMark {
  const { columns, msPerPx, unit } = setting;
  const place = index.events[at] ?? 0;
  const x = (time: number | undefined) => ((time ?? 0) - from) / msPerPx;
  const mark = markPlace(unpackKind(columns.kind[place] ?? 0).kind, x(index.starts[at]), x(index.ends[at]));
  const { label, labelWidth } = labelOf(place, lines, setting);
  const labelX = mark.isBar && lines > 1 ? mark.x0 : mark.x1 + labelGap * unit;
  return { place, ...mark, row: 0, labelX, label, labelWidth };
}

function labelOf(place: number, lines: number, setting: PictureSetting): Pick<DrawnMark, 'label' | 'labelWidth'> {
  const { measure, unit, longestLabel } = setting;
  const none = { label: [], labelWidth: 0 };
  const texts = lines === 0 ? null : setting.texts(place);
  if (texts === null) return none;
  if (lines === 1) {
    const width = measure(texts.title, titleSize * unit);
    return width <= longestLabel ? { label: [texts.title], labelWidth: width } : none;
  }
  const room = { target: Math.min(190 * unit, longestLabel), limit: longestLabel, lines: lines - 1 };
  const title = wrapText(texts.title, titleSize * unit, measure, room);
  const date = measure(texts.words, dateSize * unit);
  if (title.lines.length >= lines || date > longestLabel) return none;
  return { label: [...title.lines, texts.words], labelWidth: Math.max(title.width, date) };
}
