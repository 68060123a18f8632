import { dayLength } from '../../core/time/calendar.ts';
import type { Words } from '../../words/words.ts';
import type { Measure } from '../measure.ts';
import { type EventTexts, hasMinutes, type TimelineColumns } from './columns.ts';
import { allPlaces, countStarts, type Density, type Selection, selectionOf } from './lane-index.ts';
import {
  type DrawnMark,
  type LabelMaker,
  type LanePicture,
  labelMaker,
  lanePicture,
  type MarksPicture,
  rowForms,
} from './lane-picture.ts';
import { type Clock, type TickMaker, tickMaker } from './ticks.ts';
import type { TimeView } from './view.ts';

/** A picture of very many events: what is chosen of them, and what of that is in view. Painted as SVG or on a canvas. */
export interface Chart {
  files: ChartFiles;
  words: Words['timelinePicture'];
  stage: Room;
  selection: Selection;
  /** Lanes with chosen events, counted from 0, from top to bottom. */
  lanes: number[];
  /** All of the time, with a little room at both ends. */
  whole: TimeView;
  view: TimeView;
  /** By whose clocks the axis is, where not UTC’s. */
  clock: Clock | null;
  ticks: TickMaker;
  labels: LabelMaker;
  /** The most marks of a lane; where there are more it has bars. */
  mostMarks: number;
  tile: Tile | null;
}

interface ChartFiles {
  columns: TimelineColumns;
  /** `null` for an event whose words aren’t here yet. */
  texts: (place: number) => EventTexts | null;
}

/** What a chart is drawn in. */
interface Room {
  /** In CSS px. */
  width: number;
  /** Factor of all sizes: 1 where a reader’s text has the usual 16 px. */
  unit: number;
  measure: Measure;
}

/** Pictures of all lanes, for as long as the scale stays and the view is within their time. */
export interface Tile extends TimeView {
  msPerPx: number;
  pictures: LanePicture[];
}

/** With all events, and all of the time. */
export function chartOf({
  files,
  words,
  stage,
  mostMarks,
}: Pick<Chart, 'files' | 'words' | 'stage' | 'mostMarks'>): Chart {
  const whole = wholeOf(files.columns);
  const given = { files, words, stage, mostMarks, whole, view: whole, clock: null };
  return { ...given, ...lettering(given), lanes: [], ...chosen(files, allPlaces(files.columns)), tile: null };
}

/** All of the time of events, dates that other sources give included, with a little room at both ends. */
function wholeOf({ start, end, extra }: TimelineColumns): TimeView {
  const others = [...extra.values()].flat();
  const from = others.reduce(
    (first, { earliest, latest }) => Math.min(first, earliest ?? latest ?? first),
    start.reduce((first, time) => Math.min(first, time)),
  );
  const to = others.reduce(
    (last, { earliest, latest }) => Math.max(last, latest ?? earliest ?? last),
    end.reduce((last, time) => Math.max(last, time)),
  );
  const room = Math.max((to - from) * 0.01, dayLength / 2);
  return { from: from - room, to: to + room };
}

/** These events, and the lanes that have any, if one has. */
export function chosen({ columns }: ChartFiles, events: ArrayLike<number>): Pick<Chart, 'selection'> & Partial<Chart> {
  const selection = selectionOf(columns, Uint32Array.from(events));
  const lanes = [...selection.lanes.keys()].filter((lane) => selection.lanes[lane]?.events.length !== 0);
  return { selection, ...(lanes.length > 0 && { lanes }) };
}

/**
 * The tile that the view is in. While a reader zooms each frame has a scale of its own and a tile of no more than it
 * shows; at a scale that stays, a tile begins at a multiple of the view’s length, so that rows hold while a reader pans.
 */
export function tileOf(chart: Chart): Tile {
  const { tile, view } = chart;
  const scale = msPerPx(chart);
  if (tile?.msPerPx !== scale) return makeTile(chart, view, scale);
  if (tile.from <= view.from && view.to <= tile.to) return tile;
  const length = view.to - view.from;
  const from = Math.floor(view.from / length) * length;
  return makeTile(chart, { from, to: from + 2 * length }, scale);
}

function makeTile({ files, stage, selection, lanes, labels, mostMarks }: Chart, time: TimeView, msPerPx: number): Tile {
  const height = bandHeight({ lanes, stage });
  const setting = { columns: files.columns, labels, unit: stage.unit, height, msPerPx, mostMarks };
  const pictures = lanes.flatMap((lane) => {
    const index = selection.lanes[lane];
    return index ? [lanePicture(index, time, setting)] : [];
  });
  return { ...time, msPerPx, pictures };
}

