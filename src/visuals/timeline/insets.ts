import type { Measure } from '../measure.ts';
import type { EventGroup } from './groups.ts';
import { type Frame, freeLabel, roomBeside } from './label.ts';
import { reachOf } from './other-marks.ts';

const least = 10;
/** A mark moves by less than the end of the axis does. */
const spread = 1.25;
/** Px by which a mark may lie elsewhere on the next axis. */
const moved = 3;
/** Shares of the frame: for one end, and for both. */
const greatest = { one: 0.27, both: 0.4 };

/**
 * The px within `frame` that the axis should take so that labels at its ends have room, given the groups on an axis
 * that takes those of `range`.
 */
export function insetRange(
  range: [number, number],
  groups: EventGroup[],
  frame: Frame,
  measure: Measure,
): [number, number] {
  const width = frame.right - frame.left;
  const overflow = groups.map((group) => overflowOf(group, frame, measure));
  const left = clamp(range[0] - frame.left + Math.max(0, ...overflow.map((px) => px.left)), width);
  const right = clamp(frame.right - range[1] + Math.max(0, ...overflow.map((px) => px.right)), width);
  const share = Math.min(1, (width * greatest.both) / (left + right));
  return [frame.left + left * share, frame.right - right * share];
}

function clamp(px: number, width: number): number {
  return Math.max(least, Math.min(px, width * greatest.one));
}

/** Px by which the label would pass the frame on its preferred side. */
function overflowOf(group: EventGroup, frame: Frame, measure: Measure): { left: number; right: number } {
  const { side, width } = freeLabel(group, frame, measure);
  if (side === 'below') {
    const reach = reachOf(group.mark);
    return {
      left: (frame.left - reach.x0 + moved) * spread,
      right: Math.max(group.mark.x0 + width - frame.right, (reach.x1 - frame.right + moved) * spread),
    };
  }
  const excess = width - roomBeside(group, side, frame);
  return side === 'left' ? { left: excess * spread, right: 0 } : { left: 0, right: excess * spread };
}
