import { describe, expect, test } from 'vitest';
import { type Positions, setPositions } from '../../../src/core/model/positions.ts';
import type { RuleInput } from '../../../src/rules/rule.ts';
import { wordFindings } from '../../../src/rules/word-finding.ts';

const file = 'content/events/accord.md';
const of = { kind: 'event', id: 'accord' } as const;
const positions: Positions = new Map();
setPositions(positions, of, file, new Map([['title', { line: 1, column: 1 }]]));

/** What the file has at the place of each of the words, which stand in the text in this order. */
function found(raw: string, text: string, ...words: string[]): string[] {
  const lines = raw.split('\n');
  let index = 0;
  const findings = words.map((each) => {
    index = text.indexOf(each, index);
    const at = { text: each, index };
    index += each.length;
    return { words: at, message: '' };
  });
  const input = { positions, lines: () => lines } as unknown as RuleInput;
  return wordFindings(input, { text, of, path: 'title' }, findings).map(
    ({ line, column, end }) =>
      `${line}:${column}${end ? `-${end.column}` : ''} ${lines[line - 1]?.slice(column - 1).slice(0, 6)}`,
  );
}

describe('wordFindings(input, holder, found) points to', () => {
  test.each([
    ['words', 'They paid $12 in all.', 'They paid $12 in all.', ['$12'], ['1:11-14 $12 in']],
    ['the same words twice', 'It is 12 and 12.', 'It is 12 and 12.', ['12', '12'], ['1:7-9 12 and', '1:14-16 12.']],
    ['words behind a link', '[12](figure:12) or 12.', '12 or 12.', ['12', '12'], ['1:2-4 12](fi', '1:20-22 12.']],
    ['words behind a marker', 'So.[^12] It is 12.', 'So. It is 12.', ['12'], ['1:16-18 12.']],
    ['words in bold', 'It is **12** or *12*.', 'It is 12 or 12.', ['12', '12'], ['1:9-11 12** o', '1:18-20 12*.']],
    ['words of another line', 'They\nmet 12\ntimes.', 'They\nmet 12\ntimes.', ['12'], ['2:5-7 12']],
    ['words that go over a line', 'On 4\nMay they met.', 'On 4\nMay they met.', ['4\nMay'], ['1:4 4']],
    ['words behind an entity', 'A &amp; B pay 12.', 'A & B pay 12.', ['12'], ['1:15-17 12.']],
    ['words with a soft hyphen', 'A mil\u00ADlion of 12.', 'A million of 12.', ['million'], ['1:3 mil\u00ADli']],
    ['words behind marks that the file writes otherwise', 'He said &#36;12.', 'He said $12.', ['$12'], ['1:14 12.']],
    ['words of which the file has no more', 'It is 12', 'It is 12 and 13', ['13'], ['1:1 It is ']],
    ['the start, where the file has other words', 'One &#49;2.', 'One 12.', ['12'], ['1:1 One &#']],
  ])('%s', (_, raw, text, words, places) => {
    expect(found(raw, text, ...words)).toEqual(places);
  });
});

test('wordFindings(input, holder, found) reads each line once, however much is found in it', () => {
  let reads = 0;
  const count = 20_000;
  const lines = new Proxy(Array<string>(count).fill('12'), {
    get: (target, key) => {
      if (/^\d+$/.test(String(key))) reads++;
      return Reflect.get(target, key);
    },
  });
  const text = Array(count).fill('12').join('\n');
  const each = Array.from({ length: count }, (_, at) => ({ words: { text: '12', index: at * 3 }, message: '' }));
  const all = wordFindings(
    { positions, lines: () => lines } as unknown as RuleInput,
    { text, of, path: 'title' },
    each,
  );
  expect(all.map(({ line }) => line)).toEqual(each.map((_, at) => at + 1));
  expect(reads).toBeLessThan(4 * count);
});

test('what stands before the text in its first line is passed over, and in the next line nothing is', () => {
  const lines = ['12: of 12 and', '13 of 12'];
  const from: Positions = new Map();
  setPositions(from, of, file, new Map([['title', { line: 1, column: 5 }]]));
  const input = { positions: from, lines: () => lines } as unknown as RuleInput;
  const text = 'of 12 and\n13 of 12';
  const at = (words: string, index: number) => ({ words: { text: words, index }, message: '' });
  const places = wordFindings(input, { text, of, path: 'title' }, [at('12', 3), at('13', 10), at('12', 16)]);
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:8', '2:1', '2:7']);
});
