import { durationsIn, type Unit } from '../durations.ts';
import type { Words } from '../words.ts';
import { counted, number } from './grammar.ts';

const numbers = 'शून्य,एक,दो,तीन,चार,पाँच,छह,सात,आठ,नौ,दस,ग्यारह,बारह'.split(',');

/** One of them, one before a postposition, and several. */
const units: Record<Unit, [one: string, oblique: string, several: string]> = {
  year: ['वर्ष', 'वर्ष', 'वर्ष'],
  month: ['महीना', 'महीने', 'महीने'],
  week: ['सप्ताह', 'सप्ताह', 'सप्ताह'],
  day: ['दिन', 'दिन', 'दिन'],
  hour: ['घंटा', 'घंटे', 'घंटे'],
  minute: ['मिनट', 'मिनट', 'मिनट'],
};

const durations = (form: 0 | 1) =>
  durationsIn(
    (unit, count) => `${numbers[count] ?? number(count)} ${units[unit][count === 1 ? form : 2]}`,
    (duration) => `लगभग ${duration}`,
  );

const duration = durations(0);
const durationBefore = durations(1);
const events = (count: number) => counted(count, 'घटना', 'घटनाएँ');

export const timelinePicture: Words['timelinePicture'] = {
  comma: ', ',
  events,
  duration,
  later: (ms) => `${durationBefore(ms)} बाद`,
  density: {
    begin: (count) => `${number(count)} का आरंभ`,
    beginByBar: (count, bar, most) =>
      `${number(count)} का आरंभ; हर स्तंभ ${durationBefore(bar)} का, सबसे ऊँचे में ${number(most)}`,
    longer: (count, others) => `${events(count)}, और ${number(others)} जो यहाँ तक पहुँच सकती हैं`,
  },
};
