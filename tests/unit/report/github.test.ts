import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { githubReport } from '../../../src/report/github.ts';
import { issues } from './sample-report.ts';

test('githubReport(report) is a workflow command for each problem, escaped', () => {
  expect(githubReport({ issues }).split('\n')).toEqual([
    '::error file=content/people/ana-silva.md,line=4,col=13,endLine=4,endColumn=18,title=references::Unexpected source “wires”, expected a source of seeds/%0ADid you mean “wire”?',
    '::error file=content/people/ana-silva.md,line=8,col=234,title=weekdays::Unexpected “Monday, 3 March 2026”, expected Tuesday for that day',
    '::warning file=seeds/a%2C b.yaml,line=1,col=1,title=file::Unexpected file, expected none: 100%25%0ATake it away, please.',
    '',
  ]);
});

test('githubReport(report) shows 500 characters of a text', () => {
  const [issue] = issues;
  const report = (message: string) => githubReport({ issues: issue ? [{ ...issue, message }] : [] });
  expect(report('a'.repeat(500))).toContain(`::${'a'.repeat(500)}%0A`);
  expect(report('a'.repeat(501))).toContain(`::${'a'.repeat(499)}…%0A`);
});

test('githubReport(report) of no problems is empty', () => {
  expect(githubReport({ issues: [] })).toBe('');
});

test('the task of Visual Studio Code finds each problem in what githubReport prints', () => {
  const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'));
  const { regexp, file, line, column, endColumn, code } = tasks[0].problemMatcher.pattern;
  const found = githubReport({ issues })
    .trimEnd()
    .split('\n')
    .map((row) => new RegExp(regexp).exec(row) ?? []);
  expect(found.map((part) => [file, line, column, endColumn, code].map((index) => part[index]))).toEqual([
    ['content/people/ana-silva.md', '4', '13', '18', 'references'],
    ['content/people/ana-silva.md', '8', '234', undefined, 'weekdays'],
    ['seeds/a%2C b.yaml', '1', '1', undefined, 'file'],
  ]);
});
