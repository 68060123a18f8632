import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColumnEvent,
  columnEvents,
  type ExtraDate,
  hasMinutes,
  inColumnOrder,
  packKind,
  readColumns,
  readTexts,
  type TimelineColumns,
  timelineColumns,
  timelineTexts,
  unpackKind,
} from '../../../../src/visuals/timeline/columns.ts';
import { dateKinds, type MarkKind } from '../../../../src/visuals/timeline/date-kind.ts';
import { readFacets, readWords, timelineFacets, timelineWords } from '../../../../src/visuals/timeline/postings.ts';
import { at, otherwise, event as timed } from './sample-events.ts';

const minute = 60_000;
const time = fc.integer({ min: -1e9, max: 2e9 }).map((minutes) => minutes * minute);
const ids = fc.uniqueArray(fc.constantFrom('NO', 'SE', 'FI'), { maxLength: 3 });

const event: fc.Arbitrary<ColumnEvent> = fc.record({
  id: fc.string(),
  title: fc.string({ unit: 'grapheme' }),
  words: fc.constantFrom('4 February 2026', 'October 2025'),
  people: fc.string(),
  lane: fc.nat(11),
  kind: fc.nat(255),
  start: time,
  end: time,
  inferred: fc.boolean(),
  extra: fc.constant([]),
  facets: fc.record({ countries: ids }),
});

const extra: fc.Arbitrary<ExtraDate> = fc
  .record({
    isChoice: fc.boolean(),
    earliest: fc.option(time),
    latest: time,
    precision: fc.constantFrom('day', 'minute', null),
    approximate: fc.boolean(),
  })
  .chain((date) => (date.earliest === null ? fc.constant(date) : fc.constantFrom(date, { ...date, latest: null })));

const setting = {
  language: 'en',
  base: '/',
  chunk: 4,
  detailsChunk: 2,
  hasClocks: false,
  lanes: [{ id: 'a', title: 'A' }],
};

describe('how a date is known', () => {
  const kind: fc.Arbitrary<MarkKind> = fc.record({
    kind: fc.constantFrom(...dateKinds),
    approximate: fc.boolean(),
    uncertain: fc.boolean(),
    moments: fc.record({ start: fc.boolean(), end: fc.boolean() }),
  });

  it('fits into a byte', () => {
    fc.assert(fc.property(kind, (known) => void expect(unpackKind(packKind(known))).toEqual(known)));
    expect(packKind({ kind: 'undated', approximate: true, uncertain: true })).toBeLessThan(256);
  });

  it.each([
    [['instant'], true],
    [['day', 'instant', 'span'], true],
    [['day', 'span'], false],
    [[], false],
  ] as const)('of %j, to the minute of any: %s', (kinds, expected) => {
    const bytes = Uint8Array.from(kinds, (kind) => packKind({ kind, approximate: true, uncertain: false }));
    expect(hasMinutes({ kind: bytes } as unknown as TimelineColumns)).toBe(expected);
  });
});

describe('the files of a large timeline', () => {
  it('tell the dates of a set from those that other sources give', () => {
    const days = ['2026-02-04', '2026-02-06'].map((day): [number, number] => [at(day), at(day) + 86_400_000]);
    const set = timed('Set', { earliest: days[0]?.[0] ?? 0, latest: days[1]?.[1] ?? 0, choices: days });
    const disputed = { ...set, readings: [otherwise('10 March', '2026-03-10')] };
    const [column] = columnEvents([disputed], [{ id: 'talks', title: 'Talks' }]);
    expect(column?.extra.map(({ isChoice, earliest }) => [isChoice, earliest])).toEqual([
      [true, at('2026-02-04')],
      [true, at('2026-02-06')],
      [false, at('2026-03-10')],
    ]);
  });

  it('give back every event', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (given) => {
        const events = inColumnOrder(given).map((each) => ({ ...each, end: Math.max(each.start, each.end) }));
        const columns = readColumns(timelineColumns(events, setting).buffer);
        const texts = readTexts(timelineTexts(events).buffer);
        expect(columns).toMatchObject({ ...setting, count: events.length });
        for (const [place, { start, end, lane, kind, id, title, words, people }] of events.entries()) {
          expect([columns.start[place], columns.end[place]]).toEqual([start, end]);
          expect([columns.lane[place], columns.kind[place]]).toEqual([lane, kind]);
          expect(texts(place)).toEqual({ id, title, words, people });
        }
      }),
    );
  });

  it('find the events of a choice', () => {
    const choices = { countries: ['NO', 'SE', 'FI'].map((id) => ({ id, name: id })) };
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), ids, (events, chosen) => {
        const facets = readFacets(timelineFacets(events, choices).buffer);
        const found = facets.events('countries', chosen).flatMap((places) => [...places]);
        const expected = [...events.keys()].filter((place) =>
          events[place]?.facets['countries']?.some((id: string) => chosen.includes(id as (typeof chosen)[number])),
        );
        expect([...new Set(found)].sort((a, b) => a - b)).toEqual(expected);
        expect(facets.events('countries', ['XX'])).toEqual([]);
      }),
    );
  });

  it('are in the order of time, and hold times from year 1 to 9999 to the minute or nearly so', () => {
    const far = (start: number): ColumnEvent => ({
      id: '',
      title: '',
      inferred: false,
      words: '',
      people: '',
      lane: 0,
      kind: 0,
      start,
      end: start,
      extra: [],
      facets: {},
    });
    const events = inColumnOrder([far(Date.UTC(9999, 11, 31)), far(-62_135_596_800_000)]);
    const { start } = readColumns(timelineColumns(events, setting).buffer);
    expect(start[0]).toBe(-62_135_596_800_000);
    expect(Math.abs((start[1] ?? 0) - Date.UTC(9999, 11, 31))).toBeLessThanOrEqual(minute);
  });

  it('give back the dates of sets and those that other sources give, also before the first start and after the last end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.array(extra, { maxLength: 3 })), { maxLength: 9 }), (given) => {
        const events = inColumnOrder(given.map(([each, dates]) => ({ ...each, extra: dates })));
        const columns = readColumns(timelineColumns(events, setting).buffer);
        for (const [place, { start, extra }] of events.entries()) {
          expect(columns.start[place]).toBe(start);
          expect(columns.extra.get(place) ?? []).toEqual(extra);
        }
      }),
    );
  });

  it.each([
    ['as long as 32 bits of minutes', 2 ** 32 - 1, 0],
    ['a minute longer, to two minutes', 2 ** 32, 1],
  ])('hold a time %s', (_, length, off) => {
    const plain = {
      id: '',
      title: '',
      words: '',
      people: '',
      lane: 0,
      kind: 0,
      inferred: false,
      extra: [],
      facets: {},
    };
    const times = [0, 1, length - 1, length].map((time) => time * minute);
    const events = times.map((time) => ({ ...plain, start: time, end: time }));
    const { start } = readColumns(timelineColumns(events, setting).buffer);
    const errors = times.map((time, at) => Math.abs((start[at] ?? 0) - time) / minute);
    expect(Math.max(...errors)).toBe(off);
  });

  it('find the events with all words of a text, also as parts of longer ones', () => {
    const found = readWords(timelineWords(['Élan of copper', 'Grain and tin', 'COPPER, again']).buffer);
    expect([...(found('copp') ?? [])].sort()).toEqual([0, 2]);
    expect([...(found('copper elan') ?? [])]).toEqual([0]);
    expect([...(found('zebra') ?? [])]).toEqual([]);
    expect(found(' – ')).toBeNull();
  });
});
