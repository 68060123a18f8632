import { rememberedOf } from '../core/remembered.ts';
import type { TimelineLane } from '../visuals/timeline/event.ts';
import { allPeriods, isLarge, type Period } from '../visuals/timeline/periods.ts';
import type { Catalogue } from './catalogue.ts';
import type { EntryView } from './entries.ts';
import { type EventRow, eventRows } from './event-rows.ts';
import { type FrameView, frameOf } from './frame.ts';
import type { LinkView } from './link.ts';
import { eventList, type PartPage, spread } from './long-lists.ts';
import { linkToPeriod, type PeriodRow, periodRow, timelinePeriods } from './period-rows.ts';
import { type TimelineView, timelineView } from './timeline.ts';

/** A list of the events of a large timeline that begin in a period. */
export interface PeriodPage {
  /** As in its address. */
  id: string;
  frame: FrameView;
  title: string;
  /** Shorter periods with lists of their own. */
  parts: PeriodRow[];
  lanes: TimelineLane[];
  rows: EventRow[];
  /** Links to parts of the rows, where one day has too many of them. */
  rowParts: EntryView[];
  /** The pages to which these lead. */
  continued: PartPage[];
  previous: LinkView | null;
  next: LinkView | null;
}

/** The most bytes of a period's rows. */
const mostBytes = 250_000;

/** None where the timeline’s own page lists all events. */
export const periodPages = rememberedOf((catalogue: Catalogue): PeriodPage[] => {
  if (!isLarge(catalogue.dossier.events)) return [];
  const timeline = timelineView(catalogue);
  const byLength = Map.groupBy(allPeriods(timelinePeriods(catalogue, timeline.events)), ({ id }) => id.length);
  return [...byLength.values()].flatMap((equal) =>
    equal.map((period, at) => ({
      ...periodPage(catalogue, period, timeline),
      previous: linkOrNull(catalogue, equal[at - 1]),
      next: linkOrNull(catalogue, equal[at + 1]),
    })),
  );
});

function periodPage(
  catalogue: Catalogue,
  period: Period,
  { lanes }: TimelineView,
): Omit<PeriodPage, 'previous' | 'next'> {
  const words = catalogue.words.timeline;
  const { id, events, parts, count } = period;
  const title = linkToPeriod(catalogue, period).text;
  const description = words.periodDescription(count);
  const facts = { title: words.ofPeriod(title), description, path: `timeline/${id}/`, section: 'timeline' };
  const rows = eventRows(events, lanes);
  const lists = { rows: eventList(catalogue, null, rows) };
  const { moved, pages } = spread(catalogue, linkToPeriod(catalogue, period), lists, mostBytes);
  return {
    id,
    frame: frameOf(catalogue, facts),
    title,
    parts: parts.map((part) => periodRow(catalogue, part, lanes)),
    lanes,
    rows: moved['rows'] ? [] : rows,
    rowParts: moved['rows'] ?? [],
    continued: pages,
  };
}

function linkOrNull(catalogue: Catalogue, period: Period | undefined): LinkView | null {
  return period ? linkToPeriod(catalogue, period) : null;
}
