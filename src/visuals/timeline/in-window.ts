import { dateKind, otherDates, type TimelineEvent, type TimelineWhen } from './event.ts';
import { isWholeTime, type TimeWindow } from './view.ts';

/**
 * The events that may have happened in a window, or at a date that other sources give: what was before something may
 * have been at any time before it began, and what was after it at any time since it ended, also on a day that is all
 * that is known of it. One that is only known by another of the `timeline` goes by that one.
 */
export function eventsInWindow<Event extends TimelineEvent>(
  events: Event[],
  window: TimeWindow,
  timeline: TimelineEvent[] = events,
): Event[] {
  if (isWholeTime(window)) return events;
  const byId = new Map(timeline.map((event) => [event.id, event]));
  const from = window.from ?? Number.NEGATIVE_INFINITY;
  const to = window.to ?? Number.POSITIVE_INFINITY;
  return events.filter((event) => timesOf(event, byId).some(([start, end]) => start < to && end > from));
}

/** The stretches in which an event may have been, as its sources and its anchor give them. */
function timesOf(event: TimelineEvent, byId: ReadonlyMap<string, TimelineEvent>): [number, number][] {
  const others = otherDates(event).map(limitsOf);
  if (event.when.choices?.length) return [...event.when.choices, ...others];
  return [limitsOf(isUnlimited(event.when) ? anchored(event, byId) : event.when), ...others];
}

function limitsOf({ earliest, latest }: Pick<TimelineWhen, 'earliest' | 'latest'>): [number, number] {
  return [earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY];
}

function isUnlimited({ earliest, latest }: TimelineWhen): boolean {
  return earliest === null && latest === null;
}

/** What an event without limits has from the events that it hangs on; a circle ends where it closes. */
function anchored({ when }: TimelineEvent, byId: ReadonlyMap<string, TimelineEvent>): Limits {
  const seen = new Set<string>();
  let anchor = byId.get(when.anchor ?? '');
  while (anchor && isUnlimited(anchor.when) && !seen.has(anchor.id)) {
    seen.add(anchor.id);
    anchor = byId.get(anchor.when.anchor ?? '');
  }
  const { earliest = null, latest = null } = anchor?.when ?? {};
  // Of what lasted both ends are known; else either may be at any time within the limits.
  const lasted = anchor !== undefined && dateKind(anchor.when) === 'interval';
  if (when.relation === 'before') return { earliest: null, latest: lasted ? earliest : latest };
  if (when.relation === 'after') return { earliest: lasted ? latest : earliest, latest: null };
  return { earliest, latest };
}

type Limits = Pick<TimelineWhen, 'earliest' | 'latest'>;
