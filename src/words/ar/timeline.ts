import type { Words } from '../words.ts';
import { counted, countedIn, list, nouns, number } from './grammar.ts';

export const timeline: Words['timeline'] = {
  title: 'الخط الزمني',
  description: 'كل الأحداث بحسب المسار والتاريخ، بالدقة التي تذكرها المصادر.',
  ofAll: 'الخط الزمني لكل الأحداث',
  ofLanes: (lanes) => `الخط الزمني: ${list(lanes)}`,
  ofPeriod: (period) => `الخط الزمني: ${period}`,
  periodDescription: (count) => `من الخط الزمني: ${counted(count, nouns.event)}، بترتيب الزمن.`,
  neighbours: 'الفترات المجاورة',
  byPeriod: 'بحسب الفترة',
  howMany: 'عدد الأحداث التي تبدأ في كل فترة',
  inOrder: 'بترتيب الزمن',
  event: 'الحدث',
  when: 'متى',
  lane: 'المسار',
  period: 'الفترة',
  all: 'الكل',
  embedded: (site) => `${site}: الخط الزمني، مع مصادره`,
  from: 'نقلًا عن',
  asTable: 'الأحداث في جدول',
  allOf: (events) => `الخط الزمني كاملًا: ${events}`,
  summary: {
    none: 'لا تذكر المصادر أي حدث.',
    some: (count, range, inferred, disputed) =>
      [
        `تذكر المصادر ${count === 1 ? 'حدثًا واحدًا' : countedIn(count, nouns.event)}${range && `، ${range}`}`,
        ...(disputed > 0 ? [`وتختلف في ${disputed === 1 ? 'تاريخ أحدها' : `تواريخ ${number(disputed)} منها`}`] : []),
      ].join('؛ ') +
      '.' +
      (inferred > 0 ? ` ${inferredWords(count, inferred)}` : ''),
  },
};

function inferredWords(count: number, inferred: number): string {
  const marked = 'وما استنتجه المحررون تتبعه عبارة «(استنتاج)».';
  if (count === 1) return `التاريخ غير مذكور في المقالات؛ ${marked}`;
  if (inferred === count) return `التواريخ غير مذكورة في المقالات؛ ${marked}`;
  if (inferred === 1) return `أحد الأيام غير مذكور في المقالات؛ ${marked}`;
  return `${inferred * 2 > count ? 'معظم الأيام' : 'بعض الأيام'} غير مذكورة في المقالات؛ ${marked}`;
}
