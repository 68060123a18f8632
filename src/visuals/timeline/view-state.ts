import { isZone } from '../../core/time/zone.ts';
import { type Facet, type Form, facetParams, facets, forms } from './view-names.ts';

/** What a reader chose to see of a timeline: all that a shared link must bring back. */
export interface ViewState extends Record<Facet, string[]> {
  /** The ends of the time in view, in ms UTC; `null`: as far as there are events. */
  from: number | null;
  to: number | null;
  /** Words that an event must contain. */
  find: string;
  /** Whose clocks times are given by: the event's own, the reader's, or those of an IANA zone such as `UTC`. */
  zone: 'event' | 'reader' | (string & {});
  /** `null`: as the room suggests. */
  form: Form | null;
}

/** What `matches` must know of an event. */
export interface FacetedEvent {
  /** The ids of what it has part in, by facet. */
  facets: Record<Facet, readonly string[]>;
  /** Its words, as `foldText` gives them. */
  text: string;
}

export const wholeView: Readonly<ViewState> = {
  from: null,
  to: null,
  lanes: [],
  countries: [],
  people: [],
  initiatives: [],
  sources: [],
  find: '',
  zone: 'event',
  form: null,
};

/** The ids that there are; a facet that is left out takes any. */
export type KnownIds = Partial<Record<Facet, ReadonlySet<string>>>;

/** The state that a link's parameters give; what they get wrong, and ids not in `known`, are passed over. */
export function parseView(params: URLSearchParams, known: KnownIds = {}): ViewState {
  const chosen = (facet: Facet) => {
    const ids = new Set(params.getAll(facetParams[facet]).filter((id) => id !== ''));
    return [...ids].filter((id) => known[facet]?.has(id) ?? true).sort();
  };
  return {
    ...parseWindow(params.get('from'), params.get('to')),
    lanes: chosen('lanes'),
    countries: chosen('countries'),
    people: chosen('people'),
    initiatives: chosen('initiatives'),
    sources: chosen('sources'),
    find: (params.get('find') ?? '').trim(),
    zone: parseZone(params.get('zone')),
    form: forms.find((form) => form === params.get('form')) ?? null,
  };
}

/** The parameters of a link to a state; what is as in `wholeView` is left out. */
export function viewParams(state: ViewState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.from !== null) params.set('from', timeText(state.from));
  if (state.to !== null) params.set('to', timeText(state.to));
  for (const facet of facets) for (const id of state[facet].toSorted()) params.append(facetParams[facet], id);
  if (state.find !== '') params.set('find', state.find);
  if (state.zone !== 'event') params.set('zone', state.zone);
  if (state.form !== null) params.set('form', state.form);
  return params;
}

export function isFiltered(state: ViewState): boolean {
  return state.find !== '' || facets.some((facet) => state[facet].length > 0);
}

/**
 * Whether an event is among those chosen: in each facet it has one of the ids, and it contains every word looked for.
 * The time in view plays no part.
 */
export function matches({ facets: own, text }: FacetedEvent, state: ViewState): boolean {
  const isChosen = (facet: Facet) => state[facet].length === 0 || own[facet].some((id) => state[facet].includes(id));
  const words = foldText(state.find).split(' ');
  return facets.every(isChosen) && words.every((word) => text.includes(word));
}

/** Text in which a word is found whatever its case and accents. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function parseWindow(start: string | null, end: string | null): Pick<ViewState, 'from' | 'to'> {
  const [from, to] = [parseTime(start), parseTime(end)];
  return from !== null && to !== null && from >= to ? { from: null, to: null } : { from, to };
}

/** Without a zone it is UTC, whatever the machine's zone. */
function parseTime(text: string | null): number | null {
  if (text === null || !/^[+-]?\d{4,6}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{3})?)?Z?)?$/.test(text)) return null;
  const time = Date.parse(text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text);
  return Number.isNaN(time) ? null : time;
}

/** As short as it can be: a date at midnight, else to the minute where that is exact. */
function timeText(time: number): string {
  const text = new Date(time).toISOString();
  return text.replace(/T00:00:00\.000Z$/, '').replace(/:00\.000Z$/, 'Z');
}

function parseZone(zone: string | null): ViewState['zone'] {
  return zone === 'reader' || (zone !== null && isZone(zone)) ? zone : 'event';
}
