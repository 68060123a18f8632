import { describe, expect, test } from 'vitest';
import { reviewReport } from '../../../src/report/review.ts';

const sentence = (line: number) => ({
  ...{ file: 'content/people/ana-silva.md', line, column: 3, sentence: 'She wrote the list.' },
  ...{ passages: ['a list was read', 'the list'], reasons: ['Unexpected “wrote”, expected “read”'] },
});
const many = (count: number) => Array.from({ length: count }, (_, at) => sentence(at + 1));

describe('reviewReport(sentences, format)', () => {
  test('for people names place, sentence, passages and reasons, in order', () => {
    expect(reviewReport(many(2), 'text')).toBe(
      [
        'Most worth a second look, first ones first:',
        '1. content/people/ana-silva.md:1:3\n    She wrote the list.\n    “a list was read”\n    “the list”\n    → Unexpected “wrote”, expected “read”',
        '2. content/people/ana-silva.md:2:3\n    She wrote the list.\n    “a list was read”\n    “the list”\n    → Unexpected “wrote”, expected “read”\n',
      ].join('\n\n'),
    );
    expect(reviewReport([], 'text')).toBe('No sentence with passages behind it.\n');
  });

  test('for people prints twenty, and counts the rest', () => {
    const last = (count: number) => reviewReport(many(count), 'text').trimEnd().split('\n\n').slice(1);
    expect([last(20).length, last(21).length]).toEqual([20, 21]);
    expect(last(21).at(-1)).toBe('… and 1 more, less and less; --format json has them.');
    expect(last(1220).at(-1)).toContain('and 1,200 more');
  });

  test('for people prints four passages, and of long texts the first 300 signs', () => {
    const long = (end: string) => 'a'.repeat(299) + end;
    const passages = ['one', 'two', 'three', 'four', 'five'];
    const shown = (text: string) =>
      reviewReport([{ ...sentence(1), sentence: text, passages: [text, ...passages], reasons: [text] }], 'text');
    expect(shown(long('z')).match(/a{299}z/g)).toHaveLength(3);
    expect(shown(long('zz'))).not.toMatch(/az/);
    expect(shown('b')).toContain('“three”');
    expect(shown('b')).not.toContain('“four”');
  });

  test('for programs has all', () => {
    const text = reviewReport(many(21), 'json');
    expect(JSON.parse(text)).toEqual({ review: many(21) });
    expect(text.split('\n').slice(0, 4)).toEqual([
      '{',
      '  "review": [',
      '    {',
      `      "file": "${sentence(1).file}",`,
    ]);
  });
});
