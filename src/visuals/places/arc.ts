import type { Point } from './project.ts';

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
