import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AxisPart } from '../../../../src/visuals/timeline/axis.ts';
import { timeAxis } from '../../../../src/visuals/timeline/broken-axis.ts';
import type { Extent } from '../../../../src/visuals/timeline/stretches.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { fakeMeasure } from './fake-measure.ts';
import { at } from './sample-events.ts';

const day = 24 * 3600 * 1000;
const october = { start: at('2025-10-01'), end: at('2025-11-01') };
const january = { start: at('2026-01-01'), end: at('2026-02-01') };
const onDay = (iso: string) => ({ start: at(iso), end: at(iso) + day });

const setting = { measure: fakeMeasure, words };
const axisOver = (extents: { start: number; end: number }[], width = 900) => timeAxis(extents, [0, width], setting);
const axis = (extents: { start: number; end: number }[], width = 900) => axisOver(extents, width).parts;

test('timeAxis breaks over months without events and says how many', () => {
  const parts = axis([october, january, onDay('2026-02-03'), onDay('2026-02-04')]);
  expect(parts.map(({ kind, words }) => [kind, words.join(' ')])).toEqual([
    ['segment', ''],
    ['break', 'two months'],
    ['segment', ''],
    ['segment', ''],
    ['segment', ''],
  ]);
});

test('days after a long month stay readable, at a wide and at a narrow drawing', () => {
  for (const width of [520, 900]) {
    const { x } = axisOver([october, january, onDay('2026-02-03'), onDay('2026-02-04')], width);
    expect(x(at('2026-02-04')) - x(at('2026-02-03'))).toBeGreaterThan(50);
  }
});

describe('an axis of 1120, of 704 and of 328 px', () => {
  const year = (n: number) => ({ start: at(`${n}-01-01`), end: at(`${n + 1}-01-01`) });
  const march = { start: at('2026-03-01'), end: at('2026-04-01') };
  const february = ['2026-02-03', '2026-02-04'].map(onDay);
  /** `0 … 117 (three months) 190 … 704`: where its segments are, and what the breaks between them leave out. */
  const drawn = (all: Extent[], width: number) =>
    axis(all, width)
      .map(({ kind, x0, x1, words }) =>
        kind === 'break' ? `(${words.join(' ')})` : `${Math.round(x0 * 10) / 10} … ${Math.round(x1 * 10) / 10}`,
      )
      .join(' ');

  test.each<[name: string, all: Extent[], expected: string[]]>([
    ['over two days is one', february, ['0 … 1120', '0 … 704', '0 … 328']],
    [
      'breaks between a month and days',
      [october, ...february],
      [
        '0 … 975 (three months) 1048 … 1120',
        '0 … 117.3 (three months) 190.3 … 704',
        '0 … 54.7 (three months) 127.7 … 328',
      ],
    ],
    [
      'reduces a long year behind days in it, and where it is narrow before them too',
      [year(2025), onDay('2025-02-03'), onDay('2025-02-04')],
      ['0 … 992 992 … 1120', '0 … 117.3 117.3 … 586.7 586.7 … 704', '0 … 54.7 54.7 … 273.3 273.3 … 328'],
    ],
    [
      'reduces a long year, and leaves out the time behind it',
      [year(2024), ...february],
      ['0 … 128 (13 months) 201 … 1120', '0 … 117.3 (13 months) 190.3 … 704', '0 … 54.7 (13 months) 127.7 … 328'],
    ],
    [
      'breaks wherever that makes room',
      [onDay('2025-01-01'), onDay('2025-06-01'), ...february, march],
      [
        '0 … 185.1 (five months) 258.1 … 443.3 (eight months) 516.3 … 886.5 (about three weeks) 992 … 1120',
        '0 … 83.8 (five months) 156.8 … 240.6 (eight months) 313.6 … 481.2 (about three weeks) 586.7 … 704',
        '0 … 54.7 (five months) 127.7 … 182.3 (eight months) 255.3 … 328',
      ],
    ],
    [
      'breaks between years and a day',
      [year(2000), year(2010), onDay('2026-02-03')],
      [
        '0 … 128 (nine years) 194.5 … 322.5 (15 years) 389 … 1120',
        '0 … 117.3 (nine years) 183.8 … 301.2 (15 years) 367.7 … 704',
        '0 … 70.3 (nine years) 136.8 … 206.8 (15 years) 273.3 … 328',
      ],
    ],
  ])('%s', (_, all, expected) => expect([1120, 704, 328].map((width) => drawn(all, width))).toEqual(expected));
});

test('timeAxis keeps gaps where days are readable anyway', () => {
  expect(axis([onDay('2026-02-01'), onDay('2026-02-20')])).toHaveLength(1);
});

test('timeAxis keeps gaps that would gain too little', () => {
  const parts = axis(
    Array.from({ length: 60 }, (_, i) => onDay(new Date(at('2020-01-01') + i * 30 * day).toISOString().slice(0, 10))),
  );
  expect(parts).toHaveLength(1);
});

test('timeAxis is empty without extents, and gives an instant its day', () => {
  expect(axis([])).toEqual([]);
  expect(axis([{ start: at('2026-02-04T14:30'), end: at('2026-02-04T14:30') }])).toMatchObject([
    { start: at('2026-02-04'), end: at('2026-02-05'), x0: 0, x1: 900 },
  ]);
});

test('days without events between others are narrow, and full ones wide, where the scale changes anyway', () => {
  const { x } = axisOver([october, january, onDay('2026-02-03'), onDay('2026-02-04')]);
  const width = (from: string, to: string) => x(at(to)) - x(at(from));
  expect(width('2026-02-01', '2026-02-03')).toBeLessThan(width('2026-02-03', '2026-02-04'));
  expect(width('2025-10-01', '2025-11-01')).toBeLessThan(width('2026-02-03', '2026-02-04'));
});

const extents = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(0, 1, 1, 1, 30, 90, 365))
    .map(([from, days]) => ({ start: at('2016-01-01') + from * day, end: at('2016-01-01') + (from + days) * day })),
  { minLength: 1, maxLength: 60 },
);

test('each px has one time and each time one px, and the whole range is used', () => {
  fc.assert(
    fc.property(extents, fc.array(fc.integer({ min: -10, max: 4400 }), { maxLength: 30 }), (all, days) => {
      const { parts, x, time } = axisOver(all);
      const times = days.toSorted((a, b) => a - b).map((d) => at('2016-01-01') + d * day);
      const xs = times.map(x);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      for (const [i, place] of xs.entries()) expect(Math.abs(time(place) - (times[i] ?? 0))).toBeLessThan(2000);
      expect(parts[0]?.x0).toBe(0);
      expect(parts.at(-1)?.x1).toBeCloseTo(900);
    }),
  );
});

test('parts follow each other in time and place, and breaks hold no extent', () => {
  fc.assert(
    fc.property(extents, (all) => {
      const parts = axis(all);
      for (const [i, part] of parts.entries()) expectToFollow(part, parts[i - 1]);
      const gaps = parts.filter(({ kind }) => kind === 'break');
      expect(all.some(({ start, end }) => gaps.some((gap) => start < gap.end && end > gap.start))).toBe(false);
    }),
  );
});

function expectToFollow(part: AxisPart, before: AxisPart | undefined): void {
  expect(part.x1).toBeGreaterThan(part.x0);
  if (before === undefined) return;
  expect(part.start).toBe(before.end);
  expect(part.x0).toBe(before.x1);
}
