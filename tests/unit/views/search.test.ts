import { describe, expect, test } from 'vitest';
import { loadDossier } from '../../../src/load/dossier.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { searchDocuments } from '../../../src/views/search-documents.ts';
import { searchNames, searchPage } from '../../../src/views/search-page.ts';
import { sentencesOf } from '../../../src/views/sentences.ts';
import { catalogue as small } from './small-dossier.ts';

const { dossier } = await loadDossier('tests/fixtures/harbour');
const catalogue = catalogueOf(dossier, '/harbour/');

describe('what is searched', () => {
  const documents = searchDocuments(catalogue);

  test('is every record, and the passages on it as something of its own', () => {
    const paths = documents.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const [, path] of searchNames(catalogue)) expect(paths).toContain(path);
    const quoted = documents.filter(({ facets }) => facets.kind[0] === 'Quoted passages');
    const passages = quoted.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    expect(new Set(passages).size).toBe(passages.length);
    expect(passages.length).toBeGreaterThan(20);
    for (const { path, sentences } of quoted) {
      expect(path).toMatch(/#evidence$/);
      expect(sentences.every(({ status, text }) => status !== null && text.startsWith('“'))).toBe(true);
    }
  });

  test('leads to the sentences by the ids that their pages give them', () => {
    for (const briefing of dossier.briefings) {
      const { points, body, differences } = sentencesOf({ kind: 'briefing', id: briefing.id }, briefing);
      const own = documents.find(({ path }) => path === `briefings/${briefing.id}/`);
      expect(own?.sentences.map(({ id }) => id)).toEqual([...points, ...body, ...differences].map(({ id }) => id));
      expect(own?.facts).toContain(briefing.standfirst);
    }
  });

  test('can be narrowed by kind, country, source and year', () => {
    const visit = searchDocuments(small).find(({ path }) => path === 'events/visit/');
    expect(visit?.facets).toEqual({
      kind: ['Event'],
      country: ['Iceland', 'Norway'],
      source: ['The gazette'],
      year: ['2024'],
    });
    expect(visit?.facts).toEqual(['visit', 'Ada Berg', 'Keeper', 'keeper from Iceland']);
  });
});

test('without scripts each record stands under its letter', () => {
  const { letters, parts, continued } = searchPage(small);
  expect(letters.map(({ label, entries }) => [label, entries.length])).toEqual([
    ['A', 1],
    ['I', 1],
    ['L', 3],
    ['N', 1],
    ['O', 1],
    ['T', 5],
    ['U', 1],
  ]);
  expect([parts, continued]).toEqual([[], []]);
});
