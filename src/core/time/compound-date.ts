import type { DateSet, Endpoint, IntervalDate, SingleDate } from './date.ts';

type ParseSingle = (text: string) => SingleDate | null;

/** One or all of several dates (EDTF level 2, “Set representation”), or `null`. */
export function parseSet(edtf: string, parseSingle: ParseSingle): DateSet | null {
  const [, one, all] = /^(?:\[(.*)\]|\{(.*)\})$/.exec(edtf) ?? [];
  const texts = (one ?? all)?.split(',').map((text) => text.trim()) ?? [];
  const members = texts.map((text, at) => parseMember(text, at === 0, at === texts.length - 1, parseSingle));
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
export function parseInterval(edtf: string, parseSingle: ParseSingle): IntervalDate | null {
  const [start, end, ...more] = edtf.split('/');
  if (start === undefined || end === undefined || more.length > 0) return null;
  return intervalBetween(edtf, parseEndpoint(start, parseSingle), parseEndpoint(end, parseSingle));
}

/** A date, `a..b`, or `..b` in the first place and `a..` in the last. */
function parseMember(text: string, first: boolean, last: boolean, parseSingle: ParseSingle) {
  const [start, end, ...more] = text.split('..');
  if (start === undefined || end === undefined) return parseSingle(text);
  if (more.length > 0 || (start === '' && !first) || (end === '' && !last)) return null;
  return intervalBetween(text, parseEndpoint(start || '..', parseSingle), parseEndpoint(end || '..', parseSingle));
}

function parseEndpoint(text: string, parseSingle: ParseSingle): Endpoint | null {
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
