import { describe, expect, test } from 'vitest';
import { type ExtraDate, packKind, type TimelineColumns } from '../../../../src/visuals/timeline/columns.ts';
import type { DateKind } from '../../../../src/visuals/timeline/date-kind.ts';
import { indexLane } from '../../../../src/visuals/timeline/lane-index.ts';
import { type DrawnMark, labelMaker, lanePicture } from '../../../../src/visuals/timeline/lane-picture.ts';
import { fakeMeasure } from './fake-measure.ts';

interface Given {
  title?: string;
  kind?: DateKind;
  uncertain?: true;
  extra?: ExtraDate[];
}

/** An event from one ms to another, of which each is a px wide. */
type Event = [start: number, end: number, given?: Given];

/** Of a lane so high, from 0 to 1000 px. */
function pictureOf(
  events: Event[],
  { height = 120, unit = 1, longestLabel = 400, from = 0, to = 1000, msPerPx = 1 } = {},
) {
  const start = Float64Array.from(events, ([time]) => time);
  const end = Float64Array.from(events, ([, time]) => time);
  const given = (place: number) => events[place]?.[2] ?? {};
  const kind = Uint8Array.from(events.keys(), (place) => {
    const { kind = 'day', uncertain = false } = given(place);
    return packKind({ kind, approximate: false, uncertain });
  });
  const extra = new Map(events.flatMap(([, , one], place) => (one?.extra ? [[place, one.extra] as const] : [])));
  const columns = { count: events.length, start, end, kind, extra, inferred: new Set() } as unknown as TimelineColumns;
  const texts = (place: number) => ({ id: '', title: given(place).title ?? '', words: '4 May', people: '' });
  const labels = labelMaker({ texts, measure: fakeMeasure, unit, longestLabel });
  const index = indexLane(Uint32Array.from(events.keys()), start, end, kind);
  return lanePicture(index, { from, to }, { columns, labels, unit, height, msPerPx, mostMarks: 500 });
}

/**
 * `0: 500…510 ?523 →530 Talks / 4 May`: the row, counted from 0; the mark, `‹` where it goes on; where its question mark
 * ends; and its label, beside it or (`↓`) below, from where on.
 */
function drawn({ row, x0, x1, signEnd, label, labelX, isBar, mark }: DrawnMark): string {
  const sign = signEnd === x1 ? '' : ` ?${signEnd}`;
  const cut = `${mark.cut?.start ? '‹' : ''}${x0}…${x1}${mark.cut?.end ? '›' : ''}`;
  return `${row}: ${cut}${sign}${label.length > 0 ? ` ${isBar ? '↓' : '→'}${labelX} ${label.join(' / ')}` : ''}`;
}

function marksOf(events: Event[], setting?: Parameters<typeof pictureOf>[1]): string[] {
  const picture = pictureOf(events, setting);
  if (picture.kind === 'density') return ['bars'];
  return [`${picture.lines} lines${picture.longer > 0 ? `, ${picture.longer} more` : ''}`, ...picture.marks.map(drawn)];
}

const title = 'Talks';
const extra = (isChoice: boolean, earliest: number | null, latest: number | null): ExtraDate => ({
  ...{ isChoice, earliest, latest },
  precision: null,
  approximate: false,
});

