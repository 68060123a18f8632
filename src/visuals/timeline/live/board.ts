import type { Words } from '../../../words/words.ts';
import { hasMinutes, type TimelineColumns } from '../columns.ts';
import { allPlaces, type Selection, selectionOf } from '../lane-index.ts';
import { type LabelMaker, type LanePicture, labelMaker, lanePicture } from '../lane-picture.ts';
import type { MarkShape } from '../mark.ts';
import { type Clock, type TickMaker, tickMaker } from '../ticks.ts';
import { dayLength, type TimeView } from '../view.ts';
import type { ColumnFiles } from './column-files.ts';
import { openStage, type Stage } from './stage.ts';

/** A shape of a mark. */
export interface MarkPath extends Pick<MarkShape, 'paint' | 'dashed'> {
  path: Path2D;
}

/** A canvas that shows very many events: what is chosen of them, and what of that is in view. */
export interface Board {
  element: HTMLElement;
  files: ColumnFiles;
  words: Words['timelinePicture'];
  stage: Stage;
  strip: Stage;
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
  tile: Tile | null;
  /** Paths of marks by their form. */
  forms: Map<string, MarkPath[]>;
  /** The next frame, where one is on its way. */
  frame: number;
  /** Called when it is drawn. */
  drawn: () => void;
}

/** Pictures of all lanes, for as long as the scale stays and the view is within their time. */
export interface Tile extends TimeView {
  msPerPx: number;
  pictures: LanePicture[];
}

/** With all events, and all of the time. */
export function openBoard(element: HTMLElement, files: ColumnFiles, words: Words['timelinePicture']): Board {
  const canvas = (name: string) => element.querySelector(`canvas.timeline-${name}`) as HTMLCanvasElement;
  const [stage, strip] = [openStage(canvas('canvas')), openStage(canvas('strip'))];
  const whole = wholeOf(files.columns);
  const given = { element, files, words, stage, strip, whole, view: whole, clock: null };
  const board: Board = {
    ...given,
    ...lettering(given),
    selection: { events: new Uint32Array(), lanes: [] },
    lanes: [],
    tile: null,
    forms: new Map(),
    frame: 0,
    drawn: () => {},
  };
  select(board, allPlaces(files.columns));
  return board;
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

/** Shows these events, in the lanes that have any. */
export function select(board: Board, events: ArrayLike<number>): void {
  board.selection = selectionOf(board.files.columns, Uint32Array.from(events));
  const lanes = [...board.selection.lanes.keys()].filter((lane) => board.selection.lanes[lane]?.events.length !== 0);
  if (lanes.length > 0) board.lanes = lanes;
}

/**
 * The tile that the view is in. While a reader zooms each frame has a scale of its own and a tile of no more than it
 * shows; at a scale that stays, a tile begins at a multiple of the view’s length, so that rows hold while a reader pans.
 */
export function tileOf(board: Board): Tile {
  const { tile, view } = board;
  const scale = msPerPx(board);
  if (tile?.msPerPx !== scale) return makeTile(board, view, scale);
  if (tile.from <= view.from && view.to <= tile.to) return tile;
  const length = view.to - view.from;
  const from = Math.floor(view.from / length) * length;
  return makeTile(board, { from, to: from + 2 * length }, scale);
}

function makeTile({ files, stage, selection, lanes, labels }: Board, time: TimeView, msPerPx: number): Tile {
  const height = bandHeight({ lanes, stage });
  const setting = { columns: files.columns, labels, unit: stage.unit, height, msPerPx };
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
}: Pick<Board, 'stage' | 'files' | 'clock'>): Pick<Board, 'labels' | 'ticks'> {
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
export function laneHeight({ lanes, stage }: Pick<Board, 'lanes' | 'stage'>): number {
  const room = Math.floor(640 / Math.max(1, lanes.length));
  return stage.unit * (stage.width < 560 * stage.unit ? Math.min(104, room + 30) : Math.max(82, Math.min(152, room)));
}

/** Of the part of a lane that marks and bars stand in. */
export function bandHeight(board: Pick<Board, 'lanes' | 'stage'>): number {
  return laneHeight(board) - (headingHeight + footHeight) * board.stage.unit;
}

export function drawingHeight(board: Board): number {
  return axisHeight * board.stage.unit + board.lanes.length * laneHeight(board) + 1;
}

/** The top of a lane’s band in px, by its row. */
export function bandTop(board: Pick<Board, 'lanes' | 'stage'>, row: number): number {
  return (axisHeight + headingHeight) * board.stage.unit + row * laneHeight(board);
}

export function msPerPx({ view, stage }: Pick<Board, 'view' | 'stage'>): number {
  return (view.to - view.from) / stage.width;
}
