import { outsideOf, type WordsAt, withoutOverlaps } from '../language/disjoint.ts';
import { type Measure, measureNamed } from '../quantity/measures.ts';
import { plainDigits, times } from '../quantity/numbers.ts';
import { exactly } from '../quantity/quantity.ts';
import type { QuantityMention } from '../quantity/quantity-text.ts';
import { type DateFact, nothing } from '../time/date-facts.ts';
import type { ClockTime, DatedWords } from '../time/dates-in-text.ts';
import type { TextReading } from './text-reading.ts';

const digits = '〇一二三四五六七八九';
const numeral = '(?:[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[零〇一二两兩三四五六七八九十百千]+|半)';
const small = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';

/** The dates, times and numbers of a Chinese text. */
export function readChinese(original: string): TextReading {
  const text = plainDigits(original);
  const dates = datesIn(text);
  const times = clockTimesIn(text);
  const weekdays = weekdaysIn(text);
  const dated = withoutOverlaps<WordsAt>(withoutOverlaps<WordsAt>(dates, times), weekdays);
  return { dates, weekdays, times, quantities: quantitiesIn(text, dated) };
}

const dateForm = new RegExp(
  [
    `(?:(?<year>[0-9]{4}|[零〇一二三四五六七八九]{4})年)?(?<month>${small})月(?:(?<edge>初|中旬|底|上旬|下旬)|(?<day>${small})[日号](?:\\s*(?:(?<and>、|和)|至|到|-|–|—|~)\\s*(?:(?<toMonth>${small})月)?(?<toDay>${small})[日号])?)?`,
    '(?<yearOf>[0-9]{4})年(?:的?(?<quarter>第?[一二三四1-4]季度)|(?<half>[上下]半年))?(?:\\s*(?:至|到|-|–|—)\\s*(?<toYear>[0-9]{4})年)?',
    '(?<loneQuarter>第[一二三四1-4]季度)|(?<loneHalf>[上下]半年)',
    '(?:(?<bc>公元前))?(?<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪(?:(?<decade>[0-9]0|[一二三四五六七八九]十)年代)?',
  ].join('|'),
  'gu',
);

function datesIn(text: string): DatedWords[] {
  return [...text.matchAll(dateForm)].flatMap(({ 0: words, index, groups = {} }) => {
    const { fact, to } = groups['century'] ? centuryOf(groups) : groups['month'] ? monthOf(groups) : yearOf(groups);
    const dated = (fact: Partial<DateFact>, to: Partial<DateFact> | null, text = words): DatedWords => ({
      ...{ text, index, fact: { ...nothing, ...fact }, to: to && { ...nothing, ...to } },
      ...{ or: null, weekday: null },
    });
    return to && groups['and'] ? [dated(fact, null), dated(to, null, '')] : [dated(fact, to ?? null)];
  });
}

type Groups = Record<string, string | undefined>;

interface Said {
  fact: Partial<DateFact>;
  to?: Partial<DateFact>;
}

function centuryOf({ century = '', decade, bc }: Groups): Said {
  const first = (numberOf(century) - 1) * 100;
  if (decade !== undefined) return { fact: { year: first + numberOf(decade), part: 'decade' } };
  return { fact: { year: bc ? -100 * numberOf(century) : first, part: 'century' } };
}

const quarters = ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'] as const;

function yearOf({ yearOf: year, quarter, half, toYear, loneQuarter, loneHalf }: Groups): Said {
  const [ofQuarter, ofHalf] = [quarter ?? loneQuarter, half ?? loneHalf];
  const named = ofQuarter && quarters[numberOf(ofQuarter.replace(/[第季度]/g, '')) - 1];
  const halved = ofHalf && (ofHalf.startsWith('上') ? ('first half' as const) : ('second half' as const));
  const fact = { year: year === undefined ? null : yearValue(year), part: named || halved || null };
  return toYear === undefined ? { fact } : { fact, to: { year: Number(toYear) } };
}

function monthOf({ year, month = '', edge, day, toMonth, toDay }: Groups): Said {
  const base = { year: year === undefined ? null : yearValue(year) };
  const own = { ...base, month: numberOf(month), day: day === undefined ? null : numberOf(day), edge: edgeOf(edge) };
  if (toDay === undefined) return { fact: own };
  return { fact: own, to: { ...base, month: numberOf(toMonth ?? month), day: numberOf(toDay) } };
}

function edgeOf(edge: string | undefined): DateFact['edge'] {
  if (edge === undefined) return null;
  return /[初上]/.test(edge) ? 'early' : edge === '中旬' ? 'mid' : 'late';
}

function yearValue(text: string): number {
  return /^\d/.test(text) ? Number(text) : Number([...text].map(numberOf).join(''));
}

