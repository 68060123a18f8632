import { expect, test } from 'vitest';
import { directionOf } from '../../../../src/core/language/direction.ts';

test.each([
  ['en', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['not a tag', 'ltr'],
])('directionOf(%j) → %j', (language, expected) => expect(directionOf(language)).toBe(expected));
