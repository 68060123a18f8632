/** The forms that a timeline has, each with all that the others say. */
export type Form = 'picture' | 'list' | 'table';

export const forms: readonly Form[] = ['picture', 'list', 'table'];

/** What events can be chosen by. In a state: the ids chosen, none for all events. */
export type Facet = 'lanes' | 'countries' | 'people' | 'organisations' | 'initiatives' | 'sources';

/** The name of each facet in a link. */
export const facetParams: Record<Facet, string> = {
  lanes: 'lane',
  countries: 'country',
  people: 'person',
  organisations: 'organisation',
  initiatives: 'initiative',
  sources: 'source',
};

export const facets = Object.keys(facetParams) as Facet[];

/** All names that a link to a view may have. */
export const viewNames: readonly string[] = ['from', 'to', ...Object.values(facetParams), 'find', 'zone', 'form'];
