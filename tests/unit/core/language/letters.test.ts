import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lettersOf, scriptOf } from '../../../../src/core/language/letters.ts';

/** Letters of a text, signs included, that those of a site in a language lack; spaces and marks of direction are never drawn. */
function lacking(text: string, language: string): string[] {
  const letters = lettersOf([], [language]);
  return [...new Set(text)].filter((letter) => !letters.includes(letter) && !/[\s\u200E\u200F]/.test(letter));
}

describe.each(['en', 'hi', 'ar'])('the letters of a site in %s', (language) => {
  test('are enough for all words of the interface and of dates', () => {
    const files = globSync([`src/words/${language}/*.ts`, `src/core/time/phrases/${language}.ts`]);
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => lacking(readFileSync(file, 'utf8'), language))).toEqual([]);
  });

  test('are enough for the names of months and days, and for numbers', () => {
    const at = new Date(0);
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1 + month)));
    const dates = months.map((date) => date.toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' }));
    const amounts = ['currency', 'percent'].map((style) =>
      (1234.5).toLocaleString(language, { style, currency: 'INR' } as object),
    );
    expect(
      lacking([...dates, ...amounts, at.toLocaleString(language)].join('').replaceAll(/\p{Cf}/gu, ''), language),
    ).toEqual([]);
  });
});

test('are those of its texts as well, in both cases, each once and in the same order', () => {
  const letters = lettersOf(['Şimşek é', 'Зоя'], ['en']);
  for (const letter of 'Şş éÉЗзоОяЯ') expect(letters.includes(letter)).toBe(true);
  expect(lettersOf(['Зоя', 'é Şimşek'], ['en', 'en-GB'])).toBe(letters);
  expect(new Set(letters).size).toBe([...letters].length);
  expect(letters).not.toMatch(/\p{sc=Arab}|\p{sc=Deva}|\p{Cc}/u);
});

test('a word of known letters brings none', () => {
  expect(lettersOf(['An ordinary sentence, “quoted” – 12.5%'], ['en'])).toBe(lettersOf([], ['en']));
  expect(lettersOf(['अनुवाद'], ['hi'])).toBe(lettersOf([], ['hi']));
});

test.each([
  ['hi', 'अआइईउऊऋऍएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसहड़ढ़ज़फ़ँंःािीुूृॅेैॉोौ्।०१२३४५६७८९'],
  ['ar', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩٪٫٬،؛؟'],
])('the letters of a site in %s have the whole alphabet', (language, alphabet) => {
  expect(lacking(alphabet, language)).toEqual([]);
});

test('languages have the script that they are usually written in', () => {
  expect(['en', 'hi-IN', 'ar', 'ur', 'ne'].map(scriptOf)).toEqual(['latn', 'deva', 'arab', 'arab', 'deva']);
});
