import type { DateKind } from './date-kind.ts';

/** What is known of an event's place in time. Milliseconds are UTC since 1970; `null` says that no limit is known. */
export interface TimelineWhen {
  earliest: number | null;
  /** The first millisecond that is too late. */
  latest: number | null;
  precision: 'minute' | 'day' | 'month' | 'season' | 'year' | null;
  approximate: boolean;
  uncertain: boolean;
  openStart: 'unknown' | 'open' | null;
  openEnd: 'unknown' | 'open' | null;
  /** The id of the event that this one stands in `relation` to. */
  anchor: string | null;
  relation: 'before' | 'after' | 'during' | null;
  /** The members of a one-of set, each as `[earliest, latest]`. */
  choices?: [number, number][];
  /** Those of its limits that a date to the minute gives, and no day; absent where there are none. */
  moments?: number[];
}

/** What sources say of a date, where not all that is said of it can be true. */
export interface TimelineReading {
  words: string;
  /** Their names. */
  sources: string[];
  /** What is drawn beside the event's own date; `null` where it is a part of that. */
  other: OtherDate | null;
}

/** A date that excludes the event's own. As in `TimelineWhen`; at least one limit is known. */
export type OtherDate = Pick<TimelineWhen, 'earliest' | 'latest' | 'precision' | 'approximate'>;

export interface TimelineEvent {
  id: string;
  title: string;
  /** The id of a lane. */
  lane: string;
  href: string;
  when: TimelineWhen;
  /** The same as the sources give it, where that is placed by the clocks of a zone. */
  given?: TimelineWhen;
  /** The date as a reader would say it. */
  words: string;
  /** Whether the editors concluded the date from the sources, none of which states it. */
  inferred: boolean;
  /** What stands behind a date that the editors concluded, in another language than English. */
  inferredMark?: string;
  /** What stands between two of a list, in another language than English. */
  marks?: { comma: string; semicolon: string };
  /** In the order of time; absent where the sources don't differ. */
  readings?: TimelineReading[];
  /** The names of those who took part, so far as the sources tell. */
  participants?: string[];
  /** The numbers of its sources in the dossier, counted from 1. */
  sources?: number[];
}

export interface TimelineLane {
  id: string;
  title: string;
}

/** The dates that exclude the event's own. */
export function otherDates({ readings = [] }: TimelineEvent): OtherDate[] {
  return readings.flatMap(({ other }) => other ?? []);
}

/** The date in words, with a note where it is the editors' conclusion. */
export function dateWords(event: TimelineEvent): string {
  return event.inferred ? `${event.words} ${event.inferredMark ?? '(inferred)'}` : event.words;
}

/** What sources say of the date: “Northern Wire: 17 April 2024; …”; empty where they don't differ. */
export function readingWords(event: TimelineEvent): string {
  const { readings = [], marks } = event;
  return readings.map(({ words, sources }) => `${listed(event, sources)}: ${words}`).join(marks?.semicolon ?? '; ');
}

/** Names of what an event has to do with, with the commas of its language between them. */
export function listed({ marks }: TimelineEvent, names: readonly (number | string)[]): string {
  return names.join(marks?.comma ?? ', ');
}

/** The date in words, and what sources say otherwise. */
export function allDateWords(event: TimelineEvent): string {
  const [own, readings] = [dateWords(event), readingWords(event)];
  return readings === '' ? own : `${own} (${readings})`;
}

/** All that the place of an event in the drawing tells, for those who can't see it. */
export function eventName(event: TimelineEvent, lane: string): string {
  return listed(event, [event.title, allDateWords(event), lane, ...(event.participants ?? [])]);
}

/** Times of the clock, among which a dot would give a day a time. */
export function hasClockTimes(events: readonly TimelineEvent[]): boolean {
  return events.some(({ when }) => when.precision === 'minute');
}

export function dateKind(when: TimelineWhen): DateKind {
  if (when.choices?.length) return 'choice';
  if (when.relation === 'during' && when.precision !== 'minute') return 'during';
  if (when.earliest === null || when.latest === null) return openKind(when);
  if (when.precision === 'minute') return 'instant';
  if (when.precision === 'day') return 'day';
  return when.precision === null && when.relation === null ? 'interval' : 'span';
}

/**
 * What was by a date, as “/2026-02-04” says it, was on that day or at some time before it; it didn't last until then.
 * What was before another event was so however much of that event's day went by.
 */
function openKind(when: TimelineWhen): DateKind {
  if (when.earliest !== null) return when.openEnd === null ? 'after' : 'since';
  if (when.latest !== null) return when.relation === 'before' ? 'before' : 'by';
  return when.relation === 'before' || when.relation === 'after' ? when.relation : 'undated';
}
