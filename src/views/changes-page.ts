import { pathOf } from '../core/model/reference.ts';
import type { Feed } from '../exports/feeds.ts';
import type { Update } from '../kinds/history.ts';
import type { Catalogue } from './catalogue.ts';
import { dayView, type FrameView, frameOf } from './frame.ts';
import type { IndexEntry } from './index-entries.ts';
import { addressIn, attributesOf, type LinkView, linkTo, nameOf } from './link.ts';
import { entryList, type PartPage, spread } from './long-lists.ts';

export interface ChangesPage {
  frame: FrameView;
  /** The newest first. */
  entries: IndexEntry[];
  /** None while the site's address isn't known. */
  feeds: LinkView[];
  /** Pages with what has no room here. */
  continued: PartPage[];
}

export function changesPage(catalogue: Catalogue): ChangesPage {
  const { words, base, updates, language } = catalogue;
  const entries = updates.map(
    (update): IndexEntry => ({
      link: linkTo(catalogue, update.of),
      detail: words.changes.detail(update.kind, dayView(update.date, language).words),
      lane: null,
      summary: textOf(catalogue, update),
    }),
  );
  const owner = { text: words.changes.title, href: `${base}changes/` };
  const { moved, pages } = spread(catalogue, owner, { list: entryList(catalogue, null, entries) });
  return {
    frame: frameOf(catalogue, {
      title: words.changes.title,
      description: words.changes.description(catalogue.dossier.site.title),
      path: 'changes/',
    }),
    entries: moved['list']?.map((entry) => ({ ...entry, summary: null })) ?? entries,
    feeds: feedsOf(catalogue).flatMap(({ name }) => [
      { text: words.changes[name].atom, href: `${base}feeds/${name}.xml` },
      { text: words.changes[name].json, href: `${base}feeds/${name}.json` },
    ]),
    continued: pages,
  };
}

/** A feed by the name that stands in its address, whose ending says which form it has. */
export interface NamedFeed {
  name: 'all' | 'corrections';
  feed: (ending: 'xml' | 'json') => Feed;
}

/** A feed has so many entries at most, the newest. */
const mostEntries = 100;

/** The feeds of a site: those that have an entry, and none while the site's address isn't known, which feeds need. */
export function feedsOf(catalogue: Catalogue): NamedFeed[] {
  const { dossier, words, updates, language } = catalogue;
  const { title, editors, licence } = dossier.site;
  const home = addressIn(catalogue, '');
  if (home === null) return [];
  const kinds = { all: updates, corrections: updates.filter(({ kind }) => kind === 'correction') };
  return (['all', 'corrections'] as const)
    .filter((name) => kinds[name].length > 0)
    .map((name) => ({
      name,
      feed: (ending) => ({
        title: name === 'all' ? words.changes.feedTitle(title) : words.changes.correctionsTitle(title),
        language,
        address: `${home}feeds/${name}.${ending}`,
        home,
        authors: editors,
        rights: licence,
        entries: kinds[name].slice(0, mostEntries).map((update) => {
          const url = home + pathOf(update.of, '');
          const suffix = update.kind === 'published' ? '' : `#${update.kind}-${update.date}-${update.number}`;
          return {
            id: url + suffix,
            url,
            title: words.changes.entry(update.kind, nameOf(catalogue, update.of)),
            text: textOf(catalogue, update),
            language: update.kind === 'published' ? attributesOf(catalogue, update.of).lang : undefined,
            date: update.date,
          };
        }),
      }),
    }));
}

/** The words of a correction or change, and of a new briefing those under its title. */
function textOf({ briefings }: Catalogue, { of, text }: Update): string {
  return text ?? briefings.get(of.id)?.standfirst ?? '';
}
