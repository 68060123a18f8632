import { type Column, decodeColumns, encodeColumns, stringReader, stringTable } from '../../core/column-file.ts';
import { minuteLength } from '../../core/time/calendar.ts';
import { type DateKind, dateKinds, type MarkKind } from './date-kind.ts';
import { allDateWords, listed, type OtherDate, otherDates, type TimelineEvent, type TimelineLane } from './event.ts';
import { markTimes } from './mark-times.ts';

/**
 * A timeline of very many events as files of columns (see `core/column-file.ts`), for a browser that draws it without
 * reading a text before it needs one. Events go by their place in the order of `start`, counted from 0.
 *
 * - `timeline-columns.bin`, all that a drawing without words needs, ten bytes an event. Head: `ColumnsHead`. Columns:
 *   `start` and `end` (u32, in units from the epoch; where the mark begins and ends), `lane` (u8, from 0), `kind` (u8,
 *   how the date is known, see `packKind`); then, for each of the few dates of an event beside its own, `extraOf` (u32, the
 *   event), `extraKind` (u8, see `packExtra`), `extraStart` and `extraEnd` (u32); and `inferred` (u32), the events whose
 *   date the editors concluded.
 * - `timeline-texts-<n>.bin`, the words of `chunk` events from `n × chunk` on. Columns: `bytes` and `ends` (a string
 *   table), and `id`, `title`, `words`, `people` (u32, places in that table, one for each event).
 * - `timeline-details-<n>.json`, what is behind `detailsChunk` events from `n × detailsChunk` on, as in `timeline.json`.
 * - `timeline-words.bin`, each word of the events’ titles, dates, names and entries, and the events that have it. Columns:
 *   `bytes` and `ends` (a string table), `event` (u32) and `event-ends`, as below. Timelines of any size have this one.
 * - `timeline-facets.bin`, what events can be chosen by. Head: `FacetsHead` of `postings.ts`. Columns: for each facet its `<facet>-ends`
 *   and `<facet>`: the events of the first choice, then those of the second, and so on, and where each list ends.
 */
interface ColumnsHead {
  version: 1;
  count: number;
  /** The time of unit 0 and the length of a unit, in ms UTC. */
  epoch: number;
  unit: number;
  /** How many events a file of texts holds. */
  chunk: number;
  detailsChunk: number;
  language: string;
  /** Whether any time of the clock is known, so that zones differ. */
  hasClocks: boolean;
  /** The site’s base path. */
  base: string;
  lanes: { id: string; title: string }[];
}

/** The words of an event: its date, and who took part. */
export interface EventTexts {
  id: string;
  title: string;
  words: string;
  people: string;
}

/** An event as it is encoded; `start` and `end` in ms UTC. */
export interface ColumnEvent extends EventTexts {
  lane: number;
  kind: number;
  start: number;
  end: number;
  /** Whether the editors concluded its date. */
  inferred: boolean;
  extra: readonly ExtraDate[];
  /** The ids of what it has part in. */
  facets: Record<string, readonly string[]>;
}

export type ColumnsSetting = Pick<ColumnsHead, 'language' | 'base' | 'lanes' | 'chunk' | 'detailsChunk' | 'hasClocks'>;

const mostUnits = 2 ** 32 - 1;

/** The events in the order that the files number them by. */
export function inColumnOrder<Event extends Pick<ColumnEvent, 'start'>>(events: readonly Event[]): Event[] {
  return events.toSorted((a, b) => a.start - b.start);
}

/** Events as they are encoded, without what they can be chosen by; those of no lane are left out. */
export function columnEvents(events: readonly TimelineEvent[], lanes: readonly TimelineLane[]): ColumnEvent[] {
  const times = markTimes(events);
  const numbers = new Map(lanes.map(({ id }, at) => [id, at]));
  return events.flatMap((event) => {
    const { id, title, inferred, participants = [], when } = event;
    const [time, lane] = [times.get(id), numbers.get(event.lane)];
    if (time === undefined || lane === undefined) return [];
    const isMoment = (limit: number) => when.moments?.includes(limit) ?? false;
    const { start, end } = time;
    const kind = packKind({ ...time, moments: { start: isMoment(start), end: isMoment(end) } });
    const texts = { id, title, words: allDateWords(event), people: listed(event, participants) };
    return [{ ...texts, lane, kind, start, end, inferred, extra: extraOf(event), facets: {} }];
  });
}

function extraOf(event: TimelineEvent): ExtraDate[] {
  const choice = { isChoice: true, precision: null, approximate: false };
  return [
    ...(event.when.choices ?? []).map(([earliest, latest]) => ({ ...choice, earliest, latest })),
    ...otherDates(event).map((date) => ({ isChoice: false, ...date })),
  ];
}

/** @param events in the order of `inColumnOrder`; times are rounded to minutes, or to what 32 bits have room for */
export function timelineColumns(events: readonly ColumnEvent[], setting: ColumnsSetting): Uint8Array<ArrayBuffer> {
  const extra = events.flatMap((event, place) => event.extra.map((date) => ({ place, date })));
  const limits = extra.flatMap(({ date }) => [date.earliest ?? date.latest ?? 0, date.latest ?? date.earliest ?? 0]);
  const epoch = limits.reduce((first, time) => Math.min(first, time), events[0]?.start ?? 0);
  const latest = [...events.map(({ end }) => end), ...limits].reduce((last, end) => Math.max(last, end), epoch);
  const unit = minuteLength * Math.max(1, Math.ceil((latest - epoch) / minuteLength / mostUnits));
  const units = (time: number) => Math.round((time - epoch) / unit);
  const head: ColumnsHead = { version: 1, count: events.length, epoch, unit, ...setting };
  const limit = (first: number | null, second: number | null) => units(first ?? second ?? epoch);
  return encodeColumns({
    head,
    columns: {
      start: Uint32Array.from(events, ({ start }) => units(start)),
      end: Uint32Array.from(events, ({ end }) => units(end)),
      lane: Uint8Array.from(events, ({ lane }) => lane),
      kind: Uint8Array.from(events, ({ kind }) => kind),
      extraOf: Uint32Array.from(extra, ({ place }) => place),
      extraKind: Uint8Array.from(extra, ({ date }) => packExtra(date)),
      extraStart: Uint32Array.from(extra, ({ date: { earliest, latest } }) => limit(earliest, latest)),
      extraEnd: Uint32Array.from(extra, ({ date: { earliest, latest } }) => limit(latest, earliest)),
      inferred: Uint32Array.from(events.flatMap(({ inferred }, place) => (inferred ? place : []))),
    },
  });
}

