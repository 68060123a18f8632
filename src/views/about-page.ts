import { quotationWords, shortestPiece } from '../core/evidence/quotation.ts';
import { type Coverage, coverageOf } from '../kinds/coverage.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import { linkTo } from './link.ts';
import { quotedWords } from './quoted-words.ts';
import { sourceTitle } from './source-title.ts';
import { shareWords } from './words.ts';

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
  limits: { least: number; most: number; shortestPiece: number };
  /** The address of the data file. */
  data: string;
  siteTitle: string;
}

export function aboutPage(catalogue: Catalogue): AboutPage {
  const { site, sources } = catalogue.dossier;
  const coverage = coverageOf(catalogue.dossier);
  const share = (part: number, whole: number) => shareWords(whole === 0 ? 0 : part / whole, catalogue.language);
  return {
    frame: frameOf(catalogue, {
      title: 'About',
      description: `How ${site.title} was made, and what its checks prove.`,
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
      title: sourceTitle(source),
      share: shareWords(quotedWords(catalogue, source).share, catalogue.language),
    })),
    budget: shareWords(site.quotationBudget, catalogue.language),
    limits: { ...quotationWords, shortestPiece },
    data: `${catalogue.base}data/dossier.json`,
    siteTitle: site.title,
  };
}
