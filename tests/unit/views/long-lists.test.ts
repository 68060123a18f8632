import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { comparePage, comparisons } from '../../../src/views/compare-page.ts';
import { countryPages } from '../../../src/views/country-page.ts';
import { eventEntries } from '../../../src/views/index-entries.ts';
import { indexPage, indexPages } from '../../../src/views/index-page.ts';
import { entryList, type PartPage, spread, yearOf } from '../../../src/views/long-lists.ts';
import { partPages } from '../../../src/views/part-pages.ts';
import { generatedModel } from '../../bench/model.ts';

const large = catalogueOf(generatedModel(1200, 3), '/base/');
const small = catalogueOf(generatedModel(13, 3), '/base/');
const entriesIn = (pages: PartPage[]) =>
  pages.flatMap(({ content }) => (content.kind === 'entries' ? content.entries : []));

describe('lists that are too long for their page', () => {
  const owner = { text: 'Events', href: '/base/events/' };
  const events = eventEntries(large);
  const lists = { list: entryList(large, null, events), none: entryList(large, 'None', []) };
  const { moved, pages } = spread(large, owner, lists, 20_000);

  test('have each entry on exactly one page of their own, and links to these pages in their order', () => {
    const byLink = <Entry extends { link: { href: string } }>(all: Entry[]) =>
      all.map(({ link }) => link.href).sort((a, b) => (a < b ? -1 : 1));
    expect(byLink(entriesIn(pages))).toEqual(byLink(events));
    expect(moved['none']).toBeUndefined();
    expect(moved['list']?.map(({ link }) => link.href)).toEqual(pages.map(({ path }) => `/base/${path}/`));
    expect(moved['list']?.[1]?.link.href).toMatch(/^\/base\/events\/list\/\d{4}\/$/);
  });

  test('lead from each page to those beside it, and to the page they belong to', () => {
    for (const [at, page] of pages.entries()) {
      expect(page.previous?.href).toBe(moved['list']?.[at - 1]?.link.href);
      expect(page.next?.href).toBe(moved['list']?.[at + 1]?.link.href);
      expect(page.frame.crumbs).toEqual([owner]);
    }
  });

  test('are left alone where there is room', () => {
    expect(spread(large, owner, { list: entryList(large, null, events.slice(0, 100)) })).toEqual({
      moved: {},
      pages: [],
    });
    expect(partPages(small)).toEqual([]);
  });
});

test('no two parts of a dossier have one address, nor the address of a record', () => {
  const paths = partPages(large).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(5);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.split('/').length < 3)).toEqual([]);
});

test('events of a large timeline are listed by its periods', () => {
  const { entries, continued } = indexPage(large, 'event');
  expect(entries.map(({ link }) => link.href)).toContain('/base/timeline/2024/');
  expect(continued).toEqual([]);
  expect(indexPage(small, 'event').entries).toEqual(eventEntries(small));
});

test('a kind without a record has no page that lists it', () => {
  const folders = (people: typeof small.dossier.people) =>
    indexPages(catalogueOf({ ...small.dossier, people }, '/base/')).map(({ folder }) => folder);
  expect(folders(small.dossier.people)).toContain('people');
  expect(folders(small.dossier.people.slice(0, 1))).toContain('people');
  expect(folders([])).not.toContain('people');
});

test('people that are too many for their page are listed by their letters, each with a page', () => {
  const dossier = generatedModel(13, 3);
  const people = dossier.people.slice(0, 1).flatMap((person) =>
    Array.from({ length: 1500 }, (_, at) => {
      const name = `${String.fromCharCode(65 + Math.floor(at / 100))} ${`${at}`.padStart(4, '0')}`;
      return { ...person, id: `p-${at}`, name };
    }),
  );
  const { entries, continued } = indexPage(catalogueOf({ ...dossier, people }, '/base/'), 'person');
  expect(entries.map(({ link }) => link.text).join('')).toBe('ABCDEFGHIJKLMNO');
  expect(continued.map(({ path }) => path.split('/').at(-1)).join('')).toBe('abcdefghijklmno');
});

describe('a list goes by', () => {
  const events = eventEntries(large).slice(0, 2);
  const named = (text: string) => ({ link: { text, href: `/base/people/${text}/` }, detail: null, lane: null });
  const ids = (...entries: Parameters<typeof entryList>[2][number][]) =>
    entryList(large, null, entries)
      .parts()
      .map(({ id }) => id);

  test('years where all of it are events', () =>
    expect(ids(...events).every((id) => /^(?:\d{4}|undated)$/.test(id))).toBe(true));
  test('letters where all of it is in their order', () => {
    expect(ids(named('Ada'), named('Bo'))).toEqual(['a', 'b']);
    expect(ids(named('Ada'), named('Ada'))).toEqual(['a']);
  });
  test('number where some of it isn’t', () => {
    expect(ids(named('Ada'), named('Bo'), named('Al'))).toEqual(['1']);
    expect(ids(...events, named('Zoe'), named('Ada'))).toEqual(['1']);
  });
});

test('all comparisons stand on the page that compares, or in its parts', () => {
  const page = comparePage(large);
  const subjects = page.continued.flatMap(({ content }) =>
    content.kind === 'comparisons' ? content.comparisons.map(({ subject }) => subject.href) : [],
  );
  const { different, agreed } = comparisons(large);
  const shown = [...page.different, ...page.agreed].map(({ subject }) => subject.href);
  expect([...shown, ...subjects].sort()).toEqual([...different, ...agreed].map(({ subject }) => subject.href).sort());
  expect(page.sources).toEqual([]);
  expect(page.elsewhere).toHaveLength(large.dossier.sources.length);
});

test('a country’s own part goes on under its page', () => {
  const [page] = countryPages(large);
  const owner = { text: page?.name ?? '', href: `/base/countries/${page?.id}/` };
  const { pages } = spread(large, owner, { events: entryList(large, 'Took part in', eventEntries(large)) });
  expect(pages[0]?.title).toBe(`${owner.text}: Took part in, 2015`);
  expect(pages[0]?.frame.crumbs).toEqual([owner]);
  expect(pages[0]?.frame.siblings.filter(({ isCurrent }) => isCurrent).map(({ text }) => text)).toEqual(['Countries']);
});

test.each([
  ['2024-05-01', '2024', '2024'],
  ['0079-08-24', '0079', '79'],
  ['-000043-03-15', '-0043', '44 BC'],
])('the year of %s has the address %s and is called %s', (day, id, label) => {
  expect(yearOf(Date.parse(`${day}T00:00Z`), 'en')).toEqual({ id, label });
});
