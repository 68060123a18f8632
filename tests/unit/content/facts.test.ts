import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../../../src/core/model/reference.ts';
import { entriesOf } from '../../../src/kinds/index.ts';
import { loadDossier } from '../../../src/load/dossier.ts';

interface Fact {
  /** Its place in the article: paragraph and sentence. */
  place: string;
  page: string;
  words: string;
}

const { dossier } = await loadDossier('.');
const articles = [
  { name: 'India overview', sentences: [3, 3, 2, 3, 3, 2, 3, 2] },
  { name: 'News18', sentences: [1, 1, 2, 3, 1, 2, 2, 1, 1, 1, 1, 2, 2] },
].map((article) => ({ ...article, facts: factsOf(article.name) }));

describe.each(articles)('docs/facts.md of $name', ({ name, sentences, facts }) => {
  test('has each sentence of its running text', () => {
    const each = sentences.flatMap((count, at) => Array.from({ length: count }, (_, nth) => `${at + 1}.${nth + 1}`));
    expect([...new Set(facts.map(({ place }) => place))]).toEqual(each);
  });

  test.each(facts)('finds $place on $page, cited: $words', ({ page, words }) => {
    const source = dossier.sources.find((each) => each.name === name);
    const entry = entriesOf(dossier).find(({ reference: { kind, id } }) => page === `${folderOf(kind)}/${id}`);
    const { sentences: told = [], citations = [] } = entry?.record.body ?? {};
    const sources = told
      .filter(({ text }) => text.includes(words))
      .flatMap((sentence) => citations.filter(({ number }) => sentence.citations.includes(number)))
      .flatMap(({ evidence }) => evidence.map((passage) => passage.source));
    expect(sources).toContain(source?.id);
  });
});

function factsOf(name: string): Fact[] {
  const part = readFileSync('docs/facts.md', 'utf8')
    .split(/^## /m)
    .find((each) => each.startsWith(`${name}\n`));
  return [...(part ?? '').matchAll(/^\| (\d+\.\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, place = '', page = '', words = '']) => ({ place, page, words }),
  );
}
