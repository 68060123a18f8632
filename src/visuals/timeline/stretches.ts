import { dayLength, hourLength } from '../../core/time/calendar.ts';
import { dateKind, type OtherDate, otherDates, type TimelineEvent } from './event.ts';

/** Time that a mark takes up, in ms UTC; `end` is exclusive, and equals `start` for an instant. */
export interface Extent {
  start: number;
  end: number;
}

/** The stretches of time that the axis must show, of all events. */
export function extentsOf(events: TimelineEvent[]): Extent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return events.flatMap((event) => [
    ...extentsOfEvent(event, byId.get(event.when.anchor ?? '')),
    ...otherDates(event).flatMap(extentOfOther),
  ]);
}

function extentsOfEvent({ when }: TimelineEvent, anchor: TimelineEvent | undefined): Extent[] {
  const kind = dateKind(when);
  if (kind === 'choice') return (when.choices ?? []).map(([start, end]) => ({ start, end }));
  if (when.earliest !== null && when.latest !== null)
    return [{ start: when.earliest, end: kind === 'instant' ? when.earliest : when.latest }];
  const isLimited = when.relation === (when.earliest === null ? 'before' : 'after');
  return limitOf(when.earliest, when.latest, isLimited ? anchor : undefined);
}

function extentOfOther({ earliest, latest }: OtherDate): Extent[] {
  if (earliest === null || latest === null) return limitOf(earliest, latest, undefined);
  return [{ start: earliest, end: latest }];
}

/** The day next to the limit of an open date, unless an anchor on the axis is the nearer limit. */
function limitOf(earliest: number | null, latest: number | null, anchor: TimelineEvent | undefined): Extent[] {
  if (latest !== null && latest <= (anchor?.when.earliest ?? latest))
    return [{ start: latest - dayLength, end: latest }];
  if (earliest !== null && earliest >= (anchor?.when.latest ?? earliest))
    return [{ start: earliest, end: earliest + dayLength }];
  return [];
}

/** Time between two neighbouring ends of extents. */
export interface Stretch extends Extent {
  /** Whether an extent covers it. */
  covered: boolean;
}

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
  const unit = duration > 0 && duration <= 2 * dayLength ? hourLength : dayLength;
  return extents.map((extent) => {
    if (extent.end > extent.start) return extent;
    const start = Math.floor(extent.start / unit) * unit;
    return { start, end: start + unit };
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
