import { describe, expect, test } from 'vitest';
import { dates } from '../../../src/rules/dates.ts';
import { derived } from '../../../src/rules/derived.ts';
import { numbers } from '../../../src/rules/numbers.ts';
import { findings, type Literal } from './dossier.ts';

/** How many errors the rules for numbers and dates find in a sentence under this passage. */
async function errors(sentence: string, passage: string, source: Record<string, unknown>): Promise<number> {
  const text = `Here is what was said. ${passage} Nothing else was said on that day, and nobody asked.`;
  const body = `${sentence}[^1]\n\n[^1]: [Paper](source:paper) “${passage.replace(/\.$/, '')}”`;
  const literal: Literal = { articles: { paper: text }, sources: { paper: source }, briefings: { lead: { body } } };
  return (await findings(numbers, literal)).length + (await findings(dates, literal)).length;
}

// Each passage with sentences that it bears out, and with their falsifications.
type Row = [passage: string, isTrue: string[], isFalse: string[]];

const english: Row[] = [
  [
    'The ministers met from 7 to 9 May 2031.',
    ['They met from 7 to 9 May 2031.', 'They met on 8 May 2031.'],
    ['They met on 10 May 2031.', 'They met from 7 to 19 May 2031.'],
  ],
  [
    'The fair of 7–9 May 2031 was full.',
    ['On 7, 8 and 9 May 2031 it was full.'],
    ['On 6 May 2031 it was full.', 'From 7 to 9 June 2031 it was full.'],
  ],
  ['They will sit on May 7 to 9, 2031.', ['They sit from 7 to 9 May 2031.'], ['They sit from 7 to 9 March 2031.']],
  ['They spoke on 7 and 8 May 2031.', ['They spoke on 8 May 2031.'], ['They spoke on 9 May 2031.']],
  ['It rained between 30 April and 2 May 2031.', ['It rained on 1 May 2031.'], ['It rained on 3 May 2031.']],
  [
    'The tour of April–May 2031 was long.',
    ['It lasted from April to May 2031.'],
    ['It lasted from April to June 2031.'],
  ],
  ['The plan for 2029–31 is out.', ['The plan is for 2029 to 2031.'], ['The plan is for 2029 to 2041.']],
  ['The war of 1914-18 changed it.', ['It changed from 1914 to 1918.'], ['It changed from 1914 to 1981.']],
  [
    'Exports fell in the third quarter of 2031.',
    ['They fell in Q3 2031.', 'They fell in the third quarter of 2031.'],
    ['They fell in the second quarter of 2031.', 'They fell in the third quarter of 2030.'],
  ],
  [
    'It grew in the first half of 2031.',
    ['It grew in the first half of 2031.'],
    ['It grew in the second half of 2031.'],
  ],
  ['The pier stood in the 1990s.', ['It stood in the 1990s.'], ['It stood in the 1980s.']],
  ['The mill is of the 19th century.', ['It is of the 19th century.'], ['It is of the 18th century.']],
  [
    'The bill came in early May 2031.',
    ['It came in early May 2031.', 'It came in May 2031.'],
    ['It came in late May 2031.', 'It came in early June 2031.'],
  ],
  ['He scored in the 65th minute.', ['His goal came in the 65th minute.'], ['His goal came in the 56th minute.']],
  [
    'She cleared it at her eighth attempt.',
    ['She cleared it at the 8th attempt.'],
    ['She cleared it at the ninth attempt.'],
  ],
  ['A magnitude-7.3 earthquake struck.', ['It had a magnitude of 7.3.'], ['It had a magnitude of 7.8.']],
  ['The rate rose from 0.25 to 0.5 per cent.', ['It rose from 0.25% to 0.5%.'], ['It rose from 0.25% to 5%.']],
  ['Inflation is close to 7 per cent.', ['It is near 7 per cent.'], ['It is 9 per cent.']],
  ['A call costs 23 cents.', ['It costs $0.23.'], ['It costs $23.']],
  ['It took 3 1/2 months.', ['It took 3.5 months.'], ['It took 3.5 years.']],
  ['Output shrank for two consecutive quarters.', ['It shrank for two quarters.'], ['It shrank for three quarters.']],
  ['They were 135 runs for 1 wicket.', ['They had 135 runs.'], ['They had 153 runs.']],
  [
    'It costs up to €25 billion ($27 billion).',
    ['It costs up to €25 billion.', 'It costs up to $27 billion.'],
    ['It costs up to $25 billion.', 'It costs up to €25 million.'],
  ],
  [
    'Support rose by 6 percentage points to 41 percent.',
    ['It rose by 6 percentage points.', 'It stands at 41 per cent.'],
    ['It rose by 6 per cent.', 'It rose by 41 percentage points.'],
  ],
];

