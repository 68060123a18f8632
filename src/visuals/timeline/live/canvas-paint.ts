import { textDirection } from '../../../core/language/direction.ts';
import { linearAxis } from '../axis.ts';
import {
  axisHeight,
  bandHeight,
  bandTop,
  binsInView,
  headingHeight,
  headingWords,
  highestIn,
  labelMiddle,
  laneHeight,
  lineHeight,
  msPerPx,
  rowMiddle,
  shownMarks,
  type Tile,
} from '../chart.ts';
import { type Density, densityOf } from '../lane-index.ts';
import type { DrawnMark, LanePicture, MarksPicture } from '../lane-picture.ts';
import { type MarkPosition, markShapes, otherShapes } from '../mark.ts';
import { textInset } from '../ticks.ts';
import { date, tick, title } from '../typography.ts';
import type { Board, MarkPath } from './board.ts';
import { clearStage, type Stage } from './stage.ts';

/** Paints the view from its tile. */
export function paintBoard(board: Board, tile: Tile): void {
  const { stage } = board;
  const { context, colours } = stage;
  context.clearRect(0, 0, stage.width, stage.height);
  paintAxis(board);
  const most = tile.pictures.reduce((high, picture) => Math.max(high, highestIn(picture, board)), 1);
  for (const [row, lane] of board.lanes.entries()) {
    const picture = tile.pictures[row];
    if (picture === undefined) continue;
    const brush = { context, ink: colours.lane(lane), paper: colours.paper, family: stage.family, unit: stage.unit };
    paintHeading(board, tile, row, picture);
    if (picture.kind === 'density') paintDensity(board, picture.density, row, brush, most);
    else paintMarks(board, tile, picture, row, brush);
  }
}

function paintHeading(board: Board, tile: Tile, row: number, picture: LanePicture): void {
  const { stage, files } = board;
  const { context, colours, width, unit, family } = stage;
  const top = bandTop(board, row);
  const y = top - 8 * unit;
  const lane = board.lanes[row] ?? 0;
  context.fillStyle = colours.rule;
  context.fillRect(0, top - headingHeight * unit + laneHeight(board) - 0.5, width, 1);
  context.font = `640 ${12 * unit}px ${family}`;
  const title = (files.columns.lanes[lane]?.title ?? '').toUpperCase();
  write(stage, colours.lane(lane), title, 0, y);
  const room = width - stage.measure(title, 13.5 * unit) - 20 * unit;
  context.font = `480 ${date.size * unit}px ${family}`;
  const [long, short] = headingWords(board, tile, lane, picture);
  const words = stage.measure(long, date.size * unit) <= room ? long : short;
  write(stage, colours.muted, words, width, y, 'right');
}

function paintDensity(board: Board, density: Density, row: number, { context, ink }: Brush, most: number): void {
  const { view } = board;
  const scale = msPerPx(board);
  const [height, width] = [bandHeight(board), Math.max(1, density.step / scale - 1)];
  const foot = bandTop(board, row) + height;
  const [first, last] = binsInView(density, view);
  context.fillStyle = ink;
  for (let bin = first; bin < last; bin++) {
    const count = density.counts[bin] ?? 0;
    const bar = Math.max(1.5, (height * count) / most);
    if (count > 0) context.fillRect((density.start + bin * density.step - view.from) / scale, foot - bar, width, bar);
  }
}

function paintMarks(board: Board, tile: Tile, picture: MarksPicture, row: number, brush: Brush): void {
  for (const { mark, dx, isLabelled } of shownMarks(board, tile, picture)) {
    paintMark(board, brush, mark, dx, rowMiddle(board, row, mark.row, picture.lines));
    if (isLabelled) paintLabel(board.stage, mark, dx, labelMiddle(board, row, mark, picture.lines));
  }
}

/** Paints a mark whose px start at `dx`, with its middle at `y`, by the shapes that it has in every drawing. */
function paintMark(
  { forms }: Board,
  { context, ink, paper, family, unit }: Brush,
  drawn: DrawnMark,
  dx: number,
  y: number,
): void {
  const { mark } = drawn;
  const key = formOf(mark);
  const form = forms.get(key) ?? pathsOf(relative(mark));
  forms.set(key, form);
  context.save();
  context.translate(mark.x0 * unit + dx, y);
  // Shapes are of the usual size alone.
  context.scale(unit, unit);
  context.strokeStyle = ink;
  context.globalAlpha = mark.uncertain ? 0.6 : 1;
  for (const { path, paint, dashed } of form) {
    context.setLineDash(paint === 'join' ? [2, 3] : dashed ? [3, 2.5] : []);
    context.lineWidth = widths[paint];
    context.fillStyle = paint === 'hollow' ? paper : ink;
    if (paint === 'solid' || paint === 'hollow') context.fill(path);
    if (paint !== 'solid') context.stroke(path);
  }
  context.globalAlpha = 1;
  context.font = `700 15px ${family}`;
  context.fillStyle = ink;
  if (mark.uncertain) context.fillText('?', mark.x1 - mark.x0 + 5, 5);
  context.restore();
}

