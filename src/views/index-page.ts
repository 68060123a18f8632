import { folderOf, type ReferenceKind, recordKinds } from '../core/model/reference.ts';
import { isLarge } from '../visuals/timeline/periods.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import * as entries from './index-entries.ts';
import { entryList, type PartPage, spread } from './long-lists.ts';
import { linkToPeriod, timelinePeriods } from './period-rows.ts';
import { timelineView } from './timeline.ts';

/** The list of all records of a kind. */
export interface IndexPage {
  frame: FrameView;
  title: string;
  lead: string;
  entries: entries.IndexEntry[];
  /** Pages with what has no room here. */
  continued: PartPage[];
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
  const whole = entriesOf[kind](catalogue);
  const owner = { text: title, href: `${catalogue.base}${folder}/` };
  const { moved, pages } = spread(catalogue, owner, { list: entryList(catalogue, null, whole) });
  // The lists of a large timeline are those of its events.
  const periods = moved['list'] && kind === 'event' ? periodEntries(catalogue) : [];
  const parts = periods.length > 0 ? periods : moved['list']?.map((entry) => ({ ...entry, summary: null }));
  return {
    frame: frameOf(catalogue, { title, description: lead, path: `${folder}/`, section: folder }),
    title,
    lead,
    entries: parts ?? whole,
    continued: periods.length > 0 ? [] : pages,
  };
}

/** The lists of all kinds that have a record but countries, whose page has a map beside it. */
export function indexPages(catalogue: Catalogue): { folder: string; page: IndexPage }[] {
  const pages = recordKinds.map((kind) => ({ folder: folderOf(kind), page: indexPage(catalogue, kind) }));
  // No page leads to an empty one.
  return pages.filter(({ page }) => page.entries.length > 0);
}

function periodEntries(catalogue: Catalogue): entries.IndexEntry[] {
  if (!isLarge(catalogue.dossier.events)) return [];
  return timelinePeriods(catalogue, timelineView(catalogue).events).map((period) => ({
    link: linkToPeriod(catalogue, period),
    detail: catalogue.words.lists.events(period.count),
    lane: null,
    summary: null,
  }));
}
