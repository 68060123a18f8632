import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastsIn } from '../../../../src/core/language/contrast.ts';

// Each block is a sentence and its passage, and under them where the two seem to part.
const blocks = readFileSync('tests/unit/core/language/contrasts.txt', 'utf8')
  .trim()
  .split(/\n(?! )/);

test.each(blocks.map((block) => block.split(/\n {4}/)))('%s', (words = '', ...expected) => {
  const [sentence = '', passage = ''] = words.split('|').map((part) => part.trim());
  const found = contrastsIn(sentence, passage === '' ? [] : [passage]);
  for (const { text, index } of found) expect(sentence.slice(index).startsWith(text)).toBe(true);
  expect(
    found.map(
      ({ kind, text, index, other }) => `${kind} at ${index}: “${text}”${other === null ? '' : `, for “${other}”`}`,
    ),
  ).toEqual(expected);
});

test('the passages of a sentence are read as one text', () => {
  expect(contrastsIn('All ministers signed.', ['Ministers signed.', 'Each did.'])).toEqual([]);
});
