import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../src/core/evidence/fingerprint.ts';
import { findQuotation } from '../../src/core/evidence/quotation.ts';
import { wordsOf } from '../../src/core/evidence/words.ts';
import { type Chance, chanceFrom } from '../bench/random.ts';
import { type Article, chainOf, type Make, rows } from './false-quotations.ts';

// How often does the fingerprint take a false quotation for a true one? The same figures on every run and machine.
// node src/cli/with-node.mjs tests/measure/false-passes.ts [share of the trials, 1 if not given]

const chance = chanceFrom(2026);
const texts = 20;
const articleWords = 900;
const share = Number(process.argv[2] ?? 1);

const articles = writeArticles();
console.log('| False quotation | Words | Trials | Passed | Rate | 95 % interval |');
console.log('|---|--:|--:|--:|--:|---|');
for (const { name, words, trials, make } of rows) {
  const count = Math.ceil(trials * share);
  const passed = countPasses(count, words, make);
  const [low, high] = wilson(passed, count).map(percent);
  console.log(
    `| ${name} | ${words} | ${count.toLocaleString('en')} | ${passed.toLocaleString('en')} | ${percent(passed / count)} | ${low} to ${high} |`,
  );
}

/** The test's own prose, and texts that go on from each word as that prose does somewhere. */
function writeArticles(): Article[] {
  const prose = readFileSync(join(import.meta.dirname, '../prose.txt'), 'utf8');
  const words = wordsOf(prose).map(({ form }) => form);
  const own = [words.slice(0, articleWords)];
  while (own.length < texts) own.push(chainOf(words, articleWords, chance));
  return own.map((some) => ({ words: some, text: ` ${some.join(' ')} `, fingerprint: fingerprint(some.join(' ')) }));
}

/** How many of so many false quotations pass; what happens to stand in the article is not false, and is made again. */
function countPasses(trials: number, length: number, make: Make): number {
  let passed = 0;
  for (let trial = 0; trial < trials; trial++) {
    const article = chance.pick(articles);
    const quote = falseQuotation(article, length, make, chance);
    if (findQuotation(quote, article.fingerprint).status !== 'missing') passed++;
  }
  return passed;
}

function falseQuotation(article: Article, length: number, make: Make, source: Chance): string {
  for (;;) {
    const quote = make(article, length, source).join(' ');
    if (!article.text.includes(` ${quote} `)) return quote;
  }
}

/** Wilson's score interval for a share, at 95 %. */
function wilson(passed: number, trials: number): [number, number] {
  const z = 1.96;
  const rate = passed / trials;
  const middle = rate + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((rate * (1 - rate)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (middle - reach) / scale), (middle + reach) / scale];
}

function percent(rate: number): string {
  return rate === 0
    ? '0 %'
    : `${Number((rate * 100).toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 6 })} %`;
}
