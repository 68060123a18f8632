import { outsideOf, type WordsAt, withoutOverlaps } from '../language/disjoint.ts';
import type { SeasonName } from './calendar.ts';
import { type DateFact, type DateSpan, nothing, weekdayOf } from './date-facts.ts';

/** A date, or a stretch of time, in a text: `text` stands at `index`. Weekdays count from 0 for Sunday. */
export interface DatedWords extends WordsAt, DateSpan {
  weekday: number | null;
  /** The other reading of a date in numbers: 4/3/1999. */
  or: DateFact | null;
}

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const dash = '[-\\u2010-\\u2015\\u2212]';
const monthName =
  '(?:Jan(?:uary|\\b\\.?)|Feb(?:ruary|\\b\\.?)|Mar(?:ch|\\b\\.?)|Apr(?:il|\\b\\.?)|May|June?|July?|Aug(?:ust|\\b\\.?)|Sept?(?:ember|\\b\\.?)|Oct(?:ober|\\b\\.?)|Nov(?:ember|\\b\\.?)|Dec(?:ember|\\b\\.?)|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![\\p{L}])';
const weekdayName = '(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat)\\b\\.?)';
const dayNumber = '(?<![\\d.,:/$€£])(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\d%:/]|[.,]\\d|\\s*%)';
const yearNumber = '(?:[1-9]\\d{3})(?![\\p{L}\\d]|[.,]\\d|\\s?%)';
const weekdayBefore = `(?:${weekdayName},?\\s+(?:the\\s+)?)?`;
/** What may follow a day behind “and” or a comma, where a count would have its noun. */
const noNoun =
  '(?=\\s*(?:$|[^\\s\\p{L}]|(?:after|and|are|as|at|before|between|but|by|did|during|for|from|had|has|have|he|in|is|it|near|of|on|or|she|that|the|they|this|to|under|was|we|were|when|where|which|while|will|with|would)\\b))';
const listed = `(?:\\s*(?:${dash}|/)\\s*|\\s+(?:to|through|thru|until|till)\\s+(?:the\\s+)?)`;
const nextDay = `(?:${listed}|,?\\s+(?:and|or|&)\\s+)(?:the\\s+)?${weekdayBefore}${dayNumber}`;
const daysBefore = `${weekdayBefore}(?<!${monthName}\\s)${dayNumber}(?:(?:,\\s+${weekdayBefore}${dayNumber})+${nextDay}|(?:${nextDay})*)`;
const daysBehind = `${dayNumber}(?:(?:${listed}${weekdayBefore}${dayNumber}(?!\\s+(?:of\\s+)?${monthName}))|(?:(?:,\\s+${dayNumber})*,?\\s+(?:and|or|&)\\s+(?:the\\s+)?${weekdayBefore}${dayNumber}${noNoun}))?`;
const edges =
  '(?:(?<edge>[Ee]arly|[Mm]id(?:dle\\s+of)?|[Ll]ate|(?:[Bb]eginning|[Ss]tart|[Ee]nd|[Ff]irst\\s+(?:days|week)|[Ll]ast\\s+(?:days|week))\\s+of)(?:\\s+in|\\s+the)?[-\\s]+)?';
const ordinal = '(?<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|1st|2nd|3rd|4th)';
const ofYear = `(?:,?\\s+(?:of\\s+|in\\s+)?(?:(?:the|its|their|his|her|our)\\s+)?(?<fiscal>(?:[Ff]iscal|[Ff]inancial)\\s+(?:year\\s+)?|FY\\s?)?(?<year>${yearNumber})(?:${dash}(?<end>\\d{2})(?!\\d))?(?<fiscalBehind>\\s+(?:fiscal|financial)(?:\\s+year)?(?![\\p{L}]))?)?`;

interface Form {
  form: RegExp;
  /** What the text must have for the form to be worth trying. */
  needs: RegExp;
  read: (match: RegExpExecArray) => DatedWords[];
}

type Groups = Record<string, string | undefined>;

const form = (
  source: string,
  needs: RegExp,
  read: (groups: Groups, text: string) => (Partial<DateSpan['fact']> & Extra) | null,
): Form => ({
  form: new RegExp(source, 'gu'),
  needs,
  read: ({ 0: text, index, groups = {} }) => {
    const said = read(groups, text);
    if (said === null) return [];
    const { weekday = null, or = null, to = null, ...fact } = said;
    const full = (part: Partial<DateFact> | null) => part && { ...nothing, ...part };
    return [{ text, index, fact: { ...nothing, ...fact }, weekday, or: full(or), to: full(to) }];
  },
});

