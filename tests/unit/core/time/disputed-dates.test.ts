import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/core/time/date.ts';
import { disputedDates } from '../../../../src/core/time/disputed-dates.ts';

/** Of an event on `own`, with readings as `[source, EDTF]`. */
function disputed(own: string | null, ...readings: [string, string][]) {
  const dateReadings = readings.flatMap(([source, edtf]) => {
    const date = parseDate(edtf);
    const evidence = { source, quote: edtf, passage: { status: 'verified' as const, ranges: [] } };
    return date ? [{ date, evidence }] : [];
  });
  return disputedDates({ date: own === null ? null : parseDate(own), dateReadings }).map(
    ({ date, sources, isOther }) => [date.edtf, sources.join(' '), isOther],
  );
}

describe('disputedDates', () => {
  it('has the dates that exclude the event’s own, with the sources that give them', () => {
    expect(disputed('2024-04-03', ['a', '2024-04-03'], ['c', '2024-04-17'], ['b', '2024-04-17'])).toEqual([
      ['2024-04-17', 'c b', true],
    ]);
  });

  it('has the members of a one-of set as sources give them, and a date that is none of them', () => {
    const own = '[2024-05-10, 2024-05-11]';
    expect(disputed(own, ['a', '2024-05-11'], ['b', '2024-05-10'], ['c', '2024-05-12'], ['a', '2024-05-11'])).toEqual([
      ['2024-05-10', 'b', false],
      ['2024-05-11', 'a', false],
      ['2024-05-12', 'c', true],
    ]);
  });

  it('has dates within a vague one that exclude each other', () => {
    expect(disputed('2024-05', ['a', '2024-05'], ['b', '2024-05-03'], ['c', '2024-05-04'])).toEqual([
      ['2024-05-03', 'b', false],
      ['2024-05-04', 'c', false],
    ]);
  });

  it('has none where all can be true', () => {
    expect(disputed('2024-05-03', ['a', '2024-05'], ['b', '2024-05-03'], ['c', '2024-05-04~'])).toEqual([]);
    expect(disputed('[2024-05-10, 2024-05-11]', ['a', '2024-05-10'], ['b', '2024-05'])).toEqual([]);
  });

  it('has none of an event without a date of its own', () => expect(disputed(null, ['a', '2024-05-03'])).toEqual([]));
});
