import type { TimelineData, TimelineDatum } from '../../../../../src/visuals/timeline/data.ts';
import { choices, passages } from '../sample-data.ts';
import { atTime, event, lanes, onDay, within } from '../sample-events.ts';

const shown: [title: string, when: Parameters<typeof event>[1], words: string, lane: string, countries: string[]][] = [
  ['Arrival', onDay('2026-02-01'), '1 February 2026', 'talks', ['AA']],
  ['Round of talks', within('2026-02-02', '2026-02-05'), '2 to 4 February 2026', 'talks', ['AA', 'BB']],
  ['Accord', onDay('2026-02-03'), '3 February 2026', 'treaties', ['BB']],
  ['Dinner', onDay('2026-02-04'), '4 February 2026', 'talks', []],
  ['Protocol', onDay('2026-02-04'), '4 February 2026', 'treaties', ['AA']],
  ['Farewell', onDay('2026-02-08'), '8 February 2026', 'talks', ['BB']],
];

/** Few events in a few days, on an axis without breaks, so that a test can say where each of them is. */
export const week: TimelineData = {
  language: 'en',
  lanes,
  choices,
  events: shown.map(([title, when, words, lane, countries], place): TimelineDatum => {
    return { ...event(title, when, words, lane), ...behind(place, lane, countries) };
  }),
};

function behind(
  place: number,
  lane: string,
  countries: string[],
): Omit<TimelineDatum, keyof ReturnType<typeof event>> & Partial<TimelineDatum> {
  return {
    participants: countries,
    sources: [1],
    place,
    facets: { lanes: [lane], countries, people: [], organisations: [], initiatives: [], sources: ['news'] },
    passages,
  };
}

/** The same days with two times of the clock. */
export const clocked: TimelineData = {
  ...week,
  events: week.events.map((own) => {
    const minute = own.id === 'Dinner' ? '2026-02-04T12:00' : own.id === 'Protocol' ? '2026-02-04T18:30' : null;
    if (minute === null) return own;
    const when = { ...own.when, ...atTime(minute) };
    return { ...own, when: { ...when, moments: [when.earliest ?? 0, when.latest ?? 0] } };
  }),
};
