import type { Point } from './project.ts';

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
