import { describe, expect, test } from 'vitest';
import { findDangling } from '../../../src/markdown/dangling.ts';
import { parseBody } from '../../../src/markdown/parse.ts';

const find = (text: string) => findDangling(parseBody(text, 'md'));
const footnote = (label: string) => `[^${label}]: [Wire](source:wire) “a list is read”`;

describe('a marker without a footnote', () => {
  test('stands where it is, with its name', () => {
    expect(find('One.\n\nIt is so.[^on] And so.').problems).toEqual([
      {
        rule: 'citation',
        message: 'Unexpected [^on], expected a footnote of that name',
        hint: 'Add a line [^on]: [Source](source:its-id) “the passage”. A name has no spaces.',
        ...{ line: 3, column: 10, end: { line: 3, column: 15 } },
      },
    ]);
  });

  test.each([
    ['the unused one with a name like it', `So.[^harbor] Also.[^b]\n\n${footnote('harbour')}`, ['harbour'], 2],
    ['the only one that is unused', `So.[^a]\n\n${footnote('xyz')}`, ['xyz'], 1],
    ['none of two that are unused', `So.[^a]\n\n${footnote('xyz')}\n\n${footnote('uvw')}`, [], 1],
    ['none that is used', `So.[^harbor] Also.[^harbour]\n\n${footnote('harbour')}`, [], 1],
    ['none where two markers may mean it', `So.[^a] Also.[^b]\n\n${footnote('xyz')}`, [], 2],
  ])('means %s', (_, text, meant, count) => {
    const found = find(text);
    expect([...found.meant]).toEqual(meant);
    expect(found.problems).toHaveLength(count);
    expect(found.problems.filter(({ hint }) => hint?.startsWith('Did you mean'))).toHaveLength(meant.length);
  });

  test('is compared with unused names where fifty others come before it at most', () => {
    const markers = (count: number) =>
      Array.from({ length: count }, (_, at) => `So.[^${'xyz'.repeat(3)}${at}]`).join(' ');
    const meant = (count: number) => [...find(`${markers(count)} So.[^harbor]\n\n${footnote('harbour')}`).meant];
    expect([meant(49), meant(50)]).toEqual([['harbour'], []]);
  });

  test('is told once for each name', () => {
    expect(find('So.[^a] Also.[^a] And.[^b]').problems.map(({ column }) => column)).toEqual([4, 23]);
  });

  test('lacks a colon where it begins a paragraph, wherever else it stands', () => {
    const [first, ...more] = find('So.[^a]\n\n[^a] [Wire](source:wire) “a list”').problems;
    expect(first).toMatchObject({ line: 3, column: 1, end: { line: 3, column: 5 } });
    expect(first?.message).toMatch(/^Unexpected \[\^a\] at the start of a paragraph/);
    expect(more).toEqual([]);
    expect(find('*So.* [^a] [Wire](source:wire)').problems[0]?.message).toMatch(/expected a footnote of that name$/);
    expect(find('# [^a] A heading').problems[0]?.message).toMatch(/expected a footnote of that name$/);
  });
});

test('a text whose markers all lead somewhere is fine', () => {
  expect(find(`So.[^a]\n\n${footnote('a')}`)).toEqual({ problems: [], meant: new Set() });
});
