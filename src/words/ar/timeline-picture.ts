import { durationsIn, type Unit } from '../durations.ts';
import type { Words } from '../words.ts';
import { counted, countedIn, type Noun, nouns, number } from './grammar.ts';

const units: Record<Unit, Noun> = {
  year: ['سنة واحدة', 'سنتان', 'سنتين', 'سنوات', 'سنة', 'سنة'],
  month: ['شهر واحد', 'شهران', 'شهرين', 'أشهر', 'شهرًا', 'شهر'],
  week: ['أسبوع واحد', 'أسبوعان', 'أسبوعين', 'أسابيع', 'أسبوعًا', 'أسبوع'],
  day: ['يوم واحد', 'يومان', 'يومين', 'أيام', 'يومًا', 'يوم'],
  hour: ['ساعة واحدة', 'ساعتان', 'ساعتين', 'ساعات', 'ساعة', 'ساعة'],
  minute: ['دقيقة واحدة', 'دقيقتان', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'],
};

/** What follows it is in the genitive: “نحو شهرين” */
const about = (words: string) => `نحو ${words.replace(/ان$/, 'ين')}`;
const duration = durationsIn((unit, count) => counted(count, units[unit]), about);
/** After a preposition. */
const durationIn = durationsIn((unit, count) => countedIn(count, units[unit]), about);
const events = (count: number) => counted(count, nouns.event);

export const timelinePicture: Words['timelinePicture'] = {
  comma: '، ',
  events,
  duration,
  later: (ms) => `بعد ${durationIn(ms)}`,
  density: {
    begin: (count) => `يبدأ ${events(count)}`,
    beginByBar: (count, bar, most) => `يبدأ ${events(count)}؛ كل عمود لمدة ${durationIn(bar)}، وأعلاها ${number(most)}`,
    longer: (count, others) => `${events(count)}، و${number(others)} قد تمتد إلى ما يظهر هنا`,
  },
};
