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