/** Digits, or Chinese numbers below ten thousand. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text === '半') return 0.5;
  let total = 0;
  let digit: number | null = null;
  for (const sign of text.replace(/[两兩]/g, '二')) {
    const scale = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (scale !== undefined) {
      total += (digit ?? 1) * scale;
      digit = null;
    } else digit = Math.max(0, digits.indexOf(sign));
  }
  return total + (digit ?? 0);
}

function weekdaysIn(text: string) {
  return [...text.matchAll(/(?:星期|周|礼拜)([一二三四五六日天])/g)].map(({ 0: words, 1: day = '', index }) => ({
    text: words,
    index,
    weekday: Math.max(0, '日一二三四五六'.indexOf(day)),
  }));
}

function clockTimesIn(text: string): ClockTime[] {
  const form =
    /(?<late>下午|晚上|傍晚|夜里)?(?:上午|凌晨|早上|清晨)?(?<hours>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:[点點时時]钟?(?:(?<minutes>[0-9]{1,2})分|(?<half>半))?|:(?<minutes2>[0-5][0-9]))(?![間间])/gu;
  return [...text.matchAll(form)].map(({ 0: words, index, groups = {} }) => {
    const hours = numberOf(groups['hours'] ?? '0');
    const minutes = groups['half'] ? 30 : Number(groups['minutes'] ?? groups['minutes2'] ?? 0);
    const late = groups['late'];
    const hour = hours === 12 && /[晚夜]/.test(late ?? '') ? 0 : late && hours < 12 ? hours + 12 : hours;
    return { text: words, index, minutes: [hour * 60 + minutes] };
  });
}

const scales = new Map(
  Object.entries<number>({ 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 万亿: 1e12, 千万: 1e7, 百万: 1e6 }),
);
const units = new Map(
  Object.entries<string>({
    美元: 'USD',
    欧元: 'EUR',
    元人民币: 'CNY',
    人民币: 'CNY',
    元: 'CNY',
    日元: 'JPY',
    英镑: 'GBP',
    卢比: 'INR',
    个百分点: 'pp',
    '%': '%',
  }),
);
const measures = new Map(
  Object.entries<string>({
    公里: 'km',
    千米: 'km',
    米: 'metres',
    英里: 'miles',
    吨: 'tonnes',
    桶: 'barrels',
    公斤: 'kg',
    千克: 'kg',
    公顷: 'hectares',
    平方公里: 'square kilometres',
    小时: 'hours',
    分钟: 'minutes',
    天: 'days',
    日: 'days',
    周: 'weeks',
    个星期: 'weeks',
    个月: 'months',
    年: 'years',
    年期: 'years',
    升: 'litres',
    摄氏度: 'celsius',
    岁: 'years',
  }),
);
const alternatives = (table: ReadonlyMap<string, unknown>) =>
  [...table.keys()].sort((a, b) => b.length - a.length).join('|');

const quantityForm = new RegExp(
  `(?<half>一半)|(?<before>超过|超過|逾|至少|不少于|不到|不足|少于|低于|至多|最多|不超过|约|大约|大概|近|将近|高达|多达)?(?:(?<percent>百分之)(?<share>${numeral})|(?<whole>${numeral})分之(?<part>${numeral})|(?<nth>第)(?<place>${numeral})|(?<vague>[数几上]|好几)(?<vagueScale>百万|十|百|千|万)|(?<sign>[$€£¥])?(?<low>${numeral})(?:\\s*(?:至|到|-|–|—|~)\\s*(?<high>${numeral}))?\\s?(?<more>多|余)?\\s?(?<scale>${alternatives(scales)})?(?<more2>多|余)?\\s?(?:(?<unit>${alternatives(units)})|(?<times>倍)|(?:个(?!月|星期)|名|人|艘|家|所)?(?<measure>${alternatives(measures)})?))(?<behind>以上|以下|左右)?|(?<double>翻一番|翻番)`,
  'gu',
);

function quantitiesIn(text: string, dated: readonly WordsAt[]): QuantityMention[] {
  const isFree = outsideOf(dated);
  return [...text.matchAll(quantityForm)]
    .map(({ 0: words, index, groups = {} }) => mentionOf(words, index, groups))
    .filter((mention) => mention.text !== '' && isFree(mention));
}

function mentionOf(text: string, index: number, groups: Record<string, string | undefined>): QuantityMention {
  const of = (value: number, unit: string | null, max = value, measure: Measure | null = null): QuantityMention => ({
    text,
    index,
    quantity: { ...exactly(value, unit), max },
    measure,
    nouns: [],
    isChange: false,
  });
  if (groups['half']) return of(0.5, null);
  if (groups['double']) return of(2, '×');
  if (groups['nth']) return of(numberOf(groups['place'] ?? ''), '#');
  if (groups['vague'])
    return of({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 百万: 1e6 }[groups['vagueScale'] ?? ''] ?? 10, '…');
  if (groups['whole']) return bounded(of(numberOf(groups['part'] ?? '') / numberOf(groups['whole']), null), groups);
  if (groups['percent']) return bounded(of(numberOf(groups['share'] ?? ''), '%'), groups);
  const scale = scales.get(groups['scale'] ?? '') ?? 1;
  const [low, high] = [groups['low'], groups['high'] ?? groups['low']].map((number) =>
    times(numberOf(number ?? ''), scale),
  );
  const sign = { $: '$', '€': 'EUR', '£': 'GBP', '¥': 'CNY' }[groups['sign'] ?? ''];
  const unit = groups['times'] ? '×' : (sign ?? units.get(groups['unit'] ?? '') ?? null);
  return bounded(of(low ?? 0, unit, high, measureNamed(measures.get(groups['measure'] ?? '') ?? '')), groups);
}

function bounded(
  mention: QuantityMention,
  { before = '', behind = '', more, more2 }: Record<string, string | undefined>,
): QuantityMention {
  const { quantity } = mention;
  const above = { max: Number.POSITIVE_INFINITY };
  const below = { min: Number.NEGATIVE_INFINITY };
  const limits =
    /^(?:超过|超過|逾)$/.test(before) || more || more2
      ? { ...above, minOpen: true }
      : /^(?:至少|不少于)$/.test(before) || behind === '以上'
        ? above
        : /^(?:不到|不足|少于|低于)$/.test(before)
          ? { ...below, maxOpen: true }
          : /^(?:至多|最多|不超过|高达|多达)$/.test(before) || behind === '以下'
            ? below
            : before !== '' || behind === '左右'
              ? { approximate: true }
              : {};
  return { ...mention, quantity: { ...quantity, ...limits } };
}
