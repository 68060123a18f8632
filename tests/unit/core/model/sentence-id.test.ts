import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceIdForm } from '../../../../src/browser/permalinks.ts';
import { sentenceId, sentenceIds, sentenceNow } from '../../../../src/core/model/sentence-id.ts';

const lead = { kind: 'briefing', id: 'lead' } as const;

describe('sentenceId(of, sentence)', () => {
  test('follows from the entry and the words, and stays as it is', () => {
    expect(sentenceId(lead, 'The ministers met.')).toBe('s-zx6j8v');
    expect(sentenceId(lead, 'the ministers met')).toBe(sentenceId(lead, 'The ministers met.'));
    expect(sentenceId(lead, 'The ministers did not meet.')).not.toBe(sentenceId(lead, 'The ministers met.'));
    expect(sentenceId({ kind: 'event', id: 'lead' }, 'The ministers met.')).not.toBe(
      sentenceId(lead, 'The ministers met.'),
    );
  });

  test('has one form, in whatever script', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => sentenceIdForm.test(sentenceId(lead, text))));
  });
});

test('sentenceIds(of, sentences) has each id once, and those of other sentences stay when one comes or goes', () => {
  expect(new Set(sentenceIds(lead, ['One.', 'Two.', 'One.'])).size).toBe(3);
  expect(sentenceIds(lead, ['One.', 'Two.', 'One.'])[0]).toBe(sentenceId(lead, 'One.'));
  expect(sentenceIds(lead, ['One.', 'Two.', 'One.'])[2]).toMatch(/^s-\w{6}-2$/);
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/)), fc.nat(), (words, at) => {
      const ids = sentenceIds(lead, words);
      expect(sentenceIds(lead, words.toSpliced(at, 1))).toEqual(ids.toSpliced(at, 1));
    }),
  );
});

describe('sentenceNow(was, corrections, isStanding)', () => {
  test.each([
    ['one that was never corrected', 'A.', [], 'A.', 'A.'],
    ['one that was corrected', 'A.', [{ was: 'A.', now: 'B.' }], 'B.', 'B.'],
    [
      'one that was corrected twice',
      'A.',
      [
        { was: 'B.', now: 'C.' },
        { was: 'A.', now: 'B.' },
      ],
      'C.',
      'C.',
    ],
    ['one that was taken away', 'A.', [{ was: 'A.' }], 'B.', null],
    [
      'one that was put back',
      'B.',
      [
        { was: 'A.', now: 'B.' },
        { was: 'B.', now: 'A.' },
      ],
      'A.',
      'A.',
    ],
    [
      'in a circle',
      'A.',
      [
        { was: 'A.', now: 'B.' },
        { was: 'B.', now: 'A.' },
      ],
      'C.',
      null,
    ],
    ['a correction of no sentence', 'A.', [{}], 'B.', null],
  ])('%s', (_, was, corrections, standing, now) => {
    expect(sentenceNow(was, corrections, (sentence) => sentence === standing)).toBe(now);
  });
});
