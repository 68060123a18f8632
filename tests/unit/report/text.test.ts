import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/core/model/issue.ts';
import { codeFrame, textReport } from '../../../src/report/text.ts';
import { issues, lines, reportOf } from './sample-report.ts';

const linesOf = (file: string) => (file.startsWith('content/') ? lines : []);
const shown = (...args: Parameters<typeof reportOf>) =>
  stripVTControlCharacters(textReport(reportOf(...args), linesOf));

describe('textReport(report, linesOf)', () => {
  test('of problems', async () => {
    await expect(shown(issues)).toMatchFileSnapshot('reports/problems.txt');
  });

  test('of no problems', async () => {
    await expect(shown([])).toMatchFileSnapshot('reports/no-problems.txt');
  });

  test('of a problem set aside', async () => {
    const waived = issues.slice(0, 1).map((issue) => ({ ...issue, reason: 'It is right.' }));
    await expect(shown(issues.slice(2), waived)).toMatchFileSnapshot('reports/waived.txt');
  });
});

describe('of what may be quoted, textReport(report, linesOf)', () => {
  const allowance = (name: string, left: number, quoted = 1) => ({
    source: name,
    name,
    words: 200,
    quoted,
    left,
    budget: 0.5,
  });
  const told = (...allowances: ReturnType<typeof allowance>[]) => {
    const { summary, ...report } = reportOf([]);
    const rows = stripVTControlCharacters(
      textReport({ ...report, summary: { ...summary, allowances } }, linesOf),
    ).split('\n');
    const first = rows.findIndex((row) => row.includes('words quoted'));
    return first === -1
      ? []
      : rows.slice(first, first + allowances.length).map((row) => row.replace(/^ +(?:words quoted)? +/, ''));
  };

  test('names the sources of which least is left first, and none of which nothing is quoted', () => {
    expect(told(allowance('Wire', 39, 30), allowance('Daily', 1, 49), allowance('Radio', 50, 0)).slice(0, 2)).toEqual([
      '49 of 200 (25 %) of Daily; 50 % may be, 1 word left',
      '30 of 200 (15 %) of Wire; 50 % may be, 39 words left',
    ]);
    expect(told(allowance('Radio', 50, 0))).toEqual([]);
  });

  test('names eight, and counts the others', () => {
    const sources = (count: number) => Array.from({ length: count }, (_, at) => allowance(`Paper ${at}`, at));
    expect(told(...sources(8))[7]).toContain('Paper 7');
    expect(told(...sources(10))[8]).toBe('and of 2 more sources');
  });

  test('has sixty letters of a name', () => {
    expect(told(allowance('a'.repeat(60), 1))[0]).toContain(` of ${'a'.repeat(60)};`);
    expect(told(allowance('a'.repeat(61), 1))[0]).toContain(` of ${'a'.repeat(59)}…;`);
  });
});

describe('codeFrame(range, lines)', () => {
  const frame = (line: number, column: number, text: string[], end?: Point) =>
    stripVTControlCharacters(codeFrame({ line, column, ...(end && { end }) }, text)).split('\n');

  test.each([
    ['a first line', 1, 2, ['abc', 'def'], ['    1 │ abc', '      │  ^', '    2 │ def']],
    ['a last line', 2, 1, ['abc', 'def'], ['    1 │ abc', '    2 │ def', '      │ ^']],
    ['a line between', 10, 3, Array(11).fill('abc'), ['     9 │ abc', '    10 │ abc', '       │   ^', '    11 │ abc']],
    ['a tab', 1, 2, ['\tabc'], ['    1 │  abc', '      │  ^']],
    ['a line that there isn’t', 5, 1, ['abc'], ['']],
  ])('shows %s', (_, line, column, text, expected) => {
    expect(frame(line, column, text)).toEqual(expected);
  });

  test.each([
    ['a word', 'abc def ghi', { line: 1, column: 8 }, '    ^^^'],
    ['nothing: its place', 'abc def ghi', { line: 1, column: 5 }, '    ^'],
    ['a part that goes on in the next line', 'abc def ghi', { line: 2, column: 1 }, '    ^^^^^^^'],
    ['letters that are written out', 'abc d\u200Bf', { line: 1, column: 8 }, '    ^^^^^^^^^^'],
    ['a part longer than what is shown', `abc ${'d'.repeat(200)}`, { line: 1, column: 205 }, `    ${'^'.repeat(96)}`],
  ])('marks %s', (_, text, end, carets) => {
    expect(frame(1, 5, [text], end)[1]).toBe(`      │ ${carets}`);
  });

  test('shows 100 letters of a line, and marks its end where the place is behind it', () => {
    expect(frame(1, 1, ['a'.repeat(100)])[0]).toBe(`    1 │ ${'a'.repeat(100)}`);
    expect(frame(1, 1, ['a'.repeat(101)])[0]).toBe(`    1 │ ${'a'.repeat(99)}…`);
    expect(frame(1, 4, ['abc'])[1]).toBe('      │    ^');
    expect(frame(1, 6, ['abc'])[1]).toBe('      │      ^');
  });

  test.each([1, 81, 100, 150, 400])('points to column %i of a long line', (column) => {
    const text = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    const [row = '', caret = ''] = frame(1, column, [text]);
    expect(row.length).toBeLessThan(120);
    expect(row[caret.indexOf('^')]).toBe(text[column - 1]);
  });
});
