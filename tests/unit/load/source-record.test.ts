import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/evidence/article.ts';
import { sealText } from '../../../src/core/evidence/seal.ts';
import { sourceRecord } from '../../../src/load/source-record.ts';
import { readSource } from '../../../src/load/sources.ts';
import { articles } from '../rules/dossier.ts';

const article = articles['wire'] ?? '';
const facts = { name: 'Wire', accessed: '2026-03-05' };

function roundTrip(given: Parameters<typeof sourceRecord>[1]) {
  const record = sourceRecord(article, given);
  if ('problems' in record) throw new Error(record.problems.join());
  const source = readSource('wire', { path: 'seeds/wire.yaml', text: record.yaml }, new Map());
  if (Array.isArray(source)) throw new Error(JSON.stringify(source));
  return { ...record, source };
}

describe('sourceRecord(article, facts)', () => {
  test('gives a record that can be read and by which passages can be proved', () => {
    const { source, wordCount } = roundTrip(facts);
    const { forms, paragraphs } = readArticle(article);
    expect(source).toMatchObject({ id: 'wire', name: 'Wire', seal: [sealText(forms, paragraphs).seal] });
    expect(wordCount).toBe(forms.length);
  });

  test('records as unknown what isn’t given', () => {
    const { title, publisher, author, published, updated, url, archivedUrl, note } = roundTrip(facts).source;
    expect([title, publisher, author, published, updated, url, archivedUrl, note]).toEqual(Array(8).fill(null));
  });

  test('keeps facts that look like something else in YAML', () => {
    const given = { ...facts, title: 'Yes: “no” # maybe', author: '- A. Silva', publisher: '007', note: 'null' };
    expect(roundTrip(given).source).toMatchObject({
      title: given.title,
      author: '- A. Silva',
      publisher: '007',
      note: 'null',
    });
  });

  test('has none of the article’s words', () => {
    expect(roundTrip(facts).yaml).not.toMatch(/minist|harbour|silva|ferries/i);
  });

  test.each([
    ['a date in another form', { published: '4 March 2026' }, /^published: expected a date such as/],
    ['a time without its zone', { published: '2026-03-04T10:00' }, /^published: expected a date such as/],
    ['no web address', { url: 'example.org' }, /^url: expected a web address/],
    ['a month as the day of reading', { accessed: '2026-03' }, /^accessed: expected a day/],
  ])('refuses %s', (_, wrong, problem) => {
    expect(sourceRecord(article, { ...facts, ...wrong })).toEqual({
      problems: expect.arrayContaining([expect.stringMatching(problem)]),
    });
  });
});
