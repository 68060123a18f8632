import { type MarkKind, unpackKind } from '../kind-byte.ts';
import type { DrawnMark } from '../lane-picture.ts';
import { radius } from '../mark-place.ts';

/** What marks are painted with. */
export interface Brush {
  context: CanvasRenderingContext2D;
  ink: string;
  paper: string;
  family: string;
  /** Factor of all sizes. */
  unit: number;
}

/** Paints a mark whose px start at `dx`, with its middle at `y`, as the small timeline draws it. */
export function paintMark(brush: Brush, mark: DrawnMark, byte: number, dx: number, y: number): void {
  const { context, ink, unit } = brush;
  const look = unpackKind(byte);
  context.save();
  // The painters know marks of the usual size alone.
  context.scale(unit, unit);
  context.strokeStyle = ink;
  context.fillStyle = look.approximate ? brush.paper : ink;
  context.lineWidth = 1.8;
  context.globalAlpha = look.uncertain ? 0.6 : 1;
  context.setLineDash(look.approximate ? [3, 2.5] : []);
  const [x0, x1] = [(mark.x0 + dx) / unit, (mark.x1 + dx) / unit];
  painters[look.kind](brush, { x0, x1, y: y / unit, isBar: mark.isBar, look });
  context.globalAlpha = 1;
  if (look.uncertain) question(brush, x1, y / unit);
  context.restore();
}

function question({ context, ink, family }: Brush, x: number, y: number): void {
  context.font = `700 15px ${family}`;
  context.fillStyle = ink;
  context.fillText('?', x + 5, y + 5);
}

interface Place {
  x0: number;
  x1: number;
  y: number;
  isBar: boolean;
  look: MarkKind;
}

type Painter = (brush: Brush, place: Place) => void;

const painters: Record<MarkKind['kind'], Painter> = {
  instant: (brush, { x0, x1, y, look }) => {
    stroke(brush, [(x0 + x1) / 2, y - 8, (x0 + x1) / 2, y + 8]);
    disc(brush, (x0 + x1) / 2, y, 3.2, look.approximate);
  },
  day: (brush, place) =>
    place.isBar
      ? bar(brush, place, true)
      : disc(brush, (place.x0 + place.x1) / 2, place.y, radius, place.look.approximate),
  during: (brush, place) => {
    if (place.isBar) return bar(brush, place, false);
    const x = (place.x0 + place.x1) / 2;
    hollow(brush, x, place.y, radius);
    disc(brush, x, place.y, 1.8, false);
  },
  span: (brush, { x0, x1, y }) => stroke(brush, [x0, y + 5, x0, y - 3, x1, y - 3, x1, y + 5]),
  interval: (brush, place) => {
    bar(brush, place, true);
    for (const x of [place.x0, place.x1]) stroke(brush, [x, place.y - 6, x, place.y + 6]);
  },
  before: (brush, { x0, x1, y }) => fading(brush, x1, x0, y),
  after: (brush, { x0, x1, y }) => fading(brush, x0, x1, y),
  until: (brush, place) => lasting(brush, place.x1, place.x0, place),
  since: (brush, place) => lasting(brush, place.x0, place.x1, place),
  choice: (brush, { x0, x1, y }) => {
    stroke(brush, [x0, y, x1, y]);
    for (const x of [x0 + radius, x1 - radius]) hollow(brush, x, y, radius - 0.5);
  },
  undated: (brush, { x0, x1, y }) => fading(brush, (x0 + x1) / 2, x0, y),
};

function stroke({ context }: Brush, [x = 0, y = 0, ...rest]: number[]): void {
  context.beginPath();
  context.moveTo(x, y);
  for (let i = 0; i < rest.length; i += 2) context.lineTo(rest[i] ?? x, rest[i + 1] ?? y);
  context.stroke();
}

function disc({ context }: Brush, x: number, y: number, size: number, isHollow: boolean): void {
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.fill();
  if (isHollow) context.stroke();
}

function hollow(brush: Brush, x: number, y: number, size: number): void {
  brush.context.fillStyle = brush.paper;
  disc(brush, x, y, size, true);
  brush.context.fillStyle = brush.ink;
}

function bar({ context, paper }: Brush, { x0, x1, y }: Place, isSolid: boolean): void {
  if (!isSolid) context.fillStyle = paper;
  context.fillRect(x0, y - 3, x1 - x0, 6);
  if (!isSolid || context.getLineDash().length > 0) context.strokeRect(x0, y - 3, x1 - x0, 6);
}

/** A bar from the stop at its firm end, that goes over into a stroke that grows faint. */
function lasting(brush: Brush, firm: number, faint: number, place: Place): void {
  const middle = (firm + faint) / 2;
  fading(brush, firm, faint, place.y);
  bar(brush, { ...place, x0: Math.min(firm, middle), x1: Math.max(firm, middle) }, true);
}

/** A stroke that grows faint away from the stop at its firm end. */
function fading(brush: Brush, firm: number, faint: number, y: number): void {
  const { context } = brush;
  const { globalAlpha: whole } = context;
  for (let part = 0; part < 4; part++) {
    context.globalAlpha = whole * (1 - part * 0.23);
    const x = (share: number) => firm + (faint - firm) * share;
    stroke(brush, [x(part / 4), y, x((part + 0.7) / 4), y]);
  }
  context.globalAlpha = whole;
  stroke(brush, [firm, y - 7, firm, y + 7]);
}
