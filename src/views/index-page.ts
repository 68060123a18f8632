import { folderOf, type ReferenceKind, recordKinds } from '../core/model/reference.ts';
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

const entriesOf: Record<ReferenceKind, (catalogue: Catalogue) => entries.IndexEntry[]> = {
  briefing: entries.briefingEntries,
  event: entries.eventEntries,
  person: entries.personEntries,
  organisation: entries.organisationEntries,
  country: entries.countryEntries,
  initiative: entries.initiativeEntries,
  figure: entries.figureEntries,
  source: entries.sourceEntries,
};

export function indexPage(catalogue: Catalogue, kind: ReferenceKind): IndexPage {
  const { name: title, lead } = catalogue.words.kinds[kind];
  const folder = folderOf(kind);
  return {
    frame: frameOf(catalogue, { title, description: lead, path: `${folder}/`, section: folder }),
    title,
    lead,
    entries: entriesOf[kind](catalogue),
  };
}

/** The lists of all kinds but countries, whose page has a map beside it. */
export function indexPages(catalogue: Catalogue): { folder: string; page: IndexPage }[] {
  return recordKinds.map((kind) => ({ folder: folderOf(kind), page: indexPage(catalogue, kind) }));
}
