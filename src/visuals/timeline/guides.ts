import { leadingEdge, trailingEdge } from './clip-mark.ts';
import { openSide } from './date-kind.ts';
import type { Entry } from './entry.ts';
import type { MarkPosition } from './mark.ts';

/** A vertical line, in px, from an event through the marks of those that it limits. */
export interface Guide {
  x: number;
  y0: number;
  y1: number;
}

export function guidesOf(entries: Entry[]): Guide[] {
  const anchors = new Map(entries.map((entry) => [entry.event.id, entry]));
  const guides = new Map<string, Guide>();
  for (const entry of entries) {
    const anchor = anchors.get(entry.event.when.anchor ?? '');
    const x = anchor === undefined ? null : sharedEdge(entry.mark, anchor.mark);
    if (anchor !== undefined && x !== null) extend(guides, `${anchor.event.id} ${x}`, x, [anchor.mark.y, entry.mark.y]);
  }
  return [...guides.values()];
}

/** The px at which the mark meets its anchor, if it does. */
function sharedEdge(mark: MarkPosition, anchor: MarkPosition): number | null {
  const open = openSide(mark.kind);
  if (open === 'start') return same(mark.x1, leadingEdge(anchor));
  if (open === 'end') return same(mark.x0, trailingEdge(anchor));
  return mark.kind === 'during' ? same(mark.dots[0] ?? 0, anchor.dots[0] ?? 0) : null;
}

function same(a: number, b: number): number | null {
  return Math.abs(a - b) < 0.5 ? b : null;
}

function extend(guides: Map<string, Guide>, key: string, x: number, ys: number[]): void {
  const guide = guides.get(key);
  if (guide !== undefined) ys.push(guide.y0, guide.y1);
  guides.set(key, { x, y0: Math.min(...ys), y1: Math.max(...ys) });
}
