import { gapLimits, quotationWords } from '../core/evidence/quotation.ts';
import { type Coverage, coverageOf } from '../kinds/coverage.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import { linkTo } from './link.ts';
import { quotedWords } from './quoted-words.ts';
import { sourceTitle } from './source-title.ts';

export interface AboutPage {
  frame: FrameView;
  about: string;
  editors: string[];
  coverage: Coverage;
  /** Shares in words. */
  shares: Record<'cited' | 'verified', string>;
  sources: { text: string; href: string; title: string; share: string }[];
  budget: string;
  /** In words. */
  limits: { least: number; most: number; leftOut: number };
  /** The address of the page of the data. */
  data: string;
  siteTitle: string;
}

export function aboutPage(catalogue: Catalogue): AboutPage {
  const { words } = catalogue;
  const { site, sources } = catalogue.dossier;
  const coverage = coverageOf(catalogue.dossier);
  const share = (part: number, whole: number) => words.share(whole === 0 ? 0 : part / whole);
  return {
    frame: frameOf(catalogue, {
      title: words.about.title,
      description: words.about.description(site.title),
      path: 'about/',
      section: 'about',
    }),
    about: site.about,
    editors: site.editors,
    coverage,
    shares: {
      cited: share(coverage.sentences.cited, coverage.sentences.total),
      verified: share(coverage.quotations.verified, coverage.quotations.total),
    },
    sources: sources.map((source) => ({
      ...linkTo(catalogue, { kind: 'source', id: source.id }),
      title: sourceTitle(source, words),
      share: words.share(quotedWords(catalogue, source).share),
    })),
    budget: words.share(site.quotationBudget),
    limits: { ...quotationWords, leftOut: gapLimits.words },
    data: `${catalogue.base}data/`,
    siteTitle: site.title,
  };
}
