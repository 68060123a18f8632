import { counted, list, number, plural } from './grammar.ts';

/** Who met whom. */
export const meetings = {
  title: 'Who met whom',
  heading: 'Meetings',
  table: 'Meetings as a list',
  /** Behind the name of somebody, before the list of those whom they met. */
  met: 'met:',
  /** What a meeting is called, and when it was. */
  occasion: (kind: string, date: string) => (date === '' ? kind : `${kind}, ${date}`),
  /** Before the countries of people without a name. */
  unnamedFrom: (count: number) => `${number(count)} not named, from`,
  /** So many more than are listed. */
  others: (count: number) => `and ${counted(count, 'other', 'others')}`,
  none: 'The sources report no meetings.',
  /** @param countries 0 where none is known */
  summary: (meetings: number, participants: number, countries: number) =>
    `The sources report ${counted(meetings, 'meeting or exchange', 'meetings and exchanges')} between ${number(participants)} participants${countries === 0 ? '' : ` from ${counted(countries, 'country', 'countries')}`}`,
  unnamed: (count: number) => `${number(count)} of them ${plural(count, { one: 'is', other: 'are' })} not named`,
  busiest: (name: string, meetings: number, all: number) =>
    `${name} took part in ${meetings === all ? 'all' : number(meetings)} of them`,
  /** @param parts of the summary */
  sentence: (parts: readonly string[]) => `${parts.join('; ')}.`,
  pair: (first: string, second: string, events: readonly string[]) => `${first} and ${second}: ${events.join('; ')}`,
  event: (title: string, date: string) => `${title} (${date})`,
  named: 'named in the sources',
  notNamed: 'not named in the sources',
  line: 'met',
  lineOften: 'met; the thicker, the more often',
  cell: 'met: the numbers of rows and columns are those of the names',
};

/** Where they met. */
export const places = {
  title: 'Where they met',
  tooMany: 'These are too many for a map.',
  table: 'Countries, places and events as a table',
  caption: 'Who took part, and where',
  country: 'Country',
  place: 'Place',
  events: 'Events',
  notGiven: 'not given',
  some: (count: number) => counted(count, 'place', 'places'),
  more: (count: number, country: string) => `and ${number(count)} more with ${country}`,
  none: 'The sources name no countries that took part in a meeting.',
  /** @param place its name where there is one alone */
  atPlaces: (countries: number, places: number, place: string | undefined) =>
    `${plural(countries, { one: 'One country is', other: `${number(countries)} countries are` })} reported to have taken part ${places === 1 ? `in ${place}` : `in one or more of ${number(places)} places`}`,
  withoutPlace: (countries: number) =>
    `${plural(countries, { one: 'One country', other: `${number(countries)} countries` })} took part in meetings whose place the sources do not give`,
  moreWithoutPlace: (countries: number) =>
    `${plural(countries, { one: 'one more country', other: `${number(countries)} more countries` })} took part in meetings whose place the sources do not give`,
  sentence: (parts: readonly string[]) =>
    `${parts.join('; ')}. Others may have taken part whom the sources do not name.`,
  placeOfEvent: 'place of an event, in the country that hosted it',
  tookPart: 'country that took part there',
  tookPartElsewhere: 'country that took part in a meeting at a place not given',
};

/** The readings of a figure. */
export const readings = {
  heading: 'Readings',
  table: 'Readings and passages as a table',
  caption: (figure: string) => `Readings: ${figure}`,
  one: (value: string | undefined) => `One source gives this figure: ${value}.`,
  ofOneSource: (count: number, values: readonly string[]) =>
    `One source gives ${number(count)} readings: ${list(values)}.`,
  same: (sources: number, value: string | undefined) => `${number(sources)} sources give the same figure: ${value}.`,
  differentUnits: (sources: number, values: readonly string[]) =>
    `${number(sources)} sources give this figure in different units: ${list(values)}.`,
  exclude: (count: number, sources: number) =>
    `${number(count)} readings from ${number(sources)} sources exclude each other.`,
  compatible: (count: number, sources: number, values: string) =>
    `${number(count)} readings from ${number(sources)} sources differ, but can all be true: each allows ${values}.`,
  allAllow: (values: string) => `all allow ${values}`,
  beyondRing: 'more or less than the number at the ring',
  withoutLimit: 'without a limit',
  about: 'about this number',
  common: 'values that all readings allow',
};

/** What each source says. */
export const sources = {
  title: 'What each source says',
  fact: 'Fact',
  quoted: 'quoted; open for the passage',
  differsFromOthers: 'gives a date or number that is not another source’s',
  nothing: 'nothing quoted',
  differs: '(differs)',
  values: (values: readonly string[]) => values.join('; '),
  passages: (count: number) => counted(count, 'passage', 'passages'),
  oneSource: (facts: number) =>
    `${plural(facts, { one: 'The only fact rests', other: `All ${number(facts)} facts rest` })} on one source.`,
  /** @param different facts of which sources give different dates or numbers */
  summary: (count: Record<'sources' | 'facts' | 'shared' | 'single' | 'different', number>) =>
    [
      `Of ${counted(count.facts, 'fact', 'facts')}, ${number(count.shared)} ${plural(count.shared, { one: 'is', other: 'are' })} quoted from ${count.sources === 2 ? 'both sources' : 'two or more sources'}`,
      ` and ${number(count.single)} from one alone; `,
      count.different === 0
        ? 'no date or number differs.'
        : `of ${number(count.different)} the date or number differs.`,
    ].join(''),
};
