import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { atomFeed, type Feed, jsonFeed } from '../../../src/exports/feeds.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { changesPage, feedsOf } from '../../../src/views/changes-page.ts';
import { smallDossier } from '../views/small-dossier.ts';

const feed: Feed = {
  title: 'The lighthouse',
  language: 'en',
  address: 'https://example.org/light/feeds/all.xml',
  home: 'https://example.org/light/',
  authors: ['The keepers'],
  rights: 'CC BY 4.0',
  entries: [
    {
      id: 'https://example.org/light/people/ada/#correction-2024-07-02-1',
      url: 'https://example.org/light/people/ada/',
      title: 'Correction: Ada Berg',
      text: 'Her office was that of a keeper.',
      date: '2024-07-02',
    },
  ],
};

test('a feed as JSON is a file to open', async () => {
  await expect(jsonFeed(feed)).toMatchFileSnapshot('snapshots/feed.json');
});

/** Any text, with what would be markup in a reader that takes a title for HTML. */
const texts = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<b>bold</b>',
      '&lt;script&gt;',
      ']]></summary>',
      '<!--',
      '"&#x41;',
      "a'b",
      'قمة',
      '会议',
      'शिखर',
      'Встреча',
    ),
  )
  .map((text) => `a${text}z`);

/** Readers leave out spaces at the ends, and what has nothing else. */
const anyFeed = fc.record({ title: texts, text: texts, author: texts }).map(({ title, text, author }): Feed => {
  const [entry] = feed.entries;
  return { ...feed, title, authors: [author], entries: [{ ...entry!, title, text }] };
});

/** As XML gives it back: what XML has no room for is U+FFFD, and readers trim. */
function plain(text: string | { value?: string } | undefined): string {
  return ((typeof text === 'string' ? text : text?.value) ?? '')
    .replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
}

describe('whatever an entry says, a reader of feeds gets it as it is', () => {
  test('in Atom, by feedsmith', () => {
    fc.assert(
      fc.property(anyFeed, (given) => {
        const xml = atomFeed(given);
        const read = parseAtomFeed(xml);
        expect(xml).not.toMatch(/<(?:b|script)\b/);
        expect([read.title, read.entries?.[0]?.title, read.entries?.[0]?.summary].map(plain)).toEqual(
          [given.title, given.title, given.entries[0]?.text].map(plain),
        );
      }),
    );
  });

  test('in Atom, by rss-parser', async () => {
    const property = fc.asyncProperty(anyFeed, async (given) => {
      const read = await new RssParser().parseString(atomFeed(given));
      const [item] = read.items;
      expect(plain(item?.title)).toBe(plain(given.title));
      expect(plain(item?.summary)).toBe(plain(given.entries[0]?.text));
    });
    await fc.assert(property);
  });

  test('in JSON, by feedsmith', () => {
    fc.assert(
      fc.property(anyFeed, (given) => {
        const [item] = parseJsonFeed(jsonFeed(given)).items ?? [];
        expect([item?.title, item?.content_text]).toEqual([given.title, given.entries[0]?.text]);
      }),
    );
  });
});

test('a feed has what its forms want', () => {
  const read = parseAtomFeed(atomFeed(feed));
  expect(read).toMatchObject({
    id: feed.address,
    updated: '2024-07-02T00:00:00Z',
    rights: { value: 'CC BY 4.0' },
    authors: [{ name: 'The keepers' }],
    links: [
      { rel: 'self', href: feed.address },
      { rel: 'alternate', href: feed.home },
    ],
    entries: [{ id: feed.entries[0]?.id, updated: '2024-07-02T00:00:00Z', links: [{ href: feed.entries[0]?.url }] }],
  });
  expect(parseJsonFeed(jsonFeed(feed))).toMatchObject({ feed_url: feed.address, home_page_url: feed.home });
});

describe('what changed', () => {
  const dossier = smallDossier();
  const person = { ...dossier.people[0]!, corrections: twice('2024-08-01'), changes: [note('2024-09-01', 'Added.')] };
  const changed = {
    ...dossier,
    people: [person],
    sources: [{ ...dossier.sources[0]!, corrections: twice('2024-07-15') }],
  };
  const catalogue = catalogueOf(changed, '/light/');

  test('is listed for every kind of record, the newest first', () => {
    expect(changesPage(catalogue).entries.map(({ link, detail }) => [link.text, detail])).toEqual([
      ['Ada Berg', 'Change, 1 September 2024'],
      ['Ada Berg', 'Correction, 1 August 2024'],
      ['Ada Berg', 'Correction, 1 August 2024'],
      ['The gazette', 'Correction, 15 July 2024'],
      ['The gazette', 'Correction, 15 July 2024'],
      ['lit-again', 'New, 1 July 2024'],
      ['unfinished', 'New, 1 July 2024'],
    ]);
  });

  test('is told by two feeds, each entry under an id of its own', () => {
    const [all, corrections] = feedsOf(catalogue).map((each) => each.feed('xml').entries);
    expect([all?.length, corrections?.length]).toEqual([7, 4]);
    expect(new Set(all?.map(({ id }) => id)).size).toBe(7);
    const { changes } = catalogue.words;
    const { title } = dossier.site;
    expect(feedsOf(catalogue).map(({ feed }) => feed('xml').title)).toEqual([
      changes.feedTitle(title),
      changes.correctionsTitle(title),
    ]);
    expect(corrections?.[0]).toMatchObject({
      title: 'Correction: Ada Berg',
      url: 'https://example.org/light/people/ada/',
    });
  });

  test('is told by no feed while nobody knows where the site will stand, or where there is nothing to tell', () => {
    expect(feedsOf(catalogueOf({ ...changed, site: { ...dossier.site, url: null } }, '/'))).toEqual([]);
    expect(feedsOf(catalogueOf({ ...dossier, briefings: [] }, '/light/'))).toEqual([]);
  });

  function twice(date: string) {
    return [note(date, 'One.'), note(date, 'Two.')];
  }

  function note(date: string, text: string) {
    return { date, text };
  }
});
