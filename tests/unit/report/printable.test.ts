import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/core/model/issue.ts';
import { githubReport } from '../../../src/report/github.ts';
import { jsonReport } from '../../../src/report/json.ts';
import { printable, printableJson, printableLines } from '../../../src/report/printable.ts';
import { mostInJson } from '../../../src/report/shown-issues.ts';
import { textReport } from '../../../src/report/text.ts';
import { reportOf } from './sample-report.ts';

/** Any code units, lone surrogates too, with what gives orders to terminals and logs among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '::error::',
        '##[',
        '#',
        '[',
        '\n',
        '\r',
        '\x1b[2J',
        '\u202e',
        '\u200b',
        '%0A',
        ',',
        ':',
        '\ud800',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const unseen = /[^\P{C}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Whether no line of an output gives orders to who reads it. */
function expectHarmless(output: string): void {
  expect(output).not.toMatch(unseen);
  expect(output).not.toMatch(/^\s*::/m);
  expect(output).not.toContain('##[');
}

describe('printable(text)', () => {
  test.each([
    ['plain words', 'Unexpected “é”, expected 字', 'Unexpected “é”, expected 字'],
    ['escapes', 'a\x1b[31mb', 'a\\u{1b}[31mb'],
    ['overrides of the direction', 'a\u202eb', 'a\\u{202e}b'],
    ['invisible characters', 'a\u200b\u{e0041}b', 'a\\u{200b}\\u{e0041}b'],
    ['lone surrogates', 'a\ud800b', 'a\\u{d800}b'],
    ['line ends and tabs', 'a\r\nb\tc', 'a b c'],
    ['commands', '::error::a', '\\u{3a}:error::a'],
    ['commands of the old kind', '##[error]a', '##\\u{5b}error]a'],
    ['addresses without passwords', 'a https://me:pa/ss@x@b.example/c', 'a https://**********@b.example/c'],
    ['addresses without tokens', '[a](https://token@b.example)', '[a](https://*****@b.example)'],
    [
      'addresses with an @ elsewhere',
      'https://b.example/@me and me@b.example',
      'https://b.example/@me and me@b.example',
    ],
    ['colons inside', 'a ::b', 'a ::b'],
    ['texts of 200 characters', 'a'.repeat(200), 'a'.repeat(200)],
    ['long texts', 'a'.repeat(300), `${'a'.repeat(199)}…`],
  ])('shows %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test('is one harmless line of a bounded length, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, most) => {
        const shown = printable(text, most);
        expectHarmless(shown);
        expect(shown).not.toContain('\n');
        expect(shown.length).toBeLessThanOrEqual(most + 30);
      }),
    );
  });

  test('printableLines(text) shows 2,000 characters of a line', () => {
    expect(printableLines(`${'a'.repeat(2000)}\n${'b'.repeat(2001)}`)).toBe(
      `${'a'.repeat(2000)}\n${'b'.repeat(1999)}…`,
    );
  });

  test('printableLines(text) is harmless and has as many lines', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectHarmless(printableLines(text));
        expect(printableLines(text).split('\n').length).toBe(text.split('\n').length);
      }),
    );
  });

  test('printableJson(json) is harmless and means the same', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const json = printableJson(JSON.stringify(texts, null, 2));
        expectHarmless(json);
        expect(JSON.parse(json)).toEqual(texts);
      }),
    );
  });
});

const anyIssue = fc.record({
  rule: fc.constantFrom('numbers', 'file'),
  severity: fc.constantFrom('error' as const, 'warning' as const),
  message: anyText,
  hint: anyText,
  file: anyText,
  line: fc.integer({ min: 1, max: 4 }),
  column: fc.integer({ min: 1, max: 40 }),
}) satisfies fc.Arbitrary<Issue>;

describe('whatever an entry says, a report', () => {
  test('for people gives no orders', () => {
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 5 }), fc.array(anyText), (issues, lines) => {
        expectHarmless(stripVTControlCharacters(textReport(reportOf(issues), () => lines)));
      }),
    );
  });

  test('for GitHub has one command for each problem', () => {
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 5 }), (issues) => {
        const commands = githubReport({ issues }).split('\n').slice(0, -1);
        expect(commands).toHaveLength(issues.length);
        for (const command of commands) {
          expect(command).toMatch(/^::(?:error|warning) file=[^,:]*,line=\d+,col=\d+,title=[^,:]+::/);
          expectHarmless(command.slice(2));
        }
      }),
    );
  });

  test('for programs has the same values in harmless bytes', () => {
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 5 }), (issues) => {
        const waived = issues.map((issue) => ({ ...issue, reason: issue.hint }));
        const json = jsonReport(reportOf(issues, waived));
        expectHarmless(json);
        expect(JSON.parse(json)).toMatchObject({ issues, waived });
      }),
    );
  });
});

describe('of very many problems a report', () => {
  const many = (count: number, rule: string): Issue[] =>
    Array.from({ length: count }, (_, at) => ({
      rule,
      severity: 'error',
      message: `Unexpected ${at}`,
      file: 'content/events/a.md',
      line: 1,
      column: 1,
    }));
  const issues = [...many(9500, 'numbers'), ...many(50, 'dates')];

  test('for people has 50 of a rule in an entry, and counts the rest', () => {
    const text = stripVTControlCharacters(textReport(reportOf(issues), () => []));
    expect(text.match(/✗ error/g)).toHaveLength(100);
    expect(text).toContain('and 9,450 more of numbers in this entry');
    expect(text).not.toContain('more of dates');
  });

  test('for GitHub as well', () => {
    const commands = githubReport({ issues }).split('\n').slice(0, -1);
    expect(commands).toHaveLength(101);
    expect(commands.at(-1)).toBe(
      '::error file=content/events/a.md,line=1,title=numbers::and 9,450 more of numbers in this entry',
    );
  });

  test('for programs is complete to 10,000, and says how many it left out', () => {
    const few = JSON.parse(jsonReport(reportOf(issues)));
    expect(few.issues).toHaveLength(issues.length);
    expect(few.omitted).toEqual({ issues: 0, waived: 0 });
    const more = JSON.parse(jsonReport(reportOf(many(85_500, 'numbers'))));
    expect(more.issues).toHaveLength(mostInJson);
    expect(more.omitted).toEqual({ issues: 75_500, waived: 0 });
    expect(more.summary.errors).toBe(85_500);
  });
});
