import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { groupEntries } from '../../../src/views/entries.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { smallDossier } from './small-dossier.ts';

const small = smallDossier();
const pageOf = (change: Partial<Dossier>) => homePage(catalogueOf({ ...small, ...change }, '/light/'));
const figures = (count: number) =>
  small.figures.flatMap((figure) => Array.from({ length: count }, (_, at) => ({ ...figure, id: `lamps-${at}` })));

describe('the home page', () => {
  test('draws meetings where there are any', () => {
    expect(pageOf({}).meetings).not.toBeNull();
    expect(pageOf({ events: small.events.filter(({ kind }) => kind === 'works') }).meetings).toBeNull();
  });

  test('shows as many figures as have room, and leads to all of them where these are more', () => {
    const [fit, many] = [pageOf({ figures: figures(24) }), pageOf({ figures: figures(25) })];
    expect([fit.figures.length, fit.more.figures]).toEqual([24, null]);
    expect([many.figures.length, many.more.figures?.href]).toEqual([24, '/light/figures/']);
    expect(many.figures[0]?.unit).toBe('lamps');
    expect(many.different.length).toBeLessThanOrEqual(24);
  });

  test('has contents of the sections that are on it', () => {
    const contents = (change: Partial<Dossier>) => pageOf(change).contents.map(({ href }) => href);
    const all = ['#what-happened', '#when', '#meetings', '#figures', '#differ', '#briefings'];
    expect(contents({})).toEqual(all);
    expect(contents({ figures: [] })).toEqual(all.filter((href) => href !== '#figures'));
    expect(contents({ sources: small.sources.slice(0, 1) })).toEqual(all.filter((href) => href !== '#differ'));
    expect(contents({ events: [], figures: [], briefings: [], sources: small.sources.slice(0, 1) })).toEqual([]);
  });

  test('leads to its briefing and to the sources', () => {
    expect(pageOf({}).lead?.href).toBe('/light/briefings/lit-again/');
    expect(pageOf({ briefings: [] }).lead).toBeNull();
    expect(pageOf({}).sources.map(({ href }) => href)).toEqual(['/light/sources/gazette/', '/light/sources/leaflet/']);
  });
});

test('records are grouped by kind, in the order of time, without those that are shown elsewhere', () => {
  const catalogue = catalogueOf(small, '/light/');
  const all = [
    { kind: 'person' as const, id: 'ada' },
    { kind: 'event' as const, id: 'call' },
    { kind: 'event' as const, id: 'visit' },
    { kind: 'person' as const, id: 'olav' },
  ];
  const shown = (hidden: typeof all) =>
    groupEntries(catalogue, all, hidden).map(({ entries, isCompact }) => [
      isCompact,
      ...entries.map(({ link }) => link.text),
    ]);
  expect(shown([])).toEqual([
    [false, 'The visit', 'The call'],
    [true, 'Ada Berg', 'Olav Lie'],
  ]);
  expect(shown(all.slice(0, 2))).toEqual([
    [false, 'The visit'],
    [true, 'Olav Lie'],
  ]);
  expect(shown(all)).toEqual([]);
});
