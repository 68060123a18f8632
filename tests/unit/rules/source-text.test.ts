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
    ['Unexpected text in seeds/text/daily.txt, expected one that was sealed'],
  ],
])('source-text: %s', async (_, literal, found) => {
  const shown = await findings(sourceText, literal);
  expect(shown.map((text) => text.replace(/^seeds\/daily\.yaml “.*?”: /, ''))).toEqual(found);
});

test('source-text: a changed hash, where the text is here', async () => {
  const input = await dossierOf({ texts: articles });
  const source = input.dossier.sources.find(({ id }) => id === 'daily');
  const [seal] = source?.seal ?? [];
  if (seal) seal.hash = '0'.repeat(64);
  expect(sourceText.check(input).map(({ message }) => message)).toEqual([
    'Unexpected hash, expected the one of the sealed text',
  ]);
  expect(sourceText.check({ ...input, texts: new Map() })).toEqual([]);
});
