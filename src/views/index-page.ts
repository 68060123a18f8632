import { folderOf, type ReferenceKind, recordKinds } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { headingOf } from './entries.ts';
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
  lead: string;
  entriesOf: (catalogue: Catalogue) => entries.IndexEntry[];
}

const sections: Record<ReferenceKind, Section> = {
  briefing: {
    lead: 'Summaries in the editors’ words. Each sentence leads to the passages that it rests on.',
    entriesOf: entries.briefingEntries,
  },
  event: {
    lead: 'In the order of time, as exactly as the sources give it and no more.',
    entriesOf: entries.eventEntries,
  },
  person: {
    lead: 'Those whom the sources name. Others appear under their country and office.',
    entriesOf: entries.personEntries,
  },
  organisation: {
    lead: 'Ministries, courts, companies, teams and other bodies that the sources name.',
    entriesOf: entries.organisationEntries,
  },
  country: {
    lead: 'Countries that the sources name, gathered from people, meetings, events and the text.',
    entriesOf: entries.countryEntries,
  },
  initiative: {
    lead: 'Programmes, funds, groups and agreements that the sources name.',
    entriesOf: entries.initiativeEntries,
  },
  figure: {
    lead: 'Numbers as each source gives them. Whether they agree is worked out from the readings.',
    entriesOf: entries.figureEntries,
  },
  source: {
    lead: 'The articles that everything here rests on. They are quoted in short passages and not republished.',
    entriesOf: entries.sourceEntries,
  },
};

export function indexPage(catalogue: Catalogue, kind: ReferenceKind): IndexPage {
  const { lead, entriesOf } = sections[kind];
  const [title, folder] = [headingOf(kind), folderOf(kind)];
  return {
    frame: frameOf(catalogue, { title, description: lead, path: `${folder}/`, section: folder }),
    title,
    lead,
    entries: entriesOf(catalogue),
  };
}

/** The lists of all kinds but countries, whose page has a map beside it. */
export function indexPages(catalogue: Catalogue): { folder: string; page: IndexPage }[] {
  return recordKinds.map((kind) => ({ folder: folderOf(kind), page: indexPage(catalogue, kind) }));
}
