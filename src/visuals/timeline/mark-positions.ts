import type { Axis, Frame } from './axis.ts';
import { type DateKind, dateKind, openSide } from './date-kind.ts';
import { otherDates, type TimelineEvent, type TimelineWhen } from './event.ts';
import { dot, dotRadius, type MarkPosition, type Place, placeChoice, placeMark, shortest } from './mark.ts';
import { type OtherMark, type OtherMarks, otherMarks, otherRadius } from './other-marks.ts';
import type { Interval } from './rows.ts';
import { questionWidth } from './typography.ts';
import { dayLength } from './view.ts';

export interface Ground {
  axis: Axis;
  /** The px that marks may take up: what has no limit at one side goes on to their end. */
  plot: [number, number];
  /** Whether the axis may show hours, among which a dot would give a day a time. */
  hours: boolean;
}

/** The marks by event id. */
export function positionMarks(events: TimelineEvent[], ground: Ground): Map<string, MarkPosition> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const marks = new Map<string, MarkPosition>();
  for (const event of events) resolve(event, new Set());
  return marks;

  /** Anchors first; a circle of anchors is cut where it closes. */
  function resolve(event: TimelineEvent, pending: Set<string>): MarkPosition {
    const { id, when } = event;
    const done = marks.get(id);
    if (done !== undefined) return done;
    const anchor = when.anchor === null || pending.has(when.anchor) ? undefined : byId.get(when.anchor);
    const anchorMark = anchor === undefined || anchor.id === id ? undefined : resolve(anchor, pending.add(id));
    const kind = dateKind(when);
    const place = placeOf(kind, when, anchorMark, ground);
    const own = { kind, ...place, approximate: when.approximate, uncertain: when.uncertain };
    const others = placeOthers(event, own, ground);
    const mark = others === null ? own : { ...own, others };
    marks.set(id, mark);
    return mark;
  }
}

function placeOf(kind: DateKind, when: TimelineWhen, anchor: MarkPosition | undefined, ground: Ground): Place {
  const { axis, hours } = ground;
  const plot: Ground['plot'] = [ground.plot[0], ground.plot[1] - (when.uncertain ? questionWidth : 0)];
  const [earliest, latest] = [when.earliest, when.latest].map((time) => (time === null ? null : axis.x(time)));
  if (kind === 'choice') return placeChoice((when.choices ?? []).map(([start, end]) => [axis.x(start), axis.x(end)]));
  if (kind === 'by') return placeMark(kind, axis.x(lastDay(when)), latest ?? 0, hours, plot);
  if (kind === 'before') {
    const limits = [latest, anchor && leadingEdge(anchor)].filter((x) => typeof x === 'number');
    const limit = limits.length === 0 ? plot[0] : Math.min(...limits);
    return placeMark(kind, 0, Math.max(plot[0] + shortest, limit), hours, plot);
  }
  if (openSide(kind) === 'end') {
    const limits = [earliest, anchor && trailingEdge(anchor)].filter((x) => typeof x === 'number');
    const limit = limits.length === 0 ? plot[1] : Math.max(...limits);
    return placeMark(kind, Math.min(plot[1] - shortest, limit), 0, hours, plot);
  }
  if (typeof earliest !== 'number' || typeof latest !== 'number')
    return anchor === undefined ? placeMark('undated', 0, 0, hours, plot) : dot(inside(middle(anchor), plot));
  return placeMark(kind, earliest, latest, hours, plot);
}

/** Where the last day begins that a date in `when` leaves; a moment has no day. */
export function lastDay({ latest, moments = [] }: Pick<TimelineWhen, 'latest' | 'moments'>): number {
  return latest === null ? 0 : moments.includes(latest) ? latest : latest - dayLength;
}

/** Where a mark stops what is before it. */
export function leadingEdge(mark: MarkPosition): number {
  return mark.dots[0] ?? (openSide(mark.kind) === 'start' ? mark.x1 : mark.x0);
}

/** Where a mark stops what is after it. */
export function trailingEdge(mark: MarkPosition): number {
  return mark.dots.at(-1) ?? (openSide(mark.kind) === 'end' ? mark.x0 : mark.x1);
}

function middle(mark: MarkPosition): number {
  return (leadingEdge(mark) + trailingEdge(mark)) / 2;
}

/** What is during something at the very edge has its whole dot in the drawing. */
function inside(x: number, plot: [number, number]): number {
  return Math.min(Math.max(x, plot[0] + dotRadius), plot[1] - dotRadius);
}

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

/** Whether a mark is short enough to have its label beside it, and not below. */
export function isCompact({ kind, dots, others }: MarkPosition): boolean {
  return others === undefined && dots.length === 1 && openSide(kind) === null;
}

/** The other dates of an event whose mark takes up the px of `own`. */
function placeOthers(event: TimelineEvent, own: Interval & { uncertain: boolean }, ground: Ground): OtherMarks | null {
  const others = otherDates(event);
  return others.length === 0 || isPlacedByAnchor(event) ? null : otherMarks(others, event.when, own, ground);
}

/** Such a mark may stand anywhere, so that nothing is before or behind it. */
function isPlacedByAnchor({ when }: TimelineEvent): boolean {
  return when.relation === 'during' && (when.earliest === null || when.latest === null);
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
