import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculationWords,
  isResult,
  isStatedResult,
  parseCalculation,
  workOut,
} from '../../../../src/core/quantity/calculation.ts';
import { quantitiesIn } from '../../../../src/core/quantity/quantity-text.ts';
import { shownQuantity } from '../shown-reading.ts';

/** Whether a number of a sentence is what a calculation makes of the numbers of a passage. */
function bearsOut(passage: string, derived: string, sentence: string): boolean {
  const calculation = parseCalculation(derived);
  if (calculation === null) throw new Error(`Unexpected calculation ${derived}`);
  const { results } = workOut(calculation, quantitiesIn(passage));
  const claimed = quantitiesIn(sentence);
  return claimed.length > 0 && claimed.every((each) => isResult(results, each));
}

describe('what was worked out', () => {
  test.each([
    ['Malta takes 12 ships, Tunisia 26', '12 + 26', '38 ships', '39 ships'],
    ['Malta takes 12 ships, Tunisia 26', '26 - 12', 'fourteen more', 'thirteen more'],
    ['about 40,000 tonnes', '40,000 + 40,000', 'about 80,000 tonnes', '80,000 tonnes'],
    ['more than 50 ships and 12 trucks', '50 + 12', 'more than 62', '62'],
    ['$4 million and $2.5 million', '4 million + 2.5 million', '$6.5 million', '€6.5 million'],
    ['£340,000 of the costs of £510,000', '340,000 / 510,000', 'two thirds', 'three quarters'],
    ['£340,000 of the costs of £510,000', '340,000 / 510,000', '67 per cent', '66 per cent'],
    ['12 of 48 ships', '12 / 48', 'a quarter of them', 'a third of them'],
    ['12 of 48 ships', '48 ÷ 12', 'four times as many', 'three times as many'],
    ['from 45 to 54 ships', '(54 − 45) / 45', '20 per cent', '25 per cent'],
    ['71 per cent, seven points higher', '71 - 7', '64 per cent', '64 ships'],
    ['rose from 5 per cent to 7 per cent', '7% - 5%', 'two percentage points', 'three percentage points'],
    ['Japan and India each paid a fifth of it', '1/5 + 1/5', 'two fifths', 'three fifths'],
    ['nine ships carry 1.1 million barrels each', '9 × 1.1 million', '9.9 million barrels', '9.9 million tonnes'],
    ['9 ships for €1.5 million each', '9 * €1.5 million', '€13.5 million', '$13.5 million'],
    ['20 per cent of 500 ships', '20% × 500', '100 ships', '120 ships'],
    ['$12 million and $6 million', '$12 million / $6 million', 'doubled', 'tripled'],
    ['$12 million and $6 million', '$12 million / $6 million', 'twice as large', 'three times as large'],
    ['12 ships, 12 ships', '12 / 12', '100 per cent', 'doubled'],
    ['Malta takes 12 ships, Tunisia 26', '26 / 12', 'more than twice as many', 'three times as many'],
    ['rose from $10 million to $30 million', '($30 million − $10 million) / $10 million', 'tripled', 'doubled'],
    ['rose from $10 million to $30 million', '$30 million / $10 million', 'tripled', 'quadrupled'],
    ['12 ships and 26 trucks', '12 / 26', '46.2 per cent', '46.7 per cent'],
    ['12 ships and 26 trucks', '12 / 26', '46 per cent', '48 per cent'],
    ['12 ships and 26 trucks', '26 / 12', 'fewer than three times as many', 'fewer than two times as many'],
    ['12 ships and 26 trucks', '26 / 12', 'fewer than three times as many', 'fewer than four times as many'],
    ['12 ships and 24 trucks', '24 / 12', 'two times as many', 'more than two times as many'],
    ['12 ships and 24 trucks', '24 / 12', 'two times as many', 'fewer than two times as many'],
    ['12 ships and 36 trucks', '36 / 12', 'three times as many', 'more than two times as many'],
    ['100 ships and 211 trucks', '211 / 100', 'doubled', 'tripled'],
    ['100 ships and 213 trucks', '213 / 100', 'more than doubled', 'doubled'],
    ['$5 for 7 ships', '5 ÷ 7', '$0.71', '$0.72'],
    ['more than 60 ships after 40', '60 / 40', 'rose by more than 50 per cent', 'rose by more than 60 per cent'],
    ['rose by 2 per cent, then by 3 per cent', '2% + 3%', 'rose by 5 per cent', 'rose by 6 per cent'],
    ['12 ships and 24 trucks', '24 / 12', 'two times as many', 'fewer than three times as many'],
    ['rose from 5.22 per cent to 7 per cent', '7% - 5.22%', '1.8 percentage points', '1.9 percentage points'],
    ['$5 for 7 ships', '5 ÷ 7', '$0.714', '€0.714'],
    // “4 / 1” is 400 per cent, and grown by 300.
    ['from 1 ship to 4 ships', '4 / 1', 'grew by 300 per cent', 'grew by 400 per cent'],
    ['from 45 to 54 ships', '54 / 45', 'rose by 20 per cent', 'rose by 120 per cent'],
    ['from 45 to 54 ships', '(54 − 45) / 45', 'rose by 20 per cent', 'rose by 21 per cent'],
    ['from 54 to 45 ships', '45 / 54', 'fell by 17 per cent', 'fell by 18 per cent'],
    ['from 40 to 30 ships', '(40 − 30) / 40', 'fell by 25 per cent', 'fell by 26 per cent'],
    ['12 ships, about 26 trucks', '26 / 12', 'grew by about 117 per cent', 'grew by about 217 per cent'],
  ])('of “%s”, %s', (passage, derived, right, wrong) => {
    expect(bearsOut(passage, derived, right)).toBe(true);
    expect(bearsOut(passage, derived, wrong)).toBe(false);
  });

  test('has up to sixty numbers and signs', () => {
    const sum = (count: number) => Array(count).fill('12').join(' + ');
    expect([30, 31].map((count) => parseCalculation(sum(count)) !== null)).toEqual([true, false]);
  });

  test.each<[string, string, string[]]>([
    ['12 ships and 26 trucks', '26 - 12 + 2', ['no 2']],
    ['12 ships and 26 trucks', '26 - 12 - 12', ['2']],
    ['12 ships, 26 trucks and 2 carts', '12 + 26 × 2', ['64']],
    ['12 ships, 26 trucks and 2 carts', '(12 + 26) × 2', ['76']],
    ['12 ships, 26 trucks and 2 carts', '26 ÷ 2 ÷ 2', ['6.5', '650 %', '6.5 ×']],
    // What grew by twelve times what there was is thirteen times as much.
    ['12 ships, 26 trucks and 2 carts', '(26 − 2) ÷ 2', ['12', '1200 %', '13 ×']],
    ['12 ships, 26 trucks and 2 carts', '(26 + 2) ÷ 2', ['14', '1400 %', '14 ×']],
    ['12 ships, 26 trucks and 2 carts', '(26 − 12) ÷ 2', ['7', '700 %', '7 ×']],
    ['12 ships, 26 trucks and 2 carts', '(26 − (2 + 2)) ÷ (2 + 2)', ['5.5', '550 %', '6.5 ×']],
    ['12 ships, 26 trucks and 2 carts', '(26 − (12 + 2)) ÷ (12 − 2)', ['1.2', '120 %', '1.2 ×']],
    ['12 ships, 26 trucks and 2 carts', '(26 − (12 + 2)) ÷ (12 + 12)', ['0.5', '50 %', '0.5 ×']],
    ['12 ships, 26 trucks and 2 carts', '(26 − (2 + 12)) ÷ (12 + 12)', ['0.5', '50 %', '0.5 ×']],
    ['12 ships, 26 trucks and 2 carts', '(26 − (12 + 2)) ÷ 12', ['1', '100 %', '1 ×']],
    ['a fifth of it', '1/5', ['0.2', '20 %', '0.2 ×']],
    ['a fifth of it', '1/5 + 1/5', ['0.4', '40 %', '0.4 ×']],
    ['a fifth of it', '1 × 5', ['no 1', 'no 5']],
    ['a fifth of it', '1/5 × 2', ['no 2']],
    ['a fifth of 50 ships', '1/5 × 50', ['10']],
    ['12 ships', '1/5 + 12', ['no 1', 'no 5']],
    ['7% of the members', '100% - 7%', ['93 %', '93 pp']],
    ['7% of the members', '100 - 7', ['no 100']],
    ['7 of the members', '100% - 7%', ['no 7%']],
    ['35 cents and $2', '$2 - 35', ['1.65 $']],
    ['$35 and $2', '35 - 2', ['33 $']],
    ['$7 and 5 ships', '7 - 5', []],
    ['$7', '5 + 5', ['no 5', 'no 5']],
    ['50 cents', '7 + 7', ['no 7', 'no 7']],
    ['$1', '100 + 100', ['no 100', 'no 100']],
    ['0.35 of it', '35 + 35', ['no 35', 'no 35']],
    ['12 ships', '1 ÷ (2 + 3)', ['no 1', 'no 2', 'no 3']],
    ['12 ships', '(2 + 3) ÷ 7', ['no 2', 'no 3', 'no 7']],
    ['a fifth of it and 0.4 of that', '1/5 + 0.4', ['0.6', '60 %', '0.6 ×']],
    ['a fifth of it and 0.4 of that', '0.4 + 1/5', ['0.6', '60 %', '0.6 ×']],
    ['more than 12 ships, 4 carts', 'more than 12 + 4', ['(16, Infinity]']],
    ['12 ships, 4 carts', 'more than 12 + 4', ['no more than 12']],
    ['between 12 and 20 ships, 4 carts', '12 to 20 + 4', ['[16, 24]']],
    ['between 12 and 30 ships, 4 carts', '12 to 20 + 4', ['no 12 to 20']],
    ['between 10 and 20 ships, 4 carts', '12 to 20 + 4', ['no 12 to 20']],
    ['90 minutes and 2 ships', '90 ÷ 2', ['45 × 60 second', '4500 %', '45 ×']],
    ['US$35 and US$2', '$35 - $2', ['33 USD']],
    ['€35 and €2', '$35 - $2', ['no $35', 'no $2']],
    ['between 12 and 20 ships, 4 carts', '12 + 4', ['16']],
    ['between 12 and 20 ships, 4 carts', '20 - 4', ['16']],
    ['between 12 and 20 ships, 4 carts', '16 - 4', ['no 16']],
    ['more than 12 ships, 4 carts', '12 + 4', ['(16, Infinity]']],
    ['up to 12 ships, 4 carts', '12 - 4', ['[-Infinity, 8]']],
    ['fewer than 12 ships, 4 carts', '12 - 4', ['[-Infinity, 8)']],
    ['up to 12 ships, 4 carts', '4 × 12', []],
    ['up to 12 ships, 4 carts', '12 ÷ 4', []],
    ['about 12 ships, 4 carts', '12 + 4', ['~ 16']],
    ['about 12 ships, 12 ships, 4 carts', '12 + 4', ['16']],
    ['more than 12 ships, about 12 ships, 4 carts', '12 + 4', ['~ 16']],
    ['rose by 2 points to 7%', '7 - 2', ['5 %']],
    ['rose by 2 percentage points to 7%', '2 + 2', ['4 pp']],
    ['5 ships and $7', '7 - 5', []],
    ['5% of 40 ships', '5% × 40', ['2']],
    ['$5 and $7', '$5 × $7', []],
    ['$5 for each of 7 ships', '7 × 5', ['35 $']],
    ['$5 for each of 7 ships', '5 × 7', ['35 $']],
    ['$7 for 5 ships', '7 ÷ 5', ['1.4 $']],
    ['$5 for 7 ships', '7 ÷ 5', []],
    ['60 minutes and 2 hours', '2 ÷ 60', ['2', '200 %', '2 ×']],
    ['60 minutes and 2 hours', '60 + 2', []],
    ['60 minutes and 30 minutes', '60 + 30', ['90 × 60 second']],
    ['3 barrels and 30 minutes', '30 + 3', []],
    ['0 ships and 4 carts', '4 ÷ 0', []],
    ['0 ships and 4 carts', '0 × 4', []],
  ])('of “%s”, %s is %j', (passage, derived, expected) => {
    const { missing, results } = workOut(parseCalculation(derived) ?? fail(), quantitiesIn(passage));
    const shown = results.map((result) => shownQuantity({ ...result, nouns: [], isChange: false }));
    expect([...missing.map(({ text }) => `no ${text}`), ...shown]).toEqual(expected);
  });

  test('a number that no passage gives is missing', () => {
    const calculation = parseCalculation('12 + 13');
    const { missing, results } = workOut(calculation ?? fail(), quantitiesIn('12 ships and 26 trucks'));
    expect(missing.map(({ text }) => text)).toEqual(['13']);
    expect(results).toEqual([]);
  });

  test('dollars and per cent have no sum', () => {
    const { missing, results } = workOut(parseCalculation('12 + 26') ?? fail(), quantitiesIn('$12 and 26 per cent'));
    expect([missing, results]).toEqual([[], []]);
  });

  test.each([
    ['80 members, 5 absent, all of 100 per cent', '100% - 5'],
    ['$30 million for 80 members', '$30 million + 80'],
    ['30 per cent of 12 ships', '30% + 12'],
  ])('of “%s”, %s has no sum', (passage, derived) => {
    expect(workOut(parseCalculation(derived) ?? fail(), quantitiesIn(passage)).results).toEqual([]);
  });

  test.each([
    ['20 of 80 members', '20 ÷ 80 = 0.25', true],
    ['20 of 80 members', '20 ÷ 80 = 25%', true],
    ['20 of 80 members', '20 ÷ 80 = 25', false],
    ['12 ships and 26 trucks', '12 + 26 = 38', true],
    ['12 ships and 26 trucks', '12 + 26 = 39', false],
    ['12 ships and 26 trucks', '12 + 26 = $38', false],
    ['12 ships and 26 trucks', '12 ÷ 26 = 0.46', true],
    ['12 ships and 26 trucks', '12 ÷ 26 = 0.45', false],
    ['12 ships and 26 trucks', '12 ÷ 26 = 46%', true],
    ['12 ships and 26 trucks', '12 ÷ 26 = 46', false],
    ['more than 12 ships and 26 trucks', '12 + 26 = 38', false],
    ['more than 12 ships and 26 trucks', '12 + 26 = more than 38', true],
  ])('of “%s”, %s is stated rightly: %s', (passage, derived, isRight) => {
    const calculation = parseCalculation(derived) ?? fail();
    const { results } = workOut(calculation, quantitiesIn(passage));
    expect(isStatedResult(results, calculation.stated ?? fail())).toBe(isRight);
  });

  test('holds for any two counts', () => {
    // A bare number from 1500 on may be a year.
    const count = fc.integer({ min: 2, max: 700 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: -40, max: 40 }), (a, b, off) => {
        const isRight = bearsOut(`${a} ships and ${b} trucks`, `${a} + ${b}`, `${a + b + off} things`);
        expect(isRight).toBe(off === 0);
      }),
    );
  });
});

