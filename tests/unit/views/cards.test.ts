import { expect, test } from 'vitest';
import { loadDossier } from '../../../src/load/dossier.ts';
import { cardPages, figureCard } from '../../../src/views/cards.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { sourcePages } from '../../../src/views/source-page.ts';

const { dossier } = await loadDossier('tests/fixtures/harbour');
const catalogue = catalogueOf(dossier, '/harbour/');
const cards = cardPages(catalogue);

test('every figure has a card, and every passage that a briefing quotes', () => {
  const paths = cards.map(({ path }) => `/harbour/embed/${path}/`);
  expect(new Set(paths).size).toBe(paths.length);
  for (const { id } of dossier.figures) expect(paths).toContain(figureCard(catalogue, id));
  const linked = sourcePages(catalogue).flatMap(({ passages }) => passages.flatMap(({ card }) => card ?? []));
  expect(linked.length).toBeGreaterThan(5);
  expect(paths).toEqual(expect.arrayContaining(linked));
});

test('a passage’s card says its status and its source, and leads to a sentence that rests on it', () => {
  const passages = cards.flatMap(({ content, permalink }) =>
    content.kind === 'passage' ? { ...content, permalink } : [],
  );
  for (const { passage, permalink } of passages) {
    expect(passage.statusWords).not.toBe('');
    expect(passage.source.href).toMatch(/^\/harbour\/sources\//);
    expect(permalink.href).toMatch(/^\/harbour\/briefings\/[^#]+\/(?:#s-.*)?$/);
  }
});
