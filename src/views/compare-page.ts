import { factsOf } from '../kinds/coverage.ts';
import type { Catalogue } from './catalogue.ts';
import { type ComparisonView, dateComparison, figureComparison } from './comparison.ts';
import { type EntryGroup, type EntryView, groupEntries } from './entries.ts';
import { factsOnlyIn } from './facts.ts';
import { type FrameView, frameOf } from './frame.ts';
import { type LinkView, linkTo, sourceInSentences } from './link.ts';
import { comparisonList, entryList, groupLists, type PartPage, shownGroups, spread } from './long-lists.ts';
import { sourceMatrixView } from './source-matrix.ts';
import { sourceTitle } from './source-title.ts';

/** What the sources say, side by side. */
export interface Comparisons {
  /** Figures and dates of which sources give different values, those that exclude each other first. */
  different: ComparisonView[];
  /** Figures and dates of which several sources give the same value. */
  agreed: ComparisonView[];
  /** Figures and dates that one source alone gives. */
  single: ComparisonView[];
}

export interface ComparePage extends Comparisons {
  frame: FrameView;
  sources: { link: LinkView; inSentences: string; title: string; only: EntryGroup[] }[];
  /** What each source says of each fact. */
  matrix: ReturnType<typeof sourceMatrixView>;
  /** Facts that rest on several sources. */
  shared: EntryGroup[];
  /** The sources, each with where it stands what only it says, where all of that has no room here. */
  elsewhere: EntryView[];
  /** Links in the place of the lists that have no room, by their names. */
  moved: Partial<Record<string, EntryView[]>>;
  /** The pages to which these lead. */
  continued: PartPage[];
}

/** The most bytes of its lists; there is a matrix beside them. */
const mostBytes = 80_000;
/** The most facts that only one source gives, with the sources: some 40 kB. */
const mostOnly = 200;

export function comparePage(catalogue: Catalogue): ComparePage {
  const { words } = catalogue;
  const { different, agreed, single } = comparisons(catalogue);
  const shared = groupEntries(catalogue, sharedFacts(catalogue));
  const only = onlyInSources(catalogue);
  const owner = { text: words.comparing.title, href: `${catalogue.base}compare/` };
  const { moved, pages } = spread(
    catalogue,
    owner,
    {
      different: comparisonList(catalogue, words.comparing.differ, different),
      agreed: comparisonList(catalogue, words.comparing.agree, agreed),
      sources: entryList(catalogue, words.comparing.onlyInOne, only.elsewhere),
      ...groupLists(catalogue, 'shared', words.comparing.shared, shared),
    },
    mostBytes,
  );
  return {
    frame: frameOf(catalogue, {
      title: owner.text,
      description: words.comparing.description,
      path: 'compare/',
      section: 'compare',
    }),
    different: moved['different'] ? [] : different,
    agreed: moved['agreed'] ? [] : agreed,
    single,
    sources: only.sources,
    elsewhere: moved['sources'] ?? only.elsewhere,
    matrix: sourceMatrixView(catalogue),
    shared: shownGroups('shared', shared, moved),
    moved,
    continued: pages,
  };
}

/** What only one source says; where that is too much, links to each source’s own page, which says it too. */
function onlyInSources(catalogue: Catalogue): Pick<ComparePage, 'sources' | 'elsewhere'> {
  const sources = catalogue.dossier.sources.map((source) => ({
    link: linkTo(catalogue, { kind: 'source', id: source.id }),
    inSentences: sourceInSentences(catalogue, source.id),
    title: sourceTitle(source, catalogue.words),
    only: groupEntries(catalogue, factsOnlyIn(catalogue, source.id)),
  }));
  const counts = sources.map(({ only }) => only.reduce((sum, { entries }) => sum + entries.length, 0));
  if (counts.reduce((sum, count) => sum + count, 0) + sources.length <= mostOnly) return { sources, elsewhere: [] };
  const elsewhere = sources.map(({ link }, at): EntryView => {
    const { text, href } = link;
    return { link: { text, href: `${href}#only` }, detail: catalogue.words.lists.facts(counts[at] ?? 0), lane: null };
  });
  return { sources: [], elsewhere };
}

export function comparisons(catalogue: Catalogue): Comparisons {
  const all = [
    ...catalogue.dossier.figures.map((figure) => figureComparison(catalogue, figure)),
    ...[...catalogue.events.values()].flatMap((event) => dateComparison(catalogue, event) ?? []),
  ];
  const having = (agreement: ComparisonView['agreement']) => all.filter((each) => each.agreement === agreement);
  return {
    different: [...having('conflict'), ...having('compatible')],
    agreed: having('agree'),
    single: having('single source'),
  };
}

function sharedFacts(catalogue: Catalogue) {
  return factsOf(catalogue.dossier)
    .filter(({ evidence }) => new Set(evidence.map(({ source }) => source)).size > 1)
    .map(({ reference }) => reference);
}
