import { allDateWords, type TimelineEvent, type TimelineLane } from '../visuals/timeline/event.ts';
import { sentenceCase } from './words.ts';

/** An event in a table beside a timeline. */
export interface EventRow {
  id: string;
  title: string;
  href: string;
  words: string;
  laneTitle: string;
}

/** The events in the order in which they come. */
export function eventRows(events: readonly TimelineEvent[], lanes: readonly TimelineLane[]): EventRow[] {
  const titles = new Map(lanes.map(({ id, title }) => [id, title]));
  return events.map((event) => {
    const { id, title, href, lane } = event;
    return { id, title, href, words: sentenceCase(allDateWords(event)), laneTitle: titles.get(lane) ?? '' };
  });
}
