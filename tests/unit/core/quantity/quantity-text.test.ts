import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../../src/core/quantity/quantity.ts';
import { parseQuantity, quantitiesIn } from '../../../../src/core/quantity/quantity-text.ts';
import { shownReading } from '../shown-reading.ts';
import { about, atLeast, atMost, lessThan, moreThan, number, range } from './sample-quantities.ts';

describe('parseQuantity(text)', () => {
  test.each<[Quantity, string[]]>([
    [number(54), ['54', ' 54 ', 'fifty-four', 'Fifty four', 'exactly 54', 'only 54']],
    [number(1), ['1', 'one']],
    [number(2000), ['2000', '2,000', 'two thousand', '2\u00A0000', '2k', '𝟐,𝟎𝟎𝟎', '𝟸𝟶𝟶𝟶']],
    [number(105), ['a hundred and five', 'one hundred five', '105']],
    [number(2_500_000), ['2.5 million', 'two and a half million', '2.5m', '2,500,000', '25 lakh', '25,00,000']],
    [number(1_100_000_000), ['1.1 billion', '1.1bn', '1,100 million', '110 crore', '1.1-billion']],
    [number(500_000), ['five hundred thousand', 'half a million', '500k', '5 lakh']],
    [number(6), ['half a dozen', 'six', 'half-a-dozen']],
    [number(24), ['two dozen', 'twenty-four']],
    [number(1e12), ['one lakh crore', '1 lakh crore', 'a trillion', '1tn']],
    [number(0.75), ['three-quarters', 'three quarters', '0.75']],
    [
      moreThan(50),
      ['more than 50', 'over fifty', '50+', '50-plus', 'above 50', '> 50', 'in excess of 50', 'More Than 50'],
    ],
    [atLeast(50), ['at least 50', 'no fewer than 50', 'fifty or more', 'not less than 50', '≥ 50']],
    [lessThan(50), ['fewer than 50', 'less than fifty', 'under 50', 'below 50', '<50']],
    [atMost(50), ['up to 50', 'at most 50', 'no more than 50', 'as many as 50', '50 or fewer', '≤ 50']],
    [
      about(50),
      [
        'about 50',
        'nearly 50',
        'some fifty',
        'around 50',
        'roughly 50',
        'an estimated 50',
        '~50',
        '50 or so',
        'ca. 50',
      ],
    ],
    [{ ...moreThan(50), approximate: true }, ['more than about 50']],
    [
      number(12e9, '$'),
      ['$12 billion', '$12bn', '$12B', '$12,000,000,000', '12 billion dollars', '12-billion-dollar', '$12-billion'],
    ],
    [
      number(12e9, 'USD'),
      ['US$12 billion', 'USD 12bn', 'USD12bn', '12 billion U.S. dollars', '12 billion US dollars', '12bn USD'],
    ],
    [number(5, 'EUR'), ['€5', '5 euros', 'five euros', '5€', 'EUR 5', '5-euro']],
    [
      number(163e9, 'INR'),
      [
        '₹16,300 crore',
        'Rs. 16,300 crore',
        'Rs.16,300 crore',
        'Rs16,300 crore',
        '163 billion rupees',
        '₹1,63,00,00,00,000',
      ],
    ],
    [number(7, 'CAD'), ['C$7', '7 Canadian dollars']],
    [
      number(47, '%'),
      ['47%', '47 %', '47 per cent', '47 percent', 'forty-seven per cent', '47-percent', '47 per-cent'],
    ],
    [number(47, 'pp'), ['47 percentage points', '47 pp', '4,700 basis points']],
    [number(0.23, '$'), ['23 cents', '$0.23']],
    [number(3.5), ['3 1/2', '3½', 'three and a half', '3.5']],
    [number(7.3), ['7.3', '٧.٣', '७.३', '𝟕.𝟑', '𞥗.𞥓']],
    [number(200), ['two hundred', '200']],
    [number(1_500_000), ['a million and a half', '1.5 million', 'one and a half million']],
    [number(1_002_000), ['one million two thousand', '1,002,000']],
    [number(12_000_000), ['12 mil-lion', '12 mil\nlion', '12 milliоn', '१२ million', '𝟏𝟐 million', '12’000’000']],
    [number(1, '%'), ['one percent', '1%']],
    [number(-5, '%'), ['-5%', '−5%']],
    [
      range(47, 87, '%'),
      [
        '47% to 87%',
        'between 47% and 87%',
        '47–87 %',
        '47-87%',
        '47 to 87 per cent',
        'from 47% to 87%',
        'between 47 and 87 percent',
      ],
    ],
    [
      range(10e9, 12e9, '$'),
      [
        '$10–12 billion',
        '$10 billion to $12 billion',
        'between $10bn and $12bn',
        '10 to 12 billion dollars',
        '$10 to 12 billion',
      ],
    ],
    [range(100, 200), ['between one hundred and two hundred', 'one to two hundred', '100–200']],
    [range(500, 2e6), ['between 500 and 2 million']],
    [moreThan(105), ['more than a hundred and five', 'over one hundred and five']],
    [atLeast(105), ['at least a hundred and five', 'a hundred and five or more']],
    [range(100, 205), ['100 to two hundred and five', 'between 100 and two hundred and five']],
  ])('%o', (quantity, texts) => {
    for (const text of texts) expect({ text, quantity: parseQuantity(text) }).toEqual({ text, quantity });
  });

  test.each([
    ...[
      '',
      'many',
      'hundreds',
      'several hundred',
      'dozens',
      'first',
      'twenty-third',
      '4th',
      'G20',
      '5G',
      'News18',
      'COVID-19',
    ],
    ...[
      '23:48',
      '24/7',
      '1.2.3',
      'more than',
      '$',
      '54 countries',
      '54 and 55',
      '%',
      'between 47%',
      'two-hundredth',
      '1,23',
    ],
    ...['one thousand two million', 'one thousand two thousand', 'ten five', 'twenty twelve', 'twenty-three five'],
    ...['0/5', '5/5', '54 to 54', '60 to 54', 'no-5', 'mk-5'],
    ...['9'.repeat(400)],
  ])('%j is no quantity', (text) => expect(parseQuantity(text)).toBeNull());
});

