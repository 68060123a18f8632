import { type LaneIndex, nearestStart } from '../lane-index.ts';
import type { MarksPicture } from '../lane-picture.ts';
import { bandTop, headingHeight, type LargeScene, laneHeight, msPerPx, type Tile } from './scene.ts';
import { rowMiddle, shownMarks } from './shown.ts';

/** The event under a pointer: its mark or label, or among bars the nearest in time. */
export function eventAt(scene: LargeScene, { clientX, clientY }: MouseEvent): number | null {
  const { stage, tile, lanes, selection, view } = scene;
  const box = stage.canvas.getBoundingClientRect();
  const [x, y] = [clientX - box.left, clientY - box.top];
  const row = Math.floor((y - bandTop(scene, 0) + headingHeight * stage.unit) / laneHeight(scene));
  const picture = tile?.pictures[row];
  const index: LaneIndex | undefined = selection.lanes[lanes[row] ?? -1];
  if (tile === null || picture === undefined || index === undefined) return null;
  if (picture.kind === 'density') return nearestStart(index, view.from + x * msPerPx(scene));
  return markAt(scene, tile, picture, row, x, y);
}

function markAt(
  scene: LargeScene,
  tile: Tile,
  picture: MarksPicture,
  row: number,
  x: number,
  y: number,
): number | null {
  const { unit } = scene.stage;
  const hit = shownMarks(scene, tile, picture).find(({ mark, dx, isLabelled }) => {
    const right = isLabelled ? Math.max(mark.x1, mark.labelX + mark.labelWidth) : mark.signEnd;
    const top = rowMiddle(scene, row, mark.row, picture.lines) - 9 * unit;
    const height = isLabelled ? (mark.label.length + (mark.isBar && picture.lines > 1 ? 1 : 0)) * 17 : 18;
    return x >= mark.x0 + dx - 3 && x <= right + dx + 3 && y >= top && y <= top + height * unit;
  });
  return hit?.mark.place ?? null;
}
