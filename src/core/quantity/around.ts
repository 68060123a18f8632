import { readNumberWords, readNumeral, type Token } from './numbers.ts';

/** What the words around a number say of it. */
export interface Surroundings {
  /** Whether it is said not to be: “74 million, not 47 million”. */
  isDenied?: true;
  /** The time for which it is: “340 tonnes a year”. */
  per?: string;
  /** Of a change, whether it started there, ended there, or is so large: “fell from 31 by 7 to 24”. */
  role?: 'from' | 'to' | 'by' | undefined;
  /** The whole of which it is a part, or the other side of a score: “of 5” in “four of the five”, “to 1” in “2–1”. */
  beside?: string;
}

/** Of a number from one token to another, with the words that make it a bound. */
export function surroundingsOf(text: string, tokens: Token[], at: number, next: number): Surroundings {
  const role = roleIn(text.slice(Math.max(0, (tokens[at]?.start ?? 0) - 64), tokens[at]?.start));
  const per = timeBehind(tokens, next);
  const beside = numberBeside(tokens, next);
  return {
    ...(tokens[at - 1]?.word === 'not' && { isDenied: true }),
    ...(role !== null && { role }),
    ...(per !== null && { per }),
    ...(beside !== null && { beside }),
  };
}

/** Whether what is claimed of a number can’t be so by what a passage says of it. */
export function isOtherwise(claimed: Surroundings, given: Surroundings): boolean {
  return (
    (given.isDenied === true && claimed.isDenied !== true) ||
    (claimed.per !== undefined && given.per !== undefined && claimed.per !== given.per) ||
    (claimed.role !== undefined && given.role !== undefined && claimed.role !== given.role)
  );
}

/** What comes out of numbers says nothing of the words around them. */
export function withoutSurroundings<Reading extends Surroundings>(reading: Reading): Omit<Reading, keyof Surroundings> {
  const { isDenied: _, per: __, role: ___, beside: ____, ...rest } = reading;
  return rest;
}

const change =
  /\b(?:ris(?:e|es|en|ing)|rose|gr[eo]w\w*|increas\w*|climb\w*|jump\w*|surg\w*|soar\w*|rais(?:e|es|ed|ing)|widen\w*|expand\w*|f[ae]ll\w*|drop\w*|declin\w*|decreas\w*|shr[aiu]nk\w*|slip\w*|s[aiu]nk\w*|lower\w*|reduc\w*|cut(?:s|ting)?|slump\w*|plung\w*|tumbl\w*|narrow\w*|up|down)\b[^.,;:]{0,40}?\s(from|to|by)\s$/i;

function roleIn(before: string): 'from' | 'to' | 'by' | null {
  const role = change.exec(before)?.[1]?.toLowerCase();
  return role === 'from' || role === 'to' || role === 'by' ? role : null;
}

const times = /^(?:second|minute|hour|day|night|week|month|quarter|year)$/;

/** “a year”, “per month”, behind the number and up to four words of what is counted. */
function timeBehind(tokens: Token[], next: number): string | null {
  for (let at = next; at < next + 5; at++) {
    const [token, time, behind] = [tokens[at], tokens[at + 1]?.word ?? '', tokens[at + 2]?.word ?? ''];
    if (token?.kind !== 'word') return null;
    const isTime = times.test(time) && !/^(?:ago|after|before|later|earlier|of|since|apart)$/.test(behind);
    if (/^(?:an?|per|each|every)$/.test(token.word) && isTime) return time;
    if (token.word === 'per' && time === 'annum') return 'year';
  }
  return null;
}

/** “of the five”, “votes to one”, “–1” */
function numberBeside(tokens: Token[], next: number): string | null {
  const behind = isCounted(tokens[next]) ? next + 1 : next;
  const joint = tokens[behind]?.word ?? '';
  const isPart = joint === 'of' && behind === next;
  if (!isPart && !/^(?:to|[-\u2010-\u2013\u2212])$/.test(joint)) return null;
  const isDefinite = /^(?:the|its|their|these|those|all)$/.test(tokens[behind + 1]?.word ?? '');
  const start = isPart && isDefinite ? behind + 2 : behind + 1;
  const other = readNumeral(tokens, start) ?? readNumberWords(tokens, start, true);
  if (other === null || !Number.isInteger(other.value) || other.value < 0) return null;
  return isPart ? `of ${other.value}` : `to ${other.value}`;
}

/** What is counted on both sides of a score. */
export function isCounted(token: Token | undefined): boolean {
  return /^(?:votes?|goals?|sets?|games?|seats?|judges|points)$/.test(token?.word ?? '');
}