describe('quantitiesIn(text)', () => {
  test.each<[string, string[]]>([
    [
      'More than 50 countries sent 54 ministers and over three hundred aides.',
      ['More than 50', '54', 'over three hundred'],
    ],
    ['A $12 billion fund, a 54-nation pact and a 10-year lease.', ['$12 billion', '54', '10']],
    ['Refining between 47% and 87% of copper.', ['between 47% and 87%']],
    ['Tariffs fell from 50% to 18%, with prices ranging from 5% to 9%.', ['50%', '18%', '5% to 9%']],
    ['Tariffs rose from 10% to 25%, or by 15 to 25.', ['10% to 25%', '15', '25']],
    ['They gave $10 billion to 54 countries.', ['$10 billion', '54']],
    ['They gave $10 to 54 countries.', ['$10', '54']],
    ['It sent 𝟗 ships, 𝟏𝟐.𝟓 tonnes and 𝟎.𝟗 of it.', ['𝟗', '𝟏𝟐.𝟓', '𝟎.𝟗']],
    [
      'It cost 87 dollars and 99 cents, or 87 dollars and 100 cents.',
      ['87 dollars and 99 cents', '87 dollars', '100 cents'],
    ],
    ['Fifty-four countries came. Five left.', ['Fifty-four', 'Five']],
    ['In March 54 countries signed; in May, 12 did.', ['54', '12']],
    ['More than 2000 aides came, 2,000 of them by air.', ['More than 2000', '2,000']],
    ['It cost $2000, or 2026 million rupees.', ['$2000', '2026 million rupees']],
    ['Two of them signed, and more than one left.', ['Two', 'more than one']],
    ['One hundred ministers, one million people and one per cent.', ['One hundred', 'one million', 'one per cent']],
    ['Three or four ministers (54) met.', ['Three', 'four', '54']],
    ['They may 54 times march 12 miles.', ['54', '12']],
    ['The 2nd, the twenty-third and Article 5, No. 3 and phase two.', ['2nd', 'twenty-third', '5', '3', 'two']],
    ['Hundreds of people, dozens of them, several thousand.', ['Hundreds', 'dozens', 'several thousand']],
    ['It doubled, twice the size and three times as many.', ['doubled', 'twice', 'three times']],
    ['up to €25 billion ($27 billion)', ['up to €25 billion', '$27 billion']],
    ['rose by 6 percentage points to 41 percent', ['6 percentage points', '41 percent']],
    ['two consecutive quarters, then two quarters more', ['two', 'two']],
    ['all out for 135 runs for 1, a magnitude-7.3 quake', ['135', '1', '7.3']],
    ['More than 1500 ships, 1499 carts and 2101 boats.', ['More than 1500', '1499', '2101']],
    ['between 1999 and 2101 ships', ['between 1999 and 2101']],
    ['About 5\u00A0000 people\uFFFC and 12\uFFFC dogs.', ['About 5\u00A0000', '12']],
  ])('%s', (text, expected) => {
    const found = quantitiesIn(text);
    expect(found.map((mention) => mention.text)).toEqual(expected);
    for (const mention of found) expect(text.slice(mention.index)).toMatch(mention.text);
  });

  test.each([
    'On 4 February 2026, on February 4, 2026, on Feb. 4 and in February 2026.',
    'From 3 to 5 February, on February 3 and 4, 3–4 May and Sept. 12-14, on December 30 and 31.',
    'Between 2020 and 2025, in 1999, since 2025-26, from 2025–2026 and until at least 2030.',
    'Between 1999 and 2100, in 1500, over 1500, over 2100, and by at least 2100.',
    'The 2026 Budget and the 2030 targets came over 2025.',
    '2026-02-04, 04/02/2026, 4.2.2026 and 24/7.',
    'At 23:48, at 9 a.m., at 9am, from 9 to 11 p.m. and at 5 o’clock.',
    'The first, second-hand and a third-party.',
    'The G20, News18, 5G, COVID-19, F-16, the 1990s and @user54.',
    'One of them, no one, one another, one-on-one, the one and one day.',
    'The two agreed; these two and the two sides left.',
    'The Group of Seven, the Five Eyes and the Group of 20 met.',
    '[1] and [12]',
    '1. Facts\n2. Figures\n3) Faces',
    'They discussed (1) mining; (2) trade, and (3) talent.',
  ])('none in: %s', (text) => expect(quantitiesIn(text)).toEqual([]));
});

