import type { Words } from '../words.ts';
import { counted, nouns } from './grammar.ts';

const events = (count: number) => counted(count, nouns.event);

export const calendar: Words['calendar'] = {
  title: 'التقويم',
  description: (site) => `أحداث ${site} لتقويمك، بقدر ما تحدد المصادر أيامها.`,
  lead: 'أحداث لتقويمك في ملفات (iCalendar). ولا يدخل فيها إلا ما عُرف يومه بدقة.',
  add: 'أضف إلى التقويم',
  all: 'كل الأحداث',
  byCountry: 'بحسب البلد',
  byInitiative: 'بحسب المبادرة',
  name: (site, record) => (record === null ? site : `${site}: ${record}`),
  text: (when, site) => `${when}. ${site}`,
  events,
  leftOut: 'ما لم يُدرج',
  allIn: 'لا شيء: لكل حدث يوم معروف بدقة.',
  leftOutLead: (count) => `ما لا يرد في أي تقويم: ${events(count)}، لأن التقويم لا يعرف إلا يومًا أو ساعة:`,
  reasons: {
    noDay: (count) => `${events(count)} بلا يوم محدد في المصادر`,
    doubtful: (count) => `${events(count)} بيوم مشكوك فيه أو تقريبي`,
    disputed: (count) => `${events(count)} بأيام تختلف من مصدر إلى آخر`,
    inferred: (count) => `${events(count)} بيوم استنتجه المحررون`,
  },
};
