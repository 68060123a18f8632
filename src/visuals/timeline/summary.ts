import { dayLength } from '../../core/time/calendar.ts';
import { formatRange } from '../../core/time/date-words.ts';
import type { Words } from '../../words/words.ts';
import { otherDates, type TimelineEvent } from './event.ts';

const longest = 92 * dayLength;

/** What the timeline shows, in a sentence. `language` is a BCP 47 tag for its dates. */
export function timelineSummary(
  events: readonly TimelineEvent[],
  language: string,
  { summary }: Words['timeline'],
): string {
  if (events.length === 0) return summary.none;
  const inferred = events.filter((event) => event.inferred).length;
  const disputed = events.filter((event) => otherDates(event).length > 0).length;
  return summary.some(events.length, rangeWords(events, language), inferred, disputed);
}

/** From the first to the last time that the sources allow, no more exactly than they give each of the dates. */
function rangeWords(events: readonly TimelineEvent[], language: string): string {
  const limits = events.flatMap(({ when: { earliest, latest } }) => [earliest, latest === null ? null : latest - 1]);
  const times = limits.filter((limit) => limit !== null);
  if (times.length === 0) return '';
  const first = times.reduce((low, time) => Math.min(low, time));
  const last = times.reduce((high, time) => Math.max(high, time));
  const date = { precision: precisionOf(events, last - first), zone: null };
  return formatRange({ ...date, earliest: first }, { ...date, earliest: last }, language);
}

function precisionOf(events: readonly TimelineEvent[], length: number): 'year' | 'month' | 'day' {
  const given = new Set(events.map(({ when }) => when.precision));
  if (given.has('year')) return 'year';
  return given.has('month') || given.has('season') || length > longest ? 'month' : 'day';
}
