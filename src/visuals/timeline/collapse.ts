import type { Measure } from '../measure.ts';
import { gapWords } from './gap-words.ts';
import type { Stretch } from './stretches.ts';

/** A stretch with the px that it is reduced to, or `null` where it is drawn to the common scale. */
export interface FittedStretch extends Stretch {
  fixed: number | null;
}

/** Px that the shortest stretch should have before nothing more is collapsed. */
const legible = 24;

/**
 * Reduces long stretches in which nothing begins or ends, those without events first, as long as the shortest stretch
 * is illegible, and only where that frees at least a third of the width that is left to the common scale.
 */
export function collapse(stretches: Stretch[], width: number, measure: Measure): FittedStretch[] {
  let fitted: FittedStretch[] = stretches.map((stretch) => ({ ...stretch, fixed: null }));
  for (;;) {
    const next = collapseWhere(fitted, isEmpty, width, measure) ?? collapseWhere(fitted, () => true, width, measure);
    if (next === null) return fitted;
    fitted = next;
  }
}

function isEmpty(stretch: Stretch): boolean {
  return !stretch.covered;
}

function collapseWhere(
  fitted: FittedStretch[],
  mayCollapse: (stretch: Stretch) => boolean,
  width: number,
  measure: Measure,
): FittedStretch[] | null {
  const scale = commonScale(fitted, width);
  const saved = fitted.map((stretch) => (mayCollapse(stretch) ? saving(stretch, scale, width, measure) : 0));
  const total = saved.reduce((sum, px) => sum + px, 0);
  if (scale.shortest >= legible || total < scale.width / 3) return null;
  const next = fitted.map((stretch, i) =>
    (saved[i] ?? 0) > 0 ? { ...stretch, fixed: reduced(stretch, width, measure) } : stretch,
  );
  return commonScale(next, width).width >= width / 3 ? next : null;
}

interface CommonScale {
  /** Px of all stretches drawn to it. */
  width: number;
  pxPerMs: number;
  /** Px of the shortest of them. */
  shortest: number;
}

function commonScale(fitted: FittedStretch[], width: number): CommonScale {
  const elastic = fitted.filter((stretch) => stretch.fixed === null).map((stretch) => stretch.end - stretch.start);
  const left = width - fitted.reduce((sum, stretch) => sum + (stretch.fixed ?? 0), 0);
  const pxPerMs = left / elastic.reduce((sum, duration) => sum + duration, 0);
  const shortest = elastic.reduce((least, duration) => Math.min(least, duration), Number.POSITIVE_INFINITY);
  return { width: left, pxPerMs, shortest: pxPerMs * shortest };
}

/** Px that are freed, or 0 where less than a third of the stretch is. */
function saving(stretch: FittedStretch, scale: CommonScale, width: number, measure: Measure): number {
  const now = stretch.fixed === null ? (stretch.end - stretch.start) * scale.pxPerMs : 0;
  const then = reduced(stretch, width, measure);
  return now >= 1.5 * then ? now - then : 0;
}

/** An empty stretch keeps the room of its words; a covered one that of a mark and a tick label. */
function reduced(stretch: Stretch, width: number, measure: Measure): number {
  if (stretch.covered) return Math.min(112, Math.max(72, width / 8));
  return gapWords(stretch, measure).width + 34;
}
