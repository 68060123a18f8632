import type { Words } from '../words.ts';
import { list } from './grammar.ts';

export const citing: Words['citing'] = {
  title: 'استشهد بهذه الصفحة',
  version: 'استشهد بهذا الإصدار',
  forms: { ris: 'RIS (Zotero، EndNote)', bib: 'BibLaTeX', json: 'CSL-JSON' },
  reference: (authors, date, title, site) =>
    [
      `${list(authors)} (${date ?? 'د.ت.'}).`,
      /[.?!…؟]$/.test(title) ? title : `${title}.`,
      ...(title === site ? [] : [`${site}.`]),
    ].join(' '),
};
