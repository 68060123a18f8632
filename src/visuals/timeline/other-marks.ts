import type { Axis } from './axis.ts';
import type { OtherDate } from './event.ts';
import type { Interval } from './rows.ts';
import { questionWidth } from './typography.ts';

/** The mark of a date that excludes the event's own, in px. */
export interface OtherMark extends Interval {
  approximate: boolean;
  /** Whether it goes on at that end: the date has no limit there, or it isn't in view. */
  cut: { start: boolean; end: boolean };
}

export interface OtherMarks {
  /** From left to right; those that would meet are one. */
  marks: OtherMark[];
  /** The lines that join them to the event's mark. */
  joins: Interval[];
}

export interface Ground {
  axis: Axis;
  /** The px that marks may take up. */
  plot: [number, number];
  hours: boolean;
}

/** Half of the width and of the height of a mark without a length. */
export const otherRadius = 5.5;
const gap = 5;
const openLength = 24;
const longDay = 100;

/** The marks of dates beside that of `when`; moved aside where they would lie on it. */
export function otherMarks(
  others: readonly OtherDate[],
  when: Limits,
  own: Interval & { uncertain: boolean },
  ground: Ground,
): OtherMarks {
  const taken = { x0: own.x0, x1: own.x1 + (own.uncertain ? questionWidth : 0) };
  const sides = Map.groupBy(others, (other) => sideOf(other, when));
  const of = (side: Side) => (sides.get(side) ?? []).map((other) => placeOf(other, ground));
  const left = joined(of('left').map((mark) => within(moved(mark, Math.min(0, taken.x0 - gap - mark.x1)), ground)));
  const right = joined(of('right').map((mark) => within(moved(mark, Math.max(0, taken.x1 + gap - mark.x0)), ground)));
  const joins = [
    ...left.slice(0, 1).map((mark) => ({ x0: mark.x1, x1: taken.x0 })),
    ...right.slice(-1).map((mark) => ({ x0: taken.x1, x1: mark.x0 })),
  ];
  return { marks: [...left, ...joined(of('within')), ...right], joins };
}

type Limits = Pick<OtherDate, 'earliest' | 'latest'>;

/** A mark without a limit is drawn as far as there is room. */
function within(mark: OtherMark, { plot }: Ground): OtherMark {
  const { x0, x1, cut } = mark;
  return {
    ...mark,
    x0: cut.start ? Math.min(Math.max(x0, plot[0]), x1) : x0,
    x1: cut.end ? Math.max(Math.min(x1, plot[1]), x0) : x1,
  };
}

type Side = 'left' | 'right' | 'within';

/** `within`: between the members of a set. */
function sideOf(other: OtherDate, when: Limits): Side {
  const [from, to] = limitsOf(other);
  const [earliest, latest] = limitsOf(when);
  // What was before a limit, and what another source gives from that limit on, have but that to compare.
  if (from >= latest && other.latest === null) return 'right';
  if (to <= earliest) return 'left';
  if (from >= latest) return 'right';
  if (from >= earliest && to <= latest) return 'within';
  return from + to < earliest + latest ? 'left' : 'right';
}

/** In ms; a side without a limit ends where the other does. */
function limitsOf({ earliest, latest }: Limits): [number, number] {
  return [earliest ?? latest ?? 0, latest ?? earliest ?? 0];
}

function placeOf({ earliest, latest, precision, approximate }: OtherDate, { axis, hours }: Ground): OtherMark {
  const cut = { start: earliest === null, end: latest === null };
  const x1 = latest === null ? axis.x(earliest ?? 0) + openLength : axis.x(latest);
  const x0 = earliest === null ? x1 - openLength : axis.x(earliest);
  const isPoint = precision === 'minute' || (precision === 'day' && !(hours && x1 - x0 > longDay));
  if (!isPoint && x1 - x0 >= 2 * otherRadius) return { x0, x1, approximate, cut };
  const centre = (x0 + x1) / 2;
  return { x0: centre - otherRadius, x1: centre + otherRadius, approximate, cut };
}

function moved(mark: OtherMark, by: number): OtherMark {
  return { ...mark, x0: mark.x0 + by, x1: mark.x1 + by };
}

/** From left to right, those that meet as one. */
function joined(marks: OtherMark[]): OtherMark[] {
  const result: OtherMark[] = [];
  for (const mark of marks.toSorted((a, b) => a.x0 - b.x0)) {
    const last = result.at(-1);
    if (last === undefined || last.x1 + 1 < mark.x0) result.push(mark);
    else result.splice(-1, 1, union(last, mark));
  }
  return result;
}

function union(a: OtherMark, b: OtherMark): OtherMark {
  const x1 = Math.max(a.x1, b.x1);
  const cut = {
    start: [a, b].some((mark) => mark.x0 === a.x0 && mark.cut.start),
    end: [a, b].some((mark) => mark.x1 === x1 && mark.cut.end),
  };
  return { x0: a.x0, x1, approximate: a.approximate && b.approximate, cut };
}

/** The px that a mark takes up with its other dates. */
export function reachOf({ x0, x1, others }: Interval & { others?: OtherMarks }): Interval {
  const shapes = [...(others?.marks ?? []), ...(others?.joins ?? [])];
  return { x0: Math.min(x0, ...shapes.map((shape) => shape.x0)), x1: Math.max(x1, ...shapes.map((shape) => shape.x1)) };
}
