import { px } from '../measure.ts';
import { type DateKind, openSide } from './date-kind.ts';
import { type OtherMark, type OtherMarks, otherRadius } from './other-marks.ts';

/** Where a mark stands, in px. */
export interface MarkPosition {
  kind: DateKind;
  x0: number;
  x1: number;
  /** The centres of its dots. */
  dots: number[];
  approximate: boolean;
  uncertain: boolean;
  /** Whether the editors concluded it. */
  inferred?: true;
  /** Whether the mark goes on before or behind what is in view. */
  cut?: { start: boolean; end: boolean };
  /** The dates that exclude its own. */
  others?: OtherMarks;
  /** Whether only those are in view. */
  isAway?: true;
}

export const dotRadius = 5;
/** Of the ring at the day by which something was: larger than any dot, so that it is no stop. */
const ringRadius = 6.5;
/** The px that what has no limit has at least, and where there is no room for more. */
export const openLength = 48;
export const shortest = 14;
/** The px from which a day among hours is a bar. */
const longDay = 100;

export type Place = Pick<MarkPosition, 'x0' | 'x1' | 'dots'>;

/**
 * The mark of a date that begins and ends at these px; that of a set has dots of its own, see `placeChoice`. What has
 * no limit at one side goes on as far as `plot` does there. What was `by` a day has that day's px.
 */
export function placeMark(
  kind: DateKind,
  x0: number,
  x1: number,
  hours: boolean,
  [left, right]: readonly [number, number],
): Place {
  const open = openSide(kind);
  if (kind === 'by' && !(hours && x1 - x0 > longDay)) return byMark((x0 + x1) / 2, left);
  if (open === 'start') return { x0: Math.min(left, x1 - shortest), x1, dots: [] };
  if (open === 'end') return { x0, x1: Math.max(right, x0 + shortest), dots: [] };
  if (kind === 'undated') return { x0: left, x1: Math.max(right, left + openLength), dots: [] };
  if (kind === 'instant') return dot(x0);
  if (kind === 'day' || kind === 'during')
    return hours && x1 - x0 > longDay ? { x0, x1, dots: [] } : dot((x0 + x1) / 2);
  const spare = Math.max(0, shortest - (x1 - x0)) / 2;
  return { x0: x0 - spare, x1: x1 + spare, dots: [] };
}

/** The mark of a set of which one date is meant, each given by its px. */
export function placeChoice(dates: [number, number][]): Place {
  const dots = dates.map(([x0, x1]) => (x0 + x1) / 2).sort((a, b) => a - b);
  return { x0: (dots[0] ?? 0) - dotRadius, x1: (dots.at(-1) ?? 0) + dotRadius, dots };
}

function byMark(x: number, left: number): Place {
  return { x0: Math.min(left, x - shortest), x1: x + dotRadius, dots: [x] };
}

export function dot(x: number): Place {
  return { x0: x - dotRadius, x1: x + dotRadius, dots: [x] };
}

/** A path, and how it is painted: see `src/styles/timeline/drawing.css`. */
export interface MarkShape {
  d: string;
  paint: 'solid' | 'hollow' | 'line' | 'stop' | 'join';
  dashed: boolean;
  /** Whether it keeps its form when time is stretched. */
  isDot: boolean;
}

export type PlacedMark = MarkPosition & { y: number };

/**
 * The shapes of a mark, those beneath first; none where only its other dates are in view. The drawing at build, the
 * canvas, the legend and saved pictures all have them from here.
 */
export function markShapes(mark: PlacedMark): MarkShape[] {
  const { kind, approximate, isAway, inferred } = mark;
  if (isAway) return [];
  const shapes = shapesOf[kind](mark).map((shape) => ({
    ...shape,
    dashed: approximate && shape.paint !== 'stop',
    isDot: shape.isDot ?? false,
  }));
  return inferred ? [...shapes, therefore(mark)] : shapes;
}

/** The shapes of the dates that exclude a mark's own, and what joins them to it. */
export function otherShapes({ others, y }: PlacedMark): MarkShape[] {
  if (others === undefined) return [];
  const join = others.joins.map(({ x0, x1 }) => `M${px(x0)},${px(y)}H${px(x1)}`).join('');
  const shape = { dashed: false, isDot: false };
  return [
    ...(join === '' ? [] : [{ ...shape, d: join, paint: 'join' as const }]),
    ...others.marks.map((mark) => ({
      ...shape,
      d: lozenge(mark, y),
      paint: 'hollow' as const,
      dashed: mark.approximate,
    })),
  ];
}

