import type { Measure } from '../measure.ts';
import { fontSizes, headHeight, numberWidth } from './labels.ts';
import type { Tie } from './model.ts';

/** Parties by parties, with a cell for each pair that met, on both sides of the diagonal. */
export interface MeetingMatrix {
  /** The px of its cells; `left` and `top` are without the numbers. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  columns: MatrixTrack[];
  rows: MatrixTrack[];
  cells: MatrixCell[];
}

/** A row or column in px; `label` is its number where there is room for it. */
export interface MatrixTrack {
  start: number;
  end: number;
  label: string | null;
}

export interface MatrixCell {
  tie: Tie;
  row: number;
  column: number;
}

interface Band {
  top: number;
  bottom: number;
}

/** Where a matrix can stand. */
export interface MatrixRoom {
  left: number;
  cell: number;
  bands: Band[];
  /** The least px between the numbers of two columns. */
  numberRoom: number;
}

/** In px. A matrix goes beside the names with narrower cells than `square` only where it would be `high` below them. */
const cells = { least: 8, square: 13, most: 24, below: 18 };
const high = 480;
const headGap = 26;

/** Beside the names from `left` on, else below them from `top` on, else nowhere. */
export function matrixRoom(
  rows: Band[],
  { left, right, top, measure }: { left: number; right: number; top: number; measure: Measure },
): MatrixRoom | null {
  const count = rows.length;
  if (count < 2) return null;
  const numberRoom = measure(String(count), fontSizes.number) + 3;
  // The number over the last column may be wider than the column.
  const last = right - numberRoom / 2;
  const beside = Math.min(cells.most, (last - left) / count);
  const below = Math.min(cells.below, (last - numberWidth) / count);
  const isBeside = beside >= (below * count > high ? cells.least : cells.square);
  if (isBeside) return { left, cell: beside, bands: rows, numberRoom };
  if (below < cells.least) return null;
  const start = top + headGap + headHeight;
  const bands = rows.map((_, index) => ({ top: start + index * below, bottom: start + (index + 1) * below }));
  return { left: numberWidth, cell: below, bands, numberRoom };
}

export function layoutMatrix(ties: Tie[], rows: Band[], { left, cell, bands, numberRoom }: MatrixRoom): MeetingMatrix {
  const columns = rows.map((_, index) => ({ start: left + index * cell, end: left + (index + 1) * cell }));
  return {
    left,
    right: left + rows.length * cell,
    top: bands[0]?.top ?? 0,
    bottom: bands.at(-1)?.bottom ?? 0,
    columns: numbered(columns, numberRoom),
    rows: numbered(
      bands.map(({ top, bottom }) => ({ start: top, end: bottom })),
      fontSizes.number + 1,
    ),
    cells: ties.flatMap((tie) => [
      { tie, row: tie.first, column: tie.second },
      { tie, row: tie.second, column: tie.first },
    ]),
  };
}

/** All tracks numbered, or each fifth where they are narrower than a number. */
function numbered(tracks: Omit<MatrixTrack, 'label'>[], room: number): MatrixTrack[] {
  const isWide = tracks.every(({ start, end }) => end - start >= room);
  return tracks.map((track, index) => ({
    ...track,
    label: isWide || index === 0 || (index + 1) % 5 === 0 ? String(index + 1) : null,
  }));
}
