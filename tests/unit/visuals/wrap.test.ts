import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '../../../src/visuals/wrap.ts';
import { fakeMeasure } from './timeline/fake-measure.ts';

const room = { target: 50, limit: 100, lines: 3 };

test('wrapText evens out the lines', () => {
  expect(wrapText('one two three four', 10, fakeMeasure, { ...room, target: 60 }).lines).toEqual([
    'one two',
    'three four',
  ]);
});

test('wrapText widens up to the limit for the sake of the number of lines', () => {
  expect(wrapText('aaaa bbbb cccc dddd eeee', 10, fakeMeasure, { ...room, lines: 2 }).lines).toHaveLength(2);
  expect(wrapText('aaaa bbbb cccc dddd eeee', 10, fakeMeasure, { target: 50, limit: 50, lines: 1 }).lines).toHaveLength(
    3,
  );
});

test('wrapText widens no more than the number of lines needs', () => {
  const wide = { target: 50, limit: 1000, lines: 3 };
  expect(wrapText('aaaa bbbb cccc dddd eeee ffff', 10, fakeMeasure, wide).lines).toEqual([
    'aaaa bbbb',
    'cccc dddd',
    'eeee ffff',
  ]);
});

test('wrapText tells the width of the longest line, which is nothing for no words', () => {
  const { lines, width } = wrapText('one two three four', 10, fakeMeasure, room);
  expect(width).toBe(Math.max(...lines.map((line) => fakeMeasure(line, 10))));
  expect(wrapText(' ', 10, fakeMeasure, room)).toEqual({ lines: [], width: 0 });
});

test('wrapText keeps non-breaking spaces and breaks a word that is too long', () => {
  expect(wrapText('4 February', 10, fakeMeasure, { target: 20, limit: 60, lines: 1 }).lines).toEqual(['4 February']);
  expect(wrapText('abcdefgh', 10, fakeMeasure, { target: 20, limit: 20, lines: 1 }).lines).toEqual(['abcd', 'efgh']);
});

test('wrapText keeps the space before a word that it breaks, and puts none into it', () => {
  const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter === 'W' ? 30 : 5), 0);
  const narrow = { target: 30, limit: 30, lines: 1 };
  expect(wrapText('a iWi b', 10, measure, narrow).lines).toEqual(['a i', 'W', 'i b']);
});

/** Scripts without spaces between words, and the signs that open and close there. */
const signs = fc.string({ unit: fc.constantFrom(...'会議「」（）、การวิจัยa '), maxLength: 12 });

test('wrapText loses nothing and passes no limit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ maxLength: 30 }), signs), { maxLength: 20 }),
      fc.integer({ min: 20, max: 300 }),
      (words, limit) => {
        const text = words.join(' ');
        const wrapped = wrapText(text, 10, fakeMeasure, { target: limit / 2, limit, lines: 3 });
        expect(wrapped.lines.join('').replace(/[ \t\r\n]/gu, '')).toBe(text.replace(/[ \t\r\n]/gu, ''));
        expect(Math.max(0, ...wrapped.lines.map((line) => fakeMeasure(line, 10)))).toBeLessThanOrEqual(limit);
      },
    ),
  );
});

test.each([
  ['Thai', 'รัฐมนตรีพบกับรัฐมนตรีต่างประเทศแคนาดา'],
  ['Burmese', 'ဝန်ကြီးသည်ကနေဒါနိုင်ငံခြားရေးဝန်ကြီးနှင့်တွေ့ဆုံခဲ့သည်'],
  ['Chinese', '外交部长会见加拿大外长，讨论《关键矿产》供应链合作（2026年）'],
  ['Japanese', '外相がカナダ外相と重要鉱物のサプライチェーンについて会談'],
])('wrapText breaks %s between words, and no sign is parted from its word', (_, text) => {
  const { lines } = wrapText(text, 10, fakeMeasure, { target: 60, limit: 400, lines: 9 });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).toBe(text);
  for (const line of lines) expect(line).not.toMatch(/^[\p{M}\p{Pe}，。]|[\p{Ps}]$/u);
});

test('wrapText keeps the spaces that stand between scripts', () => {
  expect(wrapText('加拿大 Canada 会谈', 10, fakeMeasure, { target: 400, limit: 400, lines: 1 }).lines).toEqual([
    '加拿大 Canada 会谈',
  ]);
});
