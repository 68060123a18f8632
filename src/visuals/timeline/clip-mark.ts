import type { Frame } from './axis.ts';
import { openSide } from './date-kind.ts';
import { dot, dotRadius, type MarkPosition, shortest } from './mark.ts';
import { type OtherMark, type OtherMarks, otherRadius } from './other-marks.ts';
import type { Interval } from './rows.ts';
import { questionWidth } from './typography.ts';

/**
 * What of a mark is in the frame, in which its event may have happened: of what has a limit out of view the arrow that
 * goes on there, of a day at the edge its whole dot. Where only another date of the event is, the mark is away.
 */
export function clipMark(mark: MarkPosition, frame: Frame): MarkPosition {
  if (mark.others === undefined) return clipOwn(mark, frame);
  const others = clipOthers(mark.others, frame);
  const isOut = mark.x1 < frame.left || mark.x0 > frame.right;
  const [first, last] = [others.marks[0], others.marks.at(-1)];
  return isOut && first && last
    ? { ...mark, x0: first.x0, x1: last.x1, dots: [], isAway: true, others }
    : { ...clipOwn(mark, frame), others };
}

function clipOwn(mark: MarkPosition, { left, right: edge }: Frame): MarkPosition {
  const right = edge - (mark.uncertain ? questionWidth : 0);
  const open = openSide(mark.kind);
  if (open === 'start' && mark.x1 > right)
    return { ...mark, x0: left, x1: right, dots: [], cut: { start: false, end: true } };
  if (open === 'end' && mark.x0 < left) return { ...mark, x0: left, x1: right, cut: { start: true, end: false } };
  if (open === null && mark.dots.length === 1) return { ...mark, ...dot(inside(mark.dots[0] ?? left, [left, right])) };
  const x0 = Math.max(left, Math.min(mark.x0, right - shortest));
  const x1 = Math.min(right, Math.max(mark.x1, left + shortest));
  const dots = mark.dots.filter((x) => x - dotRadius >= left && x + dotRadius <= right);
  const cut = { start: mark.x0 < left, end: mark.x1 > right };
  const isCut = open === null && mark.kind !== 'undated' && (cut.start || cut.end);
  return { ...mark, x0, x1, dots, ...(isCut && { cut }) };
}

/** What of them is in the frame; of one without a length all or nothing. */
function clipOthers({ marks, joins }: OtherMarks, { left, right }: { left: number; right: number }): OtherMarks {
  const clip = <Shape extends Interval>(shape: Shape): Shape[] => {
    const [x0, x1] = [Math.max(shape.x0, left), Math.min(shape.x1, right)];
    return x1 > x0 ? [{ ...shape, x0, x1 }] : [];
  };
  const seen = marks.filter(({ x0, x1 }) => (x0 >= left && x1 <= right) || x1 - x0 > 2 * otherRadius + 0.01);
  return {
    marks: seen.flatMap(clip).map((mark) => ({ ...mark, cut: cutOf(mark, left, right) })),
    joins: joins.flatMap(clip),
  };
}

function cutOf({ x0, x1, cut }: OtherMark, left: number, right: number): OtherMark['cut'] {
  return { start: cut.start || x0 <= left, end: cut.end || x1 >= right };
}

/** Where a mark stops what is before it. */
export function leadingEdge(mark: MarkPosition): number {
  return mark.dots[0] ?? (openSide(mark.kind) === 'start' ? mark.x1 : mark.x0);
}

/** Where a mark stops what is after it. */
export function trailingEdge(mark: MarkPosition): number {
  return mark.dots.at(-1) ?? (openSide(mark.kind) === 'end' ? mark.x0 : mark.x1);
}

/** What is during something at the very edge has its whole dot in the drawing. */
export function inside(x: number, plot: [number, number]): number {
  return Math.min(Math.max(x, plot[0] + dotRadius), plot[1] - dotRadius);
}
