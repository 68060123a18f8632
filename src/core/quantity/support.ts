import { isOtherwise } from './around.ts';
import { exactly, type Quantity, wholeCount } from './quantity.ts';
import type { QuantityReading } from './quantity-text.ts';

/** A quantity by itself, as an editor typed it into a field. */
export function alone(quantity: Quantity): QuantityReading {
  return { quantity, measure: null, nouns: [], isChange: false };
}

/** A whole number by itself. */
export function count(value: number): QuantityReading {
  return alone(exactly(value));
}

/**
 * Tells whether a claim stands in evidence by value: the same interval in the same unit, and no “about” dropped on the
 * way; a range also by its two ends, a bound and “about” also by a number beside them, a multiple by two numbers. In
 * about the same time however many quantities the evidence has.
 */
export function supporter(evidence: readonly QuantityReading[]): (claimed: QuantityReading) => boolean {
  const all = evidence.flatMap(withEnds);
  const numbers = all
    .filter(({ quantity: { min, max, unit } }) => min === max && !/[#×…]/.test(unit ?? ''))
    .slice(0, most);
  const bears = bearer(all);
  const isOtherPart = partsOf(all);
  const direct = (claimed: QuantityReading): boolean => {
    if (isOtherPart(claimed)) return false;
    if (bears(claimed)) return true;
    const { quantity } = claimed;
    const { min, max, unit } = quantity;
    if (unit === '#') return isCounted(all, claimed);
    if (unit === '×') return isRatio(numbers, quantity);
    if (unit === '…') return all.some((given) => isOfScale(given, min));
    if (min < max && Number.isFinite(min) && Number.isFinite(max))
      return isBetweenTwo(all, claimed) || isBetweenBounds(all, claimed);
    if (min !== max && all.some((given) => isEndOf(given, claimed))) return true;
    if (claimed.isShort && all.some((given) => given.isShort && isAlike(claimed, given) && given.quantity.max === max))
      return true;
    if (isPoint(claimed) && min === max && all.some((given) => isPoint(given) && isValue(given, min))) return true;
    if (claimed.isLimit && min === max && all.some((given) => isLimitOf(given, claimed))) return true;
    if (unit === null && min === max && isPlaceOf(all, claimed)) return true;
    return numbers.some((given) => isAlike(claimed, given) && isNear(quantity, given.quantity.min));
  };
  return (claimed) =>
    direct(claimed) ||
    sharesAlike(claimed).some(direct) ||
    isShare(all, claimed.quantity) ||
    isPart(numbers, claimed.quantity) ||
    isHalving(all, claimed.quantity);
}

/** Tells whether the same value stands there in the same unit, or in another one of the same measure. */
function bearer(all: readonly QuantityReading[]): (claimed: QuantityReading) => boolean {
  const some = different(all);
  const byKey = Map.groupBy(some, ({ quantity }) => keyOf(quantity));
  const converted = Map.groupBy(
    some.flatMap((given) => convertedKeys(given).map((key) => ({ key, given }))),
    ({ key }) => key,
  );
  return (claimed) => {
    const point = pointOf(claimed);
    const stands = (byKey.get(keyOf(claimed.quantity)) ?? []).some(
      (given) => (claimed.quantity.approximate || !given.quantity.approximate) && isAlike(claimed, given),
    );
    const isSame = ({ given }: { given: QuantityReading }) => !isOtherwise(point, pointOf(given));
    return (
      stands ||
      convertedKeys(claimed)
        .slice(-1)
        .some((key) => converted.get(key)?.some(isSame))
    );
  };
}

/** “five of the five” where the passage says “four of the five”, “3–1” for “2–1”. */
function partsOf(all: readonly QuantityReading[]): (claimed: QuantityReading) => boolean {
  const parts = Map.groupBy(all, ({ beside }) => beside);
  const values = new Map([...parts].map(([beside, given]) => [beside, new Set(given.flatMap(pointIn))]));
  return ({ beside, quantity: { min, max } }) =>
    beside !== undefined && min === max && values.get(beside)?.has(min) === false;
}

function pointIn({ quantity: { min, max } }: QuantityReading): number[] {
  return min === max ? [min] : [];
}

/** One of all that say the same of the same value: a passage may have it thousands of times. */
function different(all: readonly QuantityReading[]): QuantityReading[] {
  const byWords = all.map((given): [string, QuantityReading] => {
    const { quantity, measure, isDenied, per, role } = given;
    const of = [quantity.unit, quantity.approximate, measure?.of, measure?.factor, isDenied, per, role];
    return [`${keyOf(quantity)} ${of.join(' ')}`, given];
  });
  return [...new Map(byWords).values()];
}

/** A share in its other form: a quarter and 25 per cent, with what bounds it. */
function sharesAlike(claimed: QuantityReading): QuantityReading[] {
  const { min, max, unit } = claimed.quantity;
  const value = Number.isFinite(min) ? min : max;
  if (claimed.measure !== null || value <= 0 || value >= (unit === '%' ? 100 : 1) || (unit !== '%' && unit !== null))
    return [];
  const by = unit === '%' ? 0.01 : 100;
  const of = (bound: number) => Number((bound * by).toPrecision(12));
  return [
    {
      ...claimed,
      nouns: [],
      quantity: { ...claimed.quantity, min: of(min), max: of(max), unit: unit === '%' ? null : '%' },
    },
  ];
}

/** “fell by half” of “halved”. */
function isHalving(all: readonly QuantityReading[], { min, max, unit }: Quantity): boolean {
  return (
    unit === null && min === max && min < 1 && all.some((given) => given.quantity.unit === '×' && isValue(given, min))
  );
}

/** “two thirds” of “£340,000 of £510,000”. */
function isPart(numbers: readonly QuantityReading[], { min, max, unit }: Quantity): boolean {
  if (unit !== null || min !== max || min >= 1 || min <= 0 || numbers.length > 8) return false;
  return numbers.some(({ quantity: a }) =>
    numbers.some(({ quantity: b }) => a !== b && sameUnit(a, b) && b.min > 0 && Math.abs(a.min / b.min - min) < 0.004),
  );
}

/** “between 9 and 12 ships” of “12 ships, and 9 a year earlier”; not of 9 trucks, nor of a year. */
function isBetweenTwo(all: readonly QuantityReading[], claimed: QuantityReading): boolean {
  const at = (value: number) =>
    all
      .filter(
        (given) =>
          !given.isYear &&
          isValue(given, value) &&
          isAlike(claimed, given) &&
          (claimed.quantity.approximate || !given.quantity.approximate),
      )
      .slice(0, most);
  const highest = at(claimed.quantity.max);
  return at(claimed.quantity.min).some((low) =>
    highest.some((high) => low.nouns.length === 0 || high.nouns.length === 0 || sharesNoun(low, high)),
  );
}

/** “€2,500 to €100,000” of “at least €2,500, and up to €100,000”. */
function isBetweenBounds(all: readonly QuantityReading[], claimed: QuantityReading): boolean {
  const { min, max } = claimed.quantity;
  const alike = all.filter((given) => isAlike(claimed, given));
  return (
    alike.some(({ quantity: given }) => given.min === min && [min, Number.POSITIVE_INFINITY].includes(given.max)) &&
    alike.some(({ quantity: given }) => given.max === max && given.min === Number.NEGATIVE_INFINITY)
  );
}

/** “at best 0.5” of “from 0.25 to 0.5”, “the oldest is seven years old” of “between four and seven”. */
function isLimitOf(given: QuantityReading, claimed: QuantityReading): boolean {
  const { min, max } = given.quantity;
  return isAlike(claimed, given) && min !== max && Number.isFinite(max) && [min, max].includes(claimed.quantity.min);
}

const most = 24;

export type Nouns = Pick<QuantityReading, 'nouns'>;

function withEnds(reading: QuantityReading): QuantityReading[] {
  const { quantity, isChange } = reading;
  if (quantity.unit === '%' || quantity.unit === 'pp') {
    const { min, max } = quantity;
    if (min === max && min < 0) return [reading, { ...reading, quantity: { ...quantity, min: -min, max: -max } }];
  }
  if (!isChange) return [reading];
  const end = (value: number, role: QuantityReading['role']) => ({
    ...reading,
    quantity: { ...quantity, min: value, max: value },
    role: reading.role && role,
  });
  return [reading, end(quantity.min, 'from'), end(quantity.max, 'to')];
}

/** The same for two quantities that have the same value, and for no others; dollars of unsaid countries are any. */
export function keyOf(quantity: Quantity): string {
  const { min, max, minOpen, maxOpen, unit } = wholeCount(quantity);
  return `${isDollar(unit) ? '$' : unit} ${min} ${max} ${minOpen} ${maxOpen}`;
}

function isDollar(unit: string | null): boolean {
  return /^(?:\$|USD|AUD|CAD|NZD|HKD|SGD|TWD)$/.test(unit ?? '');
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (isDollar(a.unit) && isDollar(b.unit) && (a.unit === '$' || b.unit === '$'));
}

function isAlike(claimed: QuantityReading, given: QuantityReading): boolean {
  if (!sameUnit(claimed.quantity, given.quantity)) return false;
  if (isOtherwise(pointOf(claimed), pointOf(given))) return false;
  const [a, b] = [claimed.measure, given.measure];
  return a === null || b === null || (a.of === b.of && a.factor === b.factor);
}

/** Only a value by itself is where a change started or ended. */
function pointOf(reading: QuantityReading): QuantityReading {
  const { min, max } = reading.quantity;
  return min < max && Number.isFinite(min) && Number.isFinite(max) ? { ...reading, role: undefined } : reading;
}

/** In the smallest unit of its measure: an hour is 60 minutes. What isn’t “about” so much is so by a second key. */
function convertedKeys({ quantity, measure }: QuantityReading): string[] {
  if (measure === null) return [];
  const by = (value: number) => Number((value * measure.factor).toPrecision(12));
  const { min, max, approximate } = quantity;
  const key = `${measure.of} ${keyOf({ ...quantity, min: by(min), max: by(max) })}`;
  return approximate ? [key] : [key, `exactly ${key}`];
}

/** “at least 310” of “310 to 330”. */
function isEndOf({ quantity: given }: QuantityReading, { quantity }: QuantityReading): boolean {
  if (!Number.isFinite(given.min) || !Number.isFinite(given.max) || given.min === given.max) return false;
  if (!sameUnit(given, quantity)) return false;
  return Number.isFinite(quantity.min)
    ? !quantity.minOpen && quantity.max === Number.POSITIVE_INFINITY && quantity.min === given.min
    : !quantity.maxOpen && quantity.max === given.max;
}

function isValue({ quantity: { min, max } }: QuantityReading, value: number): boolean {
  return min === value && max === value;
}

export function sharesNoun(a: Nouns, b: Nouns): boolean {
  return a.nouns.some((noun) => b.nouns.includes(noun));
}

/** “the eighth ship” of “eight ships”. */
function isCounted(all: readonly QuantityReading[], claimed: QuantityReading): boolean {
  return all.some(
    (given) =>
      given.quantity.unit === null &&
      isValue(given, claimed.quantity.min) &&
      (claimed.nouns.length === 0 || sharesNoun(given, claimed)),
  );
}

/** “dozens” of 54. */
function isOfScale({ quantity: { min, max, unit } }: QuantityReading, scale: number): boolean {
  return unit !== '#' && min >= scale * 1.5 && max < scale * 50;
}

/** Percentage points, which “by half a point” may leave unsaid. */
function isPoint({ quantity: { unit }, nouns }: QuantityReading): boolean {
  return unit === 'pp' || (unit === null && nouns[0] === 'point');
}

/** “in 65 minutes” of “the 65th minute”. */
function isPlaceOf(all: readonly QuantityReading[], claimed: QuantityReading): boolean {
  const { min, approximate } = claimed.quantity;
  // “the winners to 38.4”, “in the 12th minute and the 41st”: the unit was said before.
  const isElliptic = (given: QuantityReading) =>
    /^(?:%|pp|#)$/.test(given.quantity.unit ?? '') &&
    isValue(given, min) &&
    (approximate || !given.quantity.approximate);
  return (
    (claimed.nouns.length === 0 && claimed.measure === null && all.some(isElliptic)) ||
    all.some((given) => given.quantity.unit === '#' && isValue(given, min) && sharesNoun(given, claimed))
  );
}

/** “more than 50” of 54, “about 50” of 49.6: bounds and round numbers that a number given bears out, near to it. */
function isNear({ min, max, minOpen, maxOpen, approximate }: Quantity, value: number): boolean {
  const share = (bound: number) => Math.abs(value - bound) / Math.abs(bound);
  if (min === max) return approximate && share(min) <= 0.03;
  if (max === Number.POSITIVE_INFINITY) return (minOpen ? value > min : value >= min) && share(min) <= 0.12;
  return min === Number.NEGATIVE_INFINITY && (maxOpen ? value < max : value <= max) && share(max) <= 0.12;
}

/** “half” and 50 per cent. */
function isShare(all: readonly QuantityReading[], { min, max, unit, approximate }: Quantity): boolean {
  if (unit === '%' && min >= 100 && min === max && all.some((given) => isGrowth(given, min))) return true;
  if (
    unit === '%' &&
    all.some(({ quantity: given }) => given.unit === '×' && given.min === given.max && (given.min - 1) * 100 === min)
  )
    return true;
  if (min !== max || (unit !== null && unit !== '%') || min >= (unit === '%' ? 100 : 1)) return false;
  const [other, value] = unit === '%' ? [null, min / 100] : ['%', min * 100];
  return all.some(
    (given) =>
      given.quantity.unit === other &&
      given.quantity.min === given.quantity.max &&
      (approximate || !given.quantity.approximate) &&
      Math.abs(given.quantity.min - value) < (unit === '%' ? 0.005 : 0.5),
  );
}

/** “by 300 per cent” of “from 1 to 4”. */
function isGrowth({ isChange, quantity: { min, max } }: QuantityReading, percent: number): boolean {
  return isChange && min > 0 && Number.isFinite(max) && Math.abs((max / min - 1) * 100 - percent) < 0.5;
}

/** “doubled” of “from 2 to 4”, and of “rose by 100 per cent”. */
function isRatio(numbers: readonly QuantityReading[], { min, max }: Quantity): boolean {
  const times = Number.isFinite(min) ? min : max;
  const isClose = (value: number) => {
    if (min === max) return Math.abs(value - times) <= 0.06 * times;
    return Number.isFinite(min) ? value > min && value < min + 1 : value < max && value > max - 1;
  };
  return numbers.some(({ quantity: a }) =>
    (a.unit === '%' && isClose(1 + a.min / 100)) ||
    ((a.unit === '%' || a.unit === null) && times < 1 && (a.min === times || a.min === times * 100))
      ? true
      : numbers.some(({ quantity: b }) => a !== b && sameUnit(a, b) && b.min > 0 && isClose(a.min / b.min)),
  );
}
