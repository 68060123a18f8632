import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { frameOf, recordFrame } from '../../../src/views/frame.ts';
import { addressIn } from '../../../src/views/link.ts';
import { smallDossier } from './small-dossier.ts';

const facts = { title: 'Ada', description: 'Of Ada.', path: 'people/ada/', section: 'people' };
const frameIn = (change: Partial<Dossier>, page: Partial<Parameters<typeof frameOf>[1]> = {}) =>
  frameOf(catalogueOf({ ...smallDossier(), ...change }, '/light/'), { ...facts, ...page });
const { site } = smallDossier();

describe('the frame of a page', () => {
  const current = (links: readonly { isCurrent: boolean; href: string }[]) =>
    links.filter(({ isCurrent }) => isCurrent).map(({ href }) => href);

  test('marks its part of the site, and leads up to it and beside it', () => {
    const { sections, siblings, crumbs } = frameIn({});
    expect([current(sections), current(siblings), crumbs]).toEqual([['/light/people/'], ['/light/people/'], []]);
    const alone = (path: string) => frameIn({}, { section: 'briefings', path });
    expect(alone('briefings/lit-again/')).toMatchObject({ siblings: [], crumbs: [{ href: '/light/briefings/' }] });
    expect(alone('briefings/').crumbs).toEqual([]);
    expect(frameIn({}, { section: '' })).toMatchObject({ siblings: [], crumbs: [] });
  });

  test('has six parts of the site, with the sections that have records, and compares two sources or more', () => {
    const folders = (links: readonly { href: string }[]) => links.map(({ href }) => href.split('/')[2]).join(' ');
    const beside = (section: string, change: Partial<Dossier> = {}) => folders(frameIn(change, { section }).siblings);
    expect(folders(frameIn({}).sections)).toBe('briefings timeline people initiatives sources search');
    expect(beside('people')).toBe('people countries');
    expect(beside('compare')).toBe('sources compare about');
    expect(beside('sources', { sources: smallDossier().sources.slice(0, 1) })).toBe('sources about');
    expect(beside('figures')).toBe('initiatives figures');
    expect(beside('initiatives', { figures: [] })).toBe('');
  });

  test('has the site’s title beside its own where both are short', () => {
    const titleOf = (title: string) => frameIn({}, { title }).documentTitle;
    expect(titleOf('Ada')).toContain(site.title);
    const room = 65 - titleOf('').length;
    expect(titleOf('a'.repeat(room))).toHaveLength(65);
    expect(titleOf('a'.repeat(room + 1))).toBe('a'.repeat(room + 1));
    expect(titleOf('a'.repeat(66))).toBe(`${'a'.repeat(64)}…`);
    expect(frameIn({}, { path: '' }).documentTitle).toBe(site.title);
  });

  test('shows a card with a picture to others where it has one, and none in a script that pictures have no letters for', () => {
    const shown = (change: Partial<Dossier>, page: Partial<Parameters<typeof frameOf>[1]> = {}) =>
      frameIn(change, page)
        .tags.filter(({ name }) => /image|card/.test(name))
        .map(({ name, text }) => `${name} ${text.replace('https://example.org/light/', '')}`);
    const record = { kind: 'person', id: 'ada' } as const;
    expect(shown({})).toEqual(['og:image share/home.png', 'twitter:card summary_large_image']);
    expect(shown({}, { record })).toEqual(['og:image share/person.png', 'twitter:card summary_large_image']);
    expect(shown({}, { path: '' })).toEqual(['og:image share/home.png', 'twitter:card summary_large_image']);
    expect(shown({}, { record: { kind: 'briefing', id: 'lit-again' } })).toContain(
      'og:image share/briefing-lit-again.png',
    );
    expect(shown({ site: { ...site, title: '灯塔' } })).toEqual([]);
    expect(shown({ site: { ...site, url: null } }, { record })).toEqual([]);
  });

  test('says whether it is the home page', () => {
    expect([frameIn({}, { path: '' }).isHome, frameIn({}).isHome]).toEqual([true, false]);
  });

  test('that says what isn’t there can’t be cited, and says nothing of itself to programs', () => {
    expect(frameIn({}, { path: '404.html' })).toMatchObject({ cite: null, linkedData: null, tags: [] });
    const { cite, linkedData, tags } = frameIn({});
    expect([cite === null, linkedData === null, tags.length > 0]).toEqual([false, false, true]);
  });

  test('has an address where the site has one, and a feed where it has news as well', () => {
    expect(frameIn({}).canonical).toBe('https://example.org/light/people/ada/');
    const bare = catalogueOf({ ...smallDossier(), site: { ...site, url: 'https://example.org/light' } }, '/light/');
    expect(addressIn(bare, 'a/')).toBe('https://example.org/light/a/');
    expect(frameIn({ site: { ...site, url: null } })).toMatchObject({ canonical: null, feed: null });
    expect(frameIn({}).feed).toBe('/light/feeds/all.xml');
    const { feed, changed } = frameIn({
      briefings: [],
      events: [],
      people: [],
      initiatives: [],
      figures: [],
      sources: [],
    });
    expect([feed, changed]).toEqual([null, null]);
  });
});

test('a record’s page has its id in its address, a country’s in small letters', () => {
  const all = catalogueOf(smallDossier(), '/light/');
  expect(recordFrame(all, { kind: 'country', id: 'NO' }, 'Norway', '').canonical).toMatch(/countries\/no\/$/);
  expect(recordFrame(all, { kind: 'person', id: 'Ada B' }, 'Ada', '').canonical).toMatch(/people\/Ada%20B\/$/);
});
