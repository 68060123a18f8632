import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../src/core/csv.ts';

test.each([
  [[['a', 'b']], 'a,b\r\n'],
  [[['a,b', 'say "no"', 'two\nlines']], '"a,b","say ""no""","two\nlines"\r\n'],
  [[[''], ['x']], '\r\nx\r\n'],
  [[['é', 'قمة']], 'é,قمة\r\n'],
  [[[-5, '-5', 1.5]], "-5,'-5,1.5\r\n"],
  [[['-000043-03-15T00:00Z', '-000043-03-15T00:00Z+1']], "-000043-03-15T00:00Z,'-000043-03-15T00:00Z+1\r\n"],
])('%j', (rows, text) => expect(csv(rows)).toBe(`\uFEFF${text}`));

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['－1', "'－1"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['x;=cmd', "x;'=cmd"],
  ['x;"=cmd"', 'x;"\'=cmd"'],
  ['x; =cmd', "x; '=cmd"],
  ['x\t=cmd', "x\t'=cmd"],
  ['x,@cmd', "x,'@cmd"],
  ['x\n+cmd', "x\n'+cmd"],
  ['x\r\n-cmd', "x\r\n'-cmd"],
  ['x;＝cmd;＠', "x;'＝cmd;'＠"],
])('%j is no formula', (text, safe) => expect(read(csv([[text]]))).toEqual([[safe]]));

test.each(['a=b', 'a-b', 'e@example.org', '1 + 1', 'semi; colon', 'Port Selwyn – Ebbaholm', '2026-02-04T00:00Z'])(
  '%j stays as it is',
  (text) => expect(read(csv([[text]]))).toEqual([[text]]),
);

const odd = fc.constantFrom(';', ',', '\t', '\n', '\r', '"', "'", '=', '+', '-', '@', '＝', ' ', 'a', '|');
const cells = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(odd, { maxLength: 12 }).map((signs) => signs.join('')),
);
const tables = fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }));

test('what is written can be read', { timeout: 60_000 }, () => {
  const plain = (row: string[]) => row.map((text) => text.replaceAll("'", ''));
  fc.assert(
    fc.property(tables, (all) => {
      expect(read(csv(all)).map(plain)).toEqual(all.map(plain));
    }),
  );
});

test('no piece of a file is a formula, wherever a spreadsheet divides it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(tables, (all) => {
      const pieces = csv(all)
        .slice(1)
        .split(/[;,|\t\r\n]/);
      expect(pieces.filter((piece) => /^[ "]*[=+\-@＝＋－＠]/.test(piece))).toEqual([]);
    }),
  );
});

/** A reader of RFC 4180 of its own, as an oracle. */
function read(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.slice(1).matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
