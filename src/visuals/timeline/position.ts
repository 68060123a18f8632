import type { Positions } from './axis.ts';
import { type DateKind, dateKind, openSide } from './date-kind.ts';
import type { TimelineEvent, TimelineWhen } from './event.ts';
import { type OtherMarks, placeOthers } from './other-marks.ts';

/** Where a mark stands, in px. */
export interface MarkPosition {
  kind: DateKind;
  x0: number;
  x1: number;
  /** The centres of its dots. */
  dots: number[];
  approximate: boolean;
  uncertain: boolean;
  /** Whether the mark goes on before or behind what is in view. */
  cut?: { start: boolean; end: boolean };
  /** The dates that exclude its own. */
  others?: OtherMarks;
  /** Whether only those are in view. */
  isAway?: true;
}

export const dotRadius = 5;
const openLength = 52;
const shortest = 14;
/** The px from which a day among hours is a bar. */
const longDay = 100;

/** Whether a mark is short enough to have its label beside it, and not below. */
export function isCompact({ kind, dots, others }: MarkPosition): boolean {
  if (others !== undefined) return false;
  return dots.length === 1 || openSide(kind) !== null || kind === 'undated';
}

type Place = Pick<MarkPosition, 'x0' | 'x1' | 'dots'>;

export interface Ground {
  at: Positions;
  /** The px that marks may take up; one without any known limit stands at the left end. */
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
  const { at, plot, hours } = ground;
  const open = openSide(kind);
  if (open === 'start') return before(when, anchor, ground);
  if (open === 'end') return after(when, anchor, ground);
  if (kind === 'choice') return choice(when.choices ?? [], at);
  if (when.earliest === null || when.latest === null)
    return anchor === undefined ? unplaced(plot) : dot(inside(middle(anchor), plot));
  const [x0, x1] = [at.start(when.earliest), at.end(when.latest)];
  if (kind === 'instant') return dot(x0);
  if (kind === 'span' || kind === 'interval') return bar(x0, x1);
  return hours && x1 - x0 > longDay ? bar(x0, x1) : dot((x0 + x1) / 2);
}

function before(when: TimelineWhen, anchor: MarkPosition | undefined, { at, plot }: Ground): Place {
  const limits = when.latest === null ? [] : [at.end(when.latest)];
  if (anchor !== undefined) limits.push(leadingEdge(anchor));
  const x1 = limits.length === 0 ? plot[0] + openLength : Math.min(...limits);
  return { x0: Math.max(plot[0], x1 - openLength), x1, dots: [] };
}

function after(when: TimelineWhen, anchor: MarkPosition | undefined, { at, plot }: Ground): Place {
  const limits = when.earliest === null ? [] : [at.start(when.earliest)];
  if (anchor !== undefined) limits.push(trailingEdge(anchor));
  const x0 = limits.length === 0 ? plot[1] - openLength : Math.max(...limits);
  return { x0, x1: Math.min(plot[1], x0 + openLength), dots: [] };
}

/** Where a mark stops what is before it. */
export function leadingEdge(mark: MarkPosition): number {
  return mark.dots[0] ?? (openSide(mark.kind) === 'start' ? mark.x1 : mark.x0);
}

/** Where a mark stops what is after it. */
export function trailingEdge(mark: MarkPosition): number {
  return mark.dots.at(-1) ?? (openSide(mark.kind) === 'end' ? mark.x0 : mark.x1);
}

function choice(choices: [number, number][], at: Positions): Place {
  const dots = choices.map(([earliest, latest]) => (at.start(earliest) + at.end(latest)) / 2).sort((a, b) => a - b);
  return { x0: (dots[0] ?? 0) - dotRadius, x1: (dots.at(-1) ?? 0) + dotRadius, dots };
}

function unplaced(plot: [number, number]): Place {
  return { x0: plot[0], x1: plot[0] + openLength, dots: [] };
}

function middle(mark: MarkPosition): number {
  return (leadingEdge(mark) + trailingEdge(mark)) / 2;
}

/** What is during something at the very edge has its whole dot in the drawing. */
function inside(x: number, plot: [number, number]): number {
  return Math.min(Math.max(x, plot[0] + dotRadius), plot[1] - dotRadius);
}

function dot(x: number): Place {
  return { x0: x - dotRadius, x1: x + dotRadius, dots: [x] };
}

function bar(x0: number, x1: number): Place {
  if (x1 - x0 >= shortest) return { x0, x1, dots: [] };
  const centre = (x0 + x1) / 2;
  return { x0: centre - shortest / 2, x1: centre + shortest / 2, dots: [] };
}
