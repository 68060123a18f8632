import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atTime, type CalendarDate, parseDate } from '../../../../src/core/time/date.ts';
import { dateWords, machineDate } from '../../../../src/core/time/date-words.ts';
import { expressions } from './date-arbitrary.ts';

const date = (edtf: string) => parseDate(edtf) as CalendarDate;

describe('dateWords in Hindi and in Arabic', () => {
  test.each([
    ['2026-02-04', '4 फ़रवरी 2026', '4 فبراير 2026'],
    ['2025-10', 'अक्टूबर 2025', 'أكتوبر 2025'],
    ['2016-21', 'वसंत 2016', 'ربيع 2016'],
    ['2016-24', 'शीत ऋतु 2016–17', 'شتاء 2016–2017'],
    ['2026-33', '2026 की पहली तिमाही', 'الربع الأول من 2026'],
    ['2026-41', '2026 की दूसरी छमाही', 'النصف الثاني من 2026'],
    ['199X', '1990 का दशक', 'تسعينيات القرن العشرين'],
    ['190X', '1900 का दशक', 'العقد الأول من القرن العشرين'],
    ['001X', '10 का दशक', 'العقد الثاني من القرن الأول'],
    ['201X', '2010 का दशक', 'العقد الثاني من القرن الحادي والعشرين'],
    ['-001X', 'ईसा-पूर्व 20 से आरंभ दशक', 'العقد الذي بدأ عام 20 قبل الميلاد'],
    ['000X', 'ईसा-पूर्व 1 से आरंभ दशक', 'العقد الذي بدأ عام 1 قبل الميلاد'],
    ['00XX', 'पहली शताब्दी', 'القرن الأول'],
    ['18XX', '19वीं शताब्दी', 'القرن التاسع عشر'],
    ['28XX', '29वीं शताब्दी', 'القرن التاسع والعشرون'],
    ['29XX', '30वीं शताब्दी', 'القرن 30'],
    ['20XX', '21वीं शताब्दी', 'القرن الحادي والعشرون'],
    ['-04XX', 'ईसा-पूर्व पाँचवीं शताब्दी', 'القرن الخامس قبل الميلاد'],
    ['-0043', '44 ईसा-पूर्व', '44 ق.م'],
    ['2025-10~', 'लगभग अक्टूबर 2025', 'نحو أكتوبر 2025'],
    ['2025-10?', 'अक्टूबर 2025 (अनिश्चित)', 'أكتوبر 2025 (غير مؤكد)'],
    ['2026-02-04T23:44+05:30', '4 फ़रवरी 2026, 23:44 बजे (UTC+05:30)', '4 فبراير 2026، الساعة 23:44 (UTC+05:30)'],
    ['2026-02-03/2026-02-04', '3–4 फ़रवरी 2026', '3–4 فبراير 2026'],
    ['2026-02-28/2026-03-04', '28 फ़रवरी – 4 मार्च 2026', '28 فبراير – 4 مارس 2026'],
    ['2025-10/2025-11', 'अक्टूबर–नवंबर 2025', 'أكتوبر–نوفمبر 2025'],
    ['2025/2026', '2025–2026', '2025–2026'],
    ['/2026-02-04', '4 फ़रवरी 2026 को या उससे पहले', 'في 4 فبراير 2026 أو قبله'],
    ['/2026-02', 'फ़रवरी 2026 में या उससे पहले', 'في فبراير 2026 أو قبل ذلك'],
    ['2026-02/..', 'फ़रवरी 2026 से', 'منذ فبراير 2026'],
    ['2026-02/', 'फ़रवरी 2026 से, अंत ज्ञात नहीं', 'منذ فبراير 2026، والنهاية غير معروفة'],
    ['[2026-02-04..2026-02-06]', '4 और 6 फ़रवरी 2026 के बीच', 'بين 4 و6 فبراير 2026'],
    ['[2026-02-04,2026-02-06]', '4 या 6 फ़रवरी 2026', '4 أو 6 فبراير 2026'],
    ['{2026-02,2026-04}', 'फ़रवरी और अप्रैल 2026', 'فبراير وأبريل 2026'],
    [
      '2026-02-04T10:00Z/2026-02-04T11:30Z',
      '4 फ़रवरी 2026, 10:00–11:30 बजे (UTC)',
      '4 فبراير 2026، الساعة 10:00–11:30 (UTC)',
    ],
    ['[2026-02-04..]', '4 फ़रवरी 2026 को या उसके बाद', 'في 4 فبراير 2026 أو بعده'],
    ['[2026-02..]', 'फ़रवरी 2026 में या उसके बाद', 'في فبراير 2026 أو بعد ذلك'],
  ])('%s as “%s” and “%s”', (edtf, hindi, arabic) =>
    expect([dateWords(date(edtf), 'hi-IN'), dateWords(date(edtf), 'ar')]).toEqual([hindi, arabic]),
  );
});

