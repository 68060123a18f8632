import { symbol, symbolCircle } from 'd3-shape';
import { px } from '../svg.ts';
import { type OtherMark, otherRadius } from './other-marks.ts';
import { dotRadius, type MarkPosition } from './position.ts';

/** A path, and how it is painted: see `src/styles/timeline/drawing.css`. */
export interface MarkShape {
  d: string;
  /** Where the origin of the path lies, in px; absent where that is the drawing's own. */
  at?: [number, number];
  paint: 'solid' | 'hollow' | 'line' | 'stop' | 'join';
  dashed: boolean;
}

export type PlacedMark = MarkPosition & { y: number };

/** The shapes of a mark, those beneath first; none where only its other dates are in view. */
export function markShapes(mark: PlacedMark): MarkShape[] {
  const { kind, approximate, isAway } = mark;
  if (isAway) return [];
  return shapesOf[kind](mark).map((shape) => ({ ...shape, dashed: approximate && shape.paint !== 'stop' }));
}

/** The shapes of the dates that exclude a mark's own, and what joins them to it. */
export function otherShapes({ others, y }: PlacedMark): MarkShape[] {
  if (others === undefined) return [];
  const join = others.joins.map(({ x0, x1 }) => `M${px(x0)},${px(y)}H${px(x1)}`).join('');
  return [
    ...(join === '' ? [] : [{ d: join, paint: 'join' as const, dashed: false }]),
    ...others.marks.map((mark) => ({ d: lozenge(mark, y), paint: 'hollow' as const, dashed: mark.approximate })),
  ];
}

type Shape = Omit<MarkShape, 'dashed'>;

const shapesOf: Record<MarkPosition['kind'], (mark: PlacedMark) => Shape[]> = {
  instant: (mark) => mark.dots.flatMap((x) => [line(x, mark.y - 9, 18), circle(x, mark.y, 3.5, solidUnless(mark))]),
  day: (mark) => orBar(mark, (x) => [circle(x, mark.y, dotRadius, solidUnless(mark))]),
  during: (mark) => orBar(mark, (x) => [circle(x, mark.y, 6, 'hollow'), circle(x, mark.y, 2.2, 'solid')]),
  span: (mark) => [{ d: bracket(mark), paint: 'line' }],
  interval: (mark) => [
    { d: rectangle(mark, 3), paint: solidUnless(mark) },
    ...(mark.cut?.start ? [] : [stop(mark.x0, mark.y)]),
    ...(mark.cut?.end ? [] : [stop(mark.x1, mark.y)]),
  ],
  before: (mark) => [fading(mark.x1, mark.x0, mark), stop(mark.x1, mark.y)],
  after: (mark) => [fading(mark.x0, mark.x1, mark), stop(mark.x0, mark.y)],
  until: (mark) => [...lasting(mark.x1, mark.x0, mark), stop(mark.x1, mark.y)],
  since: (mark) => [...lasting(mark.x0, mark.x1, mark), stop(mark.x0, mark.y)],
  choice: (mark) => [link(mark), ...mark.dots.map((x) => circle(x, mark.y, 4.5, 'hollow'))],
  undated: (mark) => [fading((mark.x0 + mark.x1) / 2, mark.x0, mark), fading((mark.x0 + mark.x1) / 2, mark.x1, mark)],
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
  return { d: symbol(symbolCircle, Math.PI * radius ** 2).digits(1)() ?? '', at: [x, y], paint };
}

function line(x: number, y: number, height: number): Shape {
  return { d: `M${px(x)},${px(y)}v${px(height)}`, paint: 'line' };
}

function stop(x: number, y: number): Shape {
  return { d: `M${px(x)},${px(y - 7)}v14`, paint: 'stop' };
}

/** Without a foot where it goes on out of view. */
function bracket({ x0, x1, y, cut }: PlacedMark): string {
  const start = cut?.start ? `M${px(x0)},${px(y - 3)}` : `M${px(x0)},${px(y + 5)}v-8`;
  return `${start}H${px(x1)}${cut?.end ? '' : 'v8'}`;
}

function rectangle({ x0, x1, y }: PlacedMark, half: number): string {
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

/** A bar from its firm end, that goes over into a fading line. */
function lasting(firm: number, open: number, mark: PlacedMark): Shape[] {
  const middle = firm + (open - firm) * lastingShare;
  const bar = { ...mark, x0: Math.min(firm, middle), x1: Math.max(firm, middle) };
  return [{ d: rectangle(bar, 3), paint: solidUnless(mark) }, fading(middle, open, mark)];
}

const lastingShare = 0.5;

/** Shares of the length at which the strokes of a fading line begin and end. */
const strokes = [
  [0, 0.42],
  [0.52, 0.66],
  [0.76, 0.84],
  [0.94, 0.98],
] as const;

/** A line from its firm end to its open one, in ever shorter strokes. */
function fading(firm: number, open: number, { y }: PlacedMark): Shape {
  const at = (share: number) => px(firm + (open - firm) * share);
  return { d: strokes.map(([from, to]) => `M${at(from)},${px(y)}H${at(to)}`).join(''), paint: 'line' };
}
