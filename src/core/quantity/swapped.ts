import type { QuantityReading } from './quantity-text.ts';
import { keyOf, type Nouns, sharesNoun } from './support.ts';

const most = 24;

/** “12 ships and 40 trucks” of “40 ships and 12 trucks”: claims that have changed places, in pairs. */
export function swappedIn<Reading extends QuantityReading>(
  claims: readonly Reading[],
  evidence: readonly QuantityReading[],
): [Reading, Reading][] {
  const some = claims.slice(0, most);
  const given = evidence.slice(0, 4 * most);
  return some.flatMap((a, at) =>
    some
      .slice(at + 1)
      .filter((b) => isSwapped(a, b, given))
      .map((b): [Reading, Reading] => [a, b]),
  );
}

function isSwapped(a: QuantityReading, b: QuantityReading, evidence: readonly QuantityReading[]): boolean {
  if (keyOf(a.quantity) === keyOf(b.quantity)) return false;
  const [ofA, ofB] = [without(a.nouns, b.nouns), without(b.nouns, a.nouns)];
  const of = (number: QuantityReading) => evidence.filter(({ quantity }) => keyOf(quantity) === keyOf(number.quantity));
  const [likeA, likeB] = [of(a), of(b)];
  const isOther = (given: QuantityReading[], own: Nouns, other: Nouns) =>
    given.length > 0 && given.every((each) => sharesNoun(each, other) && !sharesNoun(each, own));
  return isOther(likeA, ofA, ofB) && isOther(likeB, ofB, ofA);
}

function without(nouns: readonly string[], others: readonly string[]): Nouns {
  return { nouns: nouns.filter((noun) => !others.includes(noun)) };
}
