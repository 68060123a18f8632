import { readFileSync } from 'node:fs';
import { type CalendarDate, parseDate } from '../../../../src/core/time/date.ts';
import { dateWords } from '../../../../src/core/time/date-words.ts';
import { phrasesIn } from '../../../../src/core/time/phrases-in.ts';
import type { DateKind } from '../../../../src/visuals/timeline/date-kind.ts';
import type { TimelineEvent, TimelineWhen } from '../../../../src/visuals/timeline/event.ts';
import { at, atTime, event, onDay, otherwise, within } from './sample-events.ts';

/** What else there is to see of a date beside its kind. */
export type DateSign =
  | 'month'
  | 'season'
  | 'decade'
  | 'century'
  | 'approximate'
  | 'uncertain'
  | 'inferred'
  | 'disputed';

/** A script to draw in: its language, and what an event in it and the one that it hangs on are called. */
export interface Script {
  language: string;
  title: string;
  anchor: string;
}

export const scripts: Record<string, Script> = {
  latin: { language: 'de', title: 'Gespräche über Lieferketten in Straßburg', anchor: 'Die Konferenz' },
  arabic: { language: 'ar', title: 'الوزير يلتقي نظيره من كندا 2026', anchor: 'المؤتمر' },
  hindi: { language: 'hi', title: 'मंत्री ने कनाडा के विदेश मंत्री से मुलाकात की', anchor: 'सम्मेलन' },
  tamil: { language: 'ta', title: 'அமைச்சர் கனடா வெளியுறவு அமைச்சரைச் சந்தித்தார்', anchor: 'மாநாடு' },
};

interface Sample {
  /** In EDTF; the words are made of it. */
  date: string | null;
  when: Partial<TimelineWhen>;
  /** How it stands to the anchor, which is drawn then. */
  relation?: 'before' | 'after' | 'during';
  inferred?: true;
  readings?: TimelineEvent['readings'];
}

const day = '2026-02-10';
const month = within('2026-02-01', '2026-03-01');

/** Each kind of date, as it is drawn, and each sign. */
const samples: Record<DateKind | DateSign, Sample> = {
  instant: { date: '2026-02-10T14:30Z', when: atTime('2026-02-10T14:30') },
  day: { date: day, when: onDay(day) },
  span: { date: '2026', when: within('2026-01-01', '2027-01-01', { precision: 'year' }) },
  interval: { date: '2026-02-03/2026-02-19', when: within('2026-02-03', '2026-02-20', { precision: null }) },
  before: { date: null, when: { latest: at('2026-02-11') }, relation: 'before' },
  by: { date: `/${day}`, when: { latest: at('2026-02-11'), openStart: 'unknown' } },
  after: { date: null, when: { earliest: at(day) }, relation: 'after' },
  since: { date: `${day}/..`, when: { earliest: at(day), openEnd: 'open' } },
  during: { date: null, when: onDay(day), relation: 'during' },
  choice: {
    date: '[2026-02-05,2026-02-12,2026-02-25]',
    when: {
      earliest: at('2026-02-05'),
      latest: at('2026-02-26'),
      choices: ['2026-02-05', '2026-02-12', '2026-02-25'].map((iso): [number, number] => [at(iso), at(iso) + 864e5]),
    },
  },
  undated: { date: null, when: {} },
  month: { date: '2026-02', when: month },
  season: { date: '2026-21', when: within('2026-03-01', '2026-06-01', { precision: 'season' }) },
  decade: { date: '202X', when: within('2020-01-01', '2030-01-01', { precision: 'year' }) },
  century: { date: '20XX', when: within('2000-01-01', '2100-01-01', { precision: 'year' }) },
  approximate: { date: '2026-02~', when: { ...month, approximate: true } },
  uncertain: { date: '2026-02-10?', when: onDay(day, { uncertain: true }) },
  inferred: { date: day, when: onDay(day), inferred: true },
  disputed: { date: day, when: onDay(day), readings: [otherwise('17.02.2026', '2026-02-17')] },
};

export const sampleNames = Object.keys(samples) as (keyof typeof samples)[];

/** An event with such a date in a script, and the one that it is before, after or during. */
export function sampleOf(name: keyof typeof samples, { language, title, anchor }: Script): TimelineEvent[] {
  const { date, when, relation, inferred = false, readings } = samples[name];
  const phrases = phrasesIn(language);
  const placed = relation && phrases.relations[relation](anchor);
  const own = date && dateWords(parseDate(date) as CalendarDate, language);
  const said = own ?? placed ?? phrases.unknown;
  const words = name === 'by' || (relation && relation !== 'during') ? phrases.notGiven(said) : said;
  const related = relation ? { relation, anchor } : {};
  const drawn = { ...event(title, { ...when, ...related }, words), inferred, ...(readings && { readings }) };
  const other = event(anchor, onDay(day), dateWords(parseDate(day) as CalendarDate, language));
  return relation || name === 'undated' || name === 'by' ? [other, drawn] : [drawn];
}

/** What the style sheet paints in light colours, in a line. */
export const paints = readFileSync(new URL('snapshots/kinds/paints.css', import.meta.url), 'utf8')
  .replace(/\s+/gu, ' ')
  .trim();
