import type { Measure } from '../measure.ts';
import type { Point } from './geometry.ts';
import { type Box, crosses, distanceToBox, isInside, meet, overlap, type Segment } from './geometry.ts';

/** A dot that wants a label. */
export interface Labelled {
  x: number;
  y: number;
  /** Of the dot, in px. */
  radius: number;
  text: string;
  fontSize: number;
}

/** A text with its baseline's start at `x`, `y`, and a line to its dot where it stands off. */
export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  box: Box;
  leader: Segment | null;
}

export interface Surroundings {
  width: number;
  height: number;
  measure: Measure;
}

const distances = [4, 10, 18, 28, 40, 54, 70];
const directions = Array.from({ length: 16 }, (_, step) => (step * Math.PI) / 8);
/** From here a label has a leader. */
const leaderFrom = 8;
const costs = { leader: 4, steep: 3 };

/**
 * A label for each dot, in the order given, or `null` where it doesn't fit: inside the drawing, clear of all dots,
 * of other labels and of their leaders, and by preference near and beside the dot.
 */
export function placeLabels(dots: Labelled[], around: Surroundings): (PlacedLabel | null)[] {
  const placed = new Map<Labelled, PlacedLabel>();
  for (const dot of mostCrowdedFirst(dots)) {
    const label = bestLabel(dot, dots, [...placed.values()], around);
    if (label) placed.set(dot, label);
  }
  return dots.map((dot) => placed.get(dot) ?? null);
}

function mostCrowdedFirst(dots: Labelled[]): Labelled[] {
  const crowding = new Map(dots.map((dot) => [dot, sum(dots.map((other) => nearness(dot, other)))]));
  return dots.toSorted((a, b) => b.fontSize - a.fontSize || (crowding.get(b) ?? 0) - (crowding.get(a) ?? 0));
}

function nearness(dot: Labelled, other: Labelled): number {
  return dot === other ? 0 : 1 / (400 + (dot.x - other.x) ** 2 + (dot.y - other.y) ** 2);
}

function bestLabel(dot: Labelled, dots: Labelled[], placed: PlacedLabel[], around: Surroundings): PlacedLabel | null {
  const all = distances.flatMap((distance) => directions.map((angle) => candidate(dot, distance, angle, around)));
  const free = all.filter(({ label }) => isFree(label, dot, dots, placed, around));
  const none = { label: null, cost: Number.POSITIVE_INFINITY };
  return free.reduce<{ label: PlacedLabel | null; cost: number }>((a, b) => (b.cost < a.cost ? b : a), none).label;
}

/** The label with the point of its box that is next to the dot at a distance and angle from it. */
function candidate(dot: Labelled, distance: number, angle: number, { measure }: Surroundings) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [width, height] = [measure(dot.text, dot.fontSize), dot.fontSize * 1.25];
  const [x, y] = [dot.x + cos * (dot.radius + distance), dot.y + sin * (dot.radius + distance)];
  const left = x - (width * (1 - side(cos))) / 2;
  const top = y - (height * (1 - side(sin))) / 2;
  const box = { x0: left, y0: top, x1: left + width, y1: top + height };
  const leader = distance >= leaderFrom ? leaderTo(dot, box) : null;
  const cost = distance + Math.abs(sin) * costs.steep + (leader ? costs.leader : 0);
  return { label: { text: dot.text, x: left, y: top + dot.fontSize * 0.95, box, leader }, cost };
}

/** -1, 0 or 1, going over smoothly where a direction is near to upright or level. */
function side(part: number): number {
  return Math.max(-1, Math.min(1, part * 1.6));
}

function leaderTo({ x, y, radius }: Labelled, box: Box): Segment {
  const end: Point = [Math.min(Math.max(x, box.x0), box.x1), Math.min(Math.max(y, box.y0), box.y1)];
  const length = Math.hypot(end[0] - x, end[1] - y) || 1;
  const reach = (radius + 1.5) / length;
  return [[x + (end[0] - x) * reach, y + (end[1] - y) * reach], end];
}

function isFree(label: PlacedLabel, dot: Labelled, dots: Labelled[], placed: PlacedLabel[], around: Surroundings) {
  const frame = { x0: 2, y0: 2, x1: around.width - 2, y1: around.height - 2 };
  if (!isInside(label.box, frame)) return false;
  const clear = dots.every((other) => isClearOf(label, other, other === dot));
  return clear && placed.every((other) => !collide(label, other));
}

function isClearOf({ box, leader }: PlacedLabel, { x, y, radius }: Labelled, isOwn: boolean): boolean {
  if (distanceToBox([x, y], box) < radius + 2) return false;
  const halo = { x0: x - radius - 1, y0: y - radius - 1, x1: x + radius + 1, y1: y + radius + 1 };
  return isOwn || !leader || !crosses(leader, halo);
}

function collide(a: PlacedLabel, b: PlacedLabel): boolean {
  const [roomA, roomB] = [padded(a.box), padded(b.box)];
  if (overlap(roomA, roomB) || (a.leader && b.leader && meet(a.leader, b.leader))) return true;
  return (a.leader !== null && crosses(a.leader, roomB)) || (b.leader !== null && crosses(b.leader, roomA));
}

function padded({ x0, y0, x1, y1 }: Box): Box {
  return { x0: x0 - 2, y0, x1: x1 + 2, y1 };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
