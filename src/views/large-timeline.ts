import type { TimelineEvent, TimelineLane } from '../visuals/timeline/event.ts';
import type { Catalogue } from './catalogue.ts';
import { type PeriodRow, periodRows } from './period-rows.ts';
import { countWords } from './words.ts';

/** A timeline of too many events to draw each into the page. */
export interface LargeTimelineView {
  events: TimelineEvent[];
  lanes: TimelineLane[];
  label: string;
  /** What the addresses of its files begin with. */
  columns: string;
  /** The page on which it can be used. */
  page: string;
  /** How many events there are, in words. */
  count: string;
  /** The lists of its events. */
  periods: PeriodRow[];
}

export function largeTimeline(
  catalogue: Catalogue,
  { events, lanes, label }: Pick<LargeTimelineView, 'events' | 'lanes' | 'label'>,
): LargeTimelineView {
  const { base } = catalogue;
  return {
    ...{ events, lanes, label },
    columns: `${base}data/timeline-`,
    page: `${base}timeline/`,
    count: countWords(events.length, 'event'),
    periods: periodRows(catalogue, events, lanes),
  };
}
