import { withoutSurroundings } from './around.ts';
import { times } from './numbers.ts';
import { type Quantity, tolerance } from './quantity.ts';
import { parseQuantity, type QuantityReading } from './quantity-text.ts';
import { quantityWords } from './quantity-words.ts';
import { alone, supporter } from './support.ts';

/** What editors worked out of numbers that their passages give: “12 + 26”, “(54 − 45) / 45 = 20%”. */
export interface Calculation {
  sum: Sum;
  /** The result, where the editors wrote it. */
  stated: Quantity | null;
}

type Sum = Term | { kind: 'operation'; operator: Operator; left: Sum; right: Sum };

interface Term {
  kind: 'term';
  text: string;
  quantity: Quantity;
}

type Operator = '+' | '−' | '×' | '÷';

const operators: ReadonlyMap<string, Operator> = new Map([
  ['+', '+'],
  ...['-', '–', '−'].map((sign) => [sign, '−'] as const),
  ...['×', '*', 'x'].map((sign) => [sign, '×'] as const),
  ...['/', '÷'].map((sign) => [sign, '÷'] as const),
]);

/** A hyphen or an x is a sign of arithmetic between spaces only. */
const signs = /([()=+×*÷/−]|(?<=\s)[-–x](?=\s))/;

/** Reads numbers as sources write them, joined by + − × ÷ and brackets; `null` for anything else, one number included. */
export function parseCalculation(text: string): Calculation | null {
  const pieces = text
    .split(signs)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const equals = pieces.indexOf('=');
  const end = equals === -1 ? pieces.length : equals;
  const read = end > most ? null : readSum(pieces.slice(0, end), 0, 0);
  if (read === null || read.next !== end || read.sum.kind === 'term') return null;
  if (equals === -1) return { sum: read.sum, stated: null };
  const stated = pieces.length === equals + 2 ? parseQuantity(pieces[equals + 1] ?? '') : null;
  return stated && { sum: read.sum, stated };
}

/** How many numbers and signs a calculation may have: nobody checks a longer one with their eyes. */
const most = 60;

interface Read {
  sum: Sum;
  next: number;
}

/** What stands at `at`, of signs that bind at least as much as `level` does: 0 for + and −, 1 for × and ÷. */
function readSum(pieces: readonly string[], at: number, level: number): Read | null {
  if (level > 1) return readTerm(pieces, at);
  let read = readSum(pieces, at, level + 1);
  while (read) {
    const operator = operators.get(pieces[read.next] ?? '');
    if (operator === undefined || levelOf(operator) !== level) return read;
    const right = readSum(pieces, read.next + 1, level + 1);
    read = right && { sum: { kind: 'operation', operator, left: read.sum, right: right.sum }, next: right.next };
  }
  return read;
}

function levelOf(operator: Operator): number {
  return Number(operator === '×' || operator === '÷');
}

function readTerm(pieces: readonly string[], at: number): Read | null {
  const text = pieces[at] ?? '';
  if (text === '(') {
    const inner = readSum(pieces, at + 1, 0);
    return inner && pieces[inner.next] === ')' ? { sum: inner.sum, next: inner.next + 1 } : null;
  }
  const quantity = parseQuantity(text);
  return quantity && { sum: { kind: 'term', text, quantity }, next: at + 1 };
}

/** Numbers of a calculation, each with what the evidence has of it; `null` where it has none. */
export interface WorkedOut {
  missing: Term[];
  /** What comes out, once for each way to say it: as a share, per cent or a multiple. Empty where nothing does. */
  results: QuantityReading[];
}

