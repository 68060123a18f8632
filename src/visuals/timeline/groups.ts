import { allDateWords, type TimelineEvent } from './event.ts';
import { isCompact, type MarkPosition } from './position.ts';

/** Events of a lane whose date is the same in place and in words: they are stacked under one date. */
export interface EventGroup {
  events: TimelineEvent[];
  mark: MarkPosition;
  words: string;
}

/** In the order of the events. */
export function groupEvents(events: TimelineEvent[], marks: Map<string, MarkPosition>): EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const event of events) {
    const mark = marks.get(event.id);
    if (mark === undefined) continue;
    const words = allDateWords(event);
    const key = JSON.stringify(isCompact(mark) ? [event.lane, words, mark] : event.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { events: [event], mark, words });
    else group.events.push(event);
  }
  return [...groups.values()];
}
