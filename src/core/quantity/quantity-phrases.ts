import type { Quantity } from './quantity.ts';
import { skipHyphen, skipPhrase, type Token } from './quantity-tokens.ts';

/** What a phrase makes of the number that it stands with. */
type Limits = (value: number) => Partial<Quantity>;

interface PhraseRead {
  limits: Limits;
  next: number;
}

const above: Limits = () => ({ max: Number.POSITIVE_INFINITY, minOpen: true });
const atLeast: Limits = () => ({ max: Number.POSITIVE_INFINITY });
const below: Limits = () => ({ min: Number.NEGATIVE_INFINITY, maxOpen: true });
const atMost: Limits = () => ({ min: Number.NEGATIVE_INFINITY });

const bounds = phrases([
  [above, 'more than', 'greater than', 'higher than', 'in excess of', 'upwards of', 'exceeding', 'over', 'above', '>'],
  [atLeast, 'at least', 'no fewer than', 'not fewer than', 'no less than', 'not less than', 'a minimum of', '≥'],
  [below, 'fewer than', 'less than', 'lower than', 'under', 'below', '<'],
  [atMost, 'at most', 'up to', 'no more than', 'not more than', 'as many as', 'as much as', 'a maximum of', '≤'],
]);

/** “50+” is what a headline makes of “more than 50”, so it is read like it. */
const tails = phrases([
  [above, '+', 'plus'],
  [atLeast, 'or more', 'or above'],
  [atMost, 'or fewer', 'or less'],
  [() => ({ approximate: true }), 'or so'],
]);

const approximations =
  'about,around,some,nearly,almost,roughly,approximately,circa,ca .,close to,an estimated,estimated,~,≈'
    .split(',')
    .map((phrase) => phrase.split(' '));

/** “more than”, “at least”, “up to” … before a number. */
export function readBound(tokens: Token[], at: number): PhraseRead | null {
  return longestPhrase(bounds, tokens, at);
}

/** “+”, “-plus”, “or more” … behind a number. */
export function readTail(tokens: Token[], at: number): PhraseRead | null {
  const start = skipHyphen(tokens, at);
  const token = tokens[start];
  const detached = /^(?:\+|plus)$/.test(token?.word ?? '') && !token?.glued;
  return detached ? null : longestPhrase(tails, tokens, start);
}

/** The index behind “about”, “nearly” …, or `at` itself. */
export function readApproximation(tokens: Token[], at: number): number {
  for (const phrase of approximations) {
    const next = skipPhrase(tokens, at, phrase);
    if (next !== null) return next;
  }
  return at;
}

function phrases(table: [Limits, ...string[]][]): [Limits, string[]][] {
  return table.flatMap(([limits, ...all]) => all.map((phrase): [Limits, string[]] => [limits, phrase.split(' ')]));
}

/** No phrase is the beginning of another, so the first that fits is the longest. */
function longestPhrase(table: [Limits, string[]][], tokens: Token[], at: number): PhraseRead | null {
  for (const [limits, phrase] of table) {
    const next = skipPhrase(tokens, at, phrase);
    if (next !== null) return { limits, next };
  }
  return null;
}
