import { expect, test } from 'vitest';
import { dossierJsonSchema } from '../../../src/exports/dossier-schema.ts';
import { schemaFields } from '../../../src/exports/schema-fields.ts';
import { fields as arabicFields } from '../../../src/words/ar/fields.ts';
import { arabic } from '../../../src/words/ar/index.ts';
import { english } from '../../../src/words/en/index.ts';
import { pluralCategories } from '../../../src/words/grammar.ts';
import { fields as hindiFields } from '../../../src/words/hi/fields.ts';
import { hindi } from '../../../src/words/hi/index.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

test('a language’s words serve its regions too, and English where there are none', () => {
  expect(['en', 'en-GB', 'EN-us', 'tlh', ''].map(wordsFor)).toEqual(Array(5).fill(english));
  expect(['hi', 'hi-IN', 'ar', 'AR-eg'].map((tag) => wordsFor(tag).language)).toEqual(['hi', 'hi', 'ar', 'ar']);
});

test('plurals ask for the categories that the language’s rules have', () => {
  const known = Object.keys(pluralCategories).map((language) => [
    language,
    new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted(),
  ]);
  expect(Object.entries(pluralCategories)).toEqual(known);
});

test('numbers, lists and plurals are written as in English', () => {
  expect([0, 1, 2, 1200].map(english.lists.events)).toEqual(['0 events', '1 event', '2 events', '1,200 events']);
  expect([[], ['a'], ['a', 'b', 'c']].map(english.list)).toEqual(['', 'a', 'a, b, c']);
  expect(english.share(0.2345)).toBe('23.5%');
});

test.each([
  [english, '1,000 kB', 'MB'],
  [hindi, '1,000 kB', 'MB'],
  [arabic, '1,000 كيلوبايت', 'ميغابايت'],
])('in $language sizes are in kB up to a million bytes, and from then on in MB', ({ keeping }, small, unit) => {
  expect([999_999, 1_000_000, 1_349_999, 1_350_000].map(keeping.size)).toEqual([
    small,
    ...['1', '1.3', '1.4'].map((size) => `${size} ${unit}`),
  ]);
});

test('summaries of pictures say “all”, “both” and “no” where that is so, and a number otherwise', () => {
  const { meetings, places, sources } = english;
  expect(meetings.summary(2, 3, 0)).toBe('The sources report 2 meetings and exchanges between 3 participants');
  expect(meetings.summary(1, 2, 1)).toMatch(/ between 2 participants from 1 country$/);
  expect(meetings.summary(1, 2, 2)).toMatch(/ from 2 countries$/);
  expect(meetings.busiest('Ada', 3, 3)).toBe('Ada took part in all of them');
  expect(meetings.busiest('Ada', 2, 3)).toBe('Ada took part in 2 of them');
  expect(places.atPlaces(1, 1, 'Bergen')).toBe('One country is reported to have taken part in Bergen');
  expect(places.atPlaces(2, 2, undefined)).toBe(
    '2 countries are reported to have taken part in one or more of 2 places',
  );
  const count = { facts: 9, shared: 1, single: 8 };
  expect(sources.summary({ ...count, sources: 2, different: 0 })).toBe(
    'Of 9 facts, 1 is quoted from both sources and 8 from one alone; no date or number differs.',
  );
  expect(sources.summary({ ...count, sources: 3, different: 1 })).toBe(
    'Of 9 facts, 1 is quoted from two or more sources and 8 from one alone; of 1 the date or number differs.',
  );
});

test('Arabic says one and two without a number, and has a form for a few, for many and for hundreds', () => {
  expect([0, 1, 2, 3, 11, 100, 103].map(arabic.lists.events)).toEqual([
    '0 حدث',
    'حدث واحد',
    'حدثان',
    '3 أحداث',
    '11 حدثًا',
    '100 حدث',
    '103 أحداث',
  ]);
  expect(arabic.evidence.quotedInRecords(2)).toBe('مقتبس في مدخلين');
  expect(arabic.timelinePicture.later(61 * 24 * 3600 * 1000)).toBe('بعد شهرين');
  expect(arabic.timelinePicture.duration(61 * 24 * 3600 * 1000)).toBe('شهران');
  expect(arabic.timelinePicture.duration(70 * 24 * 3600 * 1000)).toBe('نحو شهرين');
  expect([1, 2, 3].map(arabic.meetings.unnamed)).toEqual([
    'واحد منهم لم يُذكر اسمه',
    'اثنان منهم لم تُذكر أسماؤهم',
    '3 منهم لم تُذكر أسماؤهم',
  ]);
  expect([1, 2, 3].map((count) => arabic.places.more(count, 'الأردن'))).toEqual([
    'وحدث آخر مع الأردن',
    'وحدثان آخران مع الأردن',
    'و3 أحداث أخرى مع الأردن',
  ]);
});

