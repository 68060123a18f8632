import { isScaledOrPercent } from './numerals.ts';
import type { Token } from './quantity-tokens.ts';

/** In title or upper case, so that “may” and “march” are verbs. */
const month =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)$/;

/** The tokens whose numbers belong to a date or a time of the clock: “4 February”, “Feb. 3 and 4”, “2025-26”, “9 a.m.”. */
export function datedNumbers(tokens: Token[]): Set<number> {
  const dated = new Set<number>();
  for (const at of tokens.keys()) {
    if (isDay(tokens, at) && (isByMonth(tokens, at) || isHour(tokens, at))) dated.add(at);
    for (const part of calendarForm(tokens, at)) dated.add(part);
  }
  spread(tokens, dated, [...tokens.keys()], 2);
  spread(tokens, dated, [...tokens.keys()].reverse(), -2);
  return dated;
}

/** Whether a number by itself reads as a year. */
export function isYear(token: Token | undefined): boolean {
  return token !== undefined && /^\d{4}$/.test(token.text) && token.text >= '1500' && token.text <= '2100';
}

function isDay(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'numeral' && Number.parseFloat(token.text) <= 31 && !isScaledOrPercent(tokens[at + 1]);
}

function isByMonth(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  return month.test(before?.text ?? '') || month.test(tokens[at + 1]?.text ?? '');
}

function isHour(tokens: Token[], at: number): boolean {
  const behind = [1, 2, 3].map((offset) => tokens[at + offset]?.word ?? '').join('');
  return /^(?:[ap]\.m|[ap]m|o['’]clock)/.test(behind);
}

/** `2026-02-04`, `2025-26` and `2025–2026`: the tokens of the numbers, or none. */
function calendarForm(tokens: Token[], at: number): number[] {
  if (!isYear(tokens[at]) || !isJoined(tokens, at + 2)) return [];
  if (isJoined(tokens, at + 4)) return [at, at + 2, at + 4];
  return /^\d{2}$/.test(tokens[at + 2]?.text ?? '') || isYear(tokens[at + 2]) ? [at, at + 2] : [];
}

function isJoined(tokens: Token[], at: number): boolean {
  const [dash, token] = [tokens[at - 1], tokens[at]];
  const tied = token?.kind === 'numeral' && token.glued && dash?.glued;
  return tied === true && /^[-\u2010-\u2013]$/.test(dash?.text ?? '');
}

/** “February 3 and 4”, “3–4 February”: a day gives the day on its other side the same month. */
function spread(tokens: Token[], dated: Set<number>, order: number[], step: 2 | -2): void {
  for (const at of order) {
    const between = tokens[at + step / 2]?.word ?? '';
    const joined = dated.has(at) && isDay(tokens, at) && /^(?:and|to|or|&|-|\u2013)$/.test(between);
    if (joined && isDay(tokens, at + step)) dated.add(at + step);
  }
}
