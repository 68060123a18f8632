import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventRecord, RelationKind } from '../../../../src/core/model/record.ts';
import { chronological, relationCycles, resolveWhen, type When } from '../../../../src/core/time/chronology.ts';
import { event } from './event-records.ts';

const summit = event('summit', '2026-02-04');
const instant = (text: string | null) => text && Date.parse(`${text}T00:00Z`);
const when = (events: EventRecord[], id: string) => resolveWhen(events, 'en').get(id) as When;
const ids = (events: EventRecord[]) => events.map(({ id }) => id);

describe('resolveWhen(events) narrows', () => {
  test.each([
    ['no date, before a day: to that day’s end', null, 'before summit', null, '2026-02-05'],
    ['no date, after a day: to that day’s start', null, 'after summit', '2026-02-04', null],
    ['no date, during a day: to that day', null, 'during summit', '2026-02-04', '2026-02-05'],
    ['a month, before a day', '2026-02', 'before summit', '2026-02-01', '2026-02-05'],
    ['a month, after a day', '2026-02', 'after summit', '2026-02-04', '2026-03-01'],
    ['a day before: not at all', '2026-02-03', 'before summit', '2026-02-03', '2026-02-04'],
    ['the same day, before: not at all', '2026-02-04', 'before summit', '2026-02-04', '2026-02-05'],
    ['a day that contradicts the relation: not at all', '2026-02-06', 'before summit', '2026-02-06', '2026-02-07'],
    ['by an event that there isn’t: not at all', '2026-02', 'before nothing', '2026-02-01', '2026-03-01'],
    ['nothing by nothing', null, 'before nothing', null, null],
  ])('%s', (_, edtf, relation, earliest, latest) => {
    const talks = when([event('talks', edtf, relation), summit], 'talks');
    const [openStart, openEnd] = [earliest === null, latest === null];
    expect(talks).toMatchObject({ earliest: instant(earliest), latest: instant(latest), openStart, openEnd });
  });

  test.each([
    ['before its start', '2026-02-04/2026-02-06', 'before', null, '2026-02-05'],
    ['after its end', '2026-02-04/2026-02-06', 'after', '2026-02-06', null],
    ['during all of it', '2026-02-04/2026-02-06', 'during', '2026-02-04', '2026-02-07'],
    ['before what goes on', '2026-02-04/..', 'before', null, '2026-02-05'],
    ['after what was by a day', '../2026-02-04', 'after', null, null],
    ['before the first of several days', '{2026-02-04,2026-02-09}', 'before', null, '2026-02-05'],
    ['after one of two days', '[2026-02-04,2026-02-09]', 'after', '2026-02-04', null],
  ])('by a longer event: %s', (_, edtf, kind, earliest, latest) => {
    const talks = when([event('fair', edtf), event('talks', null, `${kind} fair`)], 'talks');
    expect(talks).toMatchObject({ earliest: instant(earliest), latest: instant(latest) });
  });

  test('along a chain, from either end of it', () => {
    const chain = [
      event('a', null, 'before b'),
      event('b', null, 'before c'),
      event('c', '2026-02', 'before summit'),
      summit,
    ];
    for (const events of [chain, chain.toReversed()])
      expect(when(events, 'a')).toMatchObject({ earliest: null, latest: instant('2026-02-05') });
  });
});

describe('resolveWhen(events) says', () => {
  test.each([
    [null, 'before summit', 'before “Summit”; day not given'],
    [null, 'during summit', 'during “Summit”, 4 February 2026'],
    ['/2026-02-04', 'before summit', 'before “Summit”; day not given'],
    ['/2026-02-04', '', 'on or before 4 February 2026; day not given'],
    ['2026-02-04/', '', 'from 4 February 2026, end not known'],
    ['2026-02-03', 'before summit', '3 February 2026'],
    ['2026-02', 'before summit', 'February 2026, before “Summit”'],
    ['2026-02', 'during summit', 'February 2026, during “Summit”'],
    [null, 'after forum', 'after the forum; day not given'],
    [null, 'after undated', 'after “Undated”; day not given'],
    [null, 'before nothing', 'date not known'],
    [null, '', 'date not known'],
    ['2025-10~', '', 'about October 2025'],
  ])('%j %s as “%s”', (edtf, relation, words) => {
    const forum = { ...event('forum', '2025-10'), name: 'the forum' };
    expect(when([event('talks', edtf, relation), summit, forum, event('undated', null)], 'talks').words).toBe(words);
  });
});

