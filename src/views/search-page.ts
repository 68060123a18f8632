import { compareText } from '../core/language/text-order.ts';
import { recordsOf } from '../core/model/dossier.ts';
import { pathOf, type Reference, recordKinds } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import type { EntryView } from './entries.ts';
import { type FrameView, frameOf } from './frame.ts';
import { linkTo } from './link.ts';
import { entryList, type PartPage, spread } from './long-lists.ts';
import { initialOf } from './parts.ts';

export interface SearchPage {
  frame: FrameView;
  /** Where the files of the search stand. */
  index: string;
  /** Every record by the first letter of its name. */
  letters: { id: string; label: string; entries: EntryView[] }[];
  /** In their place where they are too many. */
  parts: EntryView[];
  /** Pages with what has no room here. */
  continued: PartPage[];
}

export function searchPage(catalogue: Catalogue): SearchPage {
  const { words, base, language, dossier } = catalogue;
  const entries = allRecords(catalogue);
  const owner = { text: words.search.index, href: `${base}search/` };
  const { moved, pages } = spread(catalogue, owner, { all: entryList(catalogue, null, entries) });
  const initial = ({ link }: EntryView) => initialOf(link.text, language, words.parts.noLetter);
  const letters = moved['all'] ? [] : [...Map.groupBy(entries, (entry) => initial(entry).id).entries()];
  return {
    frame: frameOf(catalogue, {
      title: words.frame.groups.search,
      description: words.search.description(dossier.site.title),
      path: 'search/',
      section: 'search',
    }),
    index: `${base}search/index/`,
    letters: letters.map(([id, own]) => ({ id, label: own[0] ? initial(own[0]).label : id, entries: own })),
    parts: moved['all'] ?? [],
    continued: pages,
  };
}

/** The names by which near ones are offered, each with its page's address from the site's base. */
export function searchNames(catalogue: Catalogue): [name: string, path: string][] {
  return allRecords(catalogue).map(({ link }) => [link.text, link.href.slice(catalogue.base.length)]);
}

/** Links to all records and countries in the order of their names, with the kind of each. */
function allRecords(catalogue: Catalogue): EntryView[] {
  const { words, dossier, countries, language } = catalogue;
  const all: Reference[] = [
    ...recordKinds.flatMap((kind) => recordsOf(dossier, kind).map(({ id }) => ({ kind, id }))),
    ...countries.map((id) => ({ kind: 'country' as const, id })),
  ];
  const { compare } = new Intl.Collator(language);
  return all
    .map((of) => ({
      link: linkTo(catalogue, of),
      detail: words.search.kinds[of.kind],
      lane: null,
      path: pathOf(of, ''),
    }))
    .sort((a, b) => compare(a.link.text, b.link.text) || compareText(a.path, b.path))
    .map(({ path: _, ...entry }) => entry);
}
