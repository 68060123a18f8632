import { counted, number } from './grammar.ts';

/** Copies of the whole dossier that readers take along. */
export const keeping = {
  /** Of the first page, among the contents of a file that has all pages. */
  overview: 'Overview',
  title: 'Copies to keep',
  lead: 'The whole dossier to take along, and as it was on a day.',
  description: (site: string) => `${site} as one file, as it was on a day, and for reading without a connection.`,
  whole: 'The whole dossier in one file',
  wholeLead: 'Each has all pages but the search, and opens without a connection.',
  forms: { html: 'One HTML file', pdf: 'PDF' },
  size: (bytes: number) =>
    bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.round(bytes / 100_000) / 10)} MB`,
  versions: 'Versions',
  versionsLead: 'The dossier as it was on a day. These files stay as they are, so that what is cited can be looked up.',
  none: 'There is none yet.',
  /** The title of a version. */
  version: (site: string, day: string) => `${site}, version of ${day}`,
  data: (size: string) => `The data of that day (JSON, ${size})`,
  offline: 'Reading without a connection',
  offlineLead:
    'This browser can keep the pages that you open from now on, so that you can read them again without a connection. They stay on this device until you remove them here.',
  keep: 'Keep the pages that I open',
  remove: 'Keep no more, and remove all',
  kept: (count: number) => `Kept on this device: ${counted(count, 'page', 'pages')}.`,
  nothingKept: 'Nothing is kept on this device.',
  impossible: 'This browser can’t keep pages, or was told not to.',
  notKept: 'This page isn’t kept',
  notKeptLead: 'There is no connection, and this page wasn’t opened while pages were kept.',
};
