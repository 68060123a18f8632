import { tick } from '../../typography.ts';
import { densityOf } from '../density.ts';
import { lanePicture } from '../lane-picture.ts';
import { labelMaker } from '../mark-label.ts';
import { tickMaker } from '../time-ticks.ts';
import type { TimeView } from '../view.ts';
import { placeCursor } from './cursor.ts';
import { paintScene } from './paint.ts';
import { bandHeight, drawingHeight, type LargeScene, msPerPx, part, type Tile } from './scene.ts';
import { adaptStage, clearStage, forgetWidths, isFitted, type Stage } from './stage.ts';

/** Draws with the next frame. */
export function redraw(scene: LargeScene): void {
  scene.frame ||= requestAnimationFrame(() => draw(scene));
}

/** Draws what is in view: a frame takes time in proportion to the px, whatever the number of events. */
function draw(scene: LargeScene): void {
  cancelAnimationFrame(scene.frame);
  scene.frame = 0;
  scene.tile = tileOf(scene);
  paintScene(scene, scene.tile);
  moveWindow(scene);
  placeCursor(scene);
}

/** Takes on a new size, new colours or a new choice of events. */
export function refit(scene: LargeScene): void {
  const isFit = isFitted(scene.stage);
  for (const stage of [scene.stage, scene.strip]) adaptStage(stage);
  if (!isFit) Object.assign(scene, lettering(scene.stage, scene));
  scene.tile = null;
  clearStage(scene.stage, drawingHeight(scene));
  clearStage(scene.strip, stripHeight(scene));
  paintStrip(scene);
  draw(scene);
}

/** Takes on the typeface that has come. */
export function reletter(scene: LargeScene): void {
  forgetWidths(scene.stage);
  Object.assign(scene, lettering(scene.stage, scene));
  refit(scene);
}

/**
 * The tile that the view is in. While a reader zooms each frame has a scale of its own and a tile of no more than it
 * shows; at a scale that stays, a tile begins at a multiple of the view’s length, so that rows hold while a reader pans.
 */
function tileOf(scene: LargeScene): Tile {
  const { tile, view } = scene;
  const scale = msPerPx(scene);
  if (tile?.msPerPx !== scale) return makeTile(scene, view, scale);
  if (tile.from <= view.from && view.to <= tile.to) return tile;
  const length = view.to - view.from;
  const from = Math.floor(view.from / length) * length;
  return makeTile(scene, { from, to: from + 2 * length }, scale);
}

function makeTile({ store, stage, selection, lanes, labels }: LargeScene, time: TimeView, msPerPx: number): Tile {
  const height = bandHeight({ lanes, stage });
  const setting = { columns: store.columns, labels, unit: stage.unit, height, msPerPx };
  const pictures = lanes.flatMap((lane) => {
    const index = selection.lanes[lane];
    return index ? [lanePicture(index, time, setting)] : [];
  });
  return { ...time, msPerPx, pictures };
}

/** Labels and ticks for the stage’s room and type. */
export function lettering(
  { measure, unit, width }: Stage,
  { store, element }: Pick<LargeScene, 'store' | 'element'>,
): Pick<LargeScene, 'labels' | 'ticks'> {
  const longestLabel = Math.min(width * 0.9, 460 * unit);
  return {
    labels: labelMaker({ texts: store.texts, measure, unit, longestLabel }),
    ticks: tickMaker(element.dataset['locale'] ?? 'en-GB', measure, tick.size * unit),
  };
}

function stripHeight({ lanes }: LargeScene): number {
  return Math.max(26, lanes.length * 7 + 8);
}

/** The whole time, lane by lane: the stronger the colour, the more events. */
function paintStrip({ strip, selection, lanes, limits }: LargeScene): void {
  const { context, width, height, colours } = strip;
  const { from, to } = limits.whole;
  const row = (height - 8) / Math.max(1, lanes.length);
  context.clearRect(0, 0, width, height);
  for (const [at, lane] of lanes.entries()) {
    const index = selection.lanes[lane];
    if (index === undefined) continue;
    const { start, step, counts } = densityOf(index, from, to, ((to - from) / width) * 2);
    const most = counts.reduce((high, count) => Math.max(high, count), 1);
    context.fillStyle = colours.lane(lane);
    for (const [bin, count] of counts.entries()) {
      if (count === 0) continue;
      context.globalAlpha = 0.3 + 0.7 * Math.sqrt(count / most);
      context.fillRect(((start + bin * step - from) / (to - from)) * width, 4 + at * row, 1.5, Math.max(2, row - 2));
    }
  }
  context.globalAlpha = 1;
}

function moveWindow(scene: LargeScene): void {
  const { view, limits } = scene;
  const { whole } = limits;
  const share = (time: number) => `${(100 * (time - whole.from)) / (whole.to - whole.from)}%`;
  const { style } = part(scene, 'window');
  style.left = share(view.from);
  style.width = share(whole.from + view.to - view.from);
}
