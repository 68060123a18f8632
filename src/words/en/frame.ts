import { list, number } from './grammar.ts';

/** What stands around the contents of every page. */
export const frame = {
  skip: 'Skip to the contents',
  permalink: 'Link to this sentence',
  moved: 'The sentence that this address leads to was changed or removed.',
  contents: 'Contents',
  breadcrumb: 'Breadcrumb',
  groups: {
    briefings: 'Briefings',
    timeline: 'Timeline',
    people: 'People and countries',
    topics: 'Initiatives and figures',
    sources: 'Sources',
    search: 'Search',
  },
  onThisPage: 'On this page',
  timeline: 'Timeline',
  compare: 'Compare',
  about: 'About',
  documentTitle: (page: string, site: string) => `${page} · ${site}`,
  editedBy: (editors: readonly string[]) => `Edited by ${list(editors)}.`,
  rights: (licence: string | null) =>
    licence === null
      ? 'Quoted passages belong to their authors and publishers.'
      : `The summaries may be used under the licence ${licence}; quoted passages belong to their authors and publishers.`,
  howMade: 'How this was made',
  data: 'All records as data',
  changes: 'What changed',
  /** Around the day. */
  lastChanged: ['Last changed', '.'] as [before: string, after: string],
};

export const home = {
  whatHappened: 'What happened',
  readBriefing: (title: string) => `Read the briefing: ${title}`,
  when: 'When',
  figures: 'Key figures',
  differ: 'Where the sources differ',
  all: (kind: string, count: number) => `${kind}: all ${number(count)}`,
  compareAll: 'Compare all that the sources say',
  howMade: 'How this was made',
  whatChecksProve: 'What the checks prove, and what they don’t',
};

export const notFound = {
  title: 'Page not found',
  heading: 'There is no page at this address',
  description: 'There is no page at this address.',
  standfirst: 'It may have moved, or the address may have a slip in it.',
};