/** Does a calculation with the numbers that the evidence has: what is about 40 there is about 40 here. */
export function workOut({ sum }: Calculation, evidence: readonly QuantityReading[]): WorkedOut {
  const missing: Term[] = [];
  const stands = supporter(evidence);
  const result = amountOf(sum);
  return { missing, results: missing.length > 0 || result === null ? [] : waysToSay(result) };

  function amountOf(part: Sum): Value | null {
    if (part.kind === 'term') {
      const given = termIn(part, evidence);
      if (given === null) missing.push(part);
      return given;
    }
    const known = missing.length;
    const [left, right] = [amountOf(part.left), amountOf(part.right)];
    if (left && right) {
      const done = operations[part.operator](left, right);
      return done && isIncrease(part) ? { ...done, isIncrease: true } : done;
    }
    const fraction = asFraction(part);
    if (fraction === null || !stands(alone(fraction))) return null;
    missing.length = known;
    return { ...alone(fraction), isRatio: true };
  }
}

type Value = QuantityReading & { isRatio?: boolean; isPoints?: boolean; isIncrease?: boolean };

/** “(54 − 45) / 45”: by how much of what there was it has grown. */
function isIncrease(part: Sum): boolean {
  if (part.kind === 'term' || part.operator !== '÷') return false;
  const { left, right } = part;
  return left.kind === 'operation' && left.operator === '−' && sameSum(left.right, right);
}

function sameSum(a: Sum, b: Sum): boolean {
  if (a.kind === 'term') return b.kind === 'term' && a.text === b.text;
  return b.kind === 'operation' && a.operator === b.operator && sameSum(a.left, b.left) && sameSum(a.right, b.right);
}

/** “1/5”, which the evidence may have as “a fifth”. */
function asFraction(part: Sum): Quantity | null {
  if (part.kind === 'term' || part.operator !== '÷') return null;
  const { left, right } = part;
  if (left.kind !== 'term' || right.kind !== 'term') return null;
  const value = left.quantity.min / right.quantity.min;
  return { ...left.quantity, min: value, max: value };
}

