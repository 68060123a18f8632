import type { Catalogue } from './catalogue.ts';
import { type CiteView, versionCite } from './cite.ts';
import { dayView, type FrameView, frameOf } from './frame.ts';
import type { LinkView } from './link.ts';

/** A dated version that is kept. */
export interface KeptVersion {
  /** 2026-02-04 */
  day: string;
  /** In bytes. */
  sizes: Record<'dossier.html' | 'dossier.json', number>;
}

export interface CopiesPage {
  frame: FrameView;
  /** The dossier as it is now, with sizes in words; none where the site doesn't offer it. */
  whole: (LinkView & { detail: string })[];
  versions: VersionView[];
}

interface VersionView {
  link: LinkView;
  size: string;
  data: LinkView;
  cite: CiteView;
}

/** The files of the dossier as it is now, beside its versions. */
export const exportNames = { html: 'versions/now/dossier.html', pdf: 'versions/now/dossier.pdf' } as const;

/** What stands in the page in place of the size of a file that is made of all pages, until it is made. */
export function sizePlace(kind: string): string {
  return `%size-${kind}%`;
}

export function copiesPage(
  catalogue: Catalogue,
  { versions, hasExports }: { versions: readonly KeptVersion[]; hasExports: boolean },
): CopiesPage {
  const { words, base, language, dossier } = catalogue;
  const { keeping } = words;
  const kinds = hasExports ? (['html', 'pdf'] as const) : [];
  return {
    frame: frameOf(catalogue, {
      title: keeping.title,
      description: keeping.description(dossier.site.title),
      path: 'copies/',
    }),
    whole: kinds.map((kind) => ({
      text: keeping.forms[kind],
      href: `${base}${exportNames[kind]}`,
      detail: sizePlace(kind),
    })),
    versions: versions.map(({ day, sizes }) => ({
      link: { text: dayView(day, language).words, href: `${base}versions/${day}/dossier.html` },
      size: keeping.size(sizes['dossier.html']),
      data: { text: keeping.data(keeping.size(sizes['dossier.json'])), href: `${base}versions/${day}/dossier.json` },
      cite: versionCite(catalogue, day),
    })),
  };
}