type Shape = Pick<MarkShape, 'd' | 'paint'> & { isDot?: true };

const shapesOf: Record<DateKind, (mark: PlacedMark) => Shape[]> = {
  instant: (mark) =>
    mark.dots.flatMap((x) => [
      { ...strokeAt(x, mark.y, 9), paint: 'line', isDot: true },
      circle(x, mark.y, 3.5, solidUnless(mark)),
    ]),
  day: (mark) => orBar(mark, (x) => [circle(x, mark.y, dotRadius, solidUnless(mark))]),
  during: (mark) => orBar(mark, (x) => [circle(x, mark.y, 6, 'hollow'), circle(x, mark.y, 2.2, 'solid')]),
  span: (mark) => [{ d: bracket(mark), paint: 'line' }],
  interval: (mark) => [
    { d: rectangle(mark, 3), paint: solidUnless(mark) },
    ...(mark.cut?.start ? [] : [strokeAt(mark.x0, mark.y, 7)]),
    ...(mark.cut?.end ? [] : [strokeAt(mark.x1, mark.y, 7)]),
  ],
  before: (mark) => [
    ...faded(mark),
    arrow(mark.x1 - 1.5, mark.y),
    ...(mark.cut?.end ? [] : [strokeAt(mark.x1, mark.y, 9)]),
  ],
  by: (mark) => {
    const stop: Shape[] = mark.cut?.end ? [] : [{ d: closed(mark), paint: 'line' }];
    const rings = mark.dots.map((x) => circle(x, mark.y, ringRadius, 'hollow'));
    return [...faded(mark), arrow(tipOf(mark), mark.y), ...(rings.length > 0 ? rings : stop)];
  },
  after: (mark) => [
    ...(mark.cut?.start ? [] : [strokeAt(mark.x0, mark.y, 7)]),
    { d: `M${px(mark.x0)},${px(mark.y)}h12`, paint: 'line' },
    arrow(mark.x0 + 13, mark.y),
    ...faded(mark),
  ],
  since: (mark) => [
    { d: rectangle({ ...mark, x1: sinceEnd(mark) }, 3), paint: solidUnless(mark) },
    ...faded(mark),
    ...(mark.cut?.start ? [] : [strokeAt(mark.x0, mark.y, 7)]),
  ],
  choice: (mark) => [link(mark), ...mark.dots.map((x) => circle(x, mark.y, 4.5, 'hollow'))],
  undated: faded,
};

/** A day that is long among hours is a bar without ends. */
function orBar(mark: PlacedMark, shapes: (x: number) => Shape[]): Shape[] {
  return mark.dots.length > 0
    ? mark.dots.flatMap(shapes)
    : [{ d: rectangle(mark, 3), paint: mark.kind === 'day' ? solidUnless(mark) : 'hollow' }];
}

function solidUnless({ approximate }: PlacedMark): 'solid' | 'hollow' {
  return approximate ? 'hollow' : 'solid';
}

function circle(x: number, y: number, radius: number, paint: Shape['paint']): Shape {
  const [across, r] = [px(2 * radius), px(radius)];
  return {
    d: `M${px(x - radius)},${px(y)}a${r},${r} 0 1,0 ${across},0a${r},${r} 0 1,0 -${across},0`,
    paint,
    isDot: true,
  };
}

function strokeAt(x: number, y: number, half: number): Shape {
  return { d: `M${px(x)},${px(y - half)}v${2 * half}`, paint: 'stop' };
}

/** Without a foot where it goes on out of view. */
function bracket({ x0, x1, y, cut }: PlacedMark): string {
  const start = cut?.start ? `M${px(x0)},${px(y - 3)}` : `M${px(x0)},${px(y + 5)}v-8`;
  return `${start}H${px(x1)}${cut?.end ? '' : 'v8'}`;
}

function rectangle({ x0, x1, y }: Pick<PlacedMark, 'x0' | 'x1' | 'y'>, half: number): string {
  return `M${px(x0)},${px(y - half)}H${px(x1)}V${px(y + half)}H${px(x0)}Z`;
}

