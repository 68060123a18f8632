import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { addressIn, frameOf, recordFrame } from '../../../src/views/frame.ts';
import { smallDossier } from './small-dossier.ts';

const facts = { title: 'Ada', description: 'Of Ada.', path: 'people/ada/', section: 'people' };
const frameIn = (change: Partial<Dossier>, page: Partial<Parameters<typeof frameOf>[1]> = {}) =>
  frameOf(catalogueOf({ ...smallDossier(), ...change }, '/light/'), { ...facts, ...page });
const { site } = smallDossier();

describe('the frame of a page', () => {
  test('marks its section, and leads up to it', () => {
    const { sections, crumbs } = frameIn({});
    expect(sections.filter(({ isCurrent }) => isCurrent).map(({ href }) => href)).toEqual(['/light/people/']);
    expect(crumbs).toEqual([{ text: 'People', href: '/light/people/' }]);
    expect(frameIn({}, { path: 'people/' }).crumbs).toEqual([]);
    expect(frameIn({}, { section: '' }).crumbs).toEqual([]);
  });

  test('lists the sections that have records, and compares two sources or more', () => {
    const folders = (change: Partial<Dossier>) => frameIn(change).sections.map(({ href }) => href.split('/')[2]);
    expect(folders({}).join(' ')).toBe(
      'timeline briefings events people countries initiatives figures sources compare about',
    );
    expect(folders({ sources: smallDossier().sources.slice(0, 1) })).not.toContain('compare');
    expect(folders({ figures: [] })).not.toContain('figures');
    expect(folders({})).not.toContain('organisations');
  });

  test('has the site’s title beside its own where both are short', () => {
    const titleOf = (title: string) => frameIn({}, { title }).documentTitle;
    expect(titleOf('Ada')).toContain(site.title);
    const room = 65 - titleOf('').length;
    expect(titleOf('a'.repeat(room))).toHaveLength(65);
    expect(titleOf('a'.repeat(room + 1))).toBe('a'.repeat(room + 1));
    expect(frameIn({}, { path: '' }).documentTitle).toBe(site.title);
  });

  test('says whether it is the home page', () => {
    expect([frameIn({}, { path: '' }).isHome, frameIn({}).isHome]).toEqual([true, false]);
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
