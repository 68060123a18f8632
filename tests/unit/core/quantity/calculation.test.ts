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
  ])('of “%s”, %s', (passage, derived, right, wrong) => {
    expect(bearsOut(passage, derived, right)).toBe(true);
    expect(bearsOut(passage, derived, wrong)).toBe(false);
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
