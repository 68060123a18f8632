import { countsOf, listOf, shareOf } from '../grammar.ts';

export const { plural, number } = countsOf('ar');
// Scripts that use neither leave them out.
export const share = /* @__PURE__ */ shareOf('ar');
export const list = /* @__PURE__ */ listOf('ar');

/** What stands between two of a list, and between a name and what is said of it. */
export const marks = { comma: '، ', semicolon: '؛ ', colon: ': ', none: '–' };

/**
 * What is counted: one and two of it, which need no number, two of it after a preposition or as an object, and the noun
 * behind 3 to 10, 11 to 99, and 0 or 100.
 */
export type Noun = readonly [one: string, two: string, twoOblique: string, few: string, many: string, other: string];

/** “حدث واحد”, “حدثان”, “٣ أحداث”, “١١ حدثًا”, “١٠٠ حدث” */
export function counted(count: number, [one, two, , few, many, other]: Noun): string {
  const behind = (noun: string) => `${number(count)} ${noun}`;
  return plural(count, {
    zero: behind(other),
    one,
    two,
    few: behind(few),
    many: behind(many),
    other: behind(other),
  });
}

/** The same after a preposition or as an object: “في حدثين” */
export function countedIn(count: number, noun: Noun): string {
  const [one, , oblique, few, many, other] = noun;
  return counted(count, [one, oblique, oblique, few, many, other]);
}

export const nouns = {
  event: ['حدث واحد', 'حدثان', 'حدثين', 'أحداث', 'حدثًا', 'حدث'],
  word: ['كلمة واحدة', 'كلمتان', 'كلمتين', 'كلمات', 'كلمة', 'كلمة'],
  passage: ['مقتطف واحد', 'مقتطفان', 'مقتطفين', 'مقتطفات', 'مقتطفًا', 'مقتطف'],
  note: ['حاشية واحدة', 'حاشيتان', 'حاشيتين', 'حواشٍ', 'حاشية', 'حاشية'],
  entry: ['مدخل واحد', 'مدخلان', 'مدخلين', 'مداخل', 'مدخلًا', 'مدخل'],
  row: ['صف واحد', 'صفان', 'صفين', 'صفوف', 'صفًا', 'صف'],
  person: ['شخص واحد', 'شخصان', 'شخصين', 'أشخاص', 'شخصًا', 'شخص'],
  organisation: ['هيئة واحدة', 'هيئتان', 'هيئتين', 'هيئات', 'هيئة', 'هيئة'],
  initiative: ['مبادرة واحدة', 'مبادرتان', 'مبادرتين', 'مبادرات', 'مبادرة', 'مبادرة'],
  fact: ['معلومة واحدة', 'معلومتان', 'معلومتين', 'معلومات', 'معلومة', 'معلومة'],
  source: ['مصدر واحد', 'مصدران', 'مصدرين', 'مصادر', 'مصدرًا', 'مصدر'],
  meeting: ['لقاء واحد', 'لقاءان', 'لقاءين', 'لقاءات', 'لقاءً', 'لقاء'],
  participant: ['مشارك واحد', 'مشاركان', 'مشاركين اثنين', 'مشاركين', 'مشاركًا', 'مشارك'],
  country: ['بلد واحد', 'بلدان اثنان', 'بلدين', 'بلدان', 'بلدًا', 'بلد'],
  place: ['مكان واحد', 'مكانان', 'مكانين', 'أماكن', 'مكانًا', 'مكان'],
  value: ['قيمة واحدة', 'قيمتان', 'قيمتين', 'قيم', 'قيمة', 'قيمة'],
  other: ['آخر', 'آخران', 'آخرين اثنين', 'آخرين', 'آخر', 'آخر'],
} satisfies Record<string, Noun>;