/** A term as the evidence has it: exactly, else about, else as a bound. */
function termIn({ quantity }: Term, evidence: readonly QuantityReading[]): Value | null {
  // What all of it is, no passage needs to say.
  if (quantity.unit === '%' && quantity.min === 100) return alone(quantity);
  const found = evidence.flatMap((reading): Value[] => {
    const { min, max, unit } = reading.quantity;
    const isUnit = quantity.unit === null || quantity.unit === unit || (quantity.unit === '$' && unit === 'USD');
    if (!isUnit || unit === '…') return [];
    const plain = /^[#×]$/.test(unit ?? '') ? null : unit;
    const at = (from: number, to: number) => ({
      ...reading,
      quantity: { ...reading.quantity, min: from, max: to, unit: plain },
    });
    if (quantity.min !== quantity.max) return quantity.min === min && quantity.max === max ? [at(min, max)] : [];
    // “35 cents” are read as 0.35 dollars.
    const isCents = /^[A-Z$]/.test(unit ?? '') && quantity.unit === null && min < 1 && times(min, 100) === quantity.min;
    const value = isCents ? min : quantity.min;
    if (Number.isFinite(min) && Number.isFinite(max)) return value === min || value === max ? [at(value, value)] : [];
    return value === min || value === max ? [at(min, max)] : [];
  });
  const isExact = (value: Value) => value.quantity.min === value.quantity.max;
  return (
    found.find((value) => isExact(value) && !value.quantity.approximate) ?? found.find(isExact) ?? found[0] ?? null
  );
}

const operations: Record<Operator, (a: Value, b: Value) => Value | null> = {
  '+': (a, b) => sumOf(a, b),
  '−': (a, b) => {
    const result = sumOf(a, { ...b, quantity: negative(b.quantity) });
    return result && { ...result, isPoints: a.quantity.unit === '%' && b.quantity.unit === '%' };
  },
  '×': (a, b) => (isPlain(a) || a.quantity.unit === '%' ? scaled(b, a) : scaled(a, b)),
  '÷': (a, b) => {
    if (!isPositive(b.quantity) || !isPositive(a.quantity)) return null;
    const { unit } = b.quantity;
    const isRatio = unit === a.quantity.unit;
    if (!isRatio && unit !== null) return null;
    const factor = isRatio && a.measure && b.measure?.of === a.measure.of ? a.measure.factor / b.measure.factor : 1;
    const quantity = combined(a.quantity, b.quantity, a.quantity.min / b.quantity.max, a.quantity.max / b.quantity.min);
    return {
      ...a,
      quantity: {
        ...quantity,
        min: rounded(quantity.min * factor),
        max: rounded(quantity.max * factor),
        unit: isRatio ? null : a.quantity.unit,
      },
      measure: isRatio && b.measure ? null : a.measure,
      isRatio,
    };
  },
};

/** Of two amounts of one thing; points may be taken from per cent. */
function sumOf(a: Value, b: Value): Value | null {
  const [unit, other] = [unitIn(a), unitIn(b)];
  const isPercent = [unit, other].every((each) => each === '%' || each === 'pp');
  if (unit !== other && !isPercent) return null;
  if (a.measure && b.measure && (a.measure.of !== b.measure.of || a.measure.factor !== b.measure.factor)) return null;
  const quantity = combined(a.quantity, b.quantity, a.quantity.min + b.quantity.min, a.quantity.max + b.quantity.max);
  return {
    ...a,
    quantity: { ...quantity, unit: isPercent && [unit, other].includes('%') ? '%' : unit },
    measure: a.measure ?? b.measure,
    isRatio: a.isRatio === true || b.isRatio === true,
  };
}

/** The unit of an amount; points of per cent may leave it unsaid. */
function unitIn({ quantity: { unit }, nouns }: Value): string | null {
  return unit === null && nouns[0] === 'point' ? 'pp' : unit;
}

function isPlain({ quantity, measure }: Value): boolean {
  return quantity.unit === null && measure === null;
}

/** An amount taken so many times, or so many per cent of it. */
function scaled(amount: Value, by: Value): Value | null {
  if (!isPositive(amount.quantity) || !isPositive(by.quantity)) return null;
  if (by.quantity.unit !== null && by.quantity.unit !== '%') return null;
  const per = by.quantity.unit === '%' ? 0.01 : 1;
  const { min, max } = by.quantity;
  const quantity = combined(
    amount.quantity,
    by.quantity,
    amount.quantity.min * min * per,
    amount.quantity.max * max * per,
  );
  return { ...amount, quantity: { ...quantity, unit: amount.quantity.unit } };
}

function combined(a: Quantity, b: Quantity, min: number, max: number): Quantity {
  return {
    min: rounded(min),
    max: rounded(max),
    minOpen: a.minOpen || b.minOpen,
    maxOpen: a.maxOpen || b.maxOpen,
    approximate: a.approximate || b.approximate,
    unit: a.unit ?? b.unit,
  };
}

/** Without what binary fractions add. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function negative({ min, max, minOpen, maxOpen, ...rest }: Quantity): Quantity {
  return { ...rest, min: -max, max: -min, minOpen: maxOpen, maxOpen: minOpen };
}

function isPositive({ min }: Quantity): boolean {
  return min > 0 && Number.isFinite(min);
}

/** A share is also said in per cent or as a multiple, and what is left between two shares in points. What grew by 2 has tripled. */
function waysToSay({ isRatio, isPoints, isIncrease, ...value }: Value): QuantityReading[] {
  const { quantity } = value;
  const as = (unit: string, factor: number): QuantityReading => ({
    ...value,
    measure: null,
    quantity: { ...quantity, min: rounded(quantity.min * factor), max: rounded(quantity.max * factor), unit },
  });
  if (isPoints) return [value, as('pp', 1)];
  if (!isRatio || quantity.unit !== null) return [value];
  const multiple = as('×', 1);
  const grown = isIncrease ? 1 : 0;
  const { min, max } = multiple.quantity;
  return [value, as('%', 100), { ...multiple, quantity: { ...multiple.quantity, min: min + grown, max: max + grown } }];
}

/** Whether a number is what came out; as exact as it is written, where shares and parts leave digits over. */
export function isResult(results: readonly QuantityReading[], claimed: QuantityReading): boolean {
  if (claimed.change && claimed.quantity.unit === '%') {
    const by = results
      .filter(({ quantity: { unit } }) => unit === '×')
      .map((result) => changed(result, claimed.change));
    if (
      by.some(
        (quantity) =>
          quantity.min > 0 &&
          (isRounded(quantity, claimed.quantity) || supporter([alone(quantity)])(alone(claimed.quantity))),
      )
    )
      return true;
    // “4 / 1” is 400 per cent, and grown by 300.
    if (claimed.change === 'rise' && by.some(({ min }) => min >= 0)) return false;
  }
  if (claimed.quantity.unit === '×') return results.some((result) => isMultiple(result.quantity, claimed.quantity));
  // What is counted in years or barrels is no number of anything else.
  const fitting = results
    .filter(({ measure }) => measure === null || claimed.measure !== null || claimed.nouns.length === 0)
    .map(withoutSurroundings);
  return supporter(fitting)(claimed) || fitting.some(({ quantity }) => isRounded(quantity, claimed.quantity));
}

/** By how many per cent that has changed which is so many times what it was. */
function changed({ quantity }: QuantityReading, change: 'rise' | 'fall' | undefined): Quantity {
  const percent = (times: number) => rounded((change === 'rise' ? times - 1 : 1 - times) * 100);
  const ends = [percent(quantity.min), percent(quantity.max)];
  return { ...quantity, min: Math.min(...ends), max: Math.max(...ends), unit: '%' };
}

/** Whether a result that was written down is what came out, in the unit in which it did. */
export function isStatedResult(results: readonly QuantityReading[], stated: Quantity): boolean {
  const { min, max, unit } = stated;
  return results.some(
    ({ quantity: of }) => (of.unit === unit && of.min === min && of.max === max) || isRounded(of, stated),
  );
}

function isRounded(of: Quantity, { min, max, unit }: Quantity): boolean {
  const isOne = min === max && of.min === of.max && of.unit === unit;
  return isOne && !Number.isInteger(of.min) && Math.abs(of.min - min) <= tolerance(min);
}

/** “more than doubled” of 2.17 times; a multiple that is said without a bound may be rounded a little. */
function isMultiple(of: Quantity, { min, max }: Quantity): boolean {
  if (of.unit !== '×') return false;
  if (min === max) return Math.abs(of.min - min) <= 0.06 * min;
  return Number.isFinite(min) ? of.min > min && of.min < min + 1 : of.max < max && of.max > max - 1;
}

/** For readers: “12 + 26 = 38”. The result is worked out of the numbers as they are written. */
export function calculationWords(text: string, language: string): string {
  const read = parseCalculation(text);
  if (read === null) return text;
  const shown = text
    .split(signs)
    .map((piece) => operators.get(piece) ?? piece)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\( | \)/g, (bracket) => bracket.trim())
    .trim();
  if (read.stated) return shown;
  const [result] = workOut(
    read,
    termsOf(read.sum).map(({ quantity }) => alone(quantity)),
  ).results;
  if (!result) return shown;
  const value = shownResult(result.quantity);
  const isExact = value.min === result.quantity.min && value.max === result.quantity.max;
  return `${shown} ${isExact ? '=' : '≈'} ${quantityWords(value, language)}`;
}

/** With four digits, where parts leave more over. */
export function shownResult(result: Quantity): Quantity {
  const few = (value: number) => Number(value.toPrecision(4));
  return Number.isInteger(result.min) ? result : { ...result, min: few(result.min), max: few(result.max) };
}

function termsOf(sum: Sum): Term[] {
  return sum.kind === 'term' ? [sum] : [...termsOf(sum.left), ...termsOf(sum.right)];
}
