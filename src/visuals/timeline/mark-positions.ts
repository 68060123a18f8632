import { dayLength } from '../../core/time/calendar.ts';
import type { Axis } from './axis.ts';
import { inside, leadingEdge, trailingEdge } from './clip-mark.ts';
import { type DateKind, openSide } from './date-kind.ts';
import { dateKind, otherDates, type TimelineEvent, type TimelineWhen } from './event.ts';
import { dot, dotRadius, type MarkPosition, type Place, placeChoice, placeMark, shortest } from './mark.ts';
import { type OtherMarks, otherMarks } from './other-marks.ts';
import type { Interval } from './rows.ts';
import { questionWidth } from './typography.ts';

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
    const placed = placeOf(kind, when, anchorMark, ground);
    const place = when.uncertain ? leftOf(placed, ground.plot[1] - questionWidth) : placed;
    const signs = { approximate: when.approximate, uncertain: when.uncertain };
    const own = { kind, ...place, ...signs, ...(event.inferred && { inferred: true as const }) };
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
    return placeMark(kind, 0, between(plot[0] + shortest, limit, plot[1]), hours, plot);
  }
  if (openSide(kind) === 'end') {
    const limits = [earliest, anchor && trailingEdge(anchor)].filter((x) => typeof x === 'number');
    const limit = limits.length === 0 ? plot[1] : Math.max(...limits);
    return placeMark(kind, between(plot[0], limit, plot[1] - shortest), 0, hours, plot);
  }
  if (typeof earliest !== 'number' || typeof latest !== 'number')
    return anchor === undefined ? placeMark('undated', 0, 0, hours, plot) : dot(inside(middle(anchor), plot));
  return placeMark(kind, earliest, latest, hours, plot);
}

/** `x`, or the nearer limit: a circle of anchors may leave a date without its place on the axis. */
function between(least: number, x: number, most: number): number {
  return Math.min(most, Math.max(least, x));
}

/** A mark that ends at `right` at the latest, so that its question mark stands in the drawing. */
function leftOf(place: Place, right: number): Place {
  if (place.x1 <= right) return place;
  return {
    x0: Math.min(place.x0, right - shortest),
    x1: right,
    dots: place.dots.map((x) => Math.min(x, right - dotRadius)),
  };
}

/** Where the last day begins that a date in `when` leaves; a moment has no day. */
export function lastDay({ latest, moments = [] }: Pick<TimelineWhen, 'latest' | 'moments'>): number {
  return latest === null ? 0 : moments.includes(latest) ? latest : latest - dayLength;
}

function middle(mark: MarkPosition): number {
  return (leadingEdge(mark) + trailingEdge(mark)) / 2;
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
