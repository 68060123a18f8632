/** Px. */
export type Point = [x: number, y: number];

/** In px; `y` grows downwards. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export type Segment = [Point, Point];

export function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

export function isInside(box: Box, frame: Box): boolean {
  return box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;
}

/** 0 within the box. */
export function distanceToBox([x, y]: Point, { x0, y0, x1, y1 }: Box): number {
  return Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));
}

/** Whether a part of the segment lies in the box (clipped as by Liang and Barsky 1984). */
export function crosses([[ax, ay], [bx, by]]: Segment, { x0, y0, x1, y1 }: Box): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  const sides: [number, number][] = [
    [-dx, ax - x0],
    [dx, x1 - ax],
    [-dy, ay - y0],
    [dy, y1 - ay],
  ];
  for (const [speed, room] of sides) {
    if (speed === 0 && room < 0) return false;
    if (speed < 0) from = Math.max(from, room / speed);
    if (speed > 0) to = Math.min(to, room / speed);
  }
  return from < to;
}

/** Whether two segments meet at one point within both. */
export function meet([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

function turn([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): boolean {
  return (bx - ax) * (y - ay) > (by - ay) * (x - ax);
}

/** A curve between two points that bows upwards: a tie between them, and no route. */
export interface Arc {
  from: Point;
  control: Point;
  to: Point;
}

/** Heights of the bow over the straight line, in lengths of that line, from the most to the least wanted. */
const bows = [0.14, 0.17, 0.11, 0.2, 0.08, 0.05];
export const highestBow = Math.max(...bows);
/** Px. */
const clearance = 8;

/** Arcs of one bow, so that they don't cross: the bow that brings the fewest of them near a dot that isn't their own. */
export function arcsAround(ends: [Point, Point][], dots: Point[]): Arc[] {
  const choices = bows.map((bow) => ends.map(([from, to]) => arcBetween(from, to, bow)));
  const clashes = choices.map((arcs) => arcs.reduce((sum, arc) => sum + nearTo(arc, dots).length, 0));
  return choices[clashes.indexOf(Math.min(...clashes))] ?? [];
}

export function arcBetween(from: Point, to: Point, bow: number): Arc {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const up = dx < 0 ? 1 : -1;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return { from, control: [middle[0] - up * dy * 2 * bow, middle[1] + up * dx * 2 * bow], to };
}

/** Points on an arc, its ends included. */
export function pointsOn({ from, control, to }: Arc): Point[] {
  const steps = 48;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
  });
}

function nearTo(arc: Arc, dots: Point[]): Point[] {
  const points = pointsOn(arc);
  const others = dots.filter((dot) => distance(dot, arc.from) > 0.5 && distance(dot, arc.to) > 0.5);
  return others.filter((dot) => points.some((point) => distance(dot, point) < clearance));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The line without points that lie within `tolerance` px of it (Douglas and Peucker 1973). */
export function simplify(line: Point[], tolerance: number): Point[] {
  const kept = new Set([0, line.length - 1]);
  const stretches: [number, number][] = [[0, line.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const farthest = farthestWithin(line, stretch);
    if (farthest.distance <= tolerance) continue;
    kept.add(farthest.at);
    stretches.push([stretch[0], farthest.at], [farthest.at, stretch[1]]);
  }
  return line.filter((_, index) => kept.has(index));
}

/** Twice the area that a closed line surrounds, in square px. */
export function doubleArea(line: Point[]): number {
  const sum = line.reduce((total, [x, y], index) => {
    const [nextX, nextY] = line[(index + 1) % line.length] ?? [x, y];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum);
}

function farthestWithin(line: Point[], [from, to]: [number, number]): { at: number; distance: number } {
  const farthest = { at: from, distance: 0 };
  for (let at = from + 1; at < to; at++) {
    const distance = distanceTo(line[from] ?? [0, 0], line[to] ?? [0, 0], line[at] ?? [0, 0]);
    if (distance > farthest.distance) Object.assign(farthest, { at, distance });
  }
  return farthest;
}

/** Of a point from the straight line between two others, or from the first where the two are one. */
function distanceTo([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length < 1e-9) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
