import { calendarRange, spanCode } from './calendar.ts';
import { parseDate } from './date.ts';
import { type DateFact, type DateSpan, weekdayOf } from './date-facts.ts';
import { type DatedWords, datesIn, weekdayText } from './dates-in-text.ts';

/** A date as somebody says it, in EDTF; or what keeps it from being one, as a sentence for them. */
export type PlainDate = { edtf: string; remark: string | null } | { problem: string };

/** What may stand around one date, and what that makes of it. Each `#` is a date. */
const forms: readonly [RegExp, (dates: DateSpan[]) => string | null | undefined][] = [
  [/^(?:on |in |during |at )?(?:the )?#$/, ([date]) => date && spanText(date)],
  [/^from #$/, ([date]) => date && (endless(date) ?? spanText(date))],
  [/^(?:from |since )#(?: on| onwards?)?$/, ([date]) => date && endless(date)],
  [/^# (?:or later|on|onwards?)$/, ([date]) => date && endless(date)],
  [/^(?:by|until|till|up to|on or before|in or before|no later than) #$/, ([date]) => date && upTo(date)],
  [/^# or (?:earlier|before)$/, ([date]) => date && upTo(date)],
  [/^before #$/, ([date]) => date && unitBeside(date, -1, (unit) => `/${unit}`)],
  [/^after #$/, ([date]) => date && unitBeside(date, 1, (unit) => `[${unit}..]`)],
  [
    /^(?:(?:in |on )?(?:about|around|roughly|approximately|circa|c\.?|ca\.?) |~)#$/,
    ([date]) => date && marked(date, '~'),
  ],
  [/^(?:perhaps|possibly|maybe|probably|presumably|likely) (?:on |in )?#$/, ([date]) => date && marked(date, '?')],
  [/^(?:on |in )?# ?(?:\?|\((?:uncertain|perhaps|probably)\))$/, ([date]) => date && marked(date, '?')],
  [/^(?:some time |sometime )?between #$/, ([date]) => date && between(date)],
  [/^(?:either )?(?:on |in )?#(?:(?:,? or (?:on |in )?|, )#)+$/, (dates) => listed(dates, '[', ']')],
  [/^(?:both )?(?:on |in )?#(?:(?:,? and (?:on |in )?|, )#)+$/, (dates) => listed(dates, '{', '}')],
];

const examples = 'such as “4 Feb 2026”, “in October 2025”, “before 4 Feb 2026” or “from 3 to 5 March 2026”';

/**
 * Reads a date in plain English, or in EDTF: “in October 2025” is `2025-10`, “from 3 to 5 March 2026”
 * `2026-03-03/2026-03-05`. Every word counts: what isn't understood is refused, and nothing is guessed.
 */
export function plainDate(said: string): PlainDate {
  const text = said
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.,;]$/, '');
  if (text !== '' && parseDate(text)) return { edtf: text, remark: null };
  const dates = datesIn(text);
  const problem = problemOf(dates);
  if (problem !== null) return { problem };
  const around = aroundOf(text, dates);
  for (const [form, write] of forms) {
    const edtf = form.test(around) ? write(dates) : null;
    if (edtf != null && parseDate(edtf)) return { edtf, remark: remarkOf(dates) };
  }
  const time = /\d[:.]\d\d|\b(?:noon|midnight)\b|\d ?[ap]\.?m\b/i.test(text)
    ? ' A time of day goes into the fields “time” and “zone” of the entry.'
    : '';
  return { problem: `Unexpected date “${said}”, expected one ${examples}.${time}` };
}

/** The text with a `#` for each date in it. */
function aroundOf(text: string, dates: readonly DatedWords[]): string {
  let around = '';
  let end = 0;
  for (const { index, text: words } of dates) {
    around += `${text.slice(end, index)}#`;
    end = index + words.length;
  }
  return `${around}${text.slice(end)}`.toLowerCase();
}

function problemOf(dates: readonly DatedWords[]): string | null {
  if (dates.length === 0) return `Expected a date ${examples}.`;
  for (const { text, fact, to, or, weekday } of dates) {
    const { year, month, day } = fact;
    if (weekday !== null && year !== null && month !== null && day !== null && weekdayOf(year, month, day) !== weekday)
      return `“${text}” is a ${weekdayText(weekdayOf(year, month, day) ?? weekday)}. Look up which of the two the source gives.`;
    if (or) return `“${text}” may be one of two days. Write the month as a word.`;
    if (fact.fiscal || to?.fiscal)
      return `“${text}” is a fiscal year, which begins where its country says. Write the months.`;
    if (fact.year === null) return `“${text}” has no year. Write it as well.`;
    if (textOf(fact) === null || (to && textOf(to) === null)) return `There is no ${text}.`;
  }
  return null;
}

/** What of the words can't be written. */
function remarkOf(dates: readonly DateSpan[]): string | null {
  const edge = dates.flatMap(({ fact, to }) => [fact.edge, to?.edge ?? null]).find((each) => each !== null);
  return edge ? `“${edge}” can’t be written in a date, so it is left to the text.` : null;
}

/** A year, a month, a day, or a part of a year; `null` for a day that no calendar has. */
function textOf({ year, month, day, part }: DateFact): string | null {
  if (year === null) return null;
  const sign = year < 0 ? '-' : '';
  const digits = String(Math.abs(year)).padStart(4, '0');
  const code = spanCode(part);
  const edtf =
    part === 'decade'
      ? `${sign}${digits.slice(0, 3)}X`
      : part === 'century'
        ? `${sign}${digits.slice(0, 2)}XX`
        : [`${sign}${digits}`, ...[code ?? month, day].filter((each) => each !== null).map(twoDigits)].join('-');
  return parseDate(edtf) ? edtf : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function spanText({ fact, to }: DateSpan): string | null {
  return to ? `${textOf(fact)}/${textOf(to)}` : textOf(fact);
}

function endless({ fact, to }: DateSpan): string | null {
  return to ? null : `${textOf(fact)}/..`;
}

function upTo({ fact, to }: DateSpan): string | null {
  return to ? null : `/${textOf(fact)}`;
}

function marked({ fact, to }: DateSpan, sign: '~' | '?'): string {
  return to ? `${textOf(fact)}${sign}/${textOf(to)}${sign}` : `${textOf(fact)}${sign}`;
}

function between({ fact, to }: DateSpan): string | null {
  return to && `[${textOf(fact)}..${textOf(to)}]`;
}

function listed(dates: readonly DateSpan[], open: string, close: string): string | null {
  return dates.some(({ to }) => to) ? null : `${open}${dates.map(({ fact }) => textOf(fact)).join(',')}${close}`;
}

/** The day, the month or the year before or after one. */
function unitBeside({ fact, to }: DateSpan, by: 1 | -1, write: (unit: string) => string): string | null {
  const { year, month, day, part } = fact;
  if (to || part !== null || year === null) return null;
  const range = calendarRange(year, month === null ? undefined : month - 1, day ?? undefined);
  if (range === null) return null;
  const beside = new Date(by < 0 ? range.earliest - 1 : range.latest);
  const unit = textOf({
    ...fact,
    year: beside.getUTCFullYear(),
    month: month && beside.getUTCMonth() + 1,
    day: day && beside.getUTCDate(),
  });
  return unit && write(unit);
}
