import { dateKind } from './date-kind.ts';
import { type OtherDate, otherDates, type TimelineEvent } from './event.ts';
import type { Extent } from './stretches.ts';

const day = 24 * 3600 * 1000;

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
  return limitOf(when.earliest, when.latest, anchor);
}

function extentOfOther({ earliest, latest }: OtherDate): Extent[] {
  if (earliest === null || latest === null) return limitOf(earliest, latest, undefined);
  return [{ start: earliest, end: latest }];
}

/** The day next to the limit of an open date, unless an anchor on the axis is the nearer limit. */
function limitOf(earliest: number | null, latest: number | null, anchor: TimelineEvent | undefined): Extent[] {
  if (latest !== null && latest <= (anchor?.when.earliest ?? latest)) return [{ start: latest - day, end: latest }];
  if (earliest !== null && earliest >= (anchor?.when.latest ?? earliest))
    return [{ start: earliest, end: earliest + day }];
  return [];
}
