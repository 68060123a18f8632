import { expect, test } from 'vitest';
import { tellsSilence } from '../../../../src/core/language/silence.ts';

const names = ['Northern Wire', 'News18'];

test.each([
  'Neither article names the agency.',
  'Neither explains what it stands for.',
  'The sources do not say who belongs to it.',
  'No source gives a date.',
  'None of the accounts mentions him.',
  'News18 gives no office.',
  'Northern Wire didn’t report it.',
  'He met somebody whom News18 does not name.',
  'The deal is mentioned without a date.',
  'No time of day is given for any meeting.',
  'Only News18 reports the meetings.',
  'Each article puts it above 50 without an exact number.',
  'The article leaves the country unsaid.',
  'The author is not named in the article.',
])('%s', (sentence) => expect(tellsSilence(sentence, names)).toBe(true));

test('what “it” stands for is known from what stands before', () => {
  expect(tellsSilence('It does not say which.', names, 'News18 names an agency.')).toBe(true);
  expect(tellsSilence('It does not say which.', names, 'The treaty names an agency.')).toBe(false);
});

test.each([
  'Beijing promised not to tighten its limits.',
  'News18 notes that he did not mention China.',
  'The minister said “the sources do not say it”.',
  'The treaty gives no guarantees.',
  'Only two ministers met.',
  'News18 reports that nobody was hurt.',
  'Both articles name the agency.',
  'He left without a word.',
])('not: %s', (sentence) => expect(tellsSilence(sentence, names)).toBe(false));

test('a long sentence is read at once', () => {
  expect(tellsSilence('the source '.repeat(20_000), names)).toBe(false);
});
