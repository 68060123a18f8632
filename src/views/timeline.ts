import type { EventRecord } from '../core/model/record.ts';
import { pathOf } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { disputedDates } from '../core/time/compare-dates.ts';
import type { CalendarDate, IntervalDate } from '../core/time/date.ts';
import { dateWords } from '../core/time/date-words.ts';
import { hasClock, isMoment } from '../core/time/event-words.ts';
import { phrasesIn } from '../core/time/phrases-in.ts';
import { citedIn } from '../kinds/claims.ts';
import type { TimelineDatum } from '../visuals/timeline/data.ts';
import type { TimelineEvent, TimelineLane, TimelineReading, TimelineWhen } from '../visuals/timeline/event.ts';
import { isLarge } from '../visuals/timeline/periods.ts';
import { timelineSummary } from '../visuals/timeline/summary.ts';
import { usualState, viewParams } from '../visuals/timeline/view-state.ts';
import type { Catalogue } from './catalogue.ts';
import { type EventRow, eventRows } from './event-rows.ts';
import { laneOf } from './lane.ts';
import { type LinkView, linkTo, nameOf } from './link.ts';
import { partyView } from './party.ts';

/** What the timeline visual draws. */
export interface TimelineView {
  events: TimelineEvent[];
  lanes: TimelineLane[];
  label: string;
  /** What it shows, in a sentence. */
  summary: string;
  /** The same events as a table; none where there are too many for one. */
  rows: EventRow[];
  /** The ids of the lanes, where not all are shown. */
  only: string[] | null;
  /** The names of the sources that events give by number, counted from 1. */
  sources: LinkView[];
  /** The language of its dates, a BCP 47 tag. */
  language: string;
  /** The address of what the timeline fetches when it is used; of many events, what the addresses of its files begin with. */
  data: string;
  /** Whether there are too many events to draw each into the page. */
  isMany: boolean;
  /** The page on which it can be used, with these lanes. */
  page: string;
  /** Whether a time of the clock is known of any event, so that zones differ. */
  hasClocks: boolean;
  /** What saved pictures say of their sources and their licence, line by line. */
  credits: string[];
}

/** The timeline of these lanes, or of all. */
export function timelineView(catalogue: Catalogue, laneIds?: readonly string[]): TimelineView {
  return laneIds ? viewOf(catalogue, laneIds) : wholeTimeline(catalogue);
}

/** Many pages and files are made from it. */
const wholeTimeline = rememberedOf((catalogue: Catalogue) => viewOf(catalogue));

function viewOf(catalogue: Catalogue, laneIds?: readonly string[]): TimelineView {
  const { lanes } = catalogue.dossier.site;
  const words = catalogue.words.timeline;
  const chosen = laneIds ? lanes.filter(({ id }) => laneIds.includes(id)) : lanes;
  const ids = new Set(chosen.map(({ id }) => id));
  const only = laneIds ? [...ids] : null;
  const shown = {
    events: timelineEvents(catalogue).filter(({ lane }) => ids.has(lane)),
    // All of them, so that a lane has the same colour everywhere; those without events aren't drawn.
    lanes: lanes.map(({ id, title }) => ({ id, title })),
    label: laneIds ? words.ofLanes(chosen.map(({ title }) => title)) : words.ofAll,
  };
  const isMany = isLarge(shown.events);
  return {
    ...shown,
    summary: timelineSummary(shown.events, catalogue.language, words),
    rows: isMany ? [] : eventRows(shown.events, shown.lanes),
    only,
    sources: catalogue.dossier.sources.map(({ id }) => linkTo(catalogue, { kind: 'source', id })),
    language: catalogue.language,
    data: `${catalogue.base}data/timeline${isMany ? '-' : '.json'}`,
    isMany,
    page: pageOf(catalogue, only ?? []),
    hasClocks: [...catalogue.events.values()].some((event) => clockOf(catalogue, event)),
    credits: creditsOf(catalogue),
  };
}

function pageOf({ base }: Catalogue, lanes: string[]): string {
  const view = viewParams({ ...usualState, lanes });
  return `${base}timeline/${view.size > 0 ? `?${view}` : ''}`;
}

/** What other zones need of an event, where a time of the clock is among its dates or those of the one it is placed by. */
export function clockOf({ events }: Catalogue, event: EventRecord): TimelineDatum['clock'] | null {
  const { date, relation } = event;
  const other = relation ? events.get(relation.event) : undefined;
  const anchor = other ? { title: other.title, name: other.name, date: other.date } : null;
  const readings = disputedDates(event).map((disputed) => disputed.date);
  const isTimed = [date, anchor?.date, ...readings].some((known) => known && hasClock(known));
  return isTimed ? { date, relation, anchor, ...(readings.length > 0 && { readings }) } : null;
}

/** The most sources that are named. */
const mostNamed = 12;

function creditsOf({ dossier: { site, sources }, words }: Catalogue): string[] {
  const names = sources.map(({ name }) => name);
  const credits = names.length <= mostNamed ? [words.timelineTools.sourcesNamed(words.list(names))] : [];
  return [site.title, ...credits, words.frame.rights(site.licence)];
}

