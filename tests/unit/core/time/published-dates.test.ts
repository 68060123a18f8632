import { describe, expect, test } from 'vitest';
import { readText, relativeWords } from '../../../../src/core/foreign/read-text.ts';
import { publishedDates } from '../../../../src/core/time/published-dates.ts';
import { shownFact } from '../shown-reading.ts';

interface Published {
  published?: string | null;
  language?: string;
}

/** What a text means beside the dates that it says in full. It was published on a Tuesday if nothing else is said. */
function meant(text: string, { published = '2026-02-10', language = 'en' }: Published = {}): string[] {
  const { dates, weekdays } = readText(text, language) ?? { dates: [], weekdays: [] };
  const spans = publishedDates(text, dates, weekdays, published, relativeWords(language));
  return spans.map(({ fact, to }) => shownFact(fact).replace(/-\?/g, '') + (to ? ` .. ${shownFact(to)}` : ''));
}

const means = ([text, ...expected]: string[]) => expect(meant(text ?? '')).toEqual(expected);

describe('in a text of 10 February 2026', () => {
  test.each([
    ['It opened on 4 February.', '2026-2-4'],
    ['It opened on 17 May.', '2025-5-17', '2026-5-17'],
    ['It opened on 16 May.', '2026-5-16'],
    ['It opened on 12 August.', '2025-8-12'],
    ['It opened in March.', '2026-3'],
    ['It opened in July.', '2025-7', '2026-7'],
    ['from 28 December to 3 January', '2025-12-28 .. 2026-1-3'],
    ['from 3 to 5 March', '2026-3-3 .. 2026-3-5'],
    ['in the first quarter', '2026 first quarter'],
    ['in the second quarter', '2026 second quarter'],
    ['in the third quarter', '2025 third quarter'],
    ['in the fourth quarter', '2025 fourth quarter'],
    ['in the first half', '2026 first half'],
    ['in the second half', '2025 second half'],
  ])('%s: the nearest year, from nine months before', (...row) => means(row));

  test.each([
    ['It will open on 5 January.', '2026-1-5', '2027-1-5'],
    ['It will open on 6 January.', '2026-1-6'],
    ['It is due on 10 August.', '2025-8-10', '2026-8-10'],
  ])('%s: and up to eleven months behind', (...row) => means(row));

  test.each([
    ['in March last year', '2025-3', '2025'],
    ['in March of last year', '2025-3', '2025'],
    ['this October', '2026-10'],
    ['in October this year', '2026-10', '2026'],
    ['in March next year', '2027-3', '2027'],
    ['on 3 March, next year', '2027-3-3', '2027'],
  ])('%s: the year that is said', (...row) => means(row));

  test.each([
    ['They met on Monday.', '2026-2-9'],
    ['They met on Tuesday.', '2026-2-10'],
    ['They met last Tuesday.', '2026-2-3'],
    ['They agreed last Tuesday to meet for the next ten years.', '2026-2-3'],
    ['They will meet next Tuesday.', '2026-2-17'],
    ['They met last Monday.', '2026-2-9'],
    ['They met on Wednesday.', '2026-2-4'],
    ['They will meet on Monday.', '2026-2-9', '2026-2-16'],
    ['They will meet on Tuesday.', '2026-2-3', '2026-2-10', '2026-2-17'],
    ['on Friday', '2026-2-6', '2026-2-13'],
  ])('%s: the latest such day, and the next where it may be to come', (...row) => means(row));

  test.each([
    ['today', '2026-2-10'],
    ['this evening', '2026-2-10'],
    ['yesterday', '2026-2-9'],
    ['last night', '2026-2-9'],
    ['tomorrow', '2026-2-11'],
    ['this month', '2026-2'],
    ['last month', '2026-1'],
    ['next month', '2026-3'],
    ['this year', '2026'],
    ['last year', '2025'],
    ['a year earlier', '2025'],
    ['next year', '2027'],
    ['one year ago, two years ago', '2024'],
    ['12 years earlier and ten years ago', '2014', '2016'],
    ['by the end of the year', 'late 2026'],
    ['a decade ago', '2016'],
    ['one decade ago', '2016'],
    ['three decades ago', '1996'],
    ['this decade', '2020 decade'],
    ['by the end of the decade', 'late 2020 decade'],
    ['by mid-century', 'mid 2000 century', '2050'],
    ['by the end of the century', 'late 2000 century'],
  ])('%s', (...row) => means(row));

  test.each([
    ['this spring', '2026 spring'],
    ['the summer', '2025 summer', '2026 summer'],
    ['the autumn', '2025 autumn', '2026 autumn'],
    ['the winter', '2025 winter'],
    ['last spring', '2025 spring'],
    ['last summer', '2025 summer'],
    ['last winter', '2024 winter', '2025 winter'],
    ['next winter', '2026 winter'],
    ['Next spring', '2026 spring', '2027 spring'],
    ['last autumn and next summer', '2025 autumn', '2026 summer'],
  ])('%s: one that it may be', (...row) => means(row));
});

describe('in other languages', () => {
  test.each([
    ['de', 'am 4. Februar', '2026-2-4'],
    ['de', 'gestern und vorgestern', '2026-2-8', '2026-2-9'],
    ['de', 'letztes Jahr', '2025'],
    ['de', 'nächsten Monat', '2026-3'],
    ['fr', 'hier', '2026-2-9'],
    ['zh', '今天', '2026-2-10'],
    ['zh', '昨日和明天', '2026-2-9', '2026-2-11'],
    ['zh', '前年', '2024'],
    ['zh', '去年和明年', '2025', '2027'],
    ['zh', '上个月', '2026-1'],
    ['zh', '下个月', '2026-3'],
  ])('%s: %s', (language, text, ...expected) => expect(meant(text, { language })).toEqual(expected));
});

describe('of “yesterday, last month and next month”', () => {
  test.each([
    ['2026-02-10T23:30-05:00', '2026-2-9', '2026-1', '2026-3'],
    ['2026-01-31', '2026-1-30', '2025-12', '2026-2'],
    ['2026-12-31', '2026-12-30', '2026-11', '2027-1'],
    ['2026-02'],
    ['2026'],
    [null],
  ])('published on %s, by the calendar there; nothing is known without a whole day', (published, ...expected) => {
    expect(meant('yesterday, last month and next month', { published })).toEqual(expected);
  });
});
