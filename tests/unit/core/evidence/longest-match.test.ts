import { expect, test } from 'vitest';
import { fingerprint } from '../../../../src/core/evidence/fingerprint.ts';
import { longestMatch } from '../../../../src/core/evidence/longest-match.ts';

const text =
  'The talks were held in a former customs house on the north bank of the river. Delegations of about 40 people each ' +
  'sat in two rooms with one door between them, and the door was open more often than the windows.';

test.each([
  [
    'an end that differs',
    'held in a former customs house on the south side of it',
    { text: 'held in a former customs house on the', where: 'after' },
  ],
  [
    'a beginning that differs',
    'some said the door was open more often than the windows',
    { text: 'the door was open more often than the windows', where: 'before' },
  ],
  ['a true passage', 'sat in two rooms with one door', { text: 'sat in two rooms with one door', where: 'after' }],
  ['six words, too few to tell', 'former customs house on the north side', null],
  ['other words', 'ships that call at the harbour are to be plugged in', null],
  ['no words', '', null],
])('longestMatch(quote, fingerprint) of %s', (_, quote, match) => {
  expect(longestMatch(quote, fingerprint(text))).toEqual(match);
});
