import type { ReferenceKind } from '../../core/model/reference.ts';
import { counted } from './grammar.ts';

/** The search, and the list that stands in its place without JavaScript. */
export const search = {
  description: (site: string) => `Search ${site} by passage, and find every record by its name.`,
  lead: 'In all sentences, names, figures and quoted passages. A result leads to the sentence.',
  label: 'Search for',
  keys: '/ leads here from every page; the arrows go through the results, Enter opens one.',
  index: 'All records from A to Z',
  facets: { kind: 'Kind', country: 'Country', source: 'Source', year: 'Year' },
  any: 'All',
  /** Of which kind a result is, in the singular. */
  kinds: {
    briefing: 'Briefing',
    event: 'Event',
    person: 'Person',
    organisation: 'Organisation',
    country: 'Country',
    initiative: 'Initiative',
    figure: 'Figure',
    source: 'Source',
  } satisfies Record<ReferenceKind, string> as Record<ReferenceKind, string>,
  quotations: 'Quoted passages',
  passage: (quoted: string, source: string) => `${quoted} (${source})`,
  busy: 'Searching …',
  found: (pages: number) => `Found in ${counted(pages, 'record', 'records')}`,
  none: 'Nothing was found. The search takes words as they stand in the text.',
  near: 'Did you mean',
  more: (count: number) => `${counted(count, 'more place', 'more places')} there`,
  showMore: 'Show more results',
  failed: 'The search could not be loaded. The list below has every record.',
};
