import type {
  TimelineEvent,
  TimelineLane,
  TimelineReading,
  TimelineWhen,
} from '../../../../src/visuals/timeline/event.ts';

const day = 24 * 3600 * 1000;
const nothing: TimelineWhen = {
  earliest: null,
  latest: null,
  precision: null,
  approximate: false,
  uncertain: false,
  openStart: null,
  openEnd: null,
  anchor: null,
  relation: null,
};

export const lanes: TimelineLane[] = [
  { id: 'talks', title: 'Talks' },
  { id: 'treaties', title: 'Treaties' },
];

/** An event whose id is its title. */
export function event(title: string, when: Partial<TimelineWhen>, words = '', lane = 'talks'): TimelineEvent {
  return { id: title, title, lane, href: `/events/${title}/`, when: { ...nothing, ...when }, words, inferred: false };
}

/** `2026-02-04` or `2026-02-04T14:30`, in ms UTC. */
export function at(iso: string): number {
  return Date.parse(iso.length > 10 ? `${iso}Z` : iso);
}

export function onDay(iso: string, when: Partial<TimelineWhen> = {}): Partial<TimelineWhen> {
  return { earliest: at(iso), latest: at(iso) + day, precision: 'day', ...when };
}

export function atTime(iso: string): Partial<TimelineWhen> {
  return { earliest: at(iso), latest: at(iso) + 60_000, precision: 'minute' };
}

/** What a source says otherwise: from the start of one day to the start of another, or of one day. */
export function otherwise(words: string, start: string, end?: string): TimelineReading {
  const [latest, precision] = end === undefined ? [at(start) + day, 'day' as const] : [at(end), 'month' as const];
  return { words, sources: ['News'], other: { earliest: at(start), latest, precision, approximate: false } };
}

/** From the start of one day to the start of another. */
export function within(start: string, end: string, when: Partial<TimelineWhen> = {}): Partial<TimelineWhen> {
  return { earliest: at(start), latest: at(end), precision: 'month', ...when };
}

/** Numbers from 0 to 1, the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** `count` events on days within ten years. */
export function decade(count: number): TimelineEvent[] {
  const random = seeded(20260204);
  return Array.from({ length: count }, (_, i) => {
    const date = new Date(at('2016-03-01') + Math.floor(random() * 3650) * day).toISOString().slice(0, 10);
    return event(`Meeting ${i + 1} of the contact group`, onDay(date), date, i % 2 === 0 ? 'talks' : 'treaties');
  });
}

/** A dossier in small: months far back, and days and unknown days around a conference. */
export const conference: TimelineEvent[] = [
  event('Understanding on tariffs', within('2025-10-01', '2025-11-01'), 'October 2025', 'treaties'),
  event('Ban on exports', within('2026-01-01', '2026-02-01'), 'January 2026', 'treaties'),
  event('Meeting of two ministers', onDay('2026-02-03'), '3 February 2026'),
  event('Conference', onDay('2026-02-04'), '4 February 2026'),
  ...['Ayland', 'Beeland', 'Ceeland', 'Deeland', 'Eeland', 'Effland', 'Geeland'].map((country) =>
    event(
      `Meeting with the minister of ${country}`,
      { latest: at('2026-02-05'), anchor: 'Conference', relation: 'before' },
      'before the conference',
    ),
  ),
  event(
    'Statement of the host',
    onDay('2026-02-04', { anchor: 'Conference', relation: 'during' }),
    'at the conference',
  ),
  event(
    'Trade deal',
    { latest: at('2026-02-04'), anchor: 'Meeting of two ministers', relation: 'before' },
    'before 3 February',
    'treaties',
  ),
];
