/** A mark and the label behind it, in px. */
export interface Fitting {
  x0: number;
  x1: number;
  /** Where its label would end; `x1` where it has none. */
  labelEnd: number;
}

/** Where a mark is put. */
export interface Fitted {
  /** Counted from 0. */
  row: number;
  labelled: boolean;
}

interface Row {
  /** Where its last mark, and the label of that mark, end. */
  markEnd: number;
  labelEnd: number;
  last: Fitted | null;
}

/**
 * Puts marks, in ascending order of `x0`, into rows in which nothing overlaps: each into the topmost that is free. A
 * label that is in the way of a mark is given up. `null` where the marks alone need more than `rows`.
 */
export function fitRows(marks: readonly Fitting[], rows: number, gap: number): Fitted[] | null {
  const taken: Row[] = [];
  const fitted: Fitted[] = [];
  for (const { x0, x1, labelEnd } of marks) {
    const row = freeRow(taken, x0 - gap) ?? newRow(taken, rows) ?? rowWithoutLabel(taken, x0 - gap);
    if (row === null) return null;
    row.last = { row: taken.indexOf(row), labelled: labelEnd > x1 };
    row.markEnd = x1;
    row.labelEnd = labelEnd;
    fitted.push(row.last);
  }
  return fitted;
}

function freeRow(taken: Row[], x: number): Row | null {
  return taken.find(({ labelEnd }) => labelEnd <= x) ?? null;
}

function newRow(taken: Row[], most: number): Row | null {
  if (taken.length >= most) return null;
  const row = { markEnd: Number.NEGATIVE_INFINITY, labelEnd: Number.NEGATIVE_INFINITY, last: null };
  taken.push(row);
  return row;
}

/** The row whose label would end first, with that label given up. */
function rowWithoutLabel(taken: Row[], x: number): Row | null {
  let best: Row | null = null;
  for (const row of taken) if (row.markEnd <= x && (best === null || row.labelEnd < best.labelEnd)) best = row;
  if (best?.last) best.last.labelled = false;
  return best;
}
