import type { Words } from '../words.ts';
import { countedIn, nouns, number } from './grammar.ts';

export const search: Words['search'] = {
  description: (site) => `ابحث في ${site} بالمقتطفات، واعثر على كل مدخل باسمه.`,
  lead: 'في كل الجمل والأسماء والأرقام والمقتطفات. وتقود كل نتيجة إلى الجملة نفسها.',
  label: 'ابحث عن',
  keys: 'يقودك المفتاح / إلى هنا من كل صفحة؛ وتنتقل بين النتائج بالأسهم، وتفتح النتيجة بمفتاح الإدخال.',
  index: 'كل المداخل بترتيب الحروف',
  facets: { kind: 'النوع', country: 'البلد', source: 'المصدر', year: 'السنة' },
  any: 'الكل',
  kinds: {
    briefing: 'موجز',
    event: 'حدث',
    person: 'شخص',
    organisation: 'هيئة',
    country: 'بلد',
    initiative: 'مبادرة',
    figure: 'رقم',
    source: 'مصدر',
  },
  quotations: 'المقتطفات',
  passage: (quoted, source) => `${quoted} (${source})`,
  busy: 'جارٍ البحث …',
  found: (pages) => `النتائج في ${countedIn(pages, nouns.entry)}`,
  none: 'لم يُعثر على شيء. يأخذ البحث الكلمات كما وردت في النص.',
  near: 'هل تقصد',
  more: (count) => `مواضع أخرى هناك: ${number(count)}`,
  showMore: 'أظهر نتائج أخرى',
  failed: 'تعذّر تحميل البحث. في القائمة أدناه كل المداخل.',
};
