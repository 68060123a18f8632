/**
 * Dates as sources give them: EDTF (ISO 8601-2:2019, level 1, and level 2 sets, quarters and halves of a year), held
 * as what they say and as the stretch of time that they allow. The only module that imports `edtf`.
 *
 * Years are those from -9999 to 9999, of which 0000 is 1 BCE. A masked month or day says no more than the unit before
 * it: `2004-XX` is the year, `1985-04-XX` the month. `199X` is a decade, `18XX` a century. Other masked years and
 * qualifiers on a part (`2004-06~-11`) are refused, and so are seasons and times of years before 0001.
 * A day or more without a zone is held as if it were in UTC.
 */

import { type Expression, parse } from 'edtf';
import { calendarRange, minuteLength, seasonRange, type TimeRange } from './calendar.ts';
import { instantsAt, isZone, offsetAt, offsetText } from './zone.ts';

/** `season`: also a quarter and a half of a year. */
export type Precision = 'minute' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

interface Bounds {
  /** As the editor wrote it. */
  edtf: string;
  /** The first millisecond that the date allows, in UTC since 1970; `null`: none is known. */
  earliest: number | null;
  /** The first millisecond that is too late; `null`: none is known. */
  latest: number | null;
  /** `~` on the date, or on any date in it: about then. */
  approximate: boolean;
  /** `?` on the date, or on any date in it: the source or the editors doubt it. */
  uncertain: boolean;
}

export interface SingleDate extends Bounds {
  kind: 'single';
  earliest: number;
  latest: number;
  precision: Precision;
  /** IANA time zone or offset of a date to the minute. */
  zone: string | null;
}

/** An end of an interval: a date, a limit that nobody knows (`/x`, `x/`), or none (`../x`, `x/..`). */
export type Endpoint = SingleDate | 'unknown' | 'open';

export interface IntervalDate extends Bounds {
  kind: 'interval';
  start: Endpoint;
  end: Endpoint;
}

/** `[a, b]`: one of them; `{a, b}`: all of them. */
export interface DateSet extends Bounds {
  kind: 'set';
  choice: 'one' | 'all';
  members: (SingleDate | IntervalDate)[];
}

export type CalendarDate = SingleDate | IntervalDate | DateSet;

