import type { Words } from '../words.ts';
import { counted, list, nouns, number } from './grammar.ts';

export const kinds: Words['kinds'] = {
  briefing: {
    name: 'الموجزات',
    lead: 'خلاصات بكلمات المحررين. وكل جملة تقود إلى المقتطفات التي تستند إليها.',
  },
  event: { name: 'الأحداث', lead: 'بترتيب الزمن، بالدقة التي تذكرها المصادر لا أكثر.' },
  person: { name: 'الأشخاص', lead: 'من تسميهم المصادر. أما غيرهم فيظهرون تحت بلدهم ومنصبهم.' },
  organisation: { name: 'الهيئات', lead: 'وزارات ومحاكم وشركات وفرق وهيئات أخرى تسميها المصادر.' },
  country: {
    name: 'البلدان',
    lead: 'البلدان التي تسميها المصادر، مجموعة من الأشخاص واللقاءات والأحداث والنص.',
  },
  initiative: { name: 'المبادرات', lead: 'برامج وصناديق ومجموعات واتفاقات تسميها المصادر.' },
  figure: { name: 'الأرقام', lead: 'الأرقام كما يذكرها كل مصدر. أما هل تتفق فيُحسب من القيم الواردة.' },
  source: {
    name: 'المصادر',
    lead: 'المقالات التي يستند إليها كل ما هنا. تُنقل عنها مقتطفات قصيرة ولا يُعاد نشرها.',
  },
};

export const parts: Words['parts'] = {
  title: (page, list, part) => `${page}: ${list === null ? '' : `${list}، `}${part}`,
  lead: (entries, at, all) => `${counted(entries, nouns.entry)}؛ الجزء ${number(at)} من ${number(all)}.`,
  group: (list, heading) => `${list}، ${heading}`,
  again: (label, at) => `${label}، ${number(at)}`,
  range: (first, last) => (first === last ? number(first) : `${number(first)}–${number(last)}`),
  neighbours: 'الأجزاء المجاورة',
  heading: 'في هذا الجزء',
  undated: 'بلا تاريخ',
  noLetter: 'غير ذلك',
};

export const lists: Words['lists'] = {
  empty: 'لا يوجد مدخل من هذا النوع بعد.',
  briefing: (date, sources, isDraft) => `${isDraft ? 'مسودة، ' : ''}${date}، استنادًا إلى ${list(sources)}`,
  noPublicationDate: 'تاريخ النشر غير معروف',
  people: (count) => counted(count, nouns.person),
  organisations: (count) => counted(count, nouns.organisation),
  events: (count) => counted(count, nouns.event),
  initiatives: (count) => counted(count, nouns.initiative),
  facts: (count) => counted(count, nouns.fact),
  entries: (count) => counted(count, nouns.entry),
  figure: (values, unit) => (unit === null ? values.join('؛ ') : `${values.join('؛ ')} (${unit})`),
  inTextOnly: 'مذكور في النص فقط',
  tooManyMeetings: (count) =>
    `تذكر المصادر لقاءات ومباحثات (${counted(count, nouns.meeting)})، وهي أكثر من أن تُرسم في صورة واحدة. وتعرض صفحة كل شخص وكل بلد ما يخصه منها.`,
  tooManyFacts: (sources, facts) =>
    `هذا أكثر مما يتسع له جدول واحد: ${counted(sources, nouns.source)} و${counted(facts, nouns.fact)}. وتعرض صفحة كل مصدر ما يقوله.`,
};
