import { type DrawnMark, type MarksPicture, rowForms } from '../lane-picture.ts';
import { titleSize } from '../mark-label.ts';
import { bandTop, type LargeScene, type Tile } from './scene.ts';

/** The px from one line of a label to the next, for text of the usual size. */
export const lineHeight = 16.5;

/** A mark in view. */
export interface ShownMark {
  mark: DrawnMark;
  /** How far its px are moved. */
  dx: number;
  /** Whether its label is whole on the screen. */
  isLabelled: boolean;
}

export function shownMarks(scene: LargeScene, tile: Tile, { marks }: MarksPicture): ShownMark[] {
  const dx = (tile.from - scene.view.from) / tile.msPerPx;
  const { width } = scene.stage;
  const isSeen = ({ x0, x1, labelX, labelWidth, label }: DrawnMark) =>
    x0 + dx < width && Math.max(x1, label.length > 0 ? labelX + labelWidth : x1) + dx > 0;
  return marks.filter(isSeen).map((mark) => {
    const x = mark.labelX + dx;
    return { mark, dx, isLabelled: mark.label.length > 0 && x >= 0 && x + mark.labelWidth <= width };
  });
}

/** The middle of a mark’s row, in px of the canvas. */
export function rowMiddle(scene: LargeScene, row: number, markRow: number, lines: number): number {
  const pitch = (rowForms.find((form) => form.lines === lines)?.pitch ?? 19) * scene.stage.unit;
  return bandTop(scene, row) + markRow * pitch + (lines === 0 ? 7 : 9) * scene.stage.unit;
}

/** The middle of a label’s first line: beside the mark, or below a bar. */
export function labelMiddle(scene: LargeScene, row: number, mark: DrawnMark, lines: number): number {
  return rowMiddle(scene, row, mark.row, lines) + (mark.isBar && lines > 1 ? lineHeight * scene.stage.unit : 0);
}

/** The boxes of the labels that are on the screen, in px of the canvas. */
export function labelBoxes(scene: LargeScene, tile: Tile): { x: number; y: number; width: number; height: number }[] {
  return scene.lanes.flatMap((_, row) => {
    const picture = tile.pictures[row];
    if (picture?.kind !== 'marks') return [];
    const labelled = shownMarks(scene, tile, picture).filter(({ isLabelled }) => isLabelled);
    return labelled.map(({ mark, dx }) => ({
      x: mark.labelX + dx,
      y: labelMiddle(scene, row, mark, picture.lines) - 0.6 * titleSize * scene.stage.unit,
      width: mark.labelWidth,
      height: mark.label.length * lineHeight * scene.stage.unit,
    }));
  });
}
