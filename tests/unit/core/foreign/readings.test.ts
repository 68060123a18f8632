import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../../src/core/foreign/languages.ts';
import { readText, relativeWords } from '../../../../src/core/foreign/read-text.ts';
import { publishedDates } from '../../../../src/core/time/published-dates.ts';
import { shownFact, shownReading } from '../shown-reading.ts';

// Each file is a language: texts, and under each of them all words that are read in it, with what they mean.
describe.each(blocksIn('readings'))('%s', (language, blocks) => {
  test.each(blocks)('%s', (text, ...readings) => {
    const reading = readText(text, language);
    expect(reading && shownReading(text, reading)).toEqual(readings);
  });
});

// Likewise, with the dates that are meant in an article of Wednesday, 14 May 2031.
describe.each(blocksIn('published'))('%s, on 14 May 2031', (language, blocks) => {
  test.each(blocks)('%s', (text, ...dates) => {
    const { dates: given = [], weekdays = [] } = readText(text, language) ?? {};
    const spans = publishedDates(text, given, weekdays, '2031-05-14', relativeWords(language));
    const shown = spans.map(({ fact, to }) => shownFact(fact) + (to ? ` .. ${shownFact(to)}` : ''));
    expect(shown).toEqual(dates);
  });
});

// What each word of a language that stands for a number or a day is read as: a number that changes shows here.
test.each(Object.entries(languages))('each word for a number or a day in %s', async (tag, language) => {
  const { scales, parts, multiples, vague, days, years, months, edges } = language;
  const lines = [
    ...[...Object.keys(scales).map((word) => `5 ${word}`), ...Object.keys({ ...parts, ...multiples, ...vague })],
    ...Object.values(edges).flatMap((words) => words.split(',').map((word) => `${word} 2031`)),
  ].flatMap((text) => {
    const written = asWritten(text);
    const reading = readText(written, tag);
    return reading ? shownReading(written, reading) : [];
  });
  const dates = Object.keys({ ...days, ...years, ...months }).map((text) => {
    const spans = publishedDates(asWritten(text), [], [], '2031-05-14', relativeWords(tag));
    return `${text} = ${spans.map(({ fact }) => shownFact(fact)).join(' or ')}`;
  });
  await expect(`${[...lines, ...dates].join('\n')}\n`).toMatchFileSnapshot(`words/${tag}.txt`);
});

/** As people write what the lists have in pieces: “us-dollar”, “mio.” */
function asWritten(words: string): string {
  return words.replaceAll(' - ', '-').replaceAll(' .', '.');
}

function blocksIn(folder: string): [language: string, blocks: [text: string, ...lines: string[]][]][] {
  const path = `tests/unit/core/foreign/${folder}`;
  return readdirSync(path).map((file) => {
    const blocks = readFileSync(`${path}/${file}`, 'utf8')
      .trim()
      .split(/\n(?! )/);
    return [file.replace('.txt', ''), blocks.map((block) => block.split(/\n {4}/) as [string, ...string[]])];
  });
}
