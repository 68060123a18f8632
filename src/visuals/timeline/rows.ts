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

/** Adds to a binary heap, whose first element is the one that `before` puts first. */
function push<T>(heap: T[], element: T, before: (a: T, b: T) => boolean): void {
  heap.push(element);
  let i = heap.length - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!before(element, heap[parent] as T)) break;
    heap[i] = heap[parent] as T;
    i = parent;
  }
  heap[i] = element;
}

/** Takes the first element out of the heap. */
function pop<T>(heap: T[], before: (a: T, b: T) => boolean): T | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last !== undefined && heap.length > 0) sink(heap, last, before);
  return first;
}

function sink<T>(heap: T[], element: T, before: (a: T, b: T) => boolean): void {
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child + 1 < heap.length && before(heap[child + 1] as T, heap[child] as T)) child += 1;
    if (child >= heap.length || !before(heap[child] as T, element)) break;
    heap[i] = heap[child] as T;
    i = child;
  }
  heap[i] = element;
}
