import { counted } from './grammar.ts';

/** Events for a calendar. */
export const calendar = {
  title: 'Calendar',
  description: (site: string) => `The events of ${site} for your calendar, so far as the sources give their day.`,
  lead: 'Events for your calendar, as files (iCalendar). Only what has an exact day is in them.',
  add: 'Add to a calendar',
  all: 'All events',
  byCountry: 'By country',
  byInitiative: 'By initiative',
  /** A calendar of one record: “Norway”, in “The bridge: Norway”. */
  name: (site: string, record: string | null) => (record === null ? site : `${site}: ${record}`),
  text: (when: string, site: string) => `${when}. ${site}`,
  events: (count: number) => counted(count, 'event', 'events'),
  leftOut: 'What is left out',
  allIn: 'Nothing is: every event has an exact day.',
  leftOutLead: (count: number) =>
    `${counted(count, 'event is', 'events are')} in no calendar, as a calendar can only say a day or a time:`,
  reasons: {
    noDay: (count: number) => `${counted(count, 'event', 'events')} of which the sources give no exact day`,
    doubtful: (count: number) =>
      `${counted(count, 'event', 'events')} of which the day is doubtful or only about right`,
    disputed: (count: number) => `${counted(count, 'event', 'events')} of which sources give different days`,
    inferred: (count: number) => `${counted(count, 'event', 'events')} of which the editors concluded the day`,
  },
};
