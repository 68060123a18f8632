import { expect, test } from 'vitest';
import { shippedWords } from '../../../src/integration/shipped-words.ts';

/** What the plugin asks for in place of an import, or `null` where it leaves that as it is. */
function asked(languages: string[], source: string, importer = '/engine/src/words/search-words.ts'): unknown {
  const { resolveId } = shippedWords(languages) as { resolveId?: unknown };
  const context = { resolve: (instead: string) => instead };
  return (resolveId as (this: unknown, ...of: string[]) => unknown).call(context, source, importer);
}

test('words of another language than the site’s give way to those of its own', () => {
  expect(asked(['ar'], './en/search.ts')).toBe('./ar/search.ts');
  expect(asked(['ar'], './ar/search.ts')).toBe(null);
  expect(asked(['hi-IN'], './phrases/en.ts', '/engine/src/core/time/phrases-in.ts')).toBe('./phrases/hi.ts');
  expect(asked(['en', 'hi'], './ar/search.ts')).toBe('./en/search.ts');
  expect(asked(['en', 'hi'], './hi/search.ts')).toBe(null);
  const inPackage = '/dossier/node_modules/readout/src/words/search-words.js';
  expect(asked(['ar'], './en/search.js', inPackage)).toBe('./ar/search.js');
});

test('a site in a language without words ships English', () => {
  expect(asked(['tlh'], './hi/search.ts')).toBe('./en/search.ts');
  expect(asked(['tlh'], './en/search.ts')).toBe(null);
});

test('other files are as they are', () => {
  expect(asked(['ar'], './in-language.ts')).toBe(null);
  expect(asked(['ar'], './en/search.ts', '/engine/src/views/catalogue.ts')).toBe(null);
  expect(asked(['ar'], './de/search.ts')).toBe(null);
});
