import { type DateKind, openSide } from '../date-kind.ts';

/** Of marks, in px. */
export const radius = 4.5;
const openLength = 32;
const shortest = 12;
const longDay = 80;

/** Where a mark is, in px. */
export interface MarkPlace {
  x0: number;
  x1: number;
  isBar: boolean;
}

/**
 * The ends of a mark, from those of its time: see `position.ts` for what each kind looks like. `unit` is the factor of
 * all sizes.
 */
export function markPlace(kind: DateKind, x0: number, x1: number, unit: number): MarkPlace {
  const place = usualPlace(kind, x0 / unit, x1 / unit);
  return { ...place, x0: place.x0 * unit, x1: place.x1 * unit };
}

function usualPlace(kind: DateKind, x0: number, x1: number): MarkPlace {
  const open = openSide(kind);
  if (open === 'start') return { x0: x1 - openLength, x1, isBar: false };
  if (open === 'end') return { x0, x1: x0 + openLength, isBar: false };
  if (kind === 'undated') return { x0, x1: x0 + openLength, isBar: false };
  if (kind === 'instant') return dot(x0);
  if (kind === 'day' || kind === 'during') return x1 - x0 > longDay ? { x0, x1, isBar: true } : dot((x0 + x1) / 2);
  const middle = (x0 + x1) / 2;
  return x1 - x0 >= shortest
    ? { x0, x1, isBar: true }
    : { x0: middle - shortest / 2, x1: middle + shortest / 2, isBar: true };
}

function dot(x: number): MarkPlace {
  return { x0: x - radius, x1: x + radius, isBar: false };
}
