import { shortYear } from '../calendar.ts';
import type { DatePhrases } from './date-phrases.ts';

export const phrases: DatePhrases = {
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  atTime: (time, day, zone) => `${time} on ${day} (${zone})`,
  by: {
    moment: (date) => `at or before ${date}`,
    day: (date) => `on or before ${date}`,
    stretch: (date) => `in or before ${date}`,
  },
  since: {
    moment: (date) => `at or after ${date}`,
    day: (date) => `on or after ${date}`,
    stretch: (date) => `in or after ${date}`,
  },
  from: (date) => `from ${date} on`,
  fromToUnknown: (date) => `from ${date}, end not known`,
  between: (dates) => `between ${dates}`,
  seasons: {
    spring: (year) => `spring ${year}`,
    summer: (year) => `summer ${year}`,
    autumn: (year) => `autumn ${year}`,
    winter: (year) => `winter ${year}–${shortYear(year + 1)}`,
    'first quarter': (year) => `the first quarter of ${year}`,
    'second quarter': (year) => `the second quarter of ${year}`,
    'third quarter': (year) => `the third quarter of ${year}`,
    'fourth quarter': (year) => `the fourth quarter of ${year}`,
    'first half': (year) => `the first half of ${year}`,
    'second half': (year) => `the second half of ${year}`,
  },
  decade: (year) => (year > 0 ? `the ${year}s` : `the decade from ${1 - year} BC`),
  century: (century) => `the ${ordinal(Math.abs(century))} century${century < 0 ? ' BC' : ''}`,
  relations: {
    before: (event) => `before ${event}`,
    after: (event) => `after ${event}`,
    during: (event) => `during ${event}`,
  },
  quoted: (title) => `“${title}”`,
  notGiven: (limit) => `${limit}; day not given`,
  inferred: (time) => `${time} (inferred)`,
  unknown: 'date not known',
};

function ordinal(count: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th', zero: 'th' };
  return `${count}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)]}`;
}