/** The date that an EDTF expression means, or `null` where it is none that Readout knows. Never throws. */
export function parseDate(edtf: string): CalendarDate | null {
  if (edtf.length > longest) return null;
  if (/^[[{]/.test(edtf)) return parseSet(edtf);
  return edtf.includes('/') ? parseInterval(edtf) : parseSingle(edtf);
}

/**
 * The same day at a time of the clock (`HH:MM`) in an IANA zone; `null` for a date that isn't a day, a bad time or
 * zone, or a time that the clocks skipped. A time that they showed twice reaches from the first to the second.
 */
export function atTime(date: CalendarDate, time: string, zone: string): SingleDate | null {
  if (date.kind !== 'single' || date.precision !== 'day' || !isZone(zone)) return null;
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined) return null;
  const clock = date.earliest + (Number(hours) * 60 + Number(minutes)) * minuteLength;
  const instants = instantsAt(clock, zone);
  const [first, last] = [instants[0], instants.at(-1)];
  if (first === undefined || last === undefined) return null;
  const edtf = `${new Date(clock).toISOString().slice(0, 16)}${offsetText(offsetAt(first, zone))}`;
  return { ...date, edtf, precision: 'minute', zone, earliest: first, latest: last + minuteLength };
}

/** In characters. */
const longest = 500;

function parseSingle(edtf: string): SingleDate | null {
  const [, text = '', qualifier = ''] = /^([^?~%]*)([?~%]?)$/.exec(edtf) ?? [];
  const meaning = plainMeaning(text) ?? meaningOf(parseExpression(text));
  if (!meaning || (qualifier && meaning.precision === 'minute')) return null;
  const [approximate, uncertain] = [/[~%]/.test(qualifier), /[?%]/.test(qualifier)];
  return { kind: 'single', edtf, ...meaning, approximate, uncertain };
}

type Meaning = Pick<SingleDate, 'precision' | 'zone' | 'earliest' | 'latest'>;

/** A year, a month or a day, which most dates are; a hundred times faster than by the grammar. */
function plainMeaning(text: string): Meaning | null {
  const [, start, mask] = /^(-?\d{2,3})(X|XX)$/.exec(text) ?? [];
  if (start !== undefined && mask !== undefined) return maskedYears(start, mask.length);
  const [, year, month, day] = /^((?!-0000)-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return within('year', calendarRange(Number(year)));
  if (day === undefined) return within('month', calendarRange(Number(year), Number(month) - 1));
  return within('day', calendarRange(Number(year), Number(month) - 1, Number(day)));
}

/** The decade that three digits begin, the century that two do. */
function maskedYears(start: string, masked: number): Meaning | null {
  if (start.replace('-', '').length !== 4 - masked || start.startsWith('-0'.padEnd(5 - masked, '0'))) return null;
  const length = 10 ** masked;
  const first = Number(start) * length - (start.startsWith('-') ? length - 1 : 0);
  const range = { earliest: midnightOf(first), latest: midnightOf(first + length) };
  return within(masked === 1 ? 'decade' : 'century', range);
}

function midnightOf(year: number): number {
  return calendarRange(year)?.earliest ?? 0;
}

function parseExpression(text: string): Expression | null {
  if (!shape.test(text)) return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** Keeps most of what is no date from `edtf`, which takes milliseconds to write an error. */
const shape = /^\d{4}(?:-[\dX]{2}){0,2}(?:T[\d:.]{4,20}(?:Z|[+-][\d:]{2,5})?)?$/;

function meaningOf(expression: Expression | null): Meaning | null {
  const [year = 0, code = 0] = expression?.values ?? [];
  if (!expression || year < 1 || year > 9999) return null;
  if (expression.type === 'Season') return within('season', seasonRange(year, code));
  if (expression.type !== 'Date' || expression.level > 1) return null;
  return expression.values.length > 3 ? minuteMeaning(expression) : calendarMeaning(expression);
}

function calendarMeaning({ values, unspecified }: Expression): Meaning | null {
  const given = !unspecified ? values.length : unspecified === dayMasked ? 2 : 1;
  const [year = 0, month, day] = values.slice(0, given);
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return within(precision, calendarRange(year, month, day));
}

function within(precision: Precision, range: TimeRange | null): Meaning | null {
  return range && { precision, zone: null, ...range };
}

/** The bits of `Expression.unspecified` for DD alone; at level 1 it is else MM, or both. */
const dayMasked = 0b1100_0000;

/** Without a zone the instant isn't known: `edtf` would take the machine's. Seconds are dropped. */
function minuteMeaning({ values, offset, timeZone }: Expression): Meaning | null {
  const [year = 0, month, day, hours = 0, minutes = 0] = values;
  const date = calendarRange(year, month, day);
  if (!date || offset === undefined || timeZone === undefined) return null;
  const earliest = date.earliest + (hours * 60 + minutes - offset) * minuteLength;
  const zone = timeZone === '+00:00' ? 'UTC' : timeZone;
  return { precision: 'minute', zone, earliest, latest: earliest + minuteLength };
}

/** One or all of several dates (EDTF level 2, “Set representation”), or `null`. */
function parseSet(edtf: string): DateSet | null {
  const [, one, all] = /^(?:\[(.*)\]|\{(.*)\})$/.exec(edtf) ?? [];
  const texts = (one ?? all)?.split(',').map((text) => text.trim()) ?? [];
  const members = texts.map((text, at) => parseMember(text, at === 0, at === texts.length - 1));
  if (members.length === 0 || !members.every((member) => member !== null)) return null;
  return {
    kind: 'set',
    choice: all === undefined ? 'one' : 'all',
    members,
    edtf,
    ...qualifiers(members),
    ...hull(members),
  };
}

/** A stretch from one date to another, one of them unknown or open (EDTF level 1, “Extended interval”), or `null`. */
function parseInterval(edtf: string): IntervalDate | null {
  const [start = '', end = '', ...more] = edtf.split('/');
  if (more.length > 0) return null;
  return intervalBetween(edtf, parseEndpoint(start), parseEndpoint(end));
}

/** A date, `a..b`, or `..b` in the first place and `a..` in the last. */
function parseMember(text: string, first: boolean, last: boolean) {
  const [start = '', end, ...more] = text.split('..');
  if (end === undefined) return parseSingle(text);
  if (more.length > 0 || (start === '' && !first) || (end === '' && !last)) return null;
  return intervalBetween(text, parseEndpoint(start || '..'), parseEndpoint(end || '..'));
}

function parseEndpoint(text: string): Endpoint | null {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : parseSingle(text);
}

/** `null` for an interval without any date, and for one that ends before it starts. */
function intervalBetween(edtf: string, start: Endpoint | null, end: Endpoint | null): IntervalDate | null {
  if (start === null || end === null) return null;
  const dates = [start, end].filter((endpoint) => typeof endpoint !== 'string');
  if (dates.length === 0) return null;
  const earliest = typeof start === 'string' ? null : start.earliest;
  const latest = typeof end === 'string' ? null : end.latest;
  if (earliest !== null && latest !== null && earliest >= latest) return null;
  return { kind: 'interval', start, end, edtf, earliest, latest, ...qualifiers(dates) };
}

/** A qualifier on one of the dates is on the whole, which is no surer than they are. */
function qualifiers(dates: { approximate: boolean; uncertain: boolean }[]) {
  return { approximate: dates.some((date) => date.approximate), uncertain: dates.some((date) => date.uncertain) };
}

/** From the earliest limit to the latest; none where one of the dates has none. */
function hull(dates: { earliest: number | null; latest: number | null }[]) {
  const earliest = Math.min(...dates.map((date) => date.earliest ?? -Infinity));
  const latest = Math.max(...dates.map((date) => date.latest ?? Infinity));
  return { earliest: earliest === -Infinity ? null : earliest, latest: latest === Infinity ? null : latest };
}