test('Hindi has one form for none and one, and another for more', () => {
  expect([0, 1, 2].map(hindi.lists.events)).toEqual(['0 घटना', '1 घटना', '2 घटनाएँ']);
  expect(hindi.timelinePicture.later(3600 * 1000)).toBe('एक घंटे बाद');
  expect(hindi.timelineTools.inView(1, 3, 5)).toBe('5 घटनाओं में से 1 दिख रही है; 2 और दृश्य से बाहर हैं');
  expect([1, 2].map(hindi.calendar.reasons.noDay)).toEqual([
    '1 घटना जिसका ठीक दिन स्रोत नहीं बताते',
    '2 घटनाएँ जिनका ठीक दिन स्रोत नहीं बताते',
  ]);
  expect([1, 2].map(hindi.evidence.leftOut)).toEqual(['[1 शब्द छोड़ा गया]', '[2 शब्द छोड़े गए]']);
});

/** Words that stay as they are: formats, programs, keys, units of computers, and the values and names of fields. */
const asTheyAre =
  /(?<!\p{L})(?:Atom|BCP|BibLaTeX|CC BY|CSL|CSV|Ctrl|D|EDTF|EndNote|End|Enter|Feed|Frictionless Data Package|HTML|Home|IANA|ISO|JSON|L|MB|Markdown|P|PDF|Package|RIS|SHA|Schema|Shift|T|UTC|UTF|W3C Web Annotation|Zotero|after|agree|before|compatible|conflict|csv|dossier\.json|during|edited|html|iCalendar|kB|single source|txt|verified)(?!\p{L})/gu;

test.each([hindi, arabic])('in $language nothing is left in English', (words) => {
  const texts = textsOf(words, []);
  expect(texts.length).toBeGreaterThan(900);
  expect(texts.filter((text) => /\p{Script=Latin}/u.test(text.replace(asTheyAre, '')))).toEqual([]);
});

test.each(Object.entries({ hindi: hindiFields, arabic: arabicFields }))(
  'in %s there are words for each field of dossier.json, and for no other',
  (_, fields) => {
    const said: string[] = [];
    schemaFields(dossierJsonSchema(null), (text) => {
      said.push(text);
      return text;
    });
    expect(Object.keys(fields).toSorted()).toEqual([...new Set(said)].toSorted());
    const left = (text: string) => text.replaceAll(/`[^`]+`/g, '').replace(asTheyAre, '');
    expect(Object.values(fields).filter((text) => /\p{Script=Latin}/u.test(left(text)))).toEqual([]);
  },
);

/** Each text of a dictionary; functions are asked with counts of each plural form, with lists and with no words. */
function textsOf(value: unknown, path: string[]): string[] {
  if (typeof value === 'string') return path.join('.') === 'language' ? [] : [value];
  if (typeof value !== 'function')
    return Object.entries(value as object).flatMap(([key, member]) => textsOf(member, [...path, key]));
  const numbers = [0, 1, 2, 3, 11, 100];
  const others = ['', [], [1], null, { facts: 3, shared: 2, single: 1, sources: 2, different: 1 }];
  return [...numbers, ...others].flatMap((first) =>
    saidOf(
      () => value(first, 1, 1, 1),
      () => value(first, [], 2, 2),
    ),
  );
}

/** What a function says of what it takes; of what it doesn't take it says nothing. */
function saidOf(...calls: (() => unknown)[]): string[] {
  return calls.flatMap((call) => {
    try {
      const said = call();
      return typeof said === 'string' && !/undefined|NaN|null|object/.test(said) ? [said] : [];
    } catch {
      return [];
    }
  });
}
