import type { TimelineData, TimelineDatum } from '../../../../src/visuals/timeline/data.ts';
import { conference, lanes } from './sample-events.ts';

/** What the events of samples can be chosen by. */
export const choices: TimelineData['choices'] = {
  lanes: lanes.map(({ id, title }) => ({ id, name: title })),
  countries: [
    { id: 'AA', name: 'Ayland' },
    { id: 'BB', name: 'Beeland <&>' },
  ],
  people: [{ id: 'host', name: 'The host' }],
  organisations: [],
  initiatives: [],
  sources: [{ id: 'news', name: 'News' }],
};

/** What each of them rests on. */
export const passages: TimelineDatum['passages'] = [
  {
    quote: 'They met <at length>',
    source: { text: 'News', href: '/sources/news/' },
    language: 'en',
    direction: 'ltr',
    status: 'verified',
    statusWords: 'Verified word for word',
    inArticle: 'https://example.org/?a=1&b=2',
  },
];

/** The conference with what it can be filtered by, and a passage behind each event. */
export const conferenceData: TimelineData = {
  language: 'en',
  lanes,
  choices,
  events: conference.map(
    (event, i): TimelineDatum => ({
      ...event,
      participants: i % 2 === 0 ? ['Ayland', 'The host'] : ['Beeland'],
      sources: [1],
      place: i,
      facets: {
        lanes: [event.lane],
        countries: [i % 2 === 0 ? 'AA' : 'BB'],
        people: i % 2 === 0 ? ['host'] : [],
        organisations: [],
        initiatives: [],
        sources: ['news'],
      },
      passages,
    }),
  ),
};
