import { pathOf } from '../../../core/model/reference.ts';
import { linearAxis } from '../axis.ts';
import {
  axisHeight,
  bandHeight,
  bandTop,
  type Chart,
  chosen,
  labelMiddle,
  laneHeight,
  lettering,
  lineHeight,
  msPerPx,
  rowMiddle,
  shownMarks,
  type Tile,
} from '../chart.ts';
import { type EventTexts, hasMinutes, kindOf, unpackKind } from '../columns.ts';
import { openSide } from '../date-kind.ts';
import { countBelow, type LaneIndex } from '../lane-index.ts';
import type { MarksPicture } from '../lane-picture.ts';
import { layoutTimeline } from '../layout.ts';
import { renderChart } from '../render-chart.ts';
import { laneClass, renderTimeline } from '../render-svg.ts';
import { title } from '../typography.ts';
import { shortestView, type TimeView, type ViewLimits } from '../view.ts';
import { viewOf } from '../view-moves.ts';
import { usualState, type ViewState } from '../view-state.ts';
import { clockOf } from '../zone.ts';
import type { Board } from './board.ts';
import { draw, redraw, refit, reletter } from './canvas.ts';
import { paintStrip } from './canvas-paint.ts';
import { labelOf, type Painter, part, type Store, zoneOf } from './scene.ts';
import { isFitted } from './stage.ts';

/** Draws very many events on a canvas, with one link, which stands at the event that is current. */
export function canvasPainter(board: Board, store: Store): Painter {
  let state: ViewState = usualState;
  let current: { place: number; texts: EventTexts } | null = null;
  const { files } = board;
  board.drawn = () => current && placeLink(board, current.place);
  const inView = () => eventsInView(board, state);
  // For tests and measurements.
  Object.assign(board.element, { labelBoxes: () => labelBoxes(board) });
  return {
    limits: () => limitsOf(board),
    draw: (events, next, isSeen) => {
      const isOther = next.zone !== state.zone;
      state = next;
      const zone = zoneOf(store, state);
      board.clock = zone === null ? null : clockOf(zone);
      board.view = viewOf(state, limitsOf(board));
      Object.assign(board, chosen(files, events));
      if (!isSeen) return;
      if (isOther) reletter(board);
      else refit(board);
    },
    move: (view) => {
      board.view = view;
      redraw(board);
    },
    drawStrip: () => paintStrip(board),
    times: (isByClock) => timesOf(board, isByClock),
    extent: () => extentOf(board),
    inView,
    timeOf: (event) => files.columns.start[event] ?? 0,
    linkTo: async (event) => {
      const texts = files.texts(event) ?? (await files.textsOf(event).catch(() => null));
      if (texts === null) return null;
      current = { place: event, texts };
      draw(board);
      return fillLink(board, event, texts);
    },
    eventAt: (event) => eventAt(board, event),
    standalone: (width) => standalone(board, store, state, width),
    legend: () => null,
    refit: () => {
      if (isFitted(board.stage)) return false;
      refit(board);
      paintStrip(board);
      return true;
    },
  };
}

/** The most events that a saved picture has one by one. */
const mostSaved = 300;

function limitsOf({ whole, stage, files }: Board): ViewLimits {
  const frame = { left: 0, right: stage.width };
  return { axis: linearAxis(whole, frame), frame, shortest: shortestView(hasMinutes(files.columns)) };
}

function timesOf({ files: { columns }, selection: { events } }: Board, isByClock: boolean): Float64Array {
  const kept = isByClock ? events.filter((event) => kindOf(columns.kind[event] ?? 0) === 'instant') : events;
  return Float64Array.from(kept, (event) => columns.start[event] ?? 0);
}

function extentOf({ files: { columns }, selection: { events } }: Board): TimeView | null {
  const times = (ends: Float64Array) => Array.from(events, (event) => ends[event] ?? 0);
  const [from, to] = [
    times(columns.start).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    times(columns.end).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ];
  return events.length === 0 ? null : { from, to };
}

/** The events in view, each with its mark where they are few, else as bars. */
async function standalone(board: Board, store: Store, state: ViewState, width: number): Promise<string> {
  const places = eventsInView(board, state);
  if (places.length > mostSaved) {
    const chart: Chart = { ...board, stage: { width, unit: 1, measure: board.stage.measure }, tile: null };
    return renderChart({ ...chart, ...lettering(chart) }, labelOf(board));
  }
  const events = await store.details(places);
  const setting = { width, measure: board.stage.measure, words: board.words, locale: store.language };
  const layout = layoutTimeline(events, store.lanes, { ...setting, window: state, clock: board.clock ?? undefined });
  return renderTimeline(layout, labelOf(board));
}

/** The chosen events that may have happened in the window of a state. */
function eventsInView({ files: { columns }, selection }: Board, { from, to }: ViewState): number[] {
  if (from === null && to === null) return [...selection.events];
  const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  return [...selection.events].filter((place) => {
    const { kind } = unpackKind(columns.kind[place] ?? 0);
    if (kind === 'undated') return true;
    const [start, end] = [columns.start[place] ?? 0, columns.end[place] ?? 0];
    const open = openSide(kind);
    const isLong = end > first || (open === null && start === end && start >= first);
    if ((start < last || open === 'start') && (isLong || open === 'end')) return true;
    const others = (columns.extra.get(place) ?? []).filter(({ isChoice }) => !isChoice);
    return others.some(
      ({ earliest, latest }) =>
        (earliest ?? Number.NEGATIVE_INFINITY) < last && (latest ?? Number.POSITIVE_INFINITY) > first,
    );
  });
}

