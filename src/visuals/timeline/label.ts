import type { Measure } from '../measure.ts';
import { type WrappedText, wrapText } from '../wrap.ts';
import type { Frame } from './axis.ts';
import { leadingEdge } from './clip-mark.ts';
import { openSide } from './date-kind.ts';
import { allDateWords, type TimelineEvent } from './event.ts';
import type { MarkPosition } from './mark.ts';
import { reachOf } from './other-marks.ts';
import { date, questionWidth, title } from './typography.ts';

/** An event and where its mark stands. */
export interface Placed {
  event: TimelineEvent;
  mark: MarkPosition;
}

/** In the order of the events. */
export function placedEvents(events: TimelineEvent[], marks: Map<string, MarkPosition>): Placed[] {
  return events.flatMap((event) => {
    const mark = marks.get(event.id);
    return mark === undefined ? [] : [{ event, mark }];
  });
}

/**
 * The wrapped texts of an event, where its time is: right of a short mark, below a long one from its start on, and below
 * one that ends at a limit up to that, so that what was before something stands before it.
 */
export interface EventLabel {
  side: 'right' | 'below';
  /** The end of its lines that is at `x`. */
  align: 'start' | 'end';
  /** In px. */
  x: number;
  title: WrappedText;
  date: WrappedText;
  width: number;
}

const markGap = 9;
/** Px between what ends at a limit and a line through that. */
const limitGap = 8;
const leastRoom = 140;
/** Px between what begins at a limit and a line through that. */
const startGap = 5;
/** The px that a title below a mark takes at least: about two words, also of a reader who spaces letters. */
const leastBelow = 128;
const mostLines = { right: 3, below: 5 };

/** A label that is within the frame. */
export function labelOf(placed: Placed, frame: Frame, measure: Measure): EventLabel {
  const { mark } = placed;
  const free = freeLabel(placed, frame, measure);
  if (free.side === 'right')
    return free.width <= roomBeside(mark, frame)
      ? free
      : (narrowLabel(placed, frame, measure) ?? belowLabel(placed, frame, measure));
  return free;
}

/** The label as it would be with all the room it likes. */
function freeLabel(placed: Placed, frame: Frame, measure: Measure): EventLabel {
  const { mark } = placed;
  if (isCompact(mark) && widthOf(frame) * greatest.one >= leastRoom + markGap)
    return wrapEvent(placed, 'right', likedWidth(frame), widthOf(frame), besideOf(mark), measure);
  return isBeforeLimit(mark) ? beforeLabel(placed, frame, measure) : belowLabel(placed, frame, measure);
}

/** The label in the room that there is, or `null` where that makes it too narrow to read. */
function narrowLabel(placed: Placed, frame: Frame, measure: Measure): EventLabel | null {
  const room = roomBeside(placed.mark, frame);
  if (room < leastRoom) return null;
  const label = wrapEvent(placed, 'right', likedWidth(frame), room, besideOf(placed.mark), measure);
  return label.title.lines.length <= mostLines.right ? label : null;
}

function beforeLabel(placed: Placed, frame: Frame, measure: Measure): EventLabel {
  const x = limitOf(placed.mark);
  const room = x - frame.left;
  const limit = room < leastRoom ? widthOf(frame) : room;
  // In one line where it can be: it belongs to all the time before the limit, not to the day that it ends in.
  const label = wrapEvent(placed, 'below', limit, limit, x, measure);
  return { ...label, align: 'end', x: Math.min(frame.right, Math.max(x, frame.left + label.width)) };
}

function belowLabel(placed: Placed, frame: Frame, measure: Measure): EventLabel {
  const { mark } = placed;
  const isLong = mark.dots.length === 0 && openSide(mark.kind) === null && mark.kind !== 'undated';
  const target = isLong ? Math.max(leastBelow, Math.min(mark.x1 - mark.x0, likedWidth(frame))) : likedWidth(frame);
  const x = belowOf(mark);
  const label = wrapEvent(placed, 'below', target, widthOf(frame), x, measure);
  return { ...label, x: Math.max(frame.left, Math.min(x, frame.right - label.width)) };
}

