import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialOf, partsOf, tooLong } from '../../../src/views/parts.ts';
import { english } from '../../../src/words/en/index.ts';

const words = english.parts;

interface Row {
  place: number;
  weight: number;
  group: string;
}

const rows = fc
  .array(
    fc.record({ weight: fc.integer({ min: 1, max: 120 }), group: fc.constantFrom('2023', '2024', '2025', 'undated') }),
  )
  .map((all) => all.map((row, place): Row => ({ ...row, place })));
const groupings = fc.constantFrom(undefined, ({ group }: Row) => ({ id: group, label: group.toUpperCase() }));
const weightOf = (all: Row[]) => all.reduce((sum, { weight }) => sum + weight, 0);

describe('a list in parts', () => {
  test('has each row in exactly one part, in their order, and no two parts at one address', () => {
    fc.assert(
      fc.property(rows, groupings, (all, groupOf) => {
        const parts = partsOf(all, { weigh: ({ weight }) => weight, most: 300, words, groupOf });
        expect(parts.flatMap((part) => part.rows).sort((a, b) => a.place - b.place)).toEqual(all);
        for (const part of parts) expect(part.rows).toEqual(part.rows.toSorted((a, b) => a.place - b.place));
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
        expect(new Set(parts.map(({ label }) => label)).size).toBe(parts.length);
      }),
    );
  });

  test('has no part that weighs too much, but one of a single row, and none that is empty', () => {
    fc.assert(
      fc.property(rows, groupings, fc.integer({ min: 1, max: 500 }), (all, groupOf, most) => {
        for (const part of partsOf(all, { weigh: ({ weight }) => weight, most, words, groupOf })) {
          expect(part.rows.length).toBeGreaterThan(0);
          if (part.rows.length > 1) expect(weightOf(part.rows)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('fills a part up to what it may weigh, and numbers what a group has more', () => {
    const groupOf = () => ({ id: '2025', label: '2025' });
    const split = (most: number) =>
      partsOf([100, 100, 100, 1], { weigh: (weight) => weight, most, words, groupOf }).map(({ id, label, rows }) => [
        ...[id, label],
        rows.length,
      ]);
    expect(split(301)).toEqual([['2025', '2025', 4]]);
    expect(split(300)).toEqual([
      ['2025', '2025', 3],
      ['2025-2', words.again('2025', 2), 1],
    ]);
    expect(split(100)).toEqual([
      ['2025', '2025', 1],
      ['2025-2', words.again('2025', 2), 1],
      ['2025-3', words.again('2025', 3), 1],
      ['2025-4', words.again('2025', 4), 1],
    ]);
  });

  test('keeps the address of a group when other groups grow', () => {
    const groupOf = ({ group }: Row) => ({ id: group, label: group });
    fc.assert(
      fc.property(rows, (all) => {
        const split = (some: Row[]) => partsOf(some, { weigh: ({ weight }) => weight, most: 300, words, groupOf });
        const of2025 = (some: Row[]) => split(some).filter(({ id }) => id.startsWith('2025'));
        expect(of2025([{ place: -1, weight: 290, group: '1999' }, ...all])).toEqual(of2025(all));
      }),
    );
  });

  test('has numbers where nothing else is given, or where groups are too many to look through', () => {
    const split = (groupOf?: (row: number) => { id: string; label: string }) =>
      partsOf(
        Array.from({ length: 1000 }, (_, at) => at),
        { weigh: () => 1, most: 300, words, groupOf },
      ).map(({ id, label }) => [id, label]);
    const parts = [
      ['1', '1–300'],
      ['2', '301–600'],
      ['3', '601–900'],
      ['4', '901–1,000'],
    ];
    expect(split()).toEqual(parts);
    expect(split((row) => ({ id: `${row}`, label: `${row}` }))).toEqual(parts);
    const groups = (count: number) =>
      partsOf([...Array(count).keys()], {
        weigh: () => 1,
        most: 1000,
        words,
        groupOf: (row) => ({ id: `g${row}`, label: `${row}` }),
      });
    expect(groups(400)).toHaveLength(400);
    expect(groups(401)).toHaveLength(1);
    expect(partsOf(['alone'], { weigh: () => 9, most: 1, words })).toEqual([{ id: '1', label: '1', rows: ['alone'] }]);
  });
});

test('the longest lists of a page leave it, until the others have room', () => {
  expect(tooLong({ people: 10, events: 30 }, 40)).toEqual(new Set());
  expect(tooLong({ people: 10, events: 31 }, 40)).toEqual(new Set(['events']));
  expect(tooLong({ people: 41, events: 50 }, 40)).toEqual(new Set(['events', 'people']));
  expect(tooLong({}, 40)).toEqual(new Set());
});

test.each([
  ['en', 'Élysée', 'e'],
  ['de', 'Österreich', 'o'],
  ['sv', 'Österrike', 'ö'],
  ['uk', 'Україна', 'у'],
  ['en', '  van Dam', 'v'],
  ['ja', '日本', '日'],
  ['en', '“Quad”', 'other'],
  ['en', '3 things', 'other'],
  ['en', '', 'other'],
])('in %s “%s” stands under “%s”', (language, name, id) => {
  expect(initialOf(name, language, 'Other').id).toBe(id);
});
