import { dayLength, hourLength } from '../../core/time/calendar.ts';
import type { Words } from '../../words/words.ts';
import { dateWords, type TimelineEvent, type TimelineLane } from './event.ts';

/** Neighbouring events with the same date in words. */
export interface DateGroup {
  words: string;
  /** The time since the groups before, in words, where it is two days or more: “three months later”. */
  gap: string | null;
  /** In the order of their first events. */
  lanes: LaneGroup[];
}

export interface LaneGroup {
  lane: TimelineLane;
  /** Counted from 1, in the order of all lanes. */
  number: number;
  events: TimelineEvent[];
}

/** Where clocks are put forward, two days last an hour less. */
const twoDays = 2 * dayLength - hourLength;

/** The events in order of time, an event that is only known to be before, during or after another next to that one. */
export function listByDate(
  events: TimelineEvent[],
  lanes: TimelineLane[],
  words: Words['timelinePicture'],
): DateGroup[] {
  const groups: DateGroup[] = [];
  let end: number | null = null;
  for (const event of inOrder(events)) {
    const date = dateWords(event);
    if (groups.at(-1)?.words !== date) groups.push({ words: date, gap: gapAfter(end, event, words), lanes: [] });
    addToLane(groups.at(-1)?.lanes ?? [], event, lanes);
    end = later(end, event.when.latest ?? event.when.earliest);
  }
  return groups;
}

function addToLane(groups: LaneGroup[], event: TimelineEvent, lanes: TimelineLane[]): void {
  const group = groups.find(({ lane }) => lane.id === event.lane);
  const lane = lanes.find(({ id }) => id === event.lane);
  if (group !== undefined) group.events.push(event);
  else if (lane !== undefined) groups.push({ lane, number: lanes.indexOf(lane) + 1, events: [event] });
}

function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

function gapAfter(
  end: number | null,
  { when: { earliest } }: TimelineEvent,
  words: Words['timelinePicture'],
): string | null {
  if (end === null || earliest === null || earliest - end < twoDays) return null;
  return words.later(earliest - end);
}

/** A place in time: of events at one time, those before it come first, those after it last. */
interface Place {
  time: number;
  rank: number;
}

/** By place, and within a place the events of one date together. */
function inOrder(events: TimelineEvent[]): TimelineEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const firsts = new Map(events.map((event, i) => [dateWords(event), i] as const).reverse());
  const placed = events.map((event) => {
    return { event, ...placeOf(event, byId, new Set()), first: firsts.get(dateWords(event)) ?? 0 };
  });
  placed.sort((a, b) => a.time - b.time || a.rank - b.rank || a.first - b.first);
  return placed.map(({ event }) => event);
}

const ranks = { before: -1, during: 1, after: 2 } as const;

function placeOf(event: TimelineEvent, byId: Map<string, TimelineEvent>, pending: Set<string>): Place {
  const { earliest, latest, relation, anchor } = event.when;
  const other = byId.get(anchor ?? '');
  const isOpen = earliest === null || latest === null;
  if (relation !== null && other !== undefined && (isOpen || relation === 'during') && !pending.has(other.id))
    return beside(placeOf(other, byId, pending.add(event.id)), ranks[relation]);
  if (earliest !== null) return { time: earliest, rank: 0 };
  return latest === null ? { time: Number.NEGATIVE_INFINITY, rank: 0 } : { time: latest - dayLength, rank: -1 };
}

function beside({ time, rank }: Place, by: number): Place {
  return { time, rank: rank + by };
}
