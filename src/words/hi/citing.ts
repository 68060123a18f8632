import type { Words } from '../words.ts';
import { list } from './grammar.ts';

export const citing: Words['citing'] = {
  title: 'इस पृष्ठ का हवाला दें',
  version: 'इस संस्करण का हवाला दें',
  forms: { ris: 'RIS (Zotero, EndNote)', bib: 'BibLaTeX', json: 'CSL-JSON' },
  reference: (authors, date, title, site) =>
    [
      `${list(authors)} (${date ?? 'तिथि अज्ञात'})।`,
      /[.?!…।]$/.test(title) ? title : `${title}।`,
      ...(title === site ? [] : [`${site}।`]),
    ].join(' '),
};
