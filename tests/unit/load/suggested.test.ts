import { describe, expect, test } from 'vitest';
import { suggestedValue, withSpace } from '../../../src/load/suggested.ts';

/** What fields say they expect, by the first words of the message. */
const expected = {
  edtf: 'a date in EDTF',
  day: 'a day such as 2031-05-07',
  date: 'a date such as 2031-05-07',
  country: 'a country code such as NO',
  list: 'a list',
  truth: 'true or false',
  address: 'an address that starts with https://',
  time: 'a time such as "09:30"',
  number: 'a number such as 1.5',
  language: 'a language tag such as en',
};

describe('suggestedValue(value, expected)', () => {
  test.each<[keyof typeof expected, unknown, string | null]>([
    ['edtf', '7 May 2031', '2031-05-07'],
    ['edtf', 'the 7 May 2031', null],
    ['edtf', 'on 7th of May, 2031', '2031-05-07'],
    ['edtf', 'Wednesday, 7 May 2031', '2031-05-07'],
    ['edtf', 'May 7, 2031', '2031-05-07'],
    ['edtf', 'May 7th 2031', '2031-05-07'],
    ['edtf', 'Dec. 31, 2031', '2031-12-31'],
    ['edtf', 'January 1 2031', '2031-01-01'],
    ['edtf', 'in May 2031', '2031-05'],
    ['edtf', 'Sept 2031', '2031-09'],
    ['edtf', 'Ma 2031', null],
    ['edtf', 'Mayor 2031', null],
    ['edtf', '2031/5/7', '2031-05-07'],
    ['edtf', '2031.5', '2031-05'],
    ['edtf', '2031/13/7', null],
    ['edtf', '“2031-05-07”', '2031-05-07'],
    ['edtf', ' 2031-05-07 ', '2031-05-07'],
    ['edtf', '2031-05-07', null],
    ['edtf', '31 February 2031', null],
    ['edtf', '2031', '"2031"'],
    ['edtf', 'about 2031', '"2031~"'],
    ['edtf', 'circa May 2031', '"2031-05~"'],
    ['edtf', 'until 7 May 2031', '/2031-05-07'],
    ['edtf', 'before 2031', '/2031'],
    ['edtf', 'since May 2031', '2031-05/..'],
    ['edtf', 'from 2031', '2031/..'],
    ['edtf', 'soon', null],
    ['edtf', ['2031-05-07', '2031-05-08'], '"[2031-05-07, 2031-05-08]"'],
    ['edtf', ['soon'], null],
    ['day', ['2031-05-07'], null],
    ['day', '7 May 2031', '2031-05-07'],
    ['date', '7 May 2031', '2031-05-07'],
    ['day', 'May 2031', null],
    ['day', 'about 7 May 2031', null],
    ['country', 'Norway', '"NO"'],
    ['country', 'no', '"NO"'],
    ['country', 'India', 'IN'],
    ['country', 'in', 'IN'],
    ['country', 'UK', 'GB'],
    ['country', 'U.S.', 'US'],
    ['country', 'Holland', 'NL'],
    ['country', 'Atlantis', null],
    ['country', 'QQQ', null],
    ['list', 'wire', '[wire]'],
    ['list', 'wire, daily', '["wire, daily"]'],
    ['list', 'the "wire": daily', '["the \\"wire\\": daily"]'],
    ['truth', 'yes', 'true'],
    ['truth', 'on', 'true'],
    ['truth', 'no', 'false'],
    ['truth', 'Off', 'false'],
    ['truth', 'perhaps', null],
    ['address', 'example.org/a', 'https://example.org/a'],
    ['address', 'example', null],
    ['address', 'https://example.org', null],
    ['time', '9:30', '"09:30"'],
    ['time', '9:30 pm', '"21:30"'],
    ['time', '9 p.m.', '"21:00"'],
    ['time', '12 am', '"00:00"'],
    ['time', '12 pm', '"12:00"'],
    ['time', '17h42', '"17:42"'],
    ['time', '24:00', '"00:00"'],
    ['time', '9', null],
    ['time', 'noon', null],
    ['number', '1,5', '1.5'],
    ['number', '-1,5', '-1.5'],
    ['number', '1.5', null],
    ['language', 'German', 'de'],
    ['language', 'norwegian', 'no'],
    ['language', 'Klingon', null],
    ['number', 5, null],
    ['list', null, null],
  ])('%s, with %j: %s', (field, value, suggestion) => {
    expect(suggestedValue(value, expected[field])).toBe(suggestion);
  });

  test('nothing where nothing is known of the field', () => {
    expect(suggestedValue('7 May 2031', 'some text')).toBeNull();
  });
});

test.each([
  ['title:The harbour', 'title: The harbour'],
  ['  - title:The harbour', 'title: The harbour'],
  ['title: The harbour', null],
  ['https://example.org', null],
  ['titel:The harbour', null],
])('withSpace(%j) is %j', (line, spaced) => {
  expect(withSpace(line, ['title', 'https'])).toBe(spaced);
});
