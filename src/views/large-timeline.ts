import type { TimelineEvent, TimelineLane } from '../visuals/timeline/event.ts';
import { viewParams, wholeView } from '../visuals/timeline/view-state.ts';
import type { Catalogue } from './catalogue.ts';

/** A timeline of too many events to draw each into the page. */
export interface LargeTimelineView {
  events: TimelineEvent[];
  lanes: TimelineLane[];
  label: string;
  /** What the addresses of its files begin with. */
  columns: string;
  /** The page on which it can be used, with these lanes. */
  page: string;
  /** How many events there are, in words. */
  count: string;
}

/** @param only the ids of its lanes, where not all are shown */
export function largeTimeline(
  { base, words }: Catalogue,
  { events, lanes, label }: Pick<LargeTimelineView, 'events' | 'lanes' | 'label'>,
  only: string[] | null,
): LargeTimelineView {
  const view = viewParams({ ...wholeView, lanes: only ?? [] });
  return {
    events,
    lanes,
    label,
    columns: `${base}data/timeline-`,
    page: `${base}timeline/${view.size > 0 ? `?${view}` : ''}`,
    count: words.lists.events(events.length),
  };
}
