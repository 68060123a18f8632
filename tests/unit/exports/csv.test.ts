import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../src/exports/csv.ts';
import { timelineCsv } from '../../../src/exports/timeline-csv.ts';

test.each([
  [[['a', 'b']], 'a,b\r\n'],
  [[['a,b', 'say "no"', 'two\nlines']], '"a,b","say ""no""","two\nlines"\r\n'],
  [[[''], ['x']], '\r\nx\r\n'],
])('%j', (rows, text) => expect(csv(rows)).toBe(text));

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is no formula', (text) => {
  expect(read(csv([[text]]))).toEqual([[`'${text}`]]);
});

test('what is written can be read', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }));
  fc.assert(
    fc.property(rows, (all) => {
      expect(read(csv(all)).map(plain)).toEqual(all.map(plain));
    }),
  );
});

test('an event is a row, with its limits in UTC', () => {
  const row = {
    id: 'talks',
    title: 'Talks, at length',
    words: '4 February 2026',
    earliest: Date.UTC(2026, 1, 4),
    latest: null,
    inferred: true,
    lane: 'Meetings',
    participants: ['A', 'B'],
    countries: [],
    sources: ['News'],
    url: 'https://example.org/events/talks/',
  };
  expect(read(timelineCsv([row]))).toEqual([
    'id title date earliest before inferred lane participants countries sources url'.split(' '),
    [
      'talks',
      'Talks, at length',
      '4 February 2026',
      '2026-02-04T00:00Z',
      '',
      'yes',
      'Meetings',
      'A; B',
      '',
      'News',
      row.url,
    ],
  ]);
});

/** Without the apostrophes before formulas, and those that texts begin with. */
function plain(row: string[]): string[] {
  return row.map((text) => text.replace(/^'+/, ''));
}

/** A reader of RFC 4180 of its own, as an oracle. */
function read(text: string): string[][] {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
