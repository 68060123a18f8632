import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../../../src/core/quantity/quantity-text.ts';
import { supporter, swappedIn } from '../../../../src/core/quantity/support.ts';

function bearsOut(evidence: string, claim: string): boolean {
  const claimed = quantitiesIn(claim);
  return claimed.every(supporter(quantitiesIn(evidence))) && swappedIn(claimed, quantitiesIn(evidence)).length === 0;
}

describe('a passage bears out a sentence, and not its falsification', () => {
  test.each([
    [
      'more than 50 countries',
      ['over fifty countries'],
      ['54 countries', 'at least 50 countries', 'more than 40 countries'],
    ],
    [
      '54 countries',
      ['more than 50 countries', 'about 54', 'fifty-four'],
      ['more than 54', 'more than 30', 'about 50'],
    ],
    ['about 54', ['nearly 54'], ['54']],
    ['$12 billion', ['US$12bn', '12 billion dollars'], ['$12 million', '€12 billion', '12 billion']],
    ['47% to 87%', ['between 47 and 87 per cent'], ['87%', '47% to 80%']],
    ['raised from 0.25 to 0.5 per cent', ['to 0.5%', 'from 0.25% to 0.5%', '0.25 per cent'], ['0.75%', '5%']],
    [
      'rose by 6 percentage points to 41 percent',
      ['by 6 percentage points', 'to 41%'],
      ['by 6%', 'to 41 percentage points', 'from 6 to 41%'],
    ],
    ['close to 7 per cent', ['near 7%', 'almost 7 percent'], ['7%']],
    [
      'up to €25 billion ($27 billion)',
      ['up to $27 billion', 'as much as €25bn'],
      ['$27 billion', 'up to $25 billion'],
    ],
    ['at 23 cents', ['$0.23'], ['$23', '23 euros']],
    ['in the 65th minute', ['the 65th minute', 'after 65 minutes'], ['the 56th minute', '65 goals']],
    ['his eighth attempt', ['the 8th attempt'], ['the ninth attempt', 'eight goals']],
    ['a magnitude-7.3 earthquake', ['of magnitude 7.3'], ['of magnitude 3.7']],
    ['3 1/2 months', ['3.5 months', 'three and a half months'], ['3.5 years', '3 months']],
    ['two consecutive quarters', ['two quarters in a row', '2 quarters'], ['three quarters in a row', 'two years']],
    ['all out for 135 runs for 1', ['135 for 1', '135-1'], ['153 for 1']],
    ['won 3-2', ['3–2', 'three to two'], ['3-1']],
    ['a 60-mile road', ['60 miles'], ['60 kilometres', '60 km']],
    ['3 million barrels', ['three million barrels'], ['3 million tonnes']],
    ['a 24-month plan', ['two years'], ['24 years', 'two months']],
    ['1.5 km', ['1,500 metres'], ['1.5 miles']],
    ['output doubled', ['twice as much', 'rose by 100%'], ['tripled', 'halved']],
    ['rose from 2 to 4', ['doubled'], ['tripled']],
    ['a third of the seats', ['one-third'], ['half of the seats', 'two-thirds']],
    ['half of the seats', ['50%'], ['a third of the seats', '40%']],
    ['dozens of people', ['dozens'], ['hundreds', '24 people']],
    ['54 people', ['dozens of people'], ['hundreds of people', 'thousands']],
    ['Article 5', ['article five'], ['Article 7']],
    ['12 ships and 40 trucks', ['40 trucks and 12 ships'], ['12 trucks and 40 ships']],
    ['12 million people', ['12 million people'], ['12 mil-lion million', '12,000 milliоn', '१३ million']],
  ])('%s', (evidence, right, wrong) => {
    expect(right.filter((claim) => !bearsOut(evidence, claim))).toEqual([]);
    expect(wrong.filter((claim) => bearsOut(evidence, claim))).toEqual([]);
  });
});