/** The texts of some events. */
export function timelineTexts(events: readonly ColumnEvent[]): Uint8Array<ArrayBuffer> {
  const { bytes, ends, places } = stringTable(
    events.flatMap(({ id, title, words, people }) => [id, title, words, people]),
  );
  const column = (key: 'id' | 'title' | 'words' | 'people') =>
    Uint32Array.from(events, (event) => places.get(event[key]) ?? 0);
  const columns = {
    bytes,
    ends,
    id: column('id'),
    title: column('title'),
    words: column('words'),
    people: column('people'),
  };
  return encodeColumns({ head: {}, columns });
}

/** The events of a large timeline, by their place in the order of time; times in ms UTC. */
export interface TimelineColumns
  extends Pick<ColumnsHead, 'count' | 'chunk' | 'detailsChunk' | 'hasClocks' | 'language' | 'base' | 'lanes'> {
  start: Float64Array;
  end: Float64Array;
  /** Counted from 0. */
  lane: Column;
  /** See `packKind`. */
  kind: Column;
  /** The few dates of events beside their own, by place. */
  extra: ReadonlyMap<number, ExtraDate[]>;
  /** Those whose date the editors concluded, by place. */
  inferred: ReadonlySet<number>;
}

/** Reads `timeline-columns.bin`. */
export function readColumns(buffer: ArrayBuffer): TimelineColumns {
  const { head, columns } = decodeColumns<ColumnsHead>(buffer);
  const { epoch, unit, ...rest } = head;
  const times = (name: 'start' | 'end') => Float64Array.from(columns[name] ?? none, (units) => epoch + units * unit);
  return {
    ...rest,
    start: times('start'),
    end: times('end'),
    lane: columns['lane'] ?? none,
    kind: columns['kind'] ?? none,
    inferred: new Set(columns['inferred']),
    extra: extraDates(columns, (units) => epoch + (units ?? 0) * unit),
  };
}

function extraDates(columns: Record<string, Column>, time: (units?: number) => number): Map<number, ExtraDate[]> {
  const extra = new Map<number, ExtraDate[]>();
  const { extraOf = none, extraKind = none, extraStart = none, extraEnd = none } = columns;
  for (const [i, place] of extraOf.entries()) {
    const date = unpackExtra(extraKind[i] ?? 0, time(extraStart[i]), time(extraEnd[i]));
    extra.set(place, [...(extra.get(place) ?? []), date]);
  }
  return extra;
}

const none = new Uint8Array();

/** Reads `timeline-texts-<n>.bin`: the words of the event at a place within it. */
export function readTexts(buffer: ArrayBuffer): (place: number) => EventTexts {
  const { columns } = decodeColumns(buffer);
  const text = stringReader(columns['bytes'], columns['ends']);
  const of = (name: string, place: number) => text(columns[name]?.[place] ?? 0);
  return (place) => ({
    id: of('id', place),
    title: of('title', place),
    words: of('words', place),
    people: of('people', place),
  });
}

/** In a byte: the kind in the lower four bits, then a bit for each sign. */
export function packKind({ kind, approximate, uncertain, moments }: MarkKind): number {
  const signs = [approximate, uncertain, moments?.start ?? false, moments?.end ?? false];
  return signs.reduce((byte, isSet, at) => byte | (isSet ? 16 << at : 0), dateKinds.indexOf(kind));
}

export function unpackKind(byte: number): MarkKind {
  const has = (at: number) => (byte & (16 << at)) !== 0;
  return {
    kind: kindOf(byte),
    approximate: has(0),
    uncertain: has(1),
    moments: { start: has(2), end: has(3) },
  };
}

/** The kind alone, of a byte by `packKind`. */
export function kindOf(byte: number): DateKind {
  return dateKinds[byte & 15] ?? 'undated';
}

/** A date of an event beside its own: one of a set that is its own date, or one that other sources give. */
export type ExtraDate = { isChoice: boolean } & OtherDate;

/** In a byte: what it is, which limits it has, and how exact it is. */
function packExtra({ isChoice, earliest, latest, precision, approximate }: ExtraDate): number {
  const signs = [
    isChoice,
    earliest === null,
    latest === null,
    approximate,
    precision === 'day',
    precision === 'minute',
  ];
  return signs.reduce((byte, isSet, at) => byte | (isSet ? 1 << at : 0), 0);
}

function unpackExtra(byte: number, start: number, end: number): ExtraDate {
  const has = (at: number) => (byte & (1 << at)) !== 0;
  return {
    isChoice: has(0),
    earliest: has(1) ? null : start,
    latest: has(2) ? null : end,
    approximate: has(3),
    precision: has(4) ? 'day' : has(5) ? 'minute' : null,
  };
}

/** Whether any event is given to the minute. */
export function hasMinutes({ kind }: TimelineColumns): boolean {
  return kind.some((byte) => kindOf(byte) === 'instant');
}
