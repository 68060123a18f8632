import { parseDate } from '../core/date.ts';
import { dateWords } from '../core/date-words.ts';
import type { TimelineEvent, TimelineLane } from '../visuals/timeline/event.ts';
import { allPeriods, type Period, periodsOf } from '../visuals/timeline/scale/periods.ts';
import { isLarge } from '../visuals/timeline/scale/threshold.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import type { LinkView } from './link.ts';
import { timelineView } from './timeline.ts';
import { countWords, sentenceCase } from './words.ts';

/** A period in a table: how many events of each lane begin in it. */
export interface PeriodRow {
  link: LinkView;
  counts: number[];
  count: number;
}

/** A list of the events of a large timeline that begin in a period. */
export interface PeriodPage {
  /** As in its address. */
  id: string;
  frame: FrameView;
  title: string;
  /** Shorter periods with lists of their own. */
  parts: PeriodRow[];
  lanes: TimelineLane[];
  rows: { title: string; href: string; words: string; laneTitle: string }[];
  previous: LinkView | null;
  next: LinkView | null;
}

/** None where the timeline's own page lists all events. */
export function periodPages(catalogue: Catalogue): PeriodPage[] {
  if (!isLarge(catalogue.dossier.events)) return [];
  const { events, lanes } = timelineView(catalogue);
  const all = allPeriods(periodsOf(events));
  const neighbour = (at: number, by: number) => {
    const other = siblings(all, at)[siblings(all, at).indexOf(all[at] as Period) + by];
    return other ? linkToPeriod(catalogue, other) : null;
  };
  return all.map((period, at) => periodPage(catalogue, period, lanes, [neighbour(at, -1), neighbour(at, 1)]));
}

/** The longest periods of a timeline. */
export function periodRows(catalogue: Catalogue, events: readonly TimelineEvent[], lanes: readonly TimelineLane[]): PeriodRow[] {
  return periodsOf(events).map((period) => periodRow(catalogue, period, lanes));
}

/** Periods as long as the one at a place. */
function siblings(all: readonly Period[], at: number): Period[] {
  return all.filter(({ id }) => id.length === all[at]?.id.length);
}

function periodPage(
  catalogue: Catalogue,
  period: Period,
  lanes: TimelineLane[],
  [previous = null, next = null]: (LinkView | null)[],
): PeriodPage {
  const title = sentenceCase(periodWords(catalogue, period));
  const description = `${countWords(period.count, 'event')} of the timeline, in the order of time.`;
  const laneTitles = new Map(lanes.map((lane) => [lane.id, lane.title]));
  return {
    id: period.id,
    frame: frameOf(catalogue, { title: `Timeline: ${title}`, description, path: `timeline/${period.id}/`, section: 'timeline' }),
    title,
    parts: period.parts.map((part) => periodRow(catalogue, part, lanes)),
    lanes,
    rows: period.events.map(({ title: text, href, words, lane }) => ({ title: text, href, words: sentenceCase(words), laneTitle: laneTitles.get(lane) ?? '' })),
    previous,
    next,
  };
}

function periodRow(catalogue: Catalogue, period: Period, lanes: readonly TimelineLane[]): PeriodRow {
  const events = allPeriods([period]).flatMap((part) => part.events);
  const byLane = Map.groupBy(events, ({ lane }) => lane);
  return { link: linkToPeriod(catalogue, period), counts: lanes.map(({ id }) => byLane.get(id)?.length ?? 0), count: period.count };
}

function linkToPeriod(catalogue: Catalogue, period: Period): LinkView {
  return { text: sentenceCase(periodWords(catalogue, period)), href: `${catalogue.base}timeline/${period.id}/` };
}

function periodWords({ language }: Catalogue, { id }: Period): string {
  const date = parseDate(id);
  return date ? dateWords(date, language) : id;
}