interface Extra {
  weekday?: number | null;
  or?: Partial<DateFact> | null;
  to?: Partial<DateFact> | null;
}

const anyMonth = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/;
const anyYear = /[1-9]\d{3}/;

/** The first that fits counts. */
const forms: readonly Form[] = [
  form(
    `(?<![\\p{L}])(?:the |its |their )?(?:(?<count>three|six|nine|twelve|3|6|9|12) months|(?<yearly>year)) (?:to|ended|ending|until|through)(?: in| on)?(?: the)?(?: end of)? (?:(?:30|31) )?(?<month>${monthName})(?: (?:30|31))?(?:,?\\s+(?<year>${yearNumber}))?`,
    /months|year (?:to|end)/,
    ({ count = 'twelve', month = '', year }) => {
      const last = monthNumber(month);
      const first = last - (monthCounts.get(count) ?? 3) + 1;
      const end = { year: yearOf(year), month: last };
      const start = end.year === null || first > 0 ? end.year : end.year - 1;
      return { year: start, month: first > 0 ? first : first + 12, to: end };
    },
  ),
  form(
    `(?<![\\p{L}])the (?<which>first six|last six|first three|last three) months${ofYear}(?! (?:in|as|after|since|on|at))`,
    /months/,
    ({ which = '', year, fiscal }) => ({
      year: yearOf(year),
      part: monthsPart.get(which) ?? null,
      fiscal: fiscal !== undefined,
    }),
  ),
  form('(?<![\\d-])(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])', anyYear, ({ year, month, day }) =>
    inNumbers(year, month, day),
  ),
  form(
    '(?<![\\p{L}\\d./-])(?<first>0?[1-9]|[12]\\d|3[01])(?<sign>[./-])(?<second>0?[1-9]|[12]\\d|3[01])\\k<sign>(?<year>\\d{4}|\\d{2})(?![\\d./-]*\\d|%)',
    /\d[./-]\d/,
    ({ first, second, year = '', sign }) => {
      const full = year.length === 2 ? (year < '50' ? `20${year}` : `19${year}`) : year;
      const [dayFirst, monthFirst] = [inNumbers(full, second, first), inNumbers(full, first, second)];
      const other = sign === '.' || first === second ? null : dayFirst && monthFirst;
      const fact = dayFirst ?? monthFirst;
      return fact && { ...fact, or: other };
    },
  ),
  {
    form: new RegExp(
      `${daysBefore}\\s+(?:of\\s+)?(?<month>${monthName})(?:,?\\s+(?:of\\s+)?(?<year>${yearNumber}))?`,
      'gu',
    ),
    needs: anyMonth,
    read: daysOf,
  },
  {
    form: new RegExp(
      `${weekdayBefore}(?<![\\p{L}])(?<month>${monthName})\\s+(?:the\\s+)?(?<days>${daysBehind})(?:,?\\s+(?:of\\s+)?(?<year>${yearNumber}))?`,
      'gu',
    ),
    needs: anyMonth,
    read: daysOf,
  },
  form(
    `(?<![\\p{L}])(?:the\\s+)?(?<day>[a-z]{5,8}(?:[- ][a-z]{5,6})?)\\s+(?:day\\s+)?of\\s+(?<month>${monthName})(?:,?\\s+(?<year>${yearNumber}))?`,
    anyMonth,
    ({ day = '', month = '', year }) => {
      const number = ordinalDays.get(day.replace(' ', '-'));
      return number === undefined ? null : { year: yearOf(year), month: monthNumber(month), day: number };
    },
  ),
  form(
    `(?<![\\p{L}-])${edges}(?<month>${monthName})(?:,?\\s+(?:of\\s+)?(?<year>${yearNumber}|this year|last year|next year))?`,
    anyMonth,
    ({ edge, month = '', year }, text) => {
      // May, March and others are words as well.
      if (
        /^[\p{L}.]+$/u.test(text) &&
        /^(?:May|March|August|MAY|MARCH|Mar|Jan|June|April|Dec|Oct|Jul|Jun)\.?$/.test(month)
      )
        return { month: monthNumber(month), edge: null };
      return { year: yearOf(year), month: monthNumber(month), edge: edgeOf(edge) };
    },
  ),
  form(
    `(?<![\\p{L}\\d])(?:(?:the\\s+)?${ordinal}[-\\s]+(?<part>quarter|half)(?![-\\s]?(?:hour|dozen|time|mile|century|of the (?:seats|vote|people))|-?finals?)(?![\\p{L}])${ofYear}|(?<short>[QH][1-4])(?![\\p{L}\\d])${ofYear.replace(/<(\w+)>/g, '<$12>')})`,
    /quarter|half|[QH][1-4]/,
    ({ nth = '', part, short, year, year2, ...said }) => {
      const name = short ? partOf(short.slice(1), short.startsWith('Q') ? 'quarter' : 'half') : partOf(nth, part ?? '');
      const isFiscal = [said['fiscal'], said['fiscal2'], said['fiscalBehind'], said['fiscalBehind2']].some(Boolean);
      const end = isFiscal ? (said['end'] ?? said['end2']) : undefined;
      const full = isFiscal && end ? fiscalYear(year ?? year2, end).year : yearOf(year ?? year2);
      return name && { year: full ?? null, part: name, fiscal: isFiscal };
    },
  ),
  form(
    `(?<=quarter of (?<year>\\d{4})(?:[^.;]|\\.\\d){1,80}\\bin )the (?<nth>second|third|fourth)(?=[.,;]|$)`,
    /quarter of \d{4}.* in the /,
    ({ year, nth = '' }) => ({ year: yearOf(year), part: partOf(nth, 'quarter') }),
  ),
  form(
    `(?<![\\p{L}])(?:the |its |their )?first nine months${ofYear}(?! (?:in|as|after|since|on|at))`,
    /first nine months/,
    ({ year }) => ({ year: yearOf(year), month: 1, to: { year: yearOf(year), month: 9 } }),
  ),
  form(
    `(?<![\\p{L}])(?<name>New Year[’']s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day)(?:,?\\s+(?:of\\s+|in\\s+)?(?<year>${yearNumber}))?`,
    /New Year|Christmas|Boxing/,
    ({ name = '', year }) => {
      const [month = 1, day = 1] = feasts.get(name.replace('’', "'")) ?? [];
      return { year: yearOf(year), month, day };
    },
  ),
  form(
    `(?<![\\p{L}])the ${edges}(?<ten>twen|thir|for|fif|six|seven|eigh|nine)ties(?![\\p{L}-])`,
    /ties/,
    ({ ten = '', edge }) => ({
      year: 1920 + 10 * 'twen thir for fif six seven eigh nine'.split(' ').indexOf(ten),
      part: 'decade',
      edge: edgeOf(edge),
    }),
  ),
  form(
    `(?<![\\p{L}])${edges}(?<name>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\\s+of)?,?\\s+(?<year>${yearNumber})`,
    /pring|ummer|utumn|all|inter/,
    ({ name = '', year }) => ({
      year: yearOf(year),
      part: seasonName(name),
    }),
  ),
  form(
    `(?<![\\p{L}\\d])${edges}(?:(?:the\\s+)?(?<word>[a-z]+(?:[- ]first)?|\\d{1,2}(?:st|nd|rd|th)))[-\\s]+(?:century|centuries)(?![\\p{L}])(?:\\s+(?<era>BCE?|B\\.C\\.(?:E\\.)?|CE|AD))?`,
    /centur/,
    ({ word = '', edge, era }) => {
      const number = /^\d/.test(word) ? Number.parseInt(word, 10) : (ordinalDays.get(word.replace(' ', '-')) ?? 0);
      if (number < 1 || number > 21) return null;
      return { year: era?.startsWith('B') ? -100 * number : 100 * (number - 1), part: 'century', edge: edgeOf(edge) };
    },
  ),
  form(
    `(?<![\\p{L}\\d])${edges}(?:the\\s+)?(?<decade>1[0-9]\\d0|20\\d0)['’]?s(?![\\p{L}\\d])`,
    /\ds|['’]s/,
    ({ decade, edge }) => {
      const said = { year: Number(decade), edge: edgeOf(edge) };
      // “the 1800s” may be ten years or a hundred.
      const or = said.year % 100 === 0 ? { ...said, part: 'century' as const } : null;
      return { ...said, part: 'decade', or };
    },
  ),
  form(`(?<![\\p{L}\\d])${edges}(?:the\\s+)?['’](?<decade>\\d)0s(?![\\p{L}\\d])`, /['’]\d0s/, ({ decade, edge }) => ({
    year: 1900 + 10 * Number(decade),
    part: 'decade',
    edge: edgeOf(edge),
  })),
  form(
    `(?<![\\p{L}\\d.,])(?:(?:AD|A\\.D\\.)\\s+(?<ad>\\d{1,4})|(?<year>\\d{1,4})\\s+(?<era>BCE?|B\\.C\\.(?:E\\.)?|CE|AD|A\\.D\\.))(?![\\p{L}\\d])`,
    /[BA]\.?[CD]|CE/,
    ({ ad, year, era }) => {
      return { year: era?.startsWith('B') ? 1 - Number(year) : Number(ad ?? year) };
    },
  ),
  form(
    `(?<![\\p{L}\\d])(?:(?:[Ff]iscal|[Ff]inancial|[Tt]ax)(?:[- ]years?)?\\s+|FY\\s?)['’]?(?<year>\\d{4}|\\d{2}(?!\\d))(?:(?:${dash}|/)\\s?(?<end>\\d{2,4}))?(?![\\p{L}\\d%])`,
    /iscal|inancial|FY|ax/,
    ({ year, end }) => fiscalYear(year, end),
  ),
  form(
    `(?<![\\p{L}\\d.,])(?<year>[12]\\d{3})(?:${dash}\\s?(?<end>\\d{2,4}))?\\s+(?:fiscal|financial|tax)(?:\\s+year)?(?![\\p{L}])`,
    /fiscal|financial|tax/,
    ({ year, end }) => fiscalYear(year, end),
  ),
  form(
    `(?<![\\p{L}\\p{N}.,/-]|[$€£¥₹]\\s?)${edges}(?<year>1[5-9]\\d{2}|20\\d{2}|2100)(?:\\s?(?:${dash}|/)\\s?(?<end>\\d{4}|\\d{2}))?(?![\\p{L}\\d]|[.,]\\d|\\s?(?:%|per ?cent|million|billion|trillion|crore|lakh)|-\\p{L}{2,}s?\\d)`,
    anyYear,
    ({ year = '', end, edge }) => {
      const last = end === undefined ? null : end.length === 2 ? Number(year.slice(0, 2) + end) : Number(end);
      const to = last !== null && last > Number(year) && last <= 2100 ? { year: last } : null;
      return end !== undefined && to === null && end.length === 2 && Number(end) > 12
        ? null
        : { year: Number(year), edge: edgeOf(edge), to };
    },
  ),
  form(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Aa]round|year|[Bb]y|[Uu]ntil)\\s)(?<year>[2-9]\\d{2}|1[0-4]\\d{2}|(?<=year\\s)1\\d{2})(?=\\s*(?:[.,;:)](?!\\d)|$)|\\s+(?:and|when|by|after|as|at|under|the|with|that|he|she|it|they)\\b)`,
    /\d{3}/,
    ({ year }) => ({ year: Number(year) }),
  ),
];

const feasts = new Map<string, [month: number, day: number]>([
  ["New Year's Day", [1, 1]],
  ["New Year's Eve", [12, 31]],
  ['Christmas Day', [12, 25]],
  ['Christmas Eve', [12, 24]],
  ['Boxing Day', [12, 26]],
]);

const monthCounts = new Map(
  Object.entries({ three: 3, six: 6, nine: 9, twelve: 12, '3': 3, '6': 6, '9': 9, '12': 12 }),
);

const monthsPart = new Map(
  Object.entries<SeasonName>({
    'first six': 'first half',
    'last six': 'second half',
    'first three': 'first quarter',
    'last three': 'fourth quarter',
  }),
);

const ordinalDays = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth ' +
    'twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/**
 * The dates of an English text in order: days, months, years, quarters, halves, seasons, decades and centuries, fiscal
 * years, and the stretches between two of them. What two dates share may be said with one of them alone.
 */
export function datesIn(text: string): DatedWords[] {
  if (!/\d|centur|quarter|half|ties\b|months|New Year|Christmas|Boxing/.test(text) && !anyMonth.test(text)) return [];
  const found = forms.reduce((known: DatedWords[], { form, needs, read }) => {
    if (!needs.test(text) || text.search(form) < 0) return known;
    const later = [...text.matchAll(form)].flatMap(read).filter((words) => isDate(words, text));
    return later.length > 0 ? withoutOverlaps(known, later) : known;
  }, []);
  return joined(found, text);
}

/** “more than 2000” and “nearly 2000” count something; March, May and August begin sentences as other words. */
function isDate({ text: words, index, fact }: DatedWords, text: string): boolean {
  const before = text.slice(Math.max(0, index - 16), index);
  const yearAlone = fact.year !== null && fact.month === null && fact.part === null && /^\d{4}$/.test(words);
  if (yearAlone) return !/(?:more than|fewer than|less than|nearly|almost|up to|as many as)\s+$/i.test(before);
  if (/^\s+\d/.test(text.slice(index + words.length)) && /^\p{L}+$/u.test(words))
    return /\b(?:in|since|until|by|last|next|and)\s+$/i.test(before);
  if (/^(?:March|May|August|Mar|MARCH|MAY)$/.test(words))
    return (
      /[\p{Ll}\d,;)]\s+$|[-\u2010-\u2015]\s*$/u.test(before) &&
      !/\b(?:of|Ms|Mr|Mrs|Theresa|Prime|Minister)\.?\s+$/.test(
        before.replace(/\b(?:end|middle|start|beginning|month) of\s+$/, ''),
      )
    );
  if (/^(?:Jan|Dec|Oct|Jun|Jul|Nov|Feb|Apr|Aug|Sept?)$/.test(words)) return false;
  return true;
}

function inNumbers(year = '', month = '', day = ''): Partial<DateFact> | null {
  const fact = { year: Number(year), month: Number(month), day: Number(day) };
  return fact.month <= 12 && weekdayOf(fact.year, fact.month, fact.day) !== null ? fact : null;
}

/** One for each day, or for the two ends of a stretch, all of them in one month. */
function daysOf({ 0: text, index, input, groups: { month = '', year, days } = {} }: RegExpExecArray): DatedWords[] {
  const monthAt = days === undefined ? text.lastIndexOf(month) : text.indexOf(month);
  const part = days === undefined ? text.slice(0, monthAt) : text.slice(monthAt + month.length);
  const offset = days === undefined ? 0 : monthAt + month.length;
  const list = [...part.matchAll(new RegExp(dayInList, 'gu'))].filter(({ 2: day = '' }) => day.length < 3);
  const before = days === undefined ? undefined : new RegExp(`^${weekdayName}`).exec(text)?.[0];
  const found: DatedWords[] = [];
  for (const [at, { 0: words, 1: weekday, 2: day, index: from }] of list.entries()) {
    const fact = { ...nothing, year: yearOf(year), month: monthNumber(month), day: Number(day) };
    const last = found.at(-1);
    const previous = list[at - 1];
    const gap = previous ? part.slice(previous.index + previous[0].length, from) : '';
    if (last && isStretch(gap, input.slice(0, index + offset + from))) {
      last.to = fact;
      continue;
    }
    found.push({
      text: words,
      index: index + offset + from,
      fact,
      to: null,
      or: null,
      weekday: weekdayNumber(weekday ?? (at === 0 ? before : undefined)),
    });
  }
  // A date is shown with its month and its year, a list of them with what stands between.
  const [only] = found;
  if (found.length === 1 && only) return [{ ...only, text, index }];
  return found.map((words, at) => {
    const start = at === 0 ? index : words.index;
    const end = at === found.length - 1 ? index + text.length : (found[at + 1]?.index ?? 0);
    return {
      ...words,
      index: start,
      text: text.slice(start - index, end - index).replace(/[\s,]+(?:(?:and|or|&)\s+)?(?:the\s+)?$/, ''),
    };
  });
}

const dayInList = `(?:(${weekdayName}),?\\s+(?:the\\s+)?)?(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`;

function isStretch(gap: string, before: string): boolean {
  if (
    new RegExp(`^\\s*(?:${dash}|/)\\s*$|^,?\\s+(?:to|through|thru|until|till)\\s+(?:the\\s+)?(?:on\\s+)?$`, 'u').test(
      gap,
    )
  )
    return true;
  return (
    /^\s+and\s+(?:the\s+)?$/.test(gap) &&
    /\bbetween\s+(?:the\s+)?\S+(?:\s+\S+){0,4}\s*$/i.test(before.slice(-70).replace(/\s+and\s+(?:the\s+)?$/, ''))
  );
}

/** Two dates become the stretch between them; of two that are listed the first takes the year of the second. */
function joined(found: DatedWords[], text: string): DatedWords[] {
  const all: DatedWords[] = [];
  for (const words of found) {
    const last = all.at(-1);
    const gap = last && text.slice(last.index + last.text.length, words.index);
    if (!last || gap === undefined || gap.length > 12 || last.to || words.to) {
      all.push(words);
      continue;
    }
    const listed = /^,?\s*(?:and|or|,|&)\s+(?:on\s+|in\s+)?(?:the\s+)?$/.test(gap);
    const isRange = !isAlike(last.fact, words.fact)
      ? false
      : isStretch(gap, text.slice(Math.max(0, last.index - 40), words.index));
    if (
      (isRange || (listed && isAlike(last.fact, words.fact))) &&
      last.fact.year === null &&
      last.fact.month !== null &&
      words.fact.year !== null
    )
      last.fact = {
        ...last.fact,
        year: words.fact.year - Number(isRange && last.fact.month > (words.fact.month ?? 12)),
      };
    if (isRange) {
      const to =
        words.fact.year === null && words.fact.month !== null ? { ...words.fact, year: last.fact.year } : words.fact;
      all[all.length - 1] = { ...last, text: text.slice(last.index, words.index + words.text.length), to };
    } else all.push(words);
  }
  return all;
}

function isAlike(a: DateFact, b: DateFact): boolean {
  return (
    (a.day === null) === (b.day === null) &&
    (a.month === null) === (b.month === null) &&
    (a.part === null) === (b.part === null)
  );
}

function yearOf(text: string | undefined): number | null {
  return text === undefined || !/^\d+$/.test(text) ? null : Number(text);
}

function monthNumber(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function weekdayNumber(name: string | undefined): number | null {
  return name === undefined
    ? null
    : weekdays.findIndex((weekday) => weekday.startsWith(name.toLowerCase().slice(0, 3)));
}

function edgeOf(words: string | undefined): DateFact['edge'] {
  if (words === undefined) return null;
  if (/^mid/i.test(words)) return 'mid';
  return /^(?:early|beginning|start|first)/i.test(words) ? 'early' : 'late';
}

function seasonName(word: string): SeasonName {
  const name = word.toLowerCase();
  return (name === 'fall' ? 'autumn' : name) as SeasonName;
}

const nths = new Map(['first', 'second', 'third', 'fourth'].map((word, at) => [String(at + 1), word]));

function partOf(nth: string, part: string): SeasonName | null {
  const word = nth.toLowerCase();
  const name = word === 'last' ? (part === 'half' ? 'second' : 'fourth') : (nths.get(word.charAt(0)) ?? word);
  if (part === 'half' && !/^(?:first|second)$/.test(name)) return null;
  return `${name} ${part}` as SeasonName;
}

/** Counted by the year in which it ends where both are given: 2030-31 is 2031, as FY31. */
function fiscalYear(year = '', end?: string): Partial<DateFact> {
  const full = (digits: string) => (digits.length === 2 ? Number(`20${digits}`) : Number(digits));
  return { year: full(end ?? year), fiscal: true };
}

/** The weekdays that a text names, without those that stand in a date. */
export function loneWeekdaysIn(
  text: string,
  dates: readonly WordsAt[] = datesIn(text),
): (WordsAt & { weekday: number })[] {
  const names = [...text.matchAll(/\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g)];
  if (names.length === 0) return [];
  const isFree = outsideOf(dates);
  return names
    .map(({ 0: name, index }) => ({ text: name, index, weekday: weekdays.indexOf(name.toLowerCase()) }))
    .filter(isFree);
}

/** A weekday's English name. */
export function weekdayText(weekday: number): string {
  const name = weekdays[weekday] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A time of the clock in a text: `text` stands at `index`. */
export interface ClockTime {
  text: string;
  index: number;
  /** Minutes since midnight; two where the text doesn't say which half of the day. */
  minutes: number[];
  /** The zone that stands behind it, by one name of several: GMT for UTC. */
  zone?: string;
}

const hourWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const ofDay = "(?:(?:\\s+o['’]clock)?\\s+(?<ofDay>in the (?:early )?(?:morning|afternoon|evening)|at night))";
const clockForm = new RegExp(
  [
    `(?<![\\d:.,$€£])(?<hours>\\d{1,2})(?:[:.](?<minutes>[0-5]\\d)(?![\\d:]))?\\s*(?<half>[ap])\\.?\\s?m\\b\\.?`,
    `\\b(?<past>a quarter|quarter|half|(?:five|ten|twenty|\\d{1,2})(?: minutes)?(?= past)) (?<side>past|to) (?<pastHour>${hourWords}|\\d{1,2})\\b(?![:.]\\d| per ?cent|%)`,
    `(?<![\\d:.,])(?<hours24>[01]?\\d|2[0-3]):(?<minutes24>[0-5]\\d)(?![\\d:])`,
    '(?<![\\d:.,$€£])(?<hours4>[01]\\d|2[0-3])(?<minutes4>[0-5]\\d)(?=\\s?(?:GMT|UTC|hours|hrs|h\\b|local time|CET|CEST|EST|EDT|BST|IST))',
    '(?<![\\d:.,$€£])(?<hoursDot>[01]?\\d|2[0-3])\\.(?<minutesDot>[0-5]\\d)(?=\\s(?:GMT|UTC|hours|hrs|local time|CET|CEST|EST|EDT|BST|IST))',
    `\\b(?<hoursOclock>\\d{1,2}|${hourWords}) o['’]clock`,
    `\\b(?:at|after|before|until|by|since|from|around|about) (?<dayHour>\\d{1,2}|${hourWords})${ofDay}`,
    `\\b(?<name>noon|midday|midnight)\\b`,
  ].join('|'),
  'gi',
);

