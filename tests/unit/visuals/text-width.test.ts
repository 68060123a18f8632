import { expect, test } from 'vitest';
import { textWidth } from '../../../src/visuals/text-width.ts';
import measured from './measured-widths.json' with { type: 'json' };

test('text is as wide as its characters, in proportion to its size', () => {
  expect(textWidth('', 16)).toBe(0);
  expect(textWidth('Wm', 16)).toBeGreaterThan(textWidth('il', 16) * 2);
  expect(textWidth('ab', 32)).toBeCloseTo(2 * (textWidth('a', 16) + textWidth('b', 16)));
});

// As `src/dev/write-advances.ts` measured them in Chromium: the widest of several fonts.
test.each(Object.entries(measured))('%s is at least as wide as browsers draw it, and not much wider', (_, words) => {
  for (const [word, width] of Object.entries(words)) {
    expect(textWidth(word, 1), word).toBeGreaterThanOrEqual(width);
    expect(textWidth(word, 1), word).toBeLessThanOrEqual(width * 1.6);
  }
});

test('marks that go over a letter take no room, vowel signs beside it do', () => {
  expect(textWidth('a\u0323', 16)).toBe(textWidth('a', 16));
  expect(textWidth('กี', 16)).toBe(textWidth('ก', 16));
  expect(textWidth('का', 16)).toBeGreaterThan(textWidth('क', 16));
  expect(textWidth('கா', 16)).toBeGreaterThan(textWidth('க', 16));
  expect(textWidth('ကာ', 16)).toBeGreaterThan(textWidth('က', 16));
});

test('an emoji of several characters is one picture', () => {
  for (const emoji of ['🇮🇳', '👨‍👩‍👧‍👦', '🤝🏿']) expect(textWidth(emoji, 16)).toBe(textWidth('🕊', 16));
});

test('a letter of a script that nobody measured has a width', () => {
  expect(textWidth('𞤀', 16)).toBeGreaterThan(16);
});
