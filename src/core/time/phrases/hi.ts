import { shortYear } from '../calendar.ts';
import type { DatePhrases } from './date-phrases.ts';

export const phrases: DatePhrases = {
  about: (date) => `लगभग ${date}`,
  uncertain: (date) => `${date} (अनिश्चित)`,
  atTime: (time, day, zone) => `${day}, ${time} बजे (${zone})`,
  by: {
    moment: (date) => `${date} या उससे पहले`,
    day: (date) => `${date} को या उससे पहले`,
    stretch: (date) => `${date} में या उससे पहले`,
  },
  since: {
    moment: (date) => `${date} या उसके बाद`,
    day: (date) => `${date} को या उसके बाद`,
    stretch: (date) => `${date} में या उसके बाद`,
  },
  from: (date) => `${date} से`,
  fromToUnknown: (date) => `${date} से, अंत ज्ञात नहीं`,
  between: (dates) => `${dates} के बीच`,
  seasons: {
    spring: (year) => `वसंत ${year}`,
    summer: (year) => `ग्रीष्म ${year}`,
    autumn: (year) => `शरद ${year}`,
    winter: (year) => `शीत ऋतु ${year}–${shortYear(year + 1)}`,
    'first quarter': (year) => `${year} की पहली तिमाही`,
    'second quarter': (year) => `${year} की दूसरी तिमाही`,
    'third quarter': (year) => `${year} की तीसरी तिमाही`,
    'fourth quarter': (year) => `${year} की चौथी तिमाही`,
    'first half': (year) => `${year} की पहली छमाही`,
    'second half': (year) => `${year} की दूसरी छमाही`,
  },
  decade: (year) => (year > 0 ? `${year} का दशक` : `ईसा-पूर्व ${1 - year} से आरंभ दशक`),
  century: (century) => `${century < 0 ? 'ईसा-पूर्व ' : ''}${ordinal(Math.abs(century))} शताब्दी`,
  relations: {
    before: (event) => `${event} से पहले`,
    after: (event) => `${event} के बाद`,
    during: (event) => `${event} के दौरान`,
  },
  quoted: (title) => `“${title}”`,
  notGiven: (limit) => `${limit}; दिन नहीं बताया गया`,
  inferred: (time) => `${time} (निष्कर्ष)`,
  unknown: 'तिथि ज्ञात नहीं',
};

function ordinal(count: number): string {
  return ['पहली', 'दूसरी', 'तीसरी', 'चौथी', 'पाँचवीं', 'छठी'][count - 1] ?? `${count}वीं`;
}
