import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { textQuoteSelectors } from '../../../../src/core/evidence/text-quote.ts';
import { normalise } from '../../../../src/core/evidence/words.ts';
import { passagesOf } from '../../../../src/kinds/passages.ts';
import { loadDossier } from '../../../../src/load/dossier.ts';

test.each([
  ['the ministers opened the harbour', ['the ministers opened the harbour']],
  ['the ministers … the harbour', ['the ministers', 'the harbour']],
  ['[T]he ministers [of both cities] met', ['he ministers', 'met']],
  ['they “met”', ['they “met”']],
  ['… the end', ['the end']],
])('%s', (quote, exact) => {
  expect(textQuoteSelectors(quote)).toEqual(exact.map((text) => ({ type: 'TextQuoteSelector', exact: text })));
});

test('each stretch stands in its article, behind the one before', async () => {
  const { dossier } = await loadDossier('tests/fixtures/harbour');
  const articles = new Map(
    globSync('tests/fixtures/harbour/articles/*.txt').map((file) => [
      basename(file, '.txt'),
      normalise(readFileSync(file, 'utf8')),
    ]),
  );
  const passages = passagesOf(dossier);
  expect(passages.length).toBeGreaterThan(20);
  for (const { evidence } of passages) {
    const article = articles.get(evidence.source) ?? '';
    let from = 0;
    for (const { exact } of textQuoteSelectors(evidence.quote)) {
      from = article.indexOf(normalise(exact), from);
      expect([exact, from >= 0]).toEqual([exact, true]);
    }
  }
});
