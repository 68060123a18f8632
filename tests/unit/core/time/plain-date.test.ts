import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/core/time/date.ts';
import { dateWords } from '../../../../src/core/time/date-words.ts';
import { plainDate } from '../../../../src/core/time/plain-date.ts';

test.each([
  ['4 Feb 2026', '2026-02-04'],
  ['on Wednesday, 4 February 2026', '2026-02-04'],
  ['Feb 4, 2026', '2026-02-04'],
  ['2026-02-04', '2026-02-04'],
  ['4.2.2026 ', '2026-02-04'],
  ['in October 2025', '2025-10'],
  ['2025', '2025'],
  ['in spring 2026', '2026-21'],
  ['the third quarter of 2031', '2031-35'],
  ['Q3 2031', '2031-35'],
  ['in the first half of 2026', '2026-40'],
  ['in the 1990s', '199X'],
  ['the 19th century', '18XX'],
  ['44 BC', '-0043'],
  ['from 3 to 5 March 2026', '2026-03-03/2026-03-05'],
  ['3–5 March 2026', '2026-03-03/2026-03-05'],
  ['December 2025 to February 2026', '2025-12/2026-02'],
  ['2029–31', '2029/2031'],
  ['since 4 February 2026', '2026-02-04/..'],
  ['from October 2025 on', '2025-10/..'],
  ['4 February 2026 or later', '2026-02-04/..'],
  ['October 2025 or earlier', '/2025-10'],
  ['after 4 February 2026', '[2026-02-05..]'],
  ['until 4 February 2026', '/2026-02-04'],
  ['by October 2025', '/2025-10'],
  ['on or before 4 Feb 2026', '/2026-02-04'],
  ['before 4 Feb 2026', '/2026-02-03'],
  ['before 1 March 2028', '/2028-02-29'],
  ['before October 2025', '/2025-09'],
  ['before January 2026', '/2025-12'],
  ['before 2026', '/2025'],
  ['before 1 AD', '/0000'],
  ['after 31 December 2025', '[2026-01-01..]'],
  ['after 2025', '[2026..]'],
  ['about October 2025', '2025-10~'],
  ['c. 1890', '1890~'],
  ['around the 1990s', '199X~'],
  ['perhaps 4 February 2026', '2026-02-04?'],
  ['4 February 2026 (uncertain)', '2026-02-04?'],
  ['4 February 2026?', '2026-02-04?'],
  ['between 30 April and 2 May 2026', '[2026-04-30..2026-05-02]'],
  ['3 or 5 March 2026', '[2026-03-03,2026-03-05]'],
  ['on 3 March 2026 or on 5 April 2026', '[2026-03-03,2026-04-05]'],
  ['3 and 5 March 2026', '{2026-03-03,2026-03-05}'],
  ['[2026-02-03,2026-02-04]', '[2026-02-03,2026-02-04]'],
])('“%s” is %s', (said, edtf) => expect(plainDate(said)).toEqual({ edtf, remark: null }));

test('an “early” is left to the text, and said so', () => {
  expect(plainDate('in early May 2026')).toEqual({
    edtf: '2026-05',
    remark: '“early” can’t be written in a date, so it is left to the text.',
  });
});

test.each([
  ['', 'Expected a date such as'],
  ['yesterday', 'Expected a date such as'],
  ['4 February', '“4 February” has no year'],
  ['30 February 2026', 'There is no 30 February 2026.'],
  ['before 31 April 2026', 'There is no 31 April 2026.'],
  ['04/02/2026', 'may be one of two days'],
  ['fiscal 2027', 'fiscal year'],
  ['not on 4 February 2026', 'Unexpected date'],
  ['two days before 4 February 2026', 'Unexpected date'],
  ['4 February 2026 or so they say', 'Unexpected date'],
  ['before spring 2026', 'Unexpected date'],
  ['4 February 2026, 16:47', 'goes into the fields “time” and “zone”'],
  ['4 February 2026 at 3 pm', 'goes into the fields “time” and “zone”'],
  ['Monday, 3 March 2026', '“Monday, 3 March 2026” is a Tuesday. Look up which of the two'],
  ['3–5 March 2026 or 7 April 2026', 'Unexpected date'],
  ['7 April 2026 and 3–5 March 2026', 'Unexpected date'],
  ['from 3 to 5 March 2026 or on 7 April 2026', 'Unexpected date'],
])('“%s” is refused: %s', (said, problem) => {
  expect(plainDate(said)).toEqual({ problem: expect.stringContaining(problem) });
});

describe('what the site shows of a date', () => {
  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  const iso = day.map((date) => date.toISOString().slice(0, 10));

  test.each(['', '/', '~', '?'])('a day with “%s” is understood as it is shown', (sign) => {
    fc.assert(
      fc.property(iso, (date) => {
        const edtf = sign === '/' ? `/${date}` : `${date}${sign}`;
        const parsed = parseDate(edtf);
        expect(plainDate(dateWords(parsed ?? expect.fail(edtf), 'en'))).toEqual({ edtf, remark: null });
      }),
    );
  });

  test('of two days in order, from the one to the other', () => {
    fc.assert(
      fc.property(iso, iso, (one, other) => {
        fc.pre(one < other);
        const parsed = parseDate(`${one}/${other}`);
        expect(plainDate(dateWords(parsed ?? expect.fail(), 'en'))).toEqual({ edtf: `${one}/${other}`, remark: null });
      }),
    );
  });
});
