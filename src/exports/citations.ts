/** What reference managers are told of a page, which they keep as a report. Texts are plain. */
export interface PageCitation {
  /** What the page is called among the references of a text; without spaces and signs. */
  key: string;
  title: string;
  /** Names as a whole, of people or of bodies: which part of one is the family's nobody knows. */
  authors: string[];
  /** The site, which stands for the institution that publishes a report. */
  institution: string;
  /** The day of the version that is cited (2026-02-04); `null` where none is known. */
  date: string | null;
  /** `null` while the site's address isn't known. */
  url: string | null;
  /** BCP 47. */
  language: string;
}

/** A form of citation by the ending of its files. */
export const citationForms = { ris: risOf, bib: bibLatexOf, json: cslJsonOf } as const;

/** The tagged format of Research Information Systems. */
function risOf({ key, title, authors, institution, date, url, language }: PageCitation): string {
  const fields: [tag: string, text: string | null][] = [
    ['TY', 'RPRT'],
    ['ID', key],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['PB', institution],
    ['PY', date?.slice(0, 4) ?? null],
    ['DA', date === null ? null : `${date.replaceAll('-', '/')}/`],
    ['LA', language],
    ['UR', url],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, text]) => (text === null ? [] : [`${tag}  - ${oneLine(text)}\r\n`])).join('');
}

/** An entry for BibLaTeX, in UTF-8. A second pair of braces keeps capitals, and a name whole. */
function bibLatexOf({ key, title, authors, institution, date, url, language }: PageCitation): string {
  const fields: [name: string, text: string | null][] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', authors.map((name) => `{${escapeTex(name)}}`).join(' and ')],
    ['type', '{report}'],
    ['institution', `{${escapeTex(institution)}}`],
    ['date', date],
    ['url', url],
    ['langid', language],
  ];
  const rows = fields.flatMap(([name, text]) => (text === null ? [] : [`  ${name} = {${text}},\n`]));
  return `@report{${key},\n${rows.join('')}}\n`;
}

/** A list of one item, as programs for the Citation Style Language read it (CSL-JSON 1.0). */
function cslJsonOf({ key, title, authors, institution, date, url, language }: PageCitation): string {
  const item = {
    id: key,
    type: 'report',
    title: oneLine(title),
    author: authors.map((name) => ({ literal: oneLine(name) })),
    publisher: oneLine(institution),
    ...(date !== null && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(url !== null && { URL: url }),
    language,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/**
 * Signs of TeX as what prints them, and signs apart of which it would make others, as of two hyphens. Braces are
 * counted even behind a backslash, so they get names.
 */
function escapeTex(text: string): string {
  return oneLine(text)
    .replace(/[\\{}&%$#_~^]/g, (sign) => texSigns.get(sign) ?? `\\${sign}`)
    .replace(/(?<=[-'`?!<>,])(?=[-'`<>,])/g, '{}');
}

const texSigns = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);
