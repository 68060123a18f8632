import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColumnEvent,
  inColumnOrder,
  readColumns,
  readTexts,
  timelineColumns,
  timelineTexts,
} from '../../../../src/visuals/timeline/columns.ts';
import { readFacets, readWords, timelineFacets, timelineWords } from '../../../../src/visuals/timeline/postings.ts';

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
  extra: fc.constant([]),
  facets: fc.record({ countries: ids }),
});

const setting = {
  language: 'en',
  base: '/',
  chunk: 4,
  detailsChunk: 2,
  hasClocks: false,
  lanes: [{ id: 'a', title: 'A' }],
};

describe('the files of a large timeline', () => {
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

  it('give back the dates of sets and those that other sources give', () => {
    const at = (days: number) => Date.UTC(2026, 1, days);
    const choice = { isChoice: true, earliest: at(4), latest: at(5), precision: null, approximate: false };
    const other = { isChoice: false, earliest: null, latest: at(1), precision: 'day' as const, approximate: true };
    const plain = { id: '', title: '', words: '', people: '', lane: 0, kind: 0, facets: {} };
    const events = [{ ...plain, start: at(4), end: at(9), extra: [choice, other] }];
    expect(readColumns(timelineColumns(events, setting).buffer).extra.get(0)).toEqual([choice, other]);
  });

  it('find the events with all words of a text, also as parts of longer ones', () => {
    const found = readWords(timelineWords(['Élan of copper', 'Grain and tin', 'COPPER, again']).buffer);
    expect([...(found('copp') ?? [])].sort()).toEqual([0, 2]);
    expect([...(found('copper elan') ?? [])]).toEqual([0]);
    expect([...(found('zebra') ?? [])]).toEqual([]);
    expect(found(' – ')).toBeNull();
  });
});
