import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/core/time/date.ts';
import { dateSpansOf, givenIn } from '../../../../src/core/time/date-facts.ts';
import { datesIn, loneWeekdaysIn } from '../../../../src/core/time/dates-in-text.ts';
import { publishedDates } from '../../../../src/core/time/published-dates.ts';

const gives = (evidence: string, claim: string) => datesIn(claim).every(givenIn(datesIn(evidence)));

describe('a passage bears out a sentence, and not its falsification', () => {
  test.each([
    [
      'met from 7 to 9 May 2031',
      ['on 7 May 2031', 'on 8 May', 'from 7 to 9 May 2031', 'in May 2031'],
      ['on 6 May 2031', 'on 10 May', 'on 7–8 May', 'on 8 May 2030', 'on 8–9 May', 'in June'],
    ],
    ['between 30 April and 2 May', ['on 1 May', 'on 30 April'], ['on 3 May', 'on 29 April', 'on 31 April']],
    ['on 7 and 8 May', ['on 7 May', 'on 7–8 May'], ['on 9 May']],
    ['April–May 2031', ['in April 2031', 'in April–May 2031'], ['in June 2031', 'in March–May 2031']],
    ['2029–31', ['in 2030', 'in 2029-31'], ['in 2032', 'in 2029–30']],
    [
      'on 8 August 2031',
      [
        'in the third quarter of 2031',
        'in the second half of 2031',
        'in early August',
        'in the 2030s',
        'in the 21st century',
      ],
      ['in Q2 2031', 'in late August', 'in the 2020s', 'in the 20th century'],
    ],
    [
      'the third quarter of 2031',
      ['in Q3 2031', 'in the second half of 2031'],
      [
        'in Q4 2031',
        'in the first half of 2031',
        'in the third quarter of 2030',
        'in the third quarter of fiscal 2031',
      ],
    ],
    [
      'the first half of fiscal 2031',
      ['in the first half of fiscal 2031', 'in fiscal 2031'],
      ['in 2031', 'in the first half of 2031'],
    ],
    ['the 1990s', ['in the 1990s'], ['in the 1980s', 'in 1994', 'in the early 1990s']],
    ['the 19th century', ['in the nineteenth century'], ['in the 18th century', 'in 1850']],
    ['early May 2031', ['in early May', 'in May 2031'], ['in late May', 'on 3 May 2031']],
    ['in 1990', ['in the early 1990s', 'in the 1990s'], ['in the mid-1990s', 'in the late 1990s']],
    ['in 1994', ['in the mid-1990s'], ['in the early 1990s', 'in the late 1990s']],
    ['in 1999', ['in the late 1990s', 'in the late 20th century'], ['in the mid-1990s', 'in the early 20th century']],
    ['on 13 April 2031', ['in early April', 'in mid-April'], ['in late April']],
    ['on 14 April 2031', ['in mid-April'], ['in early April', 'in late April']],
    ['on 18 April 2031', ['in mid-April'], ['in early April', 'in late April']],
    ['on 19 April 2031', ['in mid-April', 'in late April'], ['in early April']],
    ['in May 2031', ['in early 2031', 'in mid-2031'], ['in late 2031']],
    ['in June 2031', ['in mid-2031'], ['in early 2031', 'in late 2031']],
    ['in August 2031', ['in mid-2031', 'in late 2031'], ['in early 2031']],
    ['in October 2031', ['in late 2031', 'in the fourth quarter of 2031'], ['in mid-2031', 'in Q3 2031']],
    ['on 4 March 1999', ['on 4.3.1999'], ['on 5.3.1999']],
    ['April–May 2031', [], ['on 3 April 2031', 'on 3 April', 'in early April 2031', 'in summer 2031']],
    ['from 30 November 2030 to 2 February 2031', ['in January 2031', 'on 1 January 2031'], ['in January', 'on 5 May']],
    ['from 7 to 9 May and from 20 to 22 May', ['on 21 May', '7–9 May', '20–22 May'], ['on 10 May', '8–9 May']],
    ['between 2020 and 2025', ['in 2020', 'in 2023', 'in 2025', '2020–25'], ['in 2019', 'in 2026', 'in May 2023']],
    ['from 7 to 9 May', ['in May'], ['in 2031', 'on 8 May 2031', 'in June', 'in April']],
    ['from 28 February to 1 March 2031', ['on 28 February'], ['on 29 February 2031', 'on 30 February']],
    ['in December 2031', ['in Q4 2031', 'in the second half of 2031', 'in late 2031'], ['in H1 2031', 'in Q1 2031']],
    ['in March 2031', ['in Q1 2031', 'in H1 2031', 'in early 2031'], ['in Q2 2031', 'in mid-2031']],
    ['in April 2031', ['in Q2 2031', 'in early 2031', 'in mid-2031'], ['in Q1 2031']],
    ['in July 2031', ['in Q3 2031', 'in H2 2031', 'in mid-2031'], ['in Q2 2031', 'in H1 2031', 'in early 2031']],
    ['in early December 2031', ['in early December', 'in late 2031'], ['in early 2031', 'in late December']],
    ['in early 2031', ['in 2031'], ['in early May 2031', 'in late 2031']],
    ['in 1900', ['in the 20th century', 'in the 1900s'], ['in the 19th century']],
    ['in 1999', ['in the 1990s', 'in the 20th century'], ['in the 21st century', 'in the 1980s', 'in 1998']],
    ['the 1990s', ['in the 20th century'], ['in the 19th century', 'in 1990', 'in May 1990']],
    ['in 44 BC', ['in 44 BC'], ['in 44 AD', 'in 45 BC']],
    ['in the third quarter of 2031', ['from July to September 2031'], ['from April to June 2031']],
    [
      'in the first quarter of 2031',
      ['from January to March 2031'],
      ['from April to June 2031', 'from January to April 2031', 'from February to March 2031'],
    ],
    ['in the first half of 2031', ['from January to June 2031'], ['from July to December 2031']],
    ['in the third quarter of fiscal 2031', [], ['from July to September 2031']],
    ['from January to June 2031', ['in the first half of 2031'], ['in the second half of 2031']],
    ['from January to March 2031', ['in the first quarter of 2031'], ['in the second quarter of 2031']],
    [
      'from July to September 2031',
      ['in the third quarter of 2031', 'in August 2031'],
      ['in the third quarter of 2030', 'in the second quarter of 2031', 'in the first half of 2031'],
    ],
    [
      'from January to March 2031',
      ['in the first quarter of 2031', 'in the first half of 2031'],
      ['in the second quarter of 2031'],
    ],
    ['from July to December 2031', ['in the second half of 2031'], ['in the first half of 2031']],
    ['in the first quarter of fiscal 2031', [], ['from January to March 2031', 'in the first quarter of 2031']],
    ['in the 19th century', ['in the 19th century'], ['in the 1850s', 'in the 20th century']],
    ['in the 1850s', ['in the 19th century', 'in the 1850s'], ['in the 18th century', 'in the 1840s']],
    ['in the first half of 2031', ['from January to June 2031'], ['from July to December 2031']],
    [
      'in the third quarter of 2031, by 0.2, and in the fourth.',
      ['in the last quarter of 2031'],
      ['in the first quarter of 2031'],
    ],
    [
      'the second quarter of its 2032-33 fiscal year',
      ['the second quarter of fiscal 2033'],
      ['the second quarter of fiscal 2032', 'the second quarter of 2033'],
    ],
    ['from January to March', ['in the first quarter', 'from January to March'], ['in the second quarter', 'in 2031']],
    ['from the first quarter to the third quarter of 2031', [], ['from January to March 2031']],
    ['in the first quarter', ['from January to March'], ['from April to June', 'from January to June']],
    ['in the 20th century', [], ['in the 1990s', 'in the 20th century AD, in 1950']],
    ['in the nineties', ['in the nineties', 'in the 20th century'], ['in 1994']],
    ['in the 1960s', ['in the sixties'], ['in the seventies']],
  ])('%s', (evidence, right, wrong) => {
    expect(right.filter((claim) => !gives(evidence, claim))).toEqual([]);
    expect(wrong.filter((claim) => gives(evidence, claim))).toEqual([]);
  });
});

