import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { fileName, paintAttributes, svgFile, timelineCsv } from '../../../../src/visuals/timeline/saved-files.ts';

test('an event is a row, with its limits in UTC', () => {
  const row = {
    id: 'talks',
    title: 'Talks, at length',
    words: '4 February 2026',
    earliest: Date.UTC(2026, 1, 4),
    latest: null,
    inferred: true,
    lane: 'Meetings',
    participants: ['A', 'B'],
    countries: [],
    sources: ['News'],
    url: 'https://example.org/events/talks/',
  };
  expect(parse(timelineCsv([row]), { bom: true })).toEqual([
    'id title date earliest before inferred lane participants countries sources url'.split(' '),
    [
      'talks',
      'Talks, at length',
      '4 February 2026',
      '2026-02-04T00:00Z',
      '',
      'yes',
      'Meetings',
      'A; B',
      '',
      'News',
      row.url,
    ],
  ]);
});

test('only what differs from the usual paint is written', () => {
  const style: Record<string, string> = { fill: 'none', stroke: 'rgb(1, 2, 3)', 'stroke-width': '2px', opacity: '1' };
  expect(paintAttributes((name) => style[name] ?? '', false)).toEqual([
    ['fill', 'none'],
    ['stroke', 'rgb(1, 2, 3)'],
    ['stroke-width', '2px'],
  ]);
});

test('texts have a typeface too', () => {
  const style: Record<string, string> = { fill: 'rgb(0, 0, 0)', 'font-size': '15px', 'font-weight': '400' };
  expect(paintAttributes((name) => style[name] ?? '', true)).toEqual([['font-size', '15px']]);
});

test('a file says its encoding', () =>
  expect(svgFile('<svg/>')).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<svg/>\n'));

test.each([
  ['Timeline of all events', 'timeline-of-all-events.svg'],
  ['Été: 2026/27', 'ete-2026-27.svg'],
  ['../..', 'timeline.svg'],
  ['年表', '年表.svg'],
  ['𠮷'.repeat(61), `${'𠮷'.repeat(60)}.svg`],
])('the file of %j is %s', (title, name) => expect(fileName(title, 'svg')).toBe(name));
