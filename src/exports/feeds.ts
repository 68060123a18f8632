import { escapeText } from '../core/xml.ts';

/** What a feed tells, in the words of the site's language. Addresses are whole. */
export interface Feed {
  title: string;
  /** BCP 47. */
  language: string;
  /** Its own address, which is its name for ever. */
  address: string;
  /** Of the site. */
  home: string;
  authors: string[];
  rights: string | null;
  /** The newest first; at least one. */
  entries: FeedEntry[];
}

interface FeedEntry {
  /** An address that no other entry has, and that stays. */
  id: string;
  url: string;
  title: string;
  text: string;
  /** Of both, where it isn't the feed's. */
  language?: string | undefined;
  /** The day, `2026-02-04`. The feeds' forms want a moment, for which the start of the day in UTC stands. */
  date: string;
}

/** The Atom Syndication Format (RFC 4287). All texts are plain: a reader shows a `<` of theirs as a `<`. */
export function atomFeed({ title, language, address, home, authors, rights, entries }: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeText(language)}">`,
    element('id', address),
    element('title', title),
    element('updated', moment(entries[0]?.date ?? '')),
    `<link rel="self" type="application/atom+xml" href="${escapeText(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeText(home)}"/>`,
    ...authors.map((name) => `<author>${element('name', name)}</author>`),
    ...(rights === null ? [] : [element('rights', rights)]),
    ...entries.flatMap((entry) => [
      entry.language === undefined ? '<entry>' : `<entry xml:lang="${escapeText(entry.language)}">`,
      element('id', entry.id),
      element('title', entry.title),
      element('updated', moment(entry.date)),
      `<link rel="alternate" type="text/html" href="${escapeText(entry.url)}"/>`,
      element('summary', entry.text),
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** JSON Feed 1.1, with plain texts alone. */
export function jsonFeed({ title, language, address, home, authors, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: address,
    language,
    authors: authors.map((name) => ({ name })),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.text,
      language: entry.language,
      date_published: moment(entry.date),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`;
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