describe('what was published on 2031-05-09, a Friday, bears out', () => {
  test.each([
    ['It opened on May 8th.', ['on 8 May 2031'], ['on 8 May 2030', 'on 8 May 2032', 'on 9 May 2031']],
    ['It opened on Thursday.', ['on 8 May 2031'], ['on 9 May 2031', 'on 1 May 2031', 'on 15 May 2031']],
    ['It opened on Friday.', ['on 9 May 2031'], ['on 2 May 2031', 'on 16 May 2031']],
    ['It will open on Thursday.', ['on 15 May 2031'], ['on 14 May 2031', 'on 1 May 2031']],
    ['It opened yesterday.', ['on 8 May 2031'], ['on 9 May 2031']],
    ['It opened in December.', ['in December 2030'], ['in December 2032']],
    ['It opens next year.', ['in 2032'], ['in 2031']],
    ['It will open on 4 February.', ['on 4 February 2032'], ['on 4 February 2033']],
    ['by the end of the decade', ['by the end of the 2030s'], ['by the end of the 2040s']],
    ['by mid-century', ['by 2050'], ['by 2040']],
    [
      'in the three months to June',
      ['from April to June 2031', 'in the second quarter of 2031'],
      ['in the first quarter of 2031'],
    ],
    ['It opened a year ago.', ['in 2030'], ['in 2031', 'in 2032']],
    ['It opened on 12 August.', ['on 12 August 2031'], ['on 12 August 2030']],
    ['It opened on 13 August.', ['on 13 August 2031', 'on 13 August 2030'], ['on 13 August 2032']],
    ['It opens on 7 November.', ['on 7 November 2031', 'on 7 November 2030'], ['on 7 November 2029']],
    ['It opens on 8 November.', ['on 8 November 2030'], ['on 8 November 2031']],
    ['It opened in May of last year.', ['in May 2030'], ['in May 2031']],
    ['It opens in August of this year.', ['in August 2031'], ['in August 2030']],
    ['It opens this August.', ['in August 2031'], ['in August 2030']],
    ['It opens in May, next year.', ['in May 2032'], ['in May 2031']],
    ['It opened in the fourth quarter.', ['in the fourth quarter of 2030'], ['in the fourth quarter of 2031']],
    [
      'It closed in the third quarter of last year.',
      ['in the third quarter of 2030'],
      ['in the third quarter of 2031'],
    ],
  ])('%s', (evidence, right, wrong) => {
    const dates = datesIn(evidence);
    const given = givenIn([
      ...dates,
      ...publishedDates(evidence, dates, loneWeekdaysIn(evidence), '2031-05-09T10:00+02:00', {
        days: {},
        years: {},
        months: {},
      }),
    ]);
    const stands = (claim: string) => datesIn(claim).every(given);
    expect(right.filter((claim) => !stands(claim))).toEqual([]);
    expect(wrong.filter(stands)).toEqual([]);
  });
});

test.each([
  ['2031-34', 'in Q2 2031', 'in Q3 2031'],
  ['2031', 'in May 2031', 'in May 2030'],
  ['2031-05', 'on 7 May 2031', 'on 7 June 2031'],
  ['199X', 'in the 1990s', 'in the 1980s'],
  ['18XX', 'in the 19th century', 'in the 18th century'],
  ['-0043', 'in 44 BC', 'in 43 BC'],
  ['2031-05-07/2031-05-09', 'from 7 to 9 May 2031', 'from 7 to 10 May 2031'],
  ['2031-40', 'in the first half of 2031', 'in the second half of 2031'],
])('%s is given by “%s”, and not by “%s”', (edtf, right, wrong) => {
  const date = parseDate(edtf);
  const stands = (text: string) => date !== null && dateSpansOf(date).every(givenIn(datesIn(text)));
  expect([right, wrong].map(stands)).toEqual([true, false]);
});
