import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/model/record.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { passageView, uniqueEvidence } from '../../../src/views/passages.ts';
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
