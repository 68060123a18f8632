import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/model/record.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { notesOf, passageView, uniqueEvidence } from '../../../src/views/passages.ts';
import { smallDossier } from './small-dossier.ts';

const passage: Evidence['passage'] = { status: 'verified', ranges: [], leftOut: [], edition: 0 };

test('a passage is one in whichever quotation marks, and another in another source', () => {
  const quotes = ['“I came,” he said', '‘I came,’ he said'];
  const evidence = ['gazette', 'herald'].flatMap((source) => quotes.map((quote) => ({ source, quote, passage })));
  expect(uniqueEvidence(evidence).map(({ source }) => source)).toEqual(['gazette', 'herald']);
});

test('a passage runs in the direction of its article, whatever that of the page', () => {
  const { sources, ...dossier } = smallDossier();
  const arabic = sources.map((source) => ({ ...source, language: source.id === 'leaflet' ? 'ar' : 'en' }));
  const catalogue = catalogueOf({ ...dossier, sources: arabic }, '/light/');
  const directions = ['gazette', 'leaflet'].map((source) => passageView(catalogue, { source, quote: '', passage }));
  expect(directions.map(({ direction }) => direction)).toEqual(['ltr', 'rtl']);
});

test('a passage says in each gap how many words it leaves out', () => {
  const catalogue = catalogueOf(smallDossier(), '/light/');
  const shown = (quote: string, leftOut: number[]) =>
    passageView(catalogue, { source: 'gazette', quote, passage: { ...passage, status: 'edited', leftOut } }).quote;
  expect(shown('They lit … the lamp [again] in May …', [14, 1])).toBe(
    'They lit [14 words left out] the lamp [again] [1 word left out] in May …',
  );
  expect(shown('They lit [it] … twice', [3])).toBe('They lit [it] [3 words left out] twice');
  expect(shown('[T]hey … left', [0])).toBe('[T]hey … left');
  expect(shown('They … lit it … twice', [0, 3])).toBe('They … lit it [3 words left out] twice');
});

test('a note has the translation that any of the sentences gives to its passage', () => {
  const catalogue = catalogueOf(smallDossier(), '/light/');
  const cite = (id: string, translation?: string) => ({
    ...{ id, former: [], text: id },
    evidence: [{ source: 'gazette', quote: 'They lit it', passage, ...(translation && { translation }) }],
  });
  const shown = (...sentences: ReturnType<typeof cite>[]) =>
    notesOf(catalogue, sentences).notes.map((note) => note.passage.translation);
  expect(shown(cite('a'), cite('b'), cite('c', 'On l’alluma'))).toEqual(['On l’alluma']);
  expect(shown(cite('a', 'On l’alluma'), cite('b', 'Ils l’allumèrent'))).toEqual(['On l’alluma']);
  expect(shown(cite('a'), cite('b'))).toEqual([null]);
});
