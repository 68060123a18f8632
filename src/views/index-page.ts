import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import * as entries from './index-entries.ts';

/** The list of all records of a kind. */
export interface IndexPage {
  frame: FrameView;
  title: string;
  lead: string;
  entries: entries.IndexEntry[];
}

interface Section {
  title: string;
  lead: string;
  entriesOf: (catalogue: Catalogue) => entries.IndexEntry[];
}

const sections = {
  briefings: {
    title: 'Briefings',
    lead: 'Summaries in the editors’ words. Each sentence leads to the passages that it rests on.',
    entriesOf: entries.briefingEntries,
  },
  events: {
    title: 'Events',
    lead: 'In the order of time, as exactly as the sources give it and no more.',
    entriesOf: entries.eventEntries,
  },
  people: {
    title: 'People',
    lead: 'Those whom the sources name. Others appear under their country and office.',
    entriesOf: entries.personEntries,
  },
  countries: {
    title: 'Countries',
    lead: 'Countries that the sources name, gathered from people, meetings, events and the text.',
    entriesOf: entries.countryEntries,
  },
  initiatives: {
    title: 'Initiatives',
    lead: 'Programmes, funds, groups and agreements that the sources name.',
    entriesOf: entries.initiativeEntries,
  },
  figures: {
    title: 'Figures',
    lead: 'Numbers as each source gives them. Whether they agree is worked out from the readings.',
    entriesOf: entries.figureEntries,
  },
  sources: {
    title: 'Sources',
    lead: 'The articles that everything here rests on. They are quoted in short passages and not republished.',
    entriesOf: entries.sourceEntries,
  },
} as const satisfies Record<string, Section>;

export function indexPage(catalogue: Catalogue, name: keyof typeof sections): IndexPage {
  const { title, lead, entriesOf } = sections[name];
  return {
    frame: frameOf(catalogue, { title, description: lead, path: `${name}/`, section: name }),
    title,
    lead,
    entries: entriesOf(catalogue),
  };
}