const timelineEvents = rememberedOf((catalogue: Catalogue): TimelineEvent[] => {
  const numbers = new Map(catalogue.dossier.sources.map(({ id }, index) => [id, index + 1]));
  return [...catalogue.events.values()].map((event) => timelineEvent(catalogue, event, numbers));
});

/** @param numbers of sources, counted from 1 in the order of the dossier’s */
function timelineEvent(catalogue: Catalogue, event: EventRecord, numbers: ReadonlyMap<string, number>): TimelineEvent {
  const readings = timelineReadings(catalogue, event);
  return {
    id: event.id,
    title: event.title,
    lane: laneOf(catalogue, event).id,
    href: pathOf({ kind: 'event', id: event.id }, catalogue.base),
    when: timelineWhen(catalogue, event),
    words: catalogue.when.get(event.id)?.words ?? '',
    inferred: isConcluded(event),
    ...inferredMark(event, catalogue.language),
    ...marksOf(catalogue),
    ...(readings.length > 0 && { readings }),
    participants: event.participants.map((participant) => partyView(catalogue, participant).text),
    sources: sourceNumbers(event, numbers),
  };
}

function isConcluded({ inferences }: EventRecord): boolean {
  return inferences.some(({ field }) => field === 'date');
}

function inferredMark(event: EventRecord, language: string): Pick<TimelineEvent, 'inferredMark'> {
  const isEnglish = phrasesIn(language) === phrasesIn('en');
  return isEnglish || !isConcluded(event) ? {} : { inferredMark: phrasesIn(language).inferred('').trim() };
}

function marksOf({ words: { marks } }: Catalogue): Pick<TimelineEvent, 'marks'> {
  const { comma, semicolon } = marks;
  return comma === ', ' ? {} : { marks: { comma, semicolon } };
}

function timelineReadings(catalogue: Catalogue, event: EventRecord): TimelineReading[] {
  return disputedDates(event).map(({ date, sources, isOther }) => {
    const { earliest, latest, approximate } = date;
    const precision = precisionOf(date);
    return {
      words: dateWords(date, catalogue.language),
      sources: sources.map((id) => nameOf(catalogue, { kind: 'source', id })),
      other: isOther ? { earliest, latest, precision, approximate } : null,
    };
  });
}

function sourceNumbers({ evidence, body }: EventRecord, numbers: ReadonlyMap<string, number>): number[] {
  const cited = new Set([...evidence, ...citedIn(body)].map(({ source }) => source));
  return [...cited].flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
}

/** Longer stretches than a year are drawn as years are. */
function precisionOf(date: CalendarDate): TimelineWhen['precision'] {
  if (date.kind !== 'single') return null;
  return date.precision === 'decade' || date.precision === 'century' ? 'year' : date.precision;
}

function timelineWhen(catalogue: Catalogue, event: EventRecord): TimelineWhen {
  const { when, events } = catalogue;
  const { id, date, relation } = event;
  const { earliest = null, latest = null } = when.get(id) ?? {};
  const choices = date ? choicesOf(date) : [];
  const limits = [earliest, latest, ...choices.flat()].filter((limit) => limit !== null);
  const moments = [...new Set(limits)].filter((limit) => isMoment(limit, event, events));
  const anchor = relation && !isLimitOfItsOwn(catalogue, event) ? events.get(relation.event) : undefined;
  return {
    earliest,
    latest,
    precision: date && precisionOf(date),
    approximate: date?.approximate ?? false,
    uncertain: date?.uncertain ?? false,
    openStart: date?.kind === 'interval' ? openEnd(date.start) : null,
    openEnd: date?.kind === 'interval' ? openEnd(date.end) : null,
    anchor: anchor?.id ?? null,
    relation: anchor ? (relation?.kind ?? null) : null,
    ...(choices.length > 0 && { choices }),
    ...(moments.length > 0 && { moments }),
  };
}

/** Whether its own date, a mere limit, places an event further from another than its relation to that does. */
function isLimitOfItsOwn({ when, events }: Catalogue, { id, relation }: EventRecord): boolean {
  const { earliest = null, latest = null } = when.get(id) ?? {};
  const other = when.get(relation && events.has(relation.event) ? relation.event : '');
  if (relation?.kind === 'before' && earliest === null && latest !== null)
    return latest <= (other?.earliest ?? -Infinity);
  return relation?.kind === 'after' && latest === null && earliest !== null && earliest >= (other?.latest ?? Infinity);
}

function openEnd(endpoint: IntervalDate['start']): 'unknown' | 'open' | null {
  return typeof endpoint === 'string' ? endpoint : null;
}

/** The members of a set of which one is meant, so far as both their limits are known. */
function choicesOf(date: CalendarDate): [number, number][] {
  if (date.kind !== 'set' || date.choice !== 'one') return [];
  return date.members.flatMap(({ earliest, latest }): [number, number][] =>
    earliest === null || latest === null ? [] : [[earliest, latest]],
  );
}
