import { describe, expect, test } from 'vitest';
import { event } from '../../../src/kinds/event.ts';
import { source } from '../../../src/kinds/source.ts';

/** The fields that don't fit, each with what is said of it; none where all does. */
function misfits(fields: Record<string, unknown>): string[] {
  const whole = { title: 'They meet', kind: 'meeting', evidence: [{ source: 'wire', quote: 'they met' }], ...fields };
  return (event.schema.safeParse(whole).error?.issues ?? []).map(({ path, message }) => `${path}: ${message}`);
}

describe('an event has a date, or stands before, after or during another, and no second of these', () => {
  const dateless = 'date: expected a date, or before, after or during another event';
  const one = (field: string, beside: string) =>
    `${field}: expected only one of before, after and during, beside “${beside}”`;

  test.each<[Record<string, string>, string[]]>([
    [{}, [dateless]],
    [{ date: '2026-02-04' }, []],
    [{ before: 'summit' }, []],
    [{ date: '2026-02-04', during: 'summit' }, []],
    [{ before: 'summit', after: 'talks' }, [one('after', 'before')]],
    [{ after: 'summit', during: 'talks' }, [one('during', 'after')]],
    [{ before: 'a', after: 'b', during: 'c' }, [one('after', 'before'), one('during', 'before')]],
  ])('%j', (fields, found) => expect(misfits(fields)).toEqual(found));
});

describe('a time has its zone, and a whole day on which the clocks there showed it', () => {
  const clock = 'time: expected a time such as "09:30", in quotation marks';
  const day = 'time: expected none without a whole day in “date”';

  test.each<[Record<string, string>, string[]]>([
    [{ date: '2026-02-04', time: '09:30', zone: 'Europe/Oslo' }, []],
    [{ date: '2026-02-04', time: '09:30' }, ['zone: expected a zone']],
    [{ date: '2026-02-04', zone: 'Europe/Oslo' }, ['time: expected a time']],
    [
      { date: '2026-02-04', time: '09:30', zone: 'Europe/Nowhere' },
      ['zone: expected a time zone (IANA) such as America/New_York'],
    ],
    [{ date: '2026-02-04', time: '24:00', zone: 'Europe/Oslo' }, [clock]],
    [{ date: '2026-02', time: '09:30', zone: 'Europe/Oslo' }, [day]],
    [{ date: '2026-02-04/2026-02-05', time: '09:30', zone: 'Europe/Oslo' }, [day]],
    [{ before: 'summit', time: '09:30', zone: 'Europe/Oslo' }, [day]],
    [
      { date: '2026-03-29', time: '02:30', zone: 'Europe/Oslo' },
      ['time: expected one that the clocks of that day showed'],
    ],
    [{ date: '2026-03-29', time: '03:30', zone: 'Europe/Oslo' }, []],
  ])('%j', (fields, found) => expect(misfits(fields)).toEqual(found));
});

describe('the seals of a source', () => {
  const seal = (check: string, paragraphs = '0') => ({
    ...{ version: 1, words: 9, paragraphs },
    ...{ check: check.padEnd(32, '0'), hash: '0'.repeat(64) },
  });
  const { seal: seals } = source.schema.shape;

  test.each([
    ['0', true],
    ['0 3\n7', true],
    ['0 3 3', false],
    ['0 7 3', false],
    ['3', false],
  ])('have the first words of their paragraphs in a rising row: %j', (paragraphs, fits) =>
    expect(seals.safeParse([seal('a', paragraphs)]).success).toBe(fits),
  );

  test.each([
    ['the eighth digit', ['0000000a', '0000000b'], true],
    ['the ninth', ['00000000a', '00000000b'], false],
    ['the first', ['a', 'b', 'c'], true],
    ['nothing', ['a', 'b', 'a'], false],
  ])('are told from each other by the first eight digits of their check: here by %s', (_, checks, fits) =>
    expect(seals.safeParse(checks.map((check) => seal(check))).success).toBe(fits),
  );
});
