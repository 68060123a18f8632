import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/core/model/issue.ts';
import { panelData } from '../../../src/integration/panel-data.ts';

const problem = (file: string, severity: Issue['severity'] = 'error'): Issue => ({
  ...{ rule: 'yaml', severity, message: 'Unexpected x, expected y', file },
  ...{ line: 4, column: 2, end: { line: 4, column: 3 } },
});
const of = (...issues: Issue[]) => panelData({ issues }, '/home/ana/dossier', '/light/').files;

describe('panelData(report, dossier, base)', () => {
  test('puts files that are behind first', () => {
    const [people, events] = ['content/people/ana.md', 'content/events/opening.md'];
    const files = of(problem(people, 'warning'), problem(events, 'warning'), problem(events));
    expect(files.map(({ file, isBehind }) => [file, isBehind])).toEqual([
      [events, true],
      [people, false],
    ]);
  });

  test('has a hint or none, and the place that an editor opens', () => {
    const [file] = of(problem('content/people/ana.md'), { ...problem('content/people/ana.md'), hint: 'Mend it.' });
    expect(file?.problems.map(({ hint }) => hint)).toEqual([null, 'Mend it.']);
    expect(file?.problems[0]?.place.replaceAll('\\', '/')).toBe('/home/ana/dossier/content/people/ana.md:4:2');
  });

  test('shows the first 50 problems of a file', () => {
    expect(of(...Array(51).fill(problem('content/people/ana.md')))[0]?.problems).toHaveLength(50);
  });

  test.each([
    ['content/people/ana.md', '/light/people/ana/'],
    ['content/briefings/lead.mdx', '/light/briefings/lead/'],
    ['seeds/wire.yaml', '/light/sources/wire/'],
    ['content/site.yaml', null],
    ['public/logo.svg', null],
  ])('knows the page of %s', (file, page) => expect(of(problem(file))[0]?.page).toBe(page));
});
