import { durationWords } from '../../duration-words.ts';
import type { Density } from '../density.ts';
import { countStarts } from '../lane-index.ts';
import type { DrawnMark, LanePicture, MarksPicture } from '../lane-picture.ts';
import { dateSize, titleSize } from '../mark-label.ts';
import { paintAxis, text } from './paint-axis.ts';
import { type Brush, paintMark } from './paint-mark.ts';
import { bandHeight, bandTop, headingHeight, type LargeScene, laneHeight, msPerPx, type Tile } from './scene.ts';
import { labelMiddle, lineHeight, rowMiddle, shownMarks } from './shown.ts';
import type { Stage } from './stage.ts';

/** Paints the view from its tile. */
export function paintScene(scene: LargeScene, tile: Tile): void {
  const { stage } = scene;
  const { context, colours } = stage;
  context.clearRect(0, 0, stage.width, stage.height);
  paintAxis(scene);
  const most = tile.pictures.reduce((high, picture) => Math.max(high, highestIn(picture, scene)), 1);
  for (const [row, lane] of scene.lanes.entries()) {
    const picture = tile.pictures[row];
    if (picture === undefined) continue;
    const brush = { context, ink: colours.lane(lane), paper: colours.paper, family: stage.family, unit: stage.unit };
    paintHeading(scene, tile, row, picture);
    if (picture.kind === 'density') paintDensity(scene, picture.density, row, brush, most);
    else paintMarks(scene, tile, picture, row, brush);
  }
}

function paintHeading(scene: LargeScene, tile: Tile, row: number, picture: LanePicture): void {
  const { stage, store } = scene;
  const { context, colours, width, unit, family } = stage;
  const top = bandTop(scene, row);
  const y = top - 8 * unit;
  const lane = scene.lanes[row] ?? 0;
  context.fillStyle = colours.rule;
  context.fillRect(0, top - headingHeight * unit + laneHeight(scene) - 0.5, width, 1);
  context.font = `640 ${12 * unit}px ${family}`;
  const title = (store.columns.lanes[lane]?.title ?? '').toUpperCase();
  text(stage, colours.lane(lane), title, 0, y);
  const room = width - stage.measure(title, 13.5 * unit) - 20 * unit;
  context.font = `480 ${dateSize * unit}px ${family}`;
  const [long, short] = headingWords(scene, tile, lane, picture);
  context.textAlign = 'end';
  text(stage, colours.muted, context.measureText(long).width <= room ? long : short, width, y);
  context.textAlign = 'start';
}

/** How many events a lane shows, in many words and in few. */
function headingWords(scene: LargeScene, tile: Tile, lane: number, picture: LanePicture): [string, string] {
  const { view, selection, numbers } = scene;
  if (picture.kind === 'density') {
    const index = selection.lanes[lane];
    const count = numbers.format(index ? countStarts(index, view.from, view.to) : 0);
    const bar = `a bar for ${durationWords(0, picture.density.step)}: up to ${numbers.format(highestIn(picture, scene))}`;
    return [`${count} begin, ${bar}`, `${count} begin`];
  }
  const shown = shownMarks(scene, tile, picture);
  const { length } = shown.filter(({ mark, dx }) => mark.x1 + dx > 0 && mark.x0 + dx < scene.stage.width);
  const count = `${numbers.format(length)} ${length === 1 ? 'event' : 'events'}`;
  return [picture.longer > 0 ? `${count}, and ${numbers.format(picture.longer)} longer than a screen` : count, count];
}

/** The highest count of the bins on the screen. */
function highestIn(picture: LanePicture, { view }: LargeScene): number {
  if (picture.kind !== 'density') return 0;
  const [first, last] = binsInView(picture.density, view);
  let high = 0;
  for (let bin = first; bin < last; bin++) high = Math.max(high, picture.density.counts[bin] ?? 0);
  return high;
}

function binsInView({ start, step, counts }: Density, view: LargeScene['view']): [number, number] {
  return [
    Math.max(0, Math.floor((view.from - start) / step)),
    Math.min(counts.length, Math.ceil((view.to - start) / step)),
  ];
}

function paintDensity(scene: LargeScene, density: Density, row: number, { context, ink }: Brush, most: number): void {
  const { view } = scene;
  const scale = msPerPx(scene);
  const [height, width] = [bandHeight(scene), Math.max(1, density.step / scale - 1)];
  const foot = bandTop(scene, row) + height;
  const [first, last] = binsInView(density, view);
  context.fillStyle = ink;
  for (let bin = first; bin < last; bin++) {
    const count = density.counts[bin] ?? 0;
    const bar = Math.max(1.5, (height * count) / most);
    if (count > 0) context.fillRect((density.start + bin * density.step - view.from) / scale, foot - bar, width, bar);
  }
}

function paintMarks(scene: LargeScene, tile: Tile, picture: MarksPicture, row: number, brush: Brush): void {
  const { store, stage } = scene;
  for (const { mark, dx, isLabelled } of shownMarks(scene, tile, picture)) {
    const y = rowMiddle(scene, row, mark.row, picture.lines);
    paintMark(brush, mark, store.columns.kind[mark.place] ?? 0, dx, y);
    if (isLabelled) paintLabel(stage, mark, dx, labelMiddle(scene, row, mark, picture.lines));
  }
}

function paintLabel(stage: Stage, { label, labelX }: DrawnMark, dx: number, y: number): void {
  const { context, colours, unit, family } = stage;
  for (const [i, words] of label.entries()) {
    const isDate = label.length > 1 && i === label.length - 1;
    context.font = `480 ${(isDate ? dateSize : titleSize) * unit}px ${family}`;
    text(stage, isDate ? colours.muted : colours.ink, words, labelX + dx, y + (i * lineHeight + 5) * unit);
  }
}
