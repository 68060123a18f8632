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

export const usualState: Readonly<ViewState> = {
  from: null,
  to: null,
  lanes: [],
  countries: [],
  people: [],
  organisations: [],
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
    organisations: chosen('organisations'),
    initiatives: chosen('initiatives'),
    sources: chosen('sources'),
    find: (params.get('find') ?? '').trim(),
    zone: parseZone(params.get('zone')),
    form: forms.find((form) => form === params.get('form')) ?? null,
  };
}

/** The parameters of a link to a state; what is as in `usualState` is left out. */
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

/** The words of a text, or of what is looked for in it, whatever their case, accents and signs. */
export function foldedWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '');
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
