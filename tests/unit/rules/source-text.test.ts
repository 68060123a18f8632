import { expect, test } from 'vitest';
import { sourceText } from '../../../src/rules/source-text.ts';
import { articles, dossierOf, findings } from './dossier.ts';

test.each([
  ['a record as it was made', {}, []],
  ['its text beside it', { texts: articles }, []],
  ['its text in other typography', { texts: { daily: articles['daily']?.toUpperCase() ?? '' } }, []],
  [
    'another text',
    { texts: { daily: `${articles['daily']} And more.` } },
    ['Unexpected text in seeds/text/daily.txt, expected the one that was recorded'],
  ],
  [
    'a wrong count',
    { sources: { daily: { wordCount: 26 } } },
    ['Unexpected count of 26 words, expected 37 as in the fingerprint'],
  ],
])('source-text: %s', async (_, literal, found) => {
  const shown = await findings(sourceText, literal);
  expect(shown.map((text) => text.replace(/^seeds\/daily\.yaml “.*?”: /, ''))).toEqual(found);
});

test('source-text: a changed digit, where the text is here', async () => {
  const input = await dossierOf({ texts: articles });
  const source = input.dossier.sources.find(({ id }) => id === 'daily');
  if (source)
    source.fingerprint = {
      version: 1,
      digits: source.fingerprint.digits.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    };
  expect(sourceText.check(input).map(({ message }) => message)).toEqual([
    'Unexpected fingerprint, expected the one of the recorded text',
  ]);
  expect(sourceText.check({ ...input, texts: new Map() })).toEqual([]);
});