describe('a mark and its label, where there is room', () => {
  test.each<[name: string, event: Event, expected: string]>([
    ['a moment', [500, 500, { title, kind: 'instant' }], '495…505 →512'],
    ['a day', [500, 510, { title }], '500…510 →517'],
    ['a day in doubt', [500, 510, { title, uncertain: true }], '500…510 ?523 →530'],
    ['a day as long as a dot may stand for', [500, 600, { title }], '545…555 →562'],
    ['a longer day', [500, 601, { title }], '500…601 →608'],
    ['what was during a long day', [500, 601, { title, kind: 'during' }], '500…601 →608'],
    ['a short span', [500, 504, { title, kind: 'span' }], '495…509 ↓495'],
    ['a span longer than its label', [500, 700, { title, kind: 'span' }], '500…700 ↓500'],
    ['a span in doubt', [500, 700, { title, kind: 'span', uncertain: true }], '500…700 ?713 ↓500'],
    ['an interval from before', [-500, 700, { title, kind: 'interval' }], '-500…700 ↓-500'],
    ['an interval that goes on', [500, 1700, { title, kind: 'interval' }], '500…1700 ↓500'],
    ['what has no date', [500, 500, { title, kind: 'undated' }], '500…548 →555'],
    ['what was before a time', [500, 500, { title, kind: 'before' }], '0…500 ↓456.75'],
    ['what was before an early time', [20, 20, { title, kind: 'before' }], '0…20 ↓0'],
    ['what was before a later time', [1500, 1500, { title, kind: 'before' }], '0…1000› ↓956.75'],
    ['what was by a day', [500, 510, { title, kind: 'by' }], '0…510 ↓461.75'],
    ['what was by a day in doubt', [500, 510, { title, kind: 'by', uncertain: true }], '0…510 ?523 ↓461.75'],
    ['what was after a time', [500, 500, { title, kind: 'after' }], '500…1000 ↓500'],
    ['what was after an earlier time', [-500, -500, { title, kind: 'after' }], '‹0…1000 ↓0'],
    ['what was after a time that goes on until now', [-500, 300, { title, kind: 'after' }], '‹0…1000 ↓0'],
    ['what lasted since a time, in doubt', [500, 500, { title, kind: 'since', uncertain: true }], '500…987 ?1000 ↓500'],
    [
      'one of two days',
      [400, 610, { title, kind: 'choice', extra: [extra(true, 400, 410), extra(true, 600, 610)] }],
      '400…610 ↓400',
    ],
    ['one of one day', [400, 410, { title, kind: 'choice', extra: [extra(true, 400, 410)] }], '400…410 →417'],
    ['a day with another date', [400, 410, { title, extra: [extra(false, 600, 700)] }], '400…700 →707'],
    ['a day with a later limit', [400, 410, { title, extra: [extra(false, 600, null)] }], '400…624 →631'],
    ['a day 40 px before', [-40, -40, { title }], '-45…-35 →-28'],
    ['a day not quite 40 px behind', [1039, 1039, { title }], '1034…1044 →1051'],
  ])('%s', (_, event, expected) => expect(marksOf([event])).toEqual(['3 lines', `0: ${expected} Talks / 4 May`]));

  test.each<[name: string, event: Event]>([
    ['a day further before', [-41, -41, { title }]],
    ['a day 40 px behind', [1040, 1040, { title }]],
    ['what was before an earlier time', [-100, -100, { title, kind: 'before' }]],
    ['what was after a later time', [1500, 1500, { title, kind: 'after' }]],
  ])('not %s', (_, event) => expect(marksOf([event])).toEqual(['3 lines']));

  test.each<[name: string, event: Event, expected: string]>([
    ['a day', [400, 410, { title, extra: [extra(false, 600, 700)] }], '395…700 →714'],
    ['a day in doubt', [400, 410, { title, uncertain: true }], '395…415 ?441 →455'],
    ['a span', [400, 700, { title, kind: 'span' }], '400…700 ↓400'],
    ['what was before a time', [400, 400, { title, kind: 'before' }], '0…400 ↓313.5'],
  ])('is twice as large where text is: %s', (_, event, expected) => {
    expect(marksOf([event], { unit: 2, height: 240 })).toEqual(['3 lines', `0: ${expected} Talks / 4 May`]);
  });

  test('is where its time is in the stretch that is drawn', () => {
    const events: Event[] = [
      [4000, 4000, { title }],
      [5000, 7000, { title, kind: 'span' }],
    ];
    expect(marksOf(events, { from: 3000, to: 13_000, msPerPx: 10 })).toEqual([
      '3 lines',
      '0: 95…105 →112 Talks / 4 May',
      '0: 200…400 ↓200 Talks / 4 May',
    ]);
  });
});

