import { describe, expect, test } from 'vitest';
import { findExcess } from '../../../src/markdown/limits.ts';

const lines = (line: string, count: number) => Array.from({ length: count }, () => line).join('\n');

describe('findExcess(text) says where a text goes past a limit, and lets pass what reaches it', () => {
  test.each<[string, string, string, [line: number, column: number]]>([
    ['characters', lines('ab\n', 50_000), `${lines('ab\n', 50_000)}\nab`, [100_001, 1]],
    ['depth of quotations', '>'.repeat(29), `a\n${'>'.repeat(30)}`, [2, 1]],
    ['indentation of lists', `${' '.repeat(89)}- a`, `${' '.repeat(90)}- a`, [1, 1]],
    ['a row of marks', `c ${'*'.repeat(99)}`, `ab\nc ${'*'.repeat(100)}`, [2, 3]],
    ['underlines', lines('a\n===\n', 500), lines('a\n===\n', 501), [1502, 1]],
    ['marked lines', lines('- a', 2000), lines('- a', 2001), [2001, 1]],
    ['table rows', lines('a | b', 2000), lines('a | b', 2001), [2001, 1]],
    ['columns', '|a'.repeat(199), '|a'.repeat(200), [1, 1]],
    ['marks of a paragraph', '_a '.repeat(500), `b\n\n${'_a '.repeat(501)}`, [2, 1]],
    ['marks of all paragraphs', lines(`${'_a '.repeat(400)}\n`, 4), '~a '.repeat(501), [1, 1]],
    ['brackets of a paragraph', 'a] '.repeat(1000), 'a] '.repeat(1001), [1, 1]],
    ['a paragraph', 'a'.repeat(20_000), `b\n- ${'a'.repeat(20_001)}`, [2, 1]],
    ['a list', lines(`- ${'a'.repeat(15_000)}`, 3), `b\n[^1]: ${'a'.repeat(20_000)}`, [2, 1]],
  ])('%s', (_, fine, excess, [line, column]) => {
    expect(findExcess(fine)).toBeNull();
    expect(findExcess(excess)).toMatchObject({ rule: 'markup', line, column });
  });

  test('of text like any other nothing is said', () => {
    expect(findExcess('# The harbour\n\n- *One*\n- [two](event:two)\n\n> “Three”\n')).toBeNull();
    expect(findExcess('')).toBeNull();
  });
});