const pieces = fc.constantFrom(
  ...[
    '1',
    '54',
    '2026',
    '1,000',
    '2.5',
    '%',
    '$',
    'US$',
    'one',
    'two',
    'hundred',
    'million',
    'and',
    'to',
    'between',
    'from',
  ],
  ...[
    'more',
    'than',
    'about',
    'Feb',
    '.',
    ',',
    '-',
    '–',
    '(',
    ')',
    '/',
    ':',
    'a',
    'half',
    'third',
    'dozen',
    '+',
    '\uFFFC',
    '\n',
  ],
);

test('mentions are slices in order that do not overlap, whatever the text', () =>
  fc.assert(
    fc.property(fc.array(pieces), fc.constantFrom('', ' '), (parts, space) => {
      const text = parts.join(space);
      let last = 0;
      for (const { text: words, index, quantity } of quantitiesIn(text)) {
        expect(text.slice(index, index + words.length)).toBe(words);
        expect(index).toBeGreaterThanOrEqual(last);
        expect(quantity.min).toBeLessThanOrEqual(quantity.max);
        last = index + words.length;
      }
    }),
  ));

test('any whole number below a million reads the same in digits and with commas', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
      expect(parseQuantity(String(value))).toEqual(number(value));
      expect(parseQuantity(value.toLocaleString('en'))).toEqual(number(value));
    }),
  ));

test.each(['1,11,', 'one hundred and ', 'between 1 and ', '4 and February ', 'one million ', 'more than '])(
  'a long run of %j is read at once',
  (unit) => expect(quantitiesIn(unit.repeat(20_000)).length).toBeLessThan(20_001),
);

test.each<[string, number[]]>([
  ['twenty-two', [22]],
  ['twenty-ten', [20, 10]],
  ['ninety-nine hundred', [9900]],
  ['a hundred hundred', [100]],
  ['five hundred and twenty', [520]],
  ['fifty and two', [50, 2]],
  ['five thousand million', [5e9]],
  ['one thousand thousand', [1000]],
  ['half a million', [500_000]],
  ['half a hundred', [50]],
  ['one hundred and a half', [100.5]],
  ['two and a half million', [2.5e6]],
  ['three fifths', [0.6]],
  ['nine tenths', [0.9]],
  ['ten fifths', [10]],
  ['a Group of Seven met', []],
  ['a group of seven met', [7]],
  ['five of Seven', [5]],
  ['(1) facts', []],
  ['and (2) facts', []],
  ['54 (2) facts', [54, 2]],
  ['more than 2000 million', [2e9]],
  ['about 2030', []],
  ['12k, 12m, 12 k', [12_000, 12e6, 12]],
  ['2 lakh crore', [2e12]],
])('quantitiesIn(%j) counts %j', (text, values) =>
  expect(quantitiesIn(text).map(({ quantity: { min, max } }) => (Number.isFinite(min) ? min : max))).toEqual(values),
);

// Each block is a text, and under it the numbers that it gives.
const phrases = readFileSync('tests/unit/core/quantity/phrases.txt', 'utf8')
  .trim()
  .split(/\n(?! )/)
  .map((block) => block.split(/\n {4}/));

test.each(phrases)('%s', (text = '', ...expected) => {
  const read = { dates: [], weekdays: [], times: [], quantities: quantitiesIn(text) };
  expect(shownReading(text, read)).toEqual(expected);
});

test('a rise is read by the words around it, also near the beginning of a long text', () => {
  const rest = ', and nobody knew why it did so'.repeat(6);
  for (const text of [
    'It rose by 300 per cent',
    `It rose by 300 per cent${rest}`,
    `${rest}, but it rose by 300 per cent${rest}`,
  ])
    expect(quantitiesIn(text).map(({ change }) => change)).toEqual(['rise']);
});

test('numbers in circles and brackets are read from the first to the last of each row', () => {
  const rows = { 1: '①⑴⒈⓵❶➀➊', 10: '⑩⑽⒑⓾❿➉➓', 11: '⓫', 20: '⑳⒇⒛⓴', 21: '㉑', 35: '㉟', 36: '㊱', 50: '㊿' };
  for (const [value, signs] of Object.entries(rows))
    for (const sign of signs)
      expect(
        quantitiesIn(`${sign} ships`).map(({ quantity }) => quantity.min),
        sign,
      ).toEqual([Number(value)]);
});