/** What marks that look the same have in common. */
function formOf({ kind, approximate, inferred, x0, x1, dots, others, cut }: MarkPosition): string {
  const inner = dots.length > 1 ? dots.map((x) => Math.round(x - x0)).join() : '';
  return `${kind} ${approximate} ${inferred} ${dots.length} ${Math.round((x1 - x0) * 10)} ${inner} ${others ? JSON.stringify([x0, others]) : ''} ${cut?.start} ${cut?.end}`;
}

function pathsOf(mark: MarkPosition): MarkPath[] {
  const shapes = [...otherShapes({ ...mark, y: 0 }), ...markShapes({ ...mark, y: 0 })];
  return shapes.map(({ d, paint, dashed }) => ({ path: new Path2D(d), paint, dashed }));
}

/** As in `src/styles/timeline/drawing.css`. */
const widths = { solid: 0, hollow: 1.8, line: 2, stop: 2.5, join: 1.2 } as const;

/** A mark as it is from its own start on: so most look the same. */
function relative(mark: MarkPosition): MarkPosition {
  const by = <Shape extends { x0: number; x1: number }>(shape: Shape): Shape => {
    return { ...shape, x0: tenth(shape.x0 - mark.x0), x1: tenth(shape.x1 - mark.x0) };
  };
  const { others } = mark;
  const moved = others && { others: { marks: others.marks.map(by), joins: others.joins.map(by) } };
  return { ...by(mark), dots: mark.dots.map((x) => tenth(x - mark.x0)), ...moved };
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}

function paintLabel(stage: Stage, { label, labelX }: DrawnMark, dx: number, y: number): void {
  const { context, colours, unit, family } = stage;
  for (const [i, words] of label.entries()) {
    const isDate = label.length > 1 && i === label.length - 1;
    context.font = `480 ${(isDate ? date : title).size * unit}px ${family}`;
    write(stage, isDate ? colours.muted : colours.ink, words, labelX + dx, y + (i * lineHeight + 5) * unit);
  }
}

/** Paints the grid, the ticks and the line of the axis. */
function paintAxis({ stage, ticks, view }: Board): void {
  const { context, colours, width, height, unit, family } = stage;
  const y = axisHeight * unit - 0.5;
  context.font = `480 ${tick.size * unit}px ${family}`;
  for (const { x, label, context: larger } of ticks(linearAxis(view, { left: 0, right: width }).parts, width)) {
    line(stage, colours.rule, x, y, height);
    line(stage, colours.ink, x, y - 20 * unit, y);
    write(stage, colours.ink, label, x + textInset * unit, y - 7 * unit);
    write(stage, colours.muted, larger, x + textInset * unit, y - 27 * unit);
  }
  context.fillStyle = colours.ink;
  context.fillRect(0, y, width, 1);
}

function line({ context }: Stage, colour: string, x: number, y0: number, y1: number): void {
  context.fillStyle = colour;
  context.fillRect(Math.round(x), y0, 1, y1 - y0);
}

/** Writes a text in its own direction from a px on, or up to it, on a baseline. */
function write(
  { context }: Stage,
  colour: string,
  words: string,
  x: number,
  y: number,
  align: 'left' | 'right' = 'left',
): void {
  context.direction = textDirection(words);
  context.textAlign = align;
  context.fillStyle = colour;
  context.fillText(words, x, y);
}

interface Brush {
  context: CanvasRenderingContext2D;
  ink: string;
  paper: string;
  family: string;
  /** Factor of all sizes. */
  unit: number;
}

/** The whole time, lane by lane: the stronger the colour, the more events. */
export function paintStrip(board: Board): void {
  const { strip, selection, lanes, whole } = board;
  clearStage(strip, stripHeight);
  const { context, width, height, colours } = strip;
  const { from, to } = whole;
  const row = (height - 8) / Math.max(1, lanes.length);
  for (const [at, lane] of lanes.entries()) {
    const index = selection.lanes[lane];
    if (index === undefined) continue;
    const { start, step, counts } = densityOf(index, from, to, ((to - from) / width) * 2);
    const most = counts.reduce((high, count) => Math.max(high, count), 1);
    context.fillStyle = colours.lane(lane);
    for (const [bin, count] of counts.entries()) {
      if (count === 0) continue;
      context.globalAlpha = 0.3 + 0.7 * Math.sqrt(count / most);
      context.fillRect(((start + bin * step - from) / (to - from)) * width, 4 + at * row, 1.5, Math.max(1.5, row - 2));
    }
  }
  context.globalAlpha = 1;
}

/** As `strip.css` has it. */
const stripHeight = 36;
