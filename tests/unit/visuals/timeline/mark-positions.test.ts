import { describe, expect, test } from 'vitest';
import { linearAxis } from '../../../../src/visuals/timeline/axis.ts';
import type { DateKind } from '../../../../src/visuals/timeline/date-kind.ts';
import type { TimelineEvent, TimelineWhen } from '../../../../src/visuals/timeline/event.ts';
import { markShapes } from '../../../../src/visuals/timeline/mark.ts';
import { lastDay, positionMarks } from '../../../../src/visuals/timeline/mark-positions.ts';
import { markTimes } from '../../../../src/visuals/timeline/mark-times.ts';
import { at, atTime, event, onDay, otherwise, within } from './sample-events.ts';

/** Ten px a day, so that 10 February is from px 500 to 510; a margin at both ends. */
const axis = linearAxis({ from: at('2026-01-01'), to: at('2026-04-11') }, { left: 100, right: 1100 });
const ground = { axis, plot: [50, 1150] as [number, number], hours: false };
const anchor = event('anchor', onDay('2026-02-10'));
const long = event('long', within('2026-02-10', '2026-02-20'));

/** The mark of `it` among these: `300…400 305`, with its dots behind. */
function drawn(when: Partial<TimelineWhen>, hours = false, others: TimelineEvent[] = [anchor, long]): string {
  const mark = positionMarks([event('it', when), ...others], { ...ground, hours }).get('it');
  const round = (px: number) => Math.round(px * 100) / 100;
  return mark ? [`${round(mark.x0)}…${round(mark.x1)}`, ...mark.dots.map(round)].join(' ') : '';
}

const beside = (relation: 'before' | 'after' | 'during', when: Partial<TimelineWhen> = {}, other = 'anchor') => ({
  ...when,
  ...{ relation, anchor: other },
});