describe("dateWords(date, 'en') says", () => {
  test.each([
    ['2026-02-04', '4 February 2026'],
    ['2025-10', 'October 2025'],
    ['1985-04-XX', 'April 1985'],
    ['2025', '2025'],
    ['0044-03-15', '15 March 44'],
    ['0001-03-15', '15 March 1'],
    ['0000', '1 BC'],
    ['2026-02-04T10:00Z/2026-02-04', '10:00 on 4 February 2026 (UTC) – 4 February 2026'],
    ['2026-02-04/2026-02-04T10:00Z', '4 February 2026 – 10:00 on 4 February 2026 (UTC)'],
    ['2016-21', 'spring 2016'],
    ['2016-24', 'winter 2016–17'],
    ['1999-24', 'winter 1999–2000'],
    ['2008-24', 'winter 2008–09'],
    ['2026-33', 'the first quarter of 2026'],
    ['2026-41', 'the second half of 2026'],
    ['199X', 'the 1990s'],
    ['000X', 'the decade from 1 BC'],
    ['001X', 'the 10s'],
    ['-001X', 'the decade from 20 BC'],
    ['00XX', 'the 1st century'],
    ['18XX', 'the 19th century'],
    ['-0043', '44 BC'],
    ['-01XX', 'the 2nd century BC'],
    ['-99XX', 'the 100th century BC'],
    ['2025-10~', 'about October 2025'],
    ['2025-10?', 'October 2025 (uncertain)'],
    ['2025-10%', 'about October 2025 (uncertain)'],
    ['2026-02-04T23:44+05:30', '23:44 on 4 February 2026 (UTC+05:30)'],
    ['2026-02-04T23:44Z', '23:44 on 4 February 2026 (UTC)'],
  ])('%s as “%s”', (edtf, words) => expect(dateWords(date(edtf), 'en')).toBe(words));

  test.each([
    ['2026-02-03/2026-02-04', '3–4 February 2026'],
    ['2026-02-28/2026-03-04', '28 February – 4 March 2026'],
    ['2025-12-30/2026-01-02', '30 December 2025 – 2 January 2026'],
    ['2026-02-04/2026-02-04', '4 February 2026'],
    ['2025-10/2025-11', 'October–November 2025'],
    ['2025/2026', '2025–2026'],
    ['2025-10/2026-02-04', 'October 2025 – 4 February 2026'],
    ['2025-10~/2026-02-04?', 'about October 2025 – 4 February 2026 (uncertain)'],
    ['2016-21/2016-23', 'spring 2016 – autumn 2016'],
    ['2026-02-04T10:00Z/2026-02-04T11:30Z', '10:00–11:30 on 4 February 2026 (UTC)'],
    ['2026-02-04T10:00Z/2026-02-04T10:00Z', '10:00–10:00 on 4 February 2026 (UTC)'],
    ['2026-02-04/2026-02-04T11:30Z', '4 February 2026 – 11:30 on 4 February 2026 (UTC)'],
    ['2026-02-04?/2026-02-05', '4 February 2026 (uncertain) – 5 February 2026'],
    ['2026-02-04/2026-02-05~', '4 February 2026 – about 5 February 2026'],
    ['2026-02-04T10:00Z/2026-02-05T11:30Z', '10:00 on 4 February 2026 (UTC) – 11:30 on 5 February 2026 (UTC)'],
    [
      '2026-02-04T10:00Z/2026-02-04T13:30+02:00',
      '10:00 on 4 February 2026 (UTC) – 13:30 on 4 February 2026 (UTC+02:00)',
    ],
    ['/2026-02-04', 'on or before 4 February 2026'],
    ['../2025-10', 'in or before October 2025'],
    ['../2026-02-04?', 'on or before 4 February 2026 (uncertain)'],
    ['../2026-02-04T10:00Z', 'at or before 10:00 on 4 February 2026 (UTC)'],
    ['2026-02-04/..', 'from 4 February 2026 on'],
    ['2026-02-04/', 'from 4 February 2026, end not known'],
  ])('the interval %s as “%s”', (edtf, words) => expect(dateWords(date(edtf), 'en')).toBe(words));

  test.each([
    ['[2026-02-03,2026-02-04]', '3 or 4 February 2026'],
    ['{2026-02-03,2026-02-04}', '3 and 4 February 2026'],
    ['[2026-02-04,2026-02-03]', '4 February 2026 or 3 February 2026'],
    ['[2025,2026]', '2025 or 2026'],
    ['[2025-10,2026-02-04?]', 'October 2025 or 4 February 2026 (uncertain)'],
    ['[2024,2025,2026]', '2024, 2025 or 2026'],
    ['[2026]', '2026'],
    ['[2026-02-03..2026-02-05]', 'between 3 and 5 February 2026'],
    ['{2026-02-03..2026-02-05}', '3–5 February 2026'],
    ['[2025-10,2026-02-03..2026-02-05]', 'October 2025 or between 3 and 5 February 2026'],
    ['[..2026-02-04]', 'on or before 4 February 2026'],
    ['[2026-02-04..]', 'on or after 4 February 2026'],
    ['[2026..]', 'in or after 2026'],
  ])('the set %s as “%s”', (edtf, words) => expect(dateWords(date(edtf), 'en')).toBe(words));

  test('a time in its own zone', () => {
    const evening = atTime(date('2026-02-04'), '23:44', 'Asia/Kolkata') as CalendarDate;
    expect(dateWords(evening, 'en')).toBe('23:44 on 4 February 2026 (Asia/Kolkata)');
    const morning = atTime(date('2026-02-04'), '00:05', 'Pacific/Auckland') as CalendarDate;
    expect(dateWords(morning, 'en')).toBe('00:05 on 4 February 2026 (Pacific/Auckland)');
  });
});

