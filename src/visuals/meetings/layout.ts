import type { Measure } from '../measure.ts';
import { fontSizes, headHeight, type LabelledRow, labelRows, numberWidth } from './labels.ts';
import type { MeetingGraph, PartyNode, Tie } from './model.ts';

/** Arcs beside the names of the parties, and a matrix: `width` by `height` px in numbers. */
export interface MeetingsLayout {
  width: number;
  height: number;
  rows: PartyRow[];
  arcs: TieArc[];
  /** `null` where its cells would be too small. */
  matrix: MeetingMatrix | null;
}

export interface PartyRow extends LabelledRow {
  node: PartyNode;
  /** Counted from 1. */
  number: number;
  /** The centre of its dot. */
  x: number;
  y: number;
}

/** Half an ellipse to the left of the dots. */
export interface TieArc {
  tie: Tie;
  x: number;
  y0: number;
  y1: number;
  radiusX: number;
}

interface MeetingsSetting {
  /** In px. */
  width: number;
  measure: Measure;
}

const dotGap = 12;
const gutter = 28;

export function layoutMeetings(graph: MeetingGraph, { width, measure }: MeetingsSetting): MeetingsLayout {
  const most = Math.min(180, width * 0.2);
  const left = most + 8;
  const labelled = labelRows(graph.nodes, width - left - dotGap, measure);
  const rows = labelled.map((row, index): PartyRow => ({ ...row, x: left, y: row.middle, number: index + 1 }));
  const right = left + dotGap + Math.max(0, ...labelled.map((row) => row.width)) + gutter;
  const bottom = labelled.at(-1)?.bottom ?? 0;
  const room = matrixRoom(rows, { left: right, right: width, top: bottom, measure });
  const matrix = room && layoutMatrix(graph.ties, rows, room);
  return {
    width,
    height: Math.ceil(Math.max(bottom, matrix?.bottom ?? 0)) + 2,
    rows,
    arcs: arcsOf(graph.ties, rows, most),
    matrix,
  };
}

/** As round as the room allows: the longest arc takes all of it. */
function arcsOf(ties: Tie[], rows: PartyRow[], most: number): TieArc[] {
  const arcs = ties.map((tie) => {
    const [from, to] = [rows[tie.first], rows[tie.second]];
    return { tie, x: from?.x ?? 0, y0: from?.y ?? 0, y1: to?.y ?? 0 };
  });
  const longest = Math.max(1, ...arcs.map(({ y0, y1 }) => (y1 - y0) / 2));
  return arcs.map((arc) => ({ ...arc, radiusX: ((arc.y1 - arc.y0) / 2) * Math.min(1, most / longest) }));
}

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
interface MatrixRoom {
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
function matrixRoom(
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

function layoutMatrix(ties: Tie[], rows: Band[], { left, cell, bands, numberRoom }: MatrixRoom): MeetingMatrix {
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