describe('what an English article writes', () => {
  test.each(english.flatMap(([passage, isTrue]) => isTrue.map((sentence) => [passage, sentence] as const)))(
    '“%s” bears out “%s”',
    async (passage, sentence) => {
      expect(await errors(sentence, passage, {})).toBe(0);
    },
  );
  test.each(english.flatMap(([passage, , isFalse]) => isFalse.map((sentence) => [passage, sentence] as const)))(
    '“%s” doesn’t bear out “%s”',
    async (passage, sentence) => {
      expect(await errors(sentence, passage, {})).toBeGreaterThan(0);
    },
  );
});

describe('a day without its year goes by the day on which the article was published', () => {
  const published = { published: '2031-05-09' };
  const passage = 'The council met on May 8th to vote.';
  test.each([
    ['They met on 8 May 2031.', 0],
    ['They met on 8 May 2030.', 1],
    ['They met on 7 May 2031.', 1],
  ])('%s: %i', async (sentence, count) => {
    expect(await errors(sentence, passage, published)).toBe(count);
  });
});

const foreign: [language: string, passage: string, isTrue: string, isFalse: string][] = [
  ['de', 'Der Bau kostete 100.000 Euro.', 'It cost 100,000 euros.', 'It cost 100 euros.'],
  ['de', 'Die Rate stieg auf 3,18 Prozent.', 'It rose to 3.18 per cent.', 'It rose to 318 per cent.'],
  ['de', 'Sie trafen sich am 4. Februar 2031.', 'They met on 4 February 2031.', 'They met on 2 April 2031.'],
  ['fr', 'Le feu a pris 16 000 hectares.', 'It took 16,000 hectares.', 'It took 16 hectares.'],
  ['fr', 'Ils étaient soixante au port.', 'They were sixty.', 'They were seventy.'],
  ['hi', 'बैठक में 50 से अधिक देश आए।', 'More than 50 countries came.', 'More than 500 countries came.'],
  ['zh', '该项目耗资12亿元。', 'It cost 1.2 billion yuan.', 'It cost 12 billion yuan.'],
  ['ar', 'شاركت ٥٤ دولة في الاجتماع.', '54 states took part.', '45 states took part.'],
  ['es', 'Costó 1.200 millones de euros.', 'It cost 1.2 billion euros.', 'It cost 1.2 million euros.'],
];

describe('what an article in another language writes', () => {
  test.each(foreign)('%s: “%s” bears out “%s” and not “%s”', async (language, passage, isTrue, isFalse) => {
    expect(await errors(isTrue, passage, { language })).toBe(0);
    expect(await errors(isFalse, passage, { language })).toBeGreaterThan(0);
  });
});

describe('a sum that the editors worked out', () => {
  const passage = 'The north sent 12 ships and the south sent 26 ships';
  const found = async (sentence: string, worked: string) => {
    const body = { keyPoints: [{ text: sentence, evidence: [{ source: 'paper', quote: passage, derived: worked }] }] };
    const literal: Literal = {
      articles: { paper: `So it went. ${passage}. Nobody else sent any, as far as is known.` },
      briefings: { lead: body },
    };
    return [...(await findings(numbers, literal)), ...(await findings(derived, literal))].length;
  };
  test.each([
    ['They sent 38 ships in all.', '12 + 26', 0],
    ['They sent 39 ships in all.', '12 + 26', 1],
    ['They sent 48 ships in all.', '12 + 36', 1],
  ])('%s, as %s: %i', async (sentence, worked, count) => {
    expect(await found(sentence, worked).then((errors) => Math.min(errors, 1))).toBe(count);
  });
});
