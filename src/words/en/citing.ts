import { list } from './grammar.ts';

/** How to cite a page. */
export const citing = {
  title: 'Cite this page',
  version: 'Cite this version',
  forms: { ris: 'RIS (Zotero, EndNote)', bib: 'BibLaTeX', json: 'CSL-JSON' },
  /** Without the address, which stands behind it. The day is ISO 8601. */
  reference: (authors: readonly string[], date: string | null, title: string, site: string) =>
    [
      `${list(authors)} (${date ?? 'n.d.'}).`,
      /[.?!…]$/.test(title) ? title : `${title}.`,
      ...(title === site ? [] : [`${site}.`]),
    ].join(' '),
};