/** The times of an English text: “9:30 a.m.”, “14:05”, “9 pm”, “nine o’clock”, “noon”. */
export function clockTimesIn(text: string): ClockTime[] {
  if (!/\d|noon|mid|clock|past|quarter to|morning|afternoon|evening|night/i.test(text)) return [];
  return [...text.matchAll(clockForm)].map(({ 0: words, index, groups = {} }) => ({
    text: words,
    index,
    minutes: minutesOf(groups),
    ...zoneBehind(text.slice(index + words.length, index + words.length + 8)),
  }));
}

/** “EST”, “EDT” and “ET” are the hours of one place in different months, so they count as one. */
function zoneBehind(behind: string): Pick<ClockTime, 'zone'> {
  const [, zone] =
    /^\s?\(?(GMT|UTC|BST|CES?T|EES?T|MSK|E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T|IST|JST|KST|AE[SD]T|SGT|HKT)\b/.exec(behind) ??
    [];
  if (zone === undefined) return {};
  return { zone: zone === 'UTC' ? 'GMT' : zone.length > 2 ? zone.replace(/[SD](?=T$)/, '') : zone };
}

const hourNames = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

function minutesOf(groups: Groups): number[] {
  const {
    hours,
    minutes = '0',
    half,
    hours24,
    minutes24 = '0',
    hours4,
    minutes4,
    hoursDot,
    minutesDot,
    hoursOclock,
    name,
    past,
    side,
    pastHour,
    dayHour,
    ofDay: part,
  } = groups;
  if (name !== undefined) return [/^(?:noon|midday)$/i.test(name) ? 720 : 0];
  if (hours !== undefined)
    return [(Number(hours) % 12) * 60 + Number(minutes) + (half?.toLowerCase() === 'p' ? 720 : 0)];
  if (past !== undefined) {
    const away = /quarter/i.test(past) ? 15 : /half/i.test(past) ? 30 : numberOf(past.split(' ')[0] ?? '');
    const first = (numberOf(pastHour ?? '') * 60 + (side?.toLowerCase() === 'to' ? -away : away) + 720) % 720;
    return [first, first + 720];
  }
  if (dayHour !== undefined) {
    const first = (numberOf(dayHour) % 12) * 60;
    return [/morning/i.test(part ?? '') ? first : first + 720];
  }
  if (hours4 !== undefined) return [Number(hours4) * 60 + Number(minutes4)];
  if (hoursDot !== undefined) return [Number(hoursDot) * 60 + Number(minutesDot)];
  const hour = hours24 ?? hoursOclock ?? '';
  const number = numberOf(hour);
  const first = number * 60 + Number(minutes24);
  const isOpen = number > 0 && number <= 12 && !hour.startsWith('0');
  return isOpen ? [first % 720, (first % 720) + 720] : [first];
}

function numberOf(word: string): number {
  const name = word.toLowerCase();
  return /^\d/.test(name) ? Number(name) : name === 'twenty' ? 20 : hourNames.indexOf(name) + 1;
}
