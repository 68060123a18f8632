import { counted, list } from './grammar.ts';

/** The pages of the timeline. */
export const timeline = {
  title: 'Timeline',
  description: 'All events by lane and date, as exactly as the sources give it.',
  ofAll: 'Timeline of all events',
  ofLanes: (lanes: readonly string[]) => `Timeline: ${list(lanes)}`,
  ofPeriod: (period: string) => `Timeline: ${period}`,
  periodDescription: (count: number) => `${counted(count, 'event', 'events')} of the timeline, in the order of time.`,
  neighbours: 'Neighbouring periods',
  byPeriod: 'By period',
  howMany: 'How many events begin when',
  inOrder: 'In the order of time',
  event: 'Event',
  when: 'When',
  lane: 'Lane',
  period: 'Period',
  /** Events of all lanes. */
  all: 'All',
  embedded: (site: string) => `${site}: the timeline, with its sources`,
  from: 'From',
  asTable: 'The events as a table',
  allOf: (events: string) => `The timeline of all ${events}`,
  summary: {
    none: 'The sources report no events.',
    /** @param range such as “October 2025 – February 2026”; empty where no time is known */
    some: (count: number, range: string, inferred: number, disputed: number) =>
      [
        `The sources report ${count === 1 ? 'one event' : counted(count, 'event', 'events')}${range && `, ${range}`}`,
        ...(disputed > 0 ? [`the sources differ on ${datesOf(disputed)}`] : []),
      ].join('; ') +
      '.' +
      (inferred > 0 ? ` ${inferredWords(count, inferred)}` : ''),
  },
};

const datesOf = (count: number) => (count === 1 ? 'the date of one' : `the dates of ${count}`);

function inferredWords(count: number, inferred: number): string {
  const given = (what: string) => `${what} not given in the articles`;
  const concluded = (which: string) => `; ${which} “(inferred)” after it.`;
  if (count === 1) return `${given('The date is')}${concluded('the one that the editors concluded has')}`;
  const many = inferred === count ? 'The dates are' : inferred * 2 > count ? 'Most days are' : 'Some days are';
  if (inferred > 1) return `${given(many)}${concluded('each date that the editors concluded has')}`;
  return `${given('One day is')}${concluded('the date that the editors concluded has')}`;
}