describe('marks that are near each other', () => {
  test('stand below one another, the topmost row that is free first', () => {
    const all: Event[] = [0, 30, 60].map((time) => [time, time, { title }]);
    expect(marksOf(all)).toEqual([
      '3 lines',
      '0: -5…5 →12 Talks / 4 May',
      '1: 25…35 →42 Talks / 4 May',
      '0: 55…65 →72 Talks / 4 May',
    ]);
  });

  test('have 4 px between a label and the next mark', () => {
    const rows = (time: number) =>
      marksOf(
        [
          [0, 0, { title }],
          [time, time, { title }],
        ],
        { height: 40 },
      ).map((line) => line[0]);
    expect([rows(57), rows(57.25)]).toEqual([
      ['1', '0', '1'],
      ['1', '0', '0'],
    ]);
  });

  test('give up the label that would end first, and no more than one', () => {
    const all = (first: string, second: string): Event[] => [
      [0, 0, { title: first }],
      [10, 10, { title: second }],
      [50, 50, { title: 'C' }],
    ];
    expect(marksOf(all('A very long title', 'Shorter'), { height: 40 })).toEqual([
      '1 lines',
      '0: -5…5 →12 A very long title',
      '1: 5…15',
      '1: 45…55 →62 C',
    ]);
    expect(marksOf(all('Short', 'A very long title'), { height: 40 })).toEqual([
      '1 lines',
      '0: -5…5',
      '1: 5…15 →22 A very long title',
      '0: 45…55 →62 C',
    ]);
  });

  test('are left out where they go on through half of the time or more, and there is no room for all', () => {
    const across = { title, kind: 'span' } as const;
    expect(
      marksOf(
        [
          [0, 500, across],
          [0, 499, across],
          [700, 700, { title }],
        ],
        { height: 14 },
      ),
    ).toEqual(['0 lines, 1 more', '0: 0…499', '0: 695…705']);
    expect(
      marksOf(
        [
          [-10, 1010, across],
          [-10, 1010, across],
          [500, 500, { title }],
        ],
        { height: 20 },
      ),
    ).toEqual(['1 lines, 2 more', '0: 495…505 →512 Talks']);
  });

  test('go on without a limit where each has a row, and else are drawn by their limits alone', () => {
    const open = (start: number, height: number): string[] =>
      marksOf(
        [
          [start, start, { title, kind: 'after' }],
          [300, 300, { title }],
        ],
        { height },
      );
    expect(open(200, 40)).toEqual(['1 lines', '0: 200…1000 →1007 Talks', '1: 295…305 →312 Talks']);
    expect(open(200, 20)).toEqual(['1 lines', '0: 200…248', '0: 295…305 →312 Talks']);
    expect(open(-500, 40)).toEqual(['1 lines', '0: ‹0…1000 →1007 Talks', '1: 295…305 →312 Talks']);
    expect(open(-500, 20)).toEqual(['1 lines, 1 more', '0: 295…305 →312 Talks']);
  });
});

describe('what a lane shows', () => {
  test.each([
    [13, 1, 'bars'],
    [14, 1, '0 lines'],
    [19, 1, '0 lines'],
    [20, 1, '1 lines'],
    [59, 1, '1 lines'],
    [60, 1, '3 lines'],
    [119, 2, '1 lines'],
    [120, 2, '3 lines'],
  ])('of one event in %s px of height, at %s times the size: %s', (height, unit, expected) => {
    expect(marksOf([[0, 0, { title }]], { height, unit })[0]).toBe(expected);
  });

  test.each([
    [12, 60, 1, '3 lines'],
    [13, 60, 1, '1 lines'],
    [25, 120, 1, '3 lines'],
    [26, 120, 1, '1 lines'],
    [12, 240, 2, '3 lines'],
    [13, 240, 2, '1 lines'],
    [27, 20, 1, '1 lines'],
    [28, 20, 1, '0 lines'],
    [500, 2000, 1, '1 lines'],
    [501, 2000, 1, 'bars'],
  ])('of %s events in %s px of height, at %s times the size: %s', (count, height, unit, expected) => {
    const events = Array.from(
      { length: count },
      (_, at): Event => [(at * 1000) / count, (at * 1000) / count, { title: 'A' }],
    );
    expect(marksOf(events, { height, unit })[0]).toBe(expected);
  });

  test('is bars also where more than 500 are near', () => {
    const events = Array.from({ length: 500 }, (_, at): Event => [2 * at, 2 * at]);
    expect(marksOf(events, { height: 2000 })).toHaveLength(1 + 500);
    expect(marksOf([[-30, -30], ...events], { height: 2000 })).toEqual(['bars']);
  });

  test('is bars where marks without labels have no room', () => {
    const close: Event[] = [0, 1, 2].map((time) => [time, time, { title }]);
    expect(marksOf(close, { height: 42 })).toEqual(['0 lines', '0: -5…5', '1: -4…6', '2: -3…7']);
    expect(marksOf(close, { height: 41 })).toEqual(['bars']);
  });
});
