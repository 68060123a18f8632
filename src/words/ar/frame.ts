import type { Words } from '../words.ts';
import { list, number } from './grammar.ts';

export const frame: Words['frame'] = {
  skip: 'انتقل إلى المحتوى',
  permalink: 'رابط هذه الجملة',
  moved: 'الجملة التي يقود إليها هذا العنوان عُدّلت أو حُذفت.',
  contents: 'المحتويات',
  breadcrumb: 'موضعك في الموقع',
  groups: {
    briefings: 'الموجزات',
    timeline: 'الخط الزمني',
    people: 'الأشخاص والبلدان',
    topics: 'المبادرات والأرقام',
    sources: 'المصادر',
    search: 'البحث',
  },
  onThisPage: 'في هذه الصفحة',
  timeline: 'الخط الزمني',
  compare: 'مقارنة',
  about: 'عن الملف',
  documentTitle: (page, site) => `${page} · ${site}`,
  editedBy: (editors) => `تحرير: ${list(editors)}.`,
  rights: (licence) =>
    licence === null
      ? 'المقتطفات ملك لكتّابها وناشريها.'
      : `يجوز استخدام الموجزات بموجب ترخيص ${licence}؛ والمقتطفات ملك لكتّابها وناشريها.`,
  howMade: 'كيف أُعدّ هذا الملف',
  data: 'كل المداخل في صورة بيانات',
  changes: 'ما الذي تغيّر',
  lastChanged: ['آخر تعديل:', ''],
};

export const home: Words['home'] = {
  whatHappened: 'ماذا حدث',
  readBriefing: (title) => `اقرأ الموجز: ${title}`,
  when: 'متى',
  figures: 'أرقام رئيسية',
  differ: 'أين تختلف المصادر',
  all: (kind, count) => `${kind}: الكل (${number(count)})`,
  compareAll: 'قارن كل ما تقوله المصادر',
  howMade: 'كيف أُعدّ هذا الملف',
  whatChecksProve: 'ما تثبته عمليات التحقق، وما لا تثبته',
};

export const notFound: Words['notFound'] = {
  title: 'الصفحة غير موجودة',
  heading: 'لا توجد صفحة في هذا العنوان',
  description: 'لا توجد صفحة في هذا العنوان.',
  standfirst: 'ربما نُقلت، أو ربما كان في العنوان خطأ.',
};