/** Labels and ticks for the stage’s room and type. */
export function lettering({
  stage,
  files,
  clock,
}: Pick<Chart, 'stage' | 'files' | 'clock'>): Pick<Chart, 'labels' | 'ticks'> {
  const { measure, unit, width } = stage;
  const finest = hasMinutes(files.columns) ? 0 : dayLength;
  return {
    labels: labelMaker({ texts: files.texts, measure, unit, longestLabel: Math.min(width * 0.9, 460 * unit) }),
    ticks: tickMaker({ locale: files.columns.language, measure, finest, unit, ...(clock && { clock }) }),
  };
}

/** Heights in px, for text of the usual size. */
export const axisHeight = 46;
export const headingHeight = 24;
const footHeight = 8;

/** Of a lane with its heading: fewer lanes have more room. */
export function laneHeight({ lanes, stage }: Pick<Chart, 'lanes' | 'stage'>): number {
  const room = Math.floor(640 / Math.max(1, lanes.length));
  return stage.unit * (stage.width < 560 * stage.unit ? Math.min(104, room + 30) : Math.max(82, Math.min(152, room)));
}

/** Of the part of a lane that marks and bars stand in. */
export function bandHeight(chart: Pick<Chart, 'lanes' | 'stage'>): number {
  return laneHeight(chart) - (headingHeight + footHeight) * chart.stage.unit;
}

export function drawingHeight(chart: Chart): number {
  return axisHeight * chart.stage.unit + chart.lanes.length * laneHeight(chart) + 1;
}

/** The top of a lane’s band in px, by its row. */
export function bandTop(chart: Pick<Chart, 'lanes' | 'stage'>, row: number): number {
  return (axisHeight + headingHeight) * chart.stage.unit + row * laneHeight(chart);
}

export function msPerPx({ view, stage }: Pick<Chart, 'view' | 'stage'>): number {
  return (view.to - view.from) / stage.width;
}

/** How many events a lane shows, in many words and in few. */
export function headingWords(chart: Chart, tile: Tile, lane: number, picture: LanePicture): [string, string] {
  const { view, selection, words } = chart;
  if (picture.kind === 'density') {
    const index = selection.lanes[lane];
    const count = index ? countStarts(index, view.from, view.to) : 0;
    const { step } = picture.density;
    if (count === 0) return [words.events(0), words.events(0)];
    return [words.density.beginByBar(count, step, highestIn(picture, chart)), words.density.begin(count)];
  }
  const shown = shownMarks(chart, tile, picture);
  const { length } = shown.filter(({ mark, dx }) => mark.x1 + dx > 0);
  const count = words.events(length);
  return [picture.longer > 0 ? words.density.longer(length, picture.longer) : count, count];
}

/** Whether a lane has more events in view than marks would show. */
export function hasBars(chart: Chart): boolean {
  return tileOf(chart).pictures.some(({ kind }) => kind === 'density');
}

/** The highest count of the bins on the screen. */
export function highestIn(picture: LanePicture, { view }: Chart): number {
  if (picture.kind !== 'density') return 0;
  const [first, last] = binsInView(picture.density, view);
  let high = 0;
  for (let bin = first; bin < last; bin++) high = Math.max(high, picture.density.counts[bin] ?? 0);
  return high;
}

export function binsInView({ start, step, counts }: Density, view: Chart['view']): [number, number] {
  return [
    Math.max(0, Math.floor((view.from - start) / step)),
    Math.min(counts.length, Math.ceil((view.to - start) / step)),
  ];
}

/** The px from one line of a label to the next, for text of the usual size. */
export const lineHeight = 18;

/** A mark in view. */
export interface ShownMark {
  mark: DrawnMark;
  /** How far its px are moved. */
  dx: number;
  /** Whether its label is whole on the screen. */
  isLabelled: boolean;
}

export function shownMarks(chart: Chart, tile: Tile, { marks }: MarksPicture): ShownMark[] {
  const dx = (tile.from - chart.view.from) / tile.msPerPx;
  const { width } = chart.stage;
  const isSeen = ({ x0, x1, labelX, labelWidth, label }: DrawnMark) =>
    x0 + dx < width && Math.max(x1, label.length > 0 ? labelX + labelWidth : x1) + dx > 0;
  return marks.filter(isSeen).map((mark) => {
    const x = mark.labelX + dx;
    return { mark, dx, isLabelled: mark.label.length > 0 && x >= 0 && x + mark.labelWidth <= width };
  });
}

/** The middle of a mark’s row, in px of the canvas. */
export function rowMiddle(chart: Chart, row: number, markRow: number, lines: number): number {
  const pitch = (rowForms.find((form) => form.lines === lines)?.pitch ?? 19) * chart.stage.unit;
  return bandTop(chart, row) + markRow * pitch + (lines === 0 ? 7 : 9) * chart.stage.unit;
}

/** The middle of a label’s first line: beside the mark, or below a bar. */
export function labelMiddle(chart: Chart, row: number, mark: DrawnMark, lines: number): number {
  return rowMiddle(chart, row, mark.row, lines) + (mark.isBar ? lineHeight * chart.stage.unit : 0);
}