/** Pointed at both ends, with one that goes on left open. */
function lozenge({ x0, x1, cut }: OtherMark, y: number): string {
  const tip = Math.min(otherRadius, (x1 - x0) / 2);
  const [top, bottom] = [y - otherRadius, y + otherRadius].map(px);
  const [left, right] = [`${px(x0)},${px(y)}`, `${px(x1)},${px(y)}`];
  const [from, to] = [cut.start ? x0 : x0 + tip, cut.end ? x1 : x1 - tip].map(px);
  const upper = cut.start ? `M${from},${top}H${to}` : `M${left}L${from},${top}H${to}`;
  const lower = cut.end ? `M${to},${bottom}H${from}` : `L${right}L${to},${bottom}H${from}`;
  return `${upper}${lower}${cut.start ? '' : `L${left}`}`;
}

function link({ dots, x0, x1, y, cut }: PlacedMark): Shape {
  const from = cut?.start ? x0 : (dots[0] ?? x0);
  const to = cut?.end ? x1 : (dots.at(-1) ?? x1);
  return { d: `M${px(from)},${px(y)}H${px(to)}`, paint: 'line' };
}

/** The head of an arrow, by its tip. */
function arrow(tip: number, y: number): Shape {
  return { d: `M${px(tip - 7)},${px(y - 4.5)}L${px(tip)},${px(y)}L${px(tip - 7)},${px(y + 4.5)}`, paint: 'line' };
}

/** The end of a day that belongs to what is meant. */
function closed({ x1, y }: PlacedMark): string {
  return `M${px(x1 - 5)},${px(y - 6)}h5v12h-5`;
}

/** The px of what lasted that are drawn firm, since nobody knows how long it did. */
function sinceEnd({ x0, x1 }: PlacedMark): number {
  return x0 + Math.min(openLength / 2, (x1 - x0) / 2);
}

/** Px from one stroke of a fading line to the next, and the most strokes of one. */
const pitch = 9;
const mostStrokes = 20;

function faded(mark: PlacedMark): Shape[] {
  return fadingLines(mark).map((d) => ({ d, paint: 'line' }));
}

/** The lines along which an event may have been at any time, open at their far ends. */
function fadingLines(mark: PlacedMark): string[] {
  const { kind, x0, x1, y } = mark;
  if (kind === 'before' || kind === 'by') return [fading(tipOf(mark) - 7.5, x0, y)];
  if (kind === 'after') return [fading(x0 + 16, x1, y)];
  if (kind === 'since') return [fading(sinceEnd(mark) + 3, x1, y)];
  const middle = (x0 + x1) / 2;
  return kind === 'undated' ? [fading(middle - 2, x0, y), fading(middle + 2, x1, y)] : [];
}

/** Where the arrow into a limit ends: at its stop, or at the ring of a day. */
function tipOf({ dots, x1 }: PlacedMark): number {
  return dots[0] === undefined ? x1 - 1.5 : dots[0] - ringRadius - 1;
}

/** The sign of a conclusion, ∴, above a mark: where its firm end is, or in its middle. */
function therefore({ kind, dots, x0, x1, y }: PlacedMark): MarkShape {
  const [dot, open] = [dots.length === 1 ? dots[0] : undefined, openSide(kind)];
  const x = dot ?? (open === 'start' ? x1 - 7 : open === 'end' ? x0 + 7 : (x0 + x1) / 2);
  const points = [
    circle(x, y - 13, 1.3, 'solid'),
    circle(x - 3, y - 8.9, 1.3, 'solid'),
    circle(x + 3, y - 8.9, 1.3, 'solid'),
  ];
  return { d: points.map(({ d }) => d).join(''), paint: 'solid', dashed: false, isDot: true };
}

/** A line from its firm end to its open one, in ever shorter strokes of whole px, which take few bytes of a page. */
function fading(firm: number, open: number, y: number): string {
  const length = Math.abs(open - firm);
  const way = Math.sign(open - firm);
  const step = length < 2 * pitch ? length / 2 : Math.max(pitch, Math.ceil(length / mostStrokes));
  const count = Math.floor(length / step);
  const strokes = Array.from({ length: count }, (_, i) => {
    const size = Math.max(1, Math.round((0.7 - (0.58 * i) / (count - 1)) * step));
    return `h${px(way * size)}m${px(way * (step - size))},0`;
  });
  return `M${px(firm)},${px(y)}${strokes.join('')}`;
}
