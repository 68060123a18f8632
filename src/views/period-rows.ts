import { parseDate } from '../core/time/date.ts';
import { dateWords } from '../core/time/date-words.ts';
import { dayOfMoment } from '../core/time/event-words.ts';
import type { TimelineEvent, TimelineLane } from '../visuals/timeline/event.ts';
import { allPeriods, type Period, periodsOf } from '../visuals/timeline/periods.ts';
import type { Catalogue } from './catalogue.ts';
import type { LinkView } from './link.ts';
import { sentenceCase } from './words.ts';

/** A period in a table: how many events of each lane begin in it. */
export interface PeriodRow {
  link: LinkView;
  counts: number[];
  count: number;
}

/** The longest periods of a timeline. */
export function periodRows(
  catalogue: Catalogue,
  events: readonly TimelineEvent[],
  lanes: readonly TimelineLane[],
): PeriodRow[] {
  return timelinePeriods(catalogue, events).map((period) => periodRow(catalogue, period, lanes));
}

/** The periods of some events, which go by the clocks of each event’s own place. */
export function timelinePeriods({ events: records }: Catalogue, events: readonly TimelineEvent[]): Period[] {
  return periodsOf(events, ({ id }, time) => {
    const record = records.get(id);
    return record ? dayOfMoment(time, record, records) : null;
  });
}

export function periodRow(catalogue: Catalogue, period: Period, lanes: readonly TimelineLane[]): PeriodRow {
  const events = allPeriods([period]).flatMap((part) => part.events);
  const byLane = Map.groupBy(events, ({ lane }) => lane);
  return {
    link: linkToPeriod(catalogue, period),
    counts: lanes.map(({ id }) => byLane.get(id)?.length ?? 0),
    count: period.count,
  };
}

/** To the page with the period’s list. */
export function linkToPeriod({ base, language }: Catalogue, { id }: Period): LinkView {
  const date = parseDate(id);
  return { text: sentenceCase(date ? dateWords(date, language) : id), href: `${base}timeline/${id}/` };
}