test.each([
  ['en-GB', '2026-02-04', '4 February 2026'],
  ['en-US', '2026-02-04', 'February 4, 2026'],
  ['en-US', '[2026-02-03,2026-02-04]', 'February 3 or 4, 2026'],
  ['fr', '2026-02-03/2026-02-04', '3–4 février 2026'],
  ['fr', '[2026-02-03,2026-02-04]', '3 ou 4 février 2026'],
  ['de', '[2026-02-03,2026-02-04]', '3. oder 4. Februar 2026'],
  ['hi', '2026-02-04', '4 फ़रवरी 2026'],
  ['th', '2026', '2026'],
  ['zxx', '2026-02-04', '4 February 2026'],
])('dateWords(date, %j) says %s as “%s”', (language, edtf, words) => {
  expect(dateWords(date(edtf), language)).toBe(words);
});

test('dateWords(date, language) shows no limit of the machine', () => {
  fc.assert(
    fc.property(expressions, fc.constantFrom('en', 'en-US', 'fr', 'hi', 'ja'), (edtf, language) => {
      const known = parseDate(edtf);
      if (!known || edtf.includes('1970') || edtf.includes('1969')) return;
      expect(dateWords(known, language)).not.toMatch(/Invalid|Infinity|NaN|null|undefined|1970|^$/);
    }),
  );
});

test.each([
  ['2026', '2026'],
  ['2025-10', '2025-10'],
  ['1985-04-XX', '1985-04'],
  ['2026-02-04', '2026-02-04'],
  ['0044-03-15', '0044-03-15'],
  ['2026-02-04T23:44+05:30', '2026-02-04T18:14Z'],
])('machineDate(%s) is %j', (edtf, value) => expect(machineDate(date(edtf))).toBe(value));

test.each([
  '2016-21',
  '2025-10~',
  '2026-02-04?',
  '2026-02-03/2026-02-04',
  '../2026',
  '[2025,2026]',
  '0001-01-01T00:00+05:30',
  '9999-12-31T23:00-05:00',
])('machineDate(%s) is null', (edtf) => expect(machineDate(date(edtf))).toBeNull());

test.each(['uncertain', 'approximate'])('hours of which one is %s are said one by one', (doubt) => {
  const [start, end] = ['10:00', '11:30'].map((time) => atTime(date('2026-02-04'), time, 'UTC'));
  const interval = date('2026-02-04T10:00Z/2026-02-04T11:30Z');
  if (!start || !end || interval.kind !== 'interval') return expect.unreachable();
  const words = [
    [start, { ...end, [doubt]: true }],
    [{ ...start, [doubt]: true }, end],
  ].map(([first = start, second = end]) => dateWords({ ...interval, start: first, end: second }, 'en'));
  for (const each of words) expect(each).toMatch(/10:00 on 4 February 2026.* – .*11:30 on 4 February 2026/);
});

test('machineDate(date) is null for a time that the clocks showed twice', () => {
  const twice = atTime(date('2026-11-01'), '01:30', 'America/New_York') as CalendarDate;
  expect(machineDate(twice)).toBeNull();
});
