import { factsOf } from '../kinds/coverage.ts';
import type { Catalogue } from './catalogue.ts';
import { type ComparisonView, dateComparison, figureComparison } from './comparison.ts';
import { type EntryGroup, groupEntries } from './entries.ts';
import { factsOnlyIn } from './facts.ts';
import { type FrameView, frameOf } from './frame.ts';
import { type LinkView, linkTo } from './link.ts';
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
  sources: { link: LinkView; title: string; only: EntryGroup[] }[];
  /** What each source says of each fact. */
  matrix: ReturnType<typeof sourceMatrixView>;
  /** Facts that rest on several sources. */
  shared: EntryGroup[];
}

export function comparePage(catalogue: Catalogue): ComparePage {
  const { sources } = catalogue.dossier;
  return {
    frame: frameOf(catalogue, {
      title: catalogue.words.comparing.title,
      description: catalogue.words.comparing.description,
      path: 'compare/',
      section: 'compare',
    }),
    ...comparisons(catalogue),
    sources: sources.map((source) => ({
      link: linkTo(catalogue, { kind: 'source', id: source.id }),
      title: sourceTitle(source, catalogue.words),
      only: groupEntries(catalogue, factsOnlyIn(catalogue, source.id)),
    })),
    matrix: sourceMatrixView(catalogue),
    shared: groupEntries(catalogue, sharedFacts(catalogue)),
  };
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
