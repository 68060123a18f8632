import { pop, push } from './heap.ts';

/** A horizontal stretch in px; two that only touch don't overlap. */
export interface Interval {
  x0: number;
  x1: number;
}

interface TakenRow {
  row: number;
  until: number;
}

/**
 * The row of each interval, counted from 0, such that no two in a row overlap and there are as few rows as can be:
 * greedy interval partition, each interval in the topmost row that is free. In O(n log n).
 */
export function partitionRows(intervals: Interval[]): number[] {
  const rows = new Array<number>(intervals.length).fill(0);
  const taken: TakenRow[] = [];
  const free: number[] = [];
  for (const [i, { x0, x1 }] of inOrder(intervals)) {
    while ((taken[0]?.until ?? Number.POSITIVE_INFINITY) <= x0) push(free, pop(taken, endsFirst)?.row ?? 0, isAbove);
    const row = pop(free, isAbove) ?? taken.length;
    push(taken, { row, until: x1 }, endsFirst);
    rows[i] = row;
  }
  return rows;
}

function inOrder(intervals: Interval[]): [number, Interval][] {
  return [...intervals.entries()].sort(([i, a], [j, b]) => a.x0 - b.x0 || i - j);
}

function endsFirst(a: TakenRow, b: TakenRow): boolean {
  return a.until < b.until;
}

function isAbove(a: number, b: number): boolean {
  return a < b;
}