describe('the mark', () => {
  test.each<[name: string, when: Partial<TimelineWhen>, expected: string]>([
    ['of a moment', atTime('2026-02-10T12:00'), '500…510 505'],
    ['of a day', onDay('2026-02-10'), '500…510 505'],
    ['of a month', within('2026-02-01', '2026-03-01'), '410…690'],
    ['of what is shorter than a mark', within('2026-02-10', '2026-02-11'), '498…512'],
    ['of what is as short as a mark may be', within('2026-02-10', '2026-02-11T09:36'), '500…514'],
    ['of two days', within('2026-02-10', '2026-02-12'), '500…520'],
    ['by a day', { latest: at('2026-02-11') }, '50…510 505'],
    ['by a moment', { latest: at('2026-02-11'), moments: [at('2026-02-11')] }, '50…515 510'],
    ['by a day at the very start', { latest: at('2026-01-01') }, '50…100 95'],
    ['before another', beside('before'), '50…505'],
    ['before a long one', beside('before', {}, 'long'), '50…500'],
    ['before another and an earlier limit', beside('before', { latest: at('2026-02-05') }), '50…450'],
    ['before another and a later limit', beside('before', { latest: at('2026-02-15') }), '50…505'],
    ['before what isn’t there', beside('before', {}, 'nothing'), '50…64'],
    ['since a day', { earliest: at('2026-02-10'), openEnd: 'open' }, '500…1150'],
    ['after another', beside('after'), '505…1150'],
    ['after a long one', beside('after', {}, 'long'), '600…1150'],
    ['after another and a later limit', beside('after', { earliest: at('2026-02-15') }), '550…1150'],
    ['after another and an earlier limit', beside('after', { earliest: at('2026-02-05') }), '505…1150'],
    ['after what isn’t there', beside('after', {}, 'nothing'), '1136…1150'],
    ['during another', beside('during'), '500…510 505'],
    ['during a long one', beside('during', {}, 'long'), '545…555 550'],
    ['during another, from a day on', beside('during', { earliest: at('2026-02-05') }), '500…510 505'],
    ['during another, on a day', beside('during', onDay('2026-02-12')), '520…530 525'],
    ['during what isn’t there', beside('during', {}, 'nothing'), '50…1150'],
    ['during itself', beside('during', {}, 'it'), '50…1150'],
    ['of what has no date', {}, '50…1150'],
    [
      'of one of two days',
      {
        ...within('2026-02-10', '2026-02-21'),
        choices: [
          [at('2026-02-20'), at('2026-02-21')],
          [at('2026-02-10'), at('2026-02-11')],
        ],
      },
      '500…610 505 605',
    ],
  ])('%s', (_, when, expected) => expect(drawn(when)).toBe(expected));

  test('of a day among hours is a bar where that is long', () => {
    const wide = (px: number, when = anchor.when as Partial<TimelineWhen>) => {
      const days = linearAxis({ from: at('2026-02-10'), to: at('2026-02-20') }, { left: 0, right: 10 * px });
      const mark = positionMarks([event('it', when)], { axis: days, plot: [-50, 10 * px], hours: true }).get('it');
      return [mark?.x0, mark?.x1, mark?.dots];
    };
    expect(wide(101)).toEqual([0, 101, []]);
    expect(wide(100)).toEqual([45, 55, [50]]);
    expect(wide(101, { latest: at('2026-02-11') })).toEqual([-50, 101, []]);
    expect(wide(100, { latest: at('2026-02-11') })).toEqual([-50, 55, [50]]);
  });

  test.each<[name: string, when: Partial<TimelineWhen>, expected: string]>([
    ['of a day', onDay('2026-05-15'), '1123…1137 1132'],
    ['of a span', within('2026-04-01', '2026-05-20'), '1000…1137'],
    ['of a short span', within('2026-05-15', '2026-05-18'), '1123…1137'],
    ['within', onDay('2026-02-10'), '500…510 505'],
    ['of what goes on', { earliest: at('2026-02-10'), openEnd: 'open' }, '500…1137'],
    ['of what begins at the very end', { earliest: at('2026-05-15'), openEnd: 'open' }, '1123…1137'],
    ['of what has no date', {}, '50…1137'],
  ])('%s in doubt leaves room for its question mark', (_, when, expected) => {
    expect(drawn({ ...when, uncertain: true })).toBe(expected);
  });

  test('stands without those that it hangs on where these go round in a circle', () => {
    const circle = [
      event('a', { anchor: 'b', relation: 'during' }),
      event('b', { anchor: 'c', relation: 'during' }),
      event('c', { anchor: 'a', relation: 'during' }),
    ];
    const marks = positionMarks(circle, ground);
    expect(['a', 'b', 'c'].map((id) => marks.get(id)?.x0)).toEqual([595, 595, 50]);
  });

  test('has the dates of other sources beside it, but where another event alone places it', () => {
    const readings = [otherwise('20 March', '2026-03-20')];
    const others = (when: Partial<TimelineWhen>) =>
      positionMarks([{ ...event('it', when), readings }, anchor], ground).get('it')?.others?.marks.length;
    expect(others(onDay('2026-02-12'))).toBe(1);
    expect(others(beside('during', onDay('2026-02-12')))).toBe(1);
    expect(others(beside('before', { latest: at('2026-02-05') }))).toBe(1);
    expect(others(beside('during'))).toBeUndefined();
    expect(others(beside('during', { latest: at('2026-02-05') }))).toBeUndefined();
    expect(others(beside('during', { earliest: at('2026-02-05') }))).toBeUndefined();
  });
});

