import { expect, test } from 'vitest';
import { quotedWithoutNot } from '../../../../src/core/language/denied.ts';

const passage =
  '‘It is not a treaty. It is a press release,’ she said. They had shown neither urgency nor lasting harm.';

test.each<[quoted: string, sentence: string, not: string | null, evidence?: string]>([
  ['a treaty', 'She called it “a treaty”.', 'not'],
  ['treaty', 'She called it a “treaty”.', 'not'],
  ['lasting harm', 'They had shown “lasting harm”.', 'nor'],
  ['a treaty', 'She said that it isn’t “a treaty”.', null],
  ['not a treaty', 'She called it “not a treaty”.', null],
  ['a press release', 'She called it “a press release”.', null],
  ['a treaty', 'She called it “a treaty”.', null, 'It is a treaty, not a treaty for ever'],
  ['words of nobody', 'She spoke of “words of nobody”.', null],
])('“%s” in %s', (quoted, sentence, not, evidence = passage) => {
  expect(quotedWithoutNot([quoted], sentence, evidence)).toEqual([not]);
});