/** Whether a mark is short enough to have its label beside it, and not below. */
function isCompact({ kind, dots, others }: MarkPosition): boolean {
  return others === undefined && dots.length === 1 && openSide(kind) === null;
}

/** Whether a mark ends at a limit that is in view, and has no other at which it begins. */
function isBeforeLimit({ kind, cut }: MarkPosition): boolean {
  return openSide(kind) === 'start' && cut?.end !== true;
}

/** Where the label of what is before a limit ends. */
function limitOf(mark: MarkPosition): number {
  return leadingEdge(mark) - limitGap;
}

function besideOf(mark: MarkPosition): number {
  return mark.x1 + questionOf(mark) + markGap;
}

/** Where a label below a mark begins: beside the line that may go through its start, as dots have none. */
function belowOf({ kind, dots, x0 }: MarkPosition): number {
  return dots.length > 0 || kind === 'undated' ? x0 : x0 + startGap;
}

/** The px that a question mark takes behind a mark. */
function questionOf({ uncertain }: MarkPosition): number {
  return uncertain ? questionWidth : 0;
}

function roomBeside(mark: MarkPosition, frame: Frame): number {
  return frame.right - besideOf(mark);
}

function widthOf({ left, right }: Frame): number {
  return right - left;
}

function likedWidth(frame: Frame): number {
  return Math.max(190, widthOf(frame) * 0.26);
}

function wrapEvent(
  { event }: Placed,
  side: EventLabel['side'],
  liked: number,
  limit: number,
  x: number,
  measure: Measure,
): EventLabel {
  const room = { target: Math.min(limit, liked), limit, lines: mostLines[side] };
  const heading = wrapText(event.title, title.size, measure, room);
  const words = wrapText(allDateWords(event), date.size, measure, {
    ...room,
    target: Math.min(limit, Math.max(liked, heading.width)),
  });
  return { side, align: 'start', x, title: heading, date: words, width: Math.max(words.width, heading.width) };
}

/** Px beside the axis at least, and where marks go on beyond its end. */
const least = { closed: 10, open: 40 };
/** A mark moves by less than the end of the axis does. */
const spread = 1.25;
/** Px by which a mark may lie elsewhere on the next axis. */
const moved = 3;
/** Shares of the frame: for one end, and for both. */
const greatest = { one: 0.3, both: 0.4 };

/**
 * The px within `frame` that the axis should take so that labels at its ends have room, given the events on an axis
 * that takes those of `range`.
 */
export function insetRange(
  range: [number, number],
  placed: Placed[],
  frame: Frame,
  measure: Measure,
): [number, number] {
  const width = widthOf(frame);
  const overflow = placed.map((one) => overflowOf(one, frame, measure));
  const isOpen = (side: 'start' | 'end') =>
    placed.some(({ mark: { kind } }) => openSide(kind) === side || kind === 'undated');
  const room = (px: number, side: 'start' | 'end') =>
    Math.max(isOpen(side) ? least.open : least.closed, Math.min(px, width * greatest.one));
  const left = room(range[0] - frame.left + Math.max(0, ...overflow.map((px) => px.left)), 'start');
  const right = room(frame.right - range[1] + Math.max(0, ...overflow.map((px) => px.right)), 'end');
  const share = Math.min(1, (width * greatest.both) / (left + right));
  return [frame.left + left * share, frame.right - right * share];
}

/** Px by which the mark or its label would pass the frame; one that goes on without a limit never does. */
function overflowOf(placed: Placed, frame: Frame, measure: Measure): { left: number; right: number } {
  const { mark } = placed;
  const { side, width } = freeLabel(placed, frame, measure);
  const reach = reachOf(mark);
  const isEndless = openSide(mark.kind) === 'end' || mark.kind === 'undated';
  const right = isEndless ? 0 : (reach.x1 + questionOf(mark) - frame.right + moved) * spread;
  if (isBeforeLimit(mark)) return { left: (frame.left - (limitOf(mark) - width)) * spread, right };
  const left = mark.kind === 'undated' ? 0 : (frame.left - reach.x0 + moved) * spread;
  if (side === 'right') return { left, right: (width - roomBeside(mark, frame)) * spread };
  return { left, right: isCompact(mark) ? right : Math.max(belowOf(mark) + width - frame.right, right) };
}
