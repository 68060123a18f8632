import { withoutOverlaps } from '../language/disjoint.ts';
import { quantitiesIn } from '../quantity/quantity-text.ts';
import { clockTimesIn, datesIn, loneWeekdaysIn } from '../time/dates-in-text.ts';
import type { RelativeWords } from '../time/published-dates.ts';
import { lexiconOf } from './lexicon.ts';
import { readChinese } from './read-chinese.ts';
import { readForeign } from './read-foreign.ts';
import type { TextReading } from './text-reading.ts';

/** The dates, times and numbers of a text in a language (BCP 47), or `null` where Readout doesn't know the language. */
export function readText(text: string, language: string): TextReading | null {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  if (primary === 'en') return readEnglish(text);
  if (primary === 'zh') return readChinese(text);
  const lexicon = lexiconOf(language);
  return lexicon && readForeign(text, lexicon);
}

/** Words that tell a day, a month or a year by that of publication, with how far it is away; none in English. */
export function relativeWords(language: string): RelativeWords {
  if (/^zh(?:-|$)/i.test(language)) return chinese;
  return lexiconOf(language)?.language ?? { days: {}, years: {}, months: {} };
}

const chinese: RelativeWords = {
  days: { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 明天: 1 },
  years: { 今年: 0, 去年: -1, 明年: 1, 前年: -2 },
  months: { 本月: 0, 上个月: -1, 上月: -1, 下个月: 1 },
};

function readEnglish(text: string): TextReading {
  const dates = datesIn(text);
  const times = clockTimesIn(text);
  const quantities = quantitiesIn(text, withoutOverlaps(dates, times));
  return { dates, weekdays: loneWeekdaysIn(text, dates), times, quantities };
}
