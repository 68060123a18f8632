import { expect, test } from 'vitest';
import { textFragmentUrl } from '../../../../src/core/evidence/text-fragment.ts';

const page = 'https://example.org/news';

test.each([
  ['a short passage whole', 'the lamp was lit at nine', ':~:text=the%20lamp%20was%20lit%20at%20nine'],
  [
    'one of twelve words whole',
    'one two three four five six seven eight nine ten eleven twelve',
    ':~:text=one%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten%20eleven%20twelve',
  ],
  [
    'one of thirteen by its ends',
    'one two three four five six seven eight nine ten eleven twelve thirteen',
    ':~:text=one%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen',
  ],
  [
    'a long passage by its ends',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
    ':~:text=one%20two%20three%20four%20five%20six,nine%20ten%20eleven%20twelve%20thirteen%20fourteen',
  ],
  ['the signs of the directive encoded', 'salt, pepper & oil', ':~:text=salt%2C%20pepper%20%26%20oil'],
  ['no punctuation at the ends', '(the lamp was lit.', ':~:text=the%20lamp%20was%20lit'],
  ['no quotation marks, dashes and gaps', 'the lamp ‘was lit’ again at nine', ':~:text=the%20lamp,again%20at%20nine'],
  ['words with hyphens left out', 'a well-lit tower by night', ':~:text=tower%20by%20night'],
  ['an amount with its sign', 'costs $12 or 5%', ':~:text=costs%20%2412%20or%205%25'],
])('%s', (_, quote, fragment) => {
  expect(textFragmentUrl(page, quote)).toBe(`${page}#${fragment}`);
});

test('a vowel sign at the end stays with its letter', () => {
  const { hash } = new URL(textFragmentUrl('https://example.org/', 'भारत की घोषणा की।'));
  expect(decodeURIComponent(hash)).toBe('#:~:text=भारत की घोषणा की');
});

test('an address with a fragment keeps it', () => {
  expect(textFragmentUrl(`${page}#top`, 'the lamp was lit')).toBe(`${page}#top:~:text=the%20lamp%20was%20lit`);
});

test('the plain address where no two words are sure', () => {
  expect(textFragmentUrl(page, '“Lit” – again')).toBe(page);
});
