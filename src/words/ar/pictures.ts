import type { Words } from '../words.ts';
import { counted, countedIn, list, nouns, number, plural } from './grammar.ts';

export const meetings: Words['meetings'] = {
  title: 'من التقى من',
  heading: 'اللقاءات',
  table: 'اللقاءات في قائمة',
  met: 'في لقاء مع:',
  occasion: (kind, date) => (date === '' ? kind : `${kind}، ${date}`),
  unnamedFrom: (count) => `${counted(count, nouns.person)} بلا أسماء، من`,
  others: (count) => `و${countedIn(count, nouns.other)}`,
  none: 'لا تذكر المصادر أي لقاء.',
  summary: (meetings, participants, countries) =>
    `تذكر المصادر ${meetings === 1 ? 'لقاءً واحدًا أو محادثة واحدة' : `لقاءات ومباحثات (${counted(meetings, nouns.meeting)})`} بين ${countedIn(participants, nouns.participant)}${countries === 0 ? '' : ` من ${countedIn(countries, nouns.country)}`}`,
  unnamed: (count) =>
    count === 1 ? 'واحد منهم لم يُذكر اسمه' : `${count === 2 ? 'اثنان' : number(count)} منهم لم تُذكر أسماؤهم`,
  busiest: (name, meetings, all) =>
    `أكثرهم حضورًا ${name}: ${meetings === all ? 'فيها كلها' : `في ${countedIn(meetings, nouns.meeting)} منها`}`,
  sentence: (parts) => `${parts.join('؛ ')}.`,
  pair: (first, second, events) => `${first} و${second}: ${events.join('؛ ')}`,
  event: (title, date) => `${title} (${date})`,
  named: 'ذكرت المصادر اسمه',
  notNamed: 'لم تذكر المصادر اسمه',
  line: 'التقيا',
  lineOften: 'التقيا؛ وكلما ثخن الخط زاد عدد المرات',
  cell: 'التقيا: أرقام الصفوف والأعمدة هي أرقام الأسماء',
};

export const places: Words['places'] = {
  title: 'أين التقوا',
  tooMany: 'هذه أكثر من أن تتسع لها خريطة.',
  table: 'البلدان والأماكن والأحداث في جدول',
  caption: 'من شارك، وأين',
  country: 'البلد',
  place: 'المكان',
  events: 'الأحداث',
  notGiven: 'غير مذكور',
  some: (count) => counted(count, nouns.place),
  more: (count, country) =>
    `و${counted(count, ['حدث آخر', 'حدثان آخران', 'حدثين آخرين', 'أحداث أخرى', 'حدثًا آخر', 'حدث آخر'])} مع ${country}`,
  none: 'لا تذكر المصادر أي بلد شارك في لقاء.',
  atPlaces: (countries, places, place) =>
    `تذكر المصادر مشاركة ${countedIn(countries, nouns.country)} ${places === 1 ? `في ${place}` : `في مكان أو أكثر من ${countedIn(places, nouns.place)}`}`,
  withoutPlace: (countries) => `شارك ${counted(countries, nouns.country)} في لقاءات لا تذكر المصادر مكانها`,
  moreWithoutPlace: (countries) =>
    `وشارك إضافةً إلى ذلك ${counted(countries, nouns.country)} في لقاءات لا تذكر المصادر مكانها`,
  sentence: (parts) => `${parts.join('؛ ')}. وربما شارك آخرون لا تسميهم المصادر.`,
  placeOfEvent: 'مكان حدث، في البلد الذي استضافه',
  tookPart: 'بلد شارك هناك',
  tookPartElsewhere: 'بلد شارك في لقاء لم يُذكر مكانه',
};

export const readings: Words['readings'] = {
  heading: 'القيم الواردة',
  table: 'القيم الواردة والمقتطفات في جدول',
  caption: (figure) => `القيم الواردة: ${figure}`,
  one: (value) => `يذكر هذا الرقم مصدر واحد: ${value}.`,
  ofOneSource: (count, values) => `يذكر مصدر واحد ${countedIn(count, nouns.value)}: ${list(values)}.`,
  same: (sources, value) => `يذكر الرقم نفسه ${counted(sources, nouns.source)}: ${value}.`,
  differentUnits: (sources, values) =>
    `يذكر هذا الرقم بوحدات مختلفة ${counted(sources, nouns.source)}: ${list(values)}.`,
  exclude: (count, sources) =>
    `لا يمكن أن تصح معًا ${counted(count, nouns.value)} من ${countedIn(sources, nouns.source)}.`,
  compatible: (count, sources, values) =>
    `تختلف ${counted(count, nouns.value)} من ${countedIn(sources, nouns.source)}، ${count === 2 ? 'لكنهما قد تصحان معًا: فكل منهما تسمح' : 'لكنها قد تصح جميعًا: فكل منها تسمح'} بما يلي: ${values}.`,
  allAllow: (values) => `تسمح جميعها بما يلي: ${values}`,
  beyondRing: 'أكثر أو أقل من الرقم عند الحلقة',
  withoutLimit: 'بلا حد',
  about: 'نحو هذا الرقم',
  common: 'قيم تسمح بها القيم الواردة كلها',
};

export const sources: Words['sources'] = {
  title: 'ما يقوله كل مصدر',
  fact: 'المعلومة',
  quoted: 'مقتبس؛ افتحه لقراءة المقتطف',
  differsFromOthers: 'يذكر تاريخًا أو رقمًا غير ما يذكره مصدر آخر',
  nothing: 'لا اقتباس',
  differs: '(يختلف)',
  values: (values) => values.join('؛ '),
  passages: (count) => counted(count, nouns.passage),
  oneSource: (facts) =>
    plural(facts, {
      zero: 'لا معلومات.',
      one: 'تستند المعلومة الوحيدة إلى مصدر واحد.',
      two: 'تستند المعلومتان إلى مصدر واحد.',
      few: `تستند المعلومات كلها (${number(facts)}) إلى مصدر واحد.`,
      many: `تستند المعلومات كلها (${number(facts)}) إلى مصدر واحد.`,
      other: `تستند المعلومات كلها (${number(facts)}) إلى مصدر واحد.`,
    }),
  summary: (count) =>
    [
      `من أصل ${countedIn(count.facts, nouns.fact)}، اقتُبست ${number(count.shared)} من ${count.sources === 2 ? 'المصدرين كليهما' : 'مصدرين أو أكثر'}`,
      ` و${number(count.single)} من مصدر واحد؛ `,
      count.different === 0
        ? 'ولا يختلف تاريخ ولا رقم.'
        : `ويختلف التاريخ أو الرقم في ${number(count.different)} منها.`,
    ].join(''),
};