describe('the time of a mark', () => {
  const iso = (time: number) => new Date(time).toISOString().slice(0, 16).replace('T00:00', '');
  const timed = (when: Partial<TimelineWhen>, others = [anchor, long, event('soon', atTime('2026-01-15T10:00'))]) => {
    const time = markTimes([event('it', when), ...others]).get('it');
    return time && [time.start, time.end].map(iso).join(' … ');
  };

  test.each<[name: string, when: Partial<TimelineWhen>, expected: string]>([
    ['of a day', onDay('2026-02-10'), '2026-02-10 … 2026-02-11'],
    ['by a day', { latest: at('2026-02-11') }, '2026-02-10 … 2026-02-11'],
    ['by a moment', { latest: at('2026-02-11'), moments: [at('2026-02-11')] }, '2026-02-11 … 2026-02-11'],
    ['since a day', { earliest: at('2026-02-10'), openEnd: 'open' }, '2026-02-10 … 2026-02-10'],
    ['after another', beside('after'), '2026-02-10T12:00 … 2026-02-10T12:00'],
    ['after a long one', beside('after', {}, 'long'), '2026-02-20 … 2026-02-20'],
    ['after a moment', beside('after', {}, 'soon'), '2026-01-15T10:01 … 2026-01-15T10:01'],
    ['after another and a day', beside('after', { earliest: at('2026-02-15') }), '2026-02-15 … 2026-02-15'],
    [
      'after another and an earlier day',
      beside('after', { earliest: at('2026-02-05') }),
      '2026-02-10T12:00 … 2026-02-10T12:00',
    ],
    ['after what isn’t there', beside('after', { earliest: at('2026-02-05') }, 'none'), '2026-02-05 … 2026-02-05'],
    ['before another', beside('before'), '2026-02-10 … 2026-02-10T12:00'],
    ['before a long one', beside('before', {}, 'long'), '2026-02-10 … 2026-02-10'],
    ['before a moment', beside('before', {}, 'soon'), '2026-01-15T10:00 … 2026-01-15T10:00'],
    ['before another and a day', beside('before', { latest: at('2026-02-05') }), '2026-02-04 … 2026-02-05'],
    ['before another and a later day', beside('before', { latest: at('2026-02-15') }), '2026-02-10 … 2026-02-10T12:00'],
    ['before what isn’t there', beside('before', { latest: at('2026-02-05') }, 'none'), '2026-02-04 … 2026-02-05'],
    ['during another', beside('during'), '2026-02-10 … 2026-02-11'],
    ['of what has no date', {}, '2026-01-15T10:00 … 2026-01-15T10:00'],
  ])('%s', (_, when, expected) => expect(timed(when)).toBe(expected));

  test('is that of the last that it hangs on, one by one', () => {
    const chain = [
      event('a', { anchor: 'b', relation: 'during' }),
      event('b', { anchor: 'anchor', relation: 'after' }),
    ];
    expect(timed({ anchor: 'a', relation: 'during' }, [...chain, anchor])).toBe('2026-02-10 … 2026-02-11');
  });

  test('after something that hangs on others begins where the last of them ends', () => {
    const chain = [event('a', { anchor: 'long', relation: 'during' })];
    expect(timed({ anchor: 'a', relation: 'after' }, [...chain, long])).toBe('2026-02-20 … 2026-02-20');
  });

  test.each(['before', 'after'] as const)('%s something is where the drawing has it', (relation) => {
    for (const other of [anchor, long]) {
      const events = [event('it', { relation, anchor: other.id }), other];
      const mark = positionMarks(events, ground).get('it');
      const time = markTimes(events).get('it');
      const [drawnAt, painted] =
        relation === 'before' ? [mark?.x1, axis.x(time?.end ?? 0)] : [mark?.x0, axis.x(time?.start ?? 0)];
      expect(painted).toBeCloseTo(drawnAt ?? 0);
    }
  });

  test('before what has no beginning is its own limit, or that of what the other hangs on', () => {
    const open = event('open', { latest: at('2026-02-20') });
    expect(timed({ ...beside('before', { latest: at('2026-02-25') }), anchor: 'open' }, [open])).toBe(
      '2026-02-24 … 2026-02-25',
    );
    expect(timed({ ...beside('before'), anchor: 'open' }, [open])).toBe('2026-02-20 … 2026-02-20');
  });

  test('is the first of all where nothing says any, and 1970 where nothing does of any', () => {
    expect(
      timed({}, [event('late', { earliest: at('2026-03-01') }), event('first', { latest: at('2026-02-01') })]),
    ).toBe('2026-02-01 … 2026-02-01');
    expect(timed({}, [event('other', {})])).toBe('1970-01-01 … 1970-01-01');
  });
});

test('the last day that a limit leaves is the one before it; a moment is its own', () => {
  expect(lastDay({ latest: at('2026-02-11') })).toBe(at('2026-02-10'));
  expect(lastDay({ latest: at('2026-02-11'), moments: [at('2026-02-10')] })).toBe(at('2026-02-10'));
  expect(lastDay({ latest: at('2026-02-11'), moments: [at('2026-02-11')] })).toBe(at('2026-02-11'));
});

test.each<[DateKind, number[], number]>([
  ['day', [25], 25],
  ['choice', [7, 33], 20],
  ['span', [], 20],
  ['before', [], 31],
  ['since', [], 9],
])('the sign of a conclusion stands above the firm end of “%s”, or its middle', (kind, dots, x) => {
  const mark = { kind, dots, x0: 2, x1: 38, y: 13, approximate: false, uncertain: false, inferred: true as const };
  const signs = markShapes(mark).filter(({ d }) => /^M[\d.]+,0a1\.3/.test(d));
  expect(signs.map(({ d }) => Number.parseFloat(d.slice(1)))).toEqual([x - 1.3]);
});
