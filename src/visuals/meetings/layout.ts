import type { Measure } from '../measure.ts';
import { type LabelledRow, labelRows } from './labels.ts';
import { layoutMatrix, type MeetingMatrix, matrixRoom } from './matrix.ts';
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

export interface MeetingsSetting {
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
