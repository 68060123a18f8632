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

test('githubReport(report) of no problems is empty', () => {
  expect(githubReport({ issues: [] })).toBe('');
});