/** Puts the link where the event stands in the drawing. */
function placeLink(board: Board, event: number): void {
  const link = part<HTMLAnchorElement>(board, 'cursor');
  const { stage } = board;
  const at = whereIs(board, event);
  const isSeen = at !== null && at.x > -12 && at.x < stage.width + 12;
  link.hidden = false;
  link.toggleAttribute('data-away', !isSeen);
  const x = isSeen ? Math.max(0, Math.min(at.x, stage.width)) : 0;
  link.style.transform = `translate(${x}px, ${isSeen ? at.y : 0}px)`;
  link.style.setProperty('--room', `${stage.width - x}px`);
}

/** In px of the canvas: its mark, or its time at the foot of its lane’s bars. */
function whereIs(board: Board, event: number): { x: number; y: number } | null {
  const { files, lanes, stage, tile, view } = board;
  const row = lanes.indexOf(files.columns.lane[event] ?? -1);
  if (row < 0) return null;
  const x = ((files.columns.start[event] ?? 0) - view.from) / msPerPx(board);
  const picture = tile?.pictures[row];
  const drawn = picture?.kind === 'marks' ? picture.marks.find((other) => other.place === event) : undefined;
  if (tile === null || picture?.kind !== 'marks' || drawn === undefined)
    return { x, y: bandTop(board, row) + bandHeight(board) };
  const dx = (tile.from - view.from) / tile.msPerPx;
  // Its own mark, without the dates that other sources give.
  const [x0, x1] = [drawn.mark.x0 * stage.unit + dx, drawn.mark.x1 * stage.unit + dx];
  const isLong = drawn.mark.dots.length === 0 || openSide(drawn.mark.kind) !== null;
  const middle = isLong ? Math.max(x0, Math.min(Math.max(0, x), x1)) : (x0 + x1) / 2;
  return { x: middle, y: rowMiddle(board, row, drawn.row, picture.lines) };
}

function fillLink(board: Board, event: number, { id, title, words, people }: EventTexts): HTMLElement {
  const { columns } = board.files;
  const link = part<HTMLAnchorElement>(board, 'cursor');
  const lane = columns.lane[event] ?? 0;
  link.href = pathOf({ kind: 'event', id }, columns.base);
  // As `eventName` says it of an event that has a link of its own.
  link.setAttribute(
    'aria-label',
    [title, words, columns.lanes[lane]?.title, people].filter(Boolean).join(board.words.comma),
  );
  Object.assign(link.dataset, { event: id, place: String(event) });
  part(board, 'cursor-title').textContent = title;
  part(board, 'cursor-words').textContent = words;
  link.className = `timeline-cursor ${laneClass(lane + 1)}`;
  return link;
}

/** The event under a pointer: its mark or label, or among bars the nearest in time. */
function eventAt(board: Board, { clientX, clientY }: MouseEvent): number | null {
  const { stage, tile, lanes, selection, view } = board;
  const box = stage.canvas.getBoundingClientRect();
  const [x, y] = [clientX - box.left, clientY - box.top];
  const row = Math.floor((y - axisHeight * stage.unit) / laneHeight(board));
  const picture = tile?.pictures[row];
  const index: LaneIndex | undefined = selection.lanes[lanes[row] ?? -1];
  if (tile === null || picture === undefined || index === undefined) return null;
  if (picture.kind === 'density') return nearestStart(index, view.from + x * msPerPx(board));
  return markAt(board, tile, picture, row, x, y);
}

/** The event that starts nearest to a time; `null` in a lane without events. */
export function nearestStart({ events, starts }: LaneIndex, time: number): number | null {
  const after = countBelow(starts, time);
  const distance = (at: number) => Math.abs((starts[at] ?? Number.POSITIVE_INFINITY) - time);
  return events[distance(after - 1) < distance(after) ? after - 1 : after] ?? null;
}

function markAt(board: Board, tile: Tile, picture: MarksPicture, row: number, x: number, y: number): number | null {
  const { unit } = board.stage;
  const hit = shownMarks(board, tile, picture).find(({ mark, dx, isLabelled }) => {
    const right = isLabelled ? Math.max(mark.x1, mark.labelX + mark.labelWidth) : mark.signEnd;
    const top = rowMiddle(board, row, mark.row, picture.lines) - 9 * unit;
    const height = isLabelled ? (mark.label.length + (mark.isBar ? 1 : 0)) * 18 : 18;
    return x >= mark.x0 + dx - 3 && x <= right + dx + 3 && y >= top && y <= top + height * unit;
  });
  return hit?.mark.place ?? null;
}

/** The boxes of the labels that are on the screen, in px of the window. */
function labelBoxes(board: Board): DOMRect[] {
  const { stage, tile, lanes } = board;
  const { x: left, y: top } = stage.canvas.getBoundingClientRect();
  return lanes.flatMap((_, row) => {
    const picture = tile?.pictures[row];
    if (tile === null || picture?.kind !== 'marks') return [];
    const labelled = shownMarks(board, tile, picture).filter(({ isLabelled }) => isLabelled);
    return labelled.map(({ mark, dx }) => {
      const y = labelMiddle(board, row, mark, picture.lines) - 0.6 * title.size * stage.unit;
      const height = mark.label.length * lineHeight * stage.unit;
      return new DOMRect(left + mark.labelX + dx, top + y, mark.labelWidth, height);
    });
  });
}