describe('chronological(events) puts', () => {
  test.each([
    ['days in order', [event('b', '2026-02-04'), event('a', '2026-02-03')], ['a', 'b']],
    ['one day by id', [event('b', '2026-02-04'), event('a', '2026-02-04')], ['a', 'b']],
    [
      'the longer first',
      [event('day', '2026-02-01'), event('month', '2026-02'), event('on', '2026-02-01/..')],
      ['on', 'month', 'day'],
    ],
    [
      'a time in its day',
      [event('time', '2026-02-04T10:00Z'), event('z', '2026-02-04'), event('next', '2026-02-05')],
      ['z', 'time', 'next'],
    ],
    [
      'what came by a day ahead of what was on it',
      [event('a', '2026-02-04'), event('by', '/2026-02-04'), event('last', '2026-02-03')],
      ['last', 'by', 'a'],
    ],
    [
      'what has a limit of its anchor’s alone just before that',
      [event('next', '2026-02-05'), summit, event('talks', null, 'before summit'), event('a', '2026-02-03')],
      ['a', 'talks', 'summit', 'next'],
    ],
    ['what is not known last', [event('a', null), event('b', '2026-02-04')], ['b', 'a']],
    [
      'before ahead of its anchor',
      [event('a', '2026-02-04'), summit, event('talks', null, 'before summit'), event('b', '2026-02-03')],
      ['b', 'a', 'talks', 'summit'],
    ],
    [
      'before ahead of its anchor on one day',
      [summit, event('talks', '2026-02-04', 'before summit')],
      ['talks', 'summit'],
    ],
    ['after behind its anchor on one day', [summit, event('a', '2026-02-04', 'after summit')], ['summit', 'a']],
    [
      'after behind what was during',
      [summit, event('a', '2026-02-04', 'after summit'), event('z', '2026-02-04', 'during summit')],
      ['summit', 'z', 'a'],
    ],
    [
      'a chain in order',
      [event('a', null, 'before b'), event('b', null, 'before summit'), summit],
      ['a', 'b', 'summit'],
    ],
  ])('%s', (_, events, order) => expect(ids(chronological(events))).toEqual(order));
});

test.each([
  ['a relation to itself', [event('a', null, 'before a')], [['a']]],
  ['two before each other', [event('b', null, 'before a'), event('a', null, 'before b')], [['a', 'b']]],
  ['before and during', [event('a', null, 'before b'), event('b', null, 'during a')], [['a', 'b']]],
  [
    'two rounds and a tail',
    [
      event('a', null, 'after c'),
      event('c', null, 'after d'),
      event('d', null, 'after c'),
      event('e', null, 'during e'),
    ],
    [['c', 'd'], ['e']],
  ],
  ['one thing said twice: none', [event('a', null, 'before b'), event('b', null, 'after a')], []],
  ['no round', [event('a', null, 'before summit'), summit, event('b', null, 'after nothing')], []],
])('relationCycles(events): %s', (_, events, cycles) => expect(relationCycles(events)).toEqual(cycles));

const dates = fc.constantFrom(
  null,
  '2026-02',
  '2026-02-03',
  '2026-02-04',
  '../2026-02-04',
  '2026-02-04/..',
  '2026-02-03/2026-02-05',
  '[..2026]',
);
const relations = fc.tuple(fc.constantFrom('before', 'after', 'during'), fc.integer({ min: 0, max: 9 }));
const events = fc
  .array(fc.tuple(dates, fc.option(relations)), { maxLength: 10 })
  .map((specs) =>
    specs.map(([edtf, relation], at) => event(`e${at}`, edtf, relation ? `${relation[0]} e${relation[1]}` : undefined)),
  );

test('chronological(events) is a permutation that does not hang on the order given', () => {
  fc.assert(
    fc.property(events, (list) => {
      const order = chronological(list);
      expect(ids(order).toSorted()).toEqual(ids(list).toSorted());
      expect(ids(chronological(list.toReversed()))).toEqual(ids(order));
      expect(resolveWhen(list.toReversed(), 'en')).toEqual(resolveWhen(list, 'en'));
    }),
  );
});

const keeps: Record<RelationKind, (event: number, anchor: number) => boolean> = {
  before: (event, anchor) => event < anchor,
  after: (event, anchor) => event > anchor,
  during: (event, anchor) => event > anchor,
};

test('chronological(events) keeps to every relation where none contradicts another', () => {
  fc.assert(
    fc.property(events, (list) => {
      fc.pre(relationCycles(list).length === 0);
      const order = ids(chronological(list));
      const broken = list.filter(({ id, relation }) => {
        const anchor = relation ? order.indexOf(relation.event) : -1;
        return relation && anchor >= 0 && !keeps[relation.kind](order.indexOf(id), anchor);
      });
      expect(ids(broken)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('resolveWhen(events) gives earliest < latest and keeps inside the event’s own date', () => {
  fc.assert(
    fc.property(events, (list) => {
      const whens = resolveWhen(list, 'en');
      for (const { id, date } of list) {
        const { earliest, latest } = whens.get(id) as When;
        expect(earliest === null || latest === null || earliest < latest).toBe(true);
        expect(earliest ?? -Infinity).toBeGreaterThanOrEqual(date?.earliest ?? -Infinity);
        expect(latest ?? Infinity).toBeLessThanOrEqual(date?.latest ?? Infinity);
      }
    }),
  );
});

test('chronological(events) takes a chain, a round and a star of 20,000 events', () => {
  const size = 20_000;
  const chain = Array.from({ length: size }, (_, at) => event(`e${at}`, null, `after e${at - 1}`));
  const round = chain.with(0, event('e0', null, `after e${size - 1}`));
  const star = chain.map(({ id }) => event(id, null, 'before summit')).concat(summit);
  const started = performance.now();
  expect(ids(chronological(chain))).toEqual(ids(chain));
  expect(chronological(round)).toHaveLength(size);
  expect(relationCycles(round)).toHaveLength(1);
  expect(chronological(star).at(-1)).toBe(summit);
  expect(resolveWhen(chain, 'en').size).toBe(size);
  expect(performance.now() - started).toBeLessThan(5000);
});