function fail(): never {
  throw new Error('Unexpected text, expected a calculation');
}

test.each([
  '',
  '12',
  '12 +',
  '+ 12',
  '12 + ships',
  '(12 + 26',
  '12 26',
  '12 + 26 = ',
  '12 + 26 = 38 =',
  '12 + 26 38',
  '= 38',
  '(12 + 26)) + 2',
  '(12 + 26 2',
  '12 + 26 = ships',
  '12 = 12',
  'all',
  '1 + '.repeat(80),
])('“%s” is no calculation', (text) => expect(parseCalculation(text)).toBeNull());

test('no text stalls or breaks it', () => {
  const part = fc.constantFrom('1', '12', '(', ')', '+', ' - ', '×', '/', '=', ' ', 'x', '%', '$', 'million', '.');
  fc.assert(fc.property(fc.array(part, { maxLength: 40 }), (parts) => void parseCalculation(parts.join(''))));
});

describe('for readers', () => {
  test.each([
    ['12 + 26', '12 + 26 = 38'],
    ['12+26', '12 + 26 = 38'],
    ['12 + 26 = 38', '12 + 26 = 38'],
    ['9 * 1.1 million', '9 × 1.1 million = 9.9 million'],
    ['(54 - 45)/45', '(54 − 45) ÷ 45 = 0.2'],
    ['340,000/510,000', '340,000 ÷ 510,000 ≈ 0.6667'],
    ['$4 million + $2.5 million', '$4 million + $2.5 million = $6.5 million'],
  ])('%s', (text, shown) => expect(calculationWords(text, 'en')).toBe(shown));
});
