import { utcDay, utcHour } from 'd3-time';

/** Time that a mark takes up, in ms UTC; `end` is exclusive, and equals `start` for an instant. */
export interface Extent {
  start: number;
  end: number;
}

/** Time between two neighbouring ends of extents. */
export interface Stretch extends Extent {
  /** Whether an extent covers it. */
  covered: boolean;
}

const twoDays = 48 * 3600 * 1000;

/** The whole time from the first extent to the last, cut at every end of an extent. In O(n log n). */
export function stretchesOf(extents: Extent[]): Stretch[] {
  const changes = coverChanges(roomy(extents));
  const times = [...changes.keys()].sort((a, b) => a - b);
  let cover = 0;
  return times.slice(1).map((end, i) => {
    const start = times[i] ?? end;
    cover += changes.get(start) ?? 0;
    return { start, end, covered: cover > 0 };
  });
}

/** Instants widened to the hour or the day that they lie in, so that no extent is empty. */
function roomy(extents: Extent[]): Extent[] {
  const duration =
    Math.max(...extents.map((extent) => extent.end)) - Math.min(...extents.map((extent) => extent.start));
  const unit = duration > 0 && duration <= twoDays ? utcHour : utcDay;
  return extents.map((extent) => {
    if (extent.end > extent.start) return extent;
    const start = +unit.floor(new Date(extent.start));
    return { start, end: +unit.offset(new Date(start)) };
  });
}

function coverChanges(extents: Extent[]): Map<number, number> {
  const changes = new Map<number, number>();
  for (const { start, end } of extents) {
    changes.set(start, (changes.get(start) ?? 0) + 1);
    changes.set(end, (changes.get(end) ?? 0) - 1);
  }
  return changes;
}
