import type { Direction } from '../../core/language/direction.ts';
import type { EventRecord } from '../../core/model/record.ts';
import type { CalendarDate } from '../../core/time/date.ts';
import type { WordedAnchor } from '../../core/time/event-words.ts';
import type { TimelineEvent, TimelineLane } from './event.ts';
import type { Facet } from './view-names.ts';

/** What the timeline fetches to filter, zoom and show evidence: `/data/timeline.json`. */
export interface TimelineData {
  /** A BCP 47 tag. */
  language: string;
  lanes: TimelineLane[];
  /** What events can be chosen by, each in the order in which it is offered. */
  choices: Record<Facet, Choice[]>;
  /** In the order of time. */
  events: TimelineDatum[];
}

export interface Choice {
  id: string;
  name: string;
}

export interface TimelineDatum extends TimelineEvent {
  /** The ids of what the event has part in. */
  facets: Record<Facet, string[]>;
  passages: PassageDatum[];
  /** Where it stands in the index of words, see `columns.ts`. */
  place: number;
  /** What the words are made of, where a time of the clock is among them. */
  clock?: Pick<EventRecord, 'date' | 'relation'> & {
    anchor: WordedAnchor | null;
    /** The dates of the event's `readings`, in their order. */
    readings?: CalendarDate[];
  };
}

/** A quoted passage behind an event. */
export interface PassageDatum {
  quote: string;
  source: { text: string; href: string };
  direction: Direction;
  /** Of the quoted article. */
  language: string;
  status: string;
  statusWords: string;
  /** Opens the article at the passage. */
  inArticle: string | null;
}

/** The part of the data that a timeline of these lanes shows, or of all; lanes keep their numbers and colours. */
export function dataOfLanes(data: TimelineData, lanes: readonly string[] | null): TimelineData {
  if (lanes === null) return data;
  const events = data.events.filter(({ lane }) => lanes.includes(lane));
  const used = (facet: Facet, id: string) => events.some(({ facets }) => facets[facet].includes(id));
  const of = (facet: Facet) => data.choices[facet].filter(({ id }) => used(facet, id));
  return {
    ...data,
    choices: {
      lanes: of('lanes'),
      countries: of('countries'),
      people: of('people'),
      organisations: of('organisations'),
      initiatives: of('initiatives'),
      sources: of('sources'),
    },
    events,
  };
}
