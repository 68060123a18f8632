import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import type { LinkView } from './link.ts';

export interface CorrectionsPage {
  frame: FrameView;
  /** Where mistakes are reported; `null` where readers can't. */
  reports: LinkView | null;
  changes: LinkView;
}

export function correctionsPage(catalogue: Catalogue): CorrectionsPage {
  const { words, base, dossier } = catalogue;
  const { title, reports } = dossier.site;
  const frame = frameOf(catalogue, {
    title: words.corrections.title,
    description: words.corrections.description(title),
    path: 'corrections/',
  });
  return {
    frame,
    reports: reports === null ? null : { text: reports, href: reports.includes('://') ? reports : `mailto:${reports}` },
    changes: { text: words.changes.title, href: `${base}changes/` },
  };
}
