import { expect, test } from 'vitest';
import { characterName } from '../../../../src/core/language/character-names.ts';

test.each([
  ['\u0007', 'U+0007 ALERT'],
  ['\u202E', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
  ['\u{E0020}', 'U+E0020 TAG SPACE'],
  ['\u{E0021}', 'U+E0021 TAG “!”'],
  ['\u{E0041}', 'U+E0041 TAG “A”'],
  ['\u{E007E}', 'U+E007E TAG “~”'],
  ['\u{E001F}', 'U+E001F (no character in Unicode)'],
  ['\u{E0081}', 'U+E0081 (no character in Unicode)'],
  ['\uE000', 'U+E000 (a private-use character)'],
  ['\uD800', 'U+D800 (half of a pair of surrogates)'],
  ['\uFFFE', 'U+FFFE (a noncharacter)'],
  ['\u{1FFFE}', 'U+1FFFE (a noncharacter)'],
  ['\uFE01', 'U+FE01 (a variation selector)'],
])('%j is %s', (character, name) => expect(characterName(character)).toBe(name));
