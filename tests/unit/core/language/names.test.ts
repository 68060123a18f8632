import { describe, expect, test } from 'vitest';
import { adjectivesOf, countryNamesIn, countryOf, namesIn } from '../../../../src/core/language/names.ts';

/** The names of a sentence, the words of each together; each must stand where it is said to stand. */
function named(sentence: string): string[] {
  const rows = namesIn(sentence);
  for (const { text, index } of rows.flat()) expect(sentence.slice(index, index + text.length)).toBe(text);
  return rows.filter(({ length }) => length > 0).map((row) => row.map(({ text }) => text).join('+'));
}

describe('namesIn(sentence)', () => {
  test.each<[string, string[]]>([
    ['They met Kari Lund in Oslo.', ['Kari+Lund', 'Oslo']],
    ['They met Kari Lund’s son, and J. Holm.', ['Kari+Lund', 'Holm']],
    [
      'They met Angela de Souza and Ludwig van Beethoven.',
      ['Angela+de+Souza', 'Ludwig+van+Beethoven'].map((row) => row.replace(/\+(?:de|van)/, '')),
    ],
    ['They met on Tuesday in March at the Ministry.', []],
    ['They met the Foreign Minister of Norway.', ['Foreign', 'Norway']],
    ['He is Louis XIV of France, and I met him in Q2.', ['Louis', 'France']],
    ['They met at 5.Oslo and at mail@Oslo.', []],
    ['They met in the Anti-nuclear League.', ['League']],
    ['They met at the World Bank.', ['World Bank']],
    ['The World Bank’s loan and the World Bank of today.', ['World Bank', 'World Bank']],
    ['They met in the World War.', []],
    ['They spoke to the African Union.', ['African Union']],
    ['They spoke to National Ministers.', []],
    ['They spoke to the World Fund.', ['Fund']],
    ['They spoke to the Central Kivu Bank.', ['Central+Kivu']],
  ])('%s', (sentence, names) => expect(named(sentence)).toEqual(names));
});

describe('the word that a sentence begins with is a name', () => {
  test.each<[string, string[]]>([
    ['where it is a country: Norway pays.', ['Norway']],
    ['Norway pays.', ['Norway']],
    ['“Norway pays.”', ['Norway']],
    ['Norwegian ships came.', ['Norwegian']],
    ['FORGE will meet.', ['FORGE']],
    ['Of it nothing is known.', []],
    ['Ships came.', []],
    ['They came. Ships came.', []],
    ['They came. “Ships came.”', []],
    ['They came: Ships, boats.', []],
    ['They came, and Lund.', ['Lund']],
    ['Kari Lund came.', ['Kari+Lund']],
    ['Kari, Lund and others came.', ['Lund']],
    ['Lund’s son came.', ['Lund']],
    ['Silva opened the line.', ['Silva']],
    ['Silva, who came late, paid.', ['Silva']],
    ['Silva, which is a town, paid.', []],
    ['Silva painted the line.', []],
    ['Investors asked for it.', []],
    ['Parliament voted for it.', []],
    ['Settlement led to it.', []],
    ['Wheat led to it.', []],
    ['Minister Lund came.', ['Lund']],
    ['President Silva opened the line.', ['Silva']],
  ])('%s', (sentence, names) => expect(named(sentence.replace(/^where .*: /, ''))).toEqual(names));
});

describe('countries', () => {
  test.each([
    ['Norway', 'NO'],
    ['Norwegian', 'NO'],
    ['Dutch', 'NL'],
    ['UK', 'GB'],
    ['Britain', 'GB'],
    ['NO', null],
    ['Oslo', null],
    ['norway', null],
  ])('countryOf(%s) is %s', (name, code) => expect(countryOf(name)).toBe(code));

  test('have adjectives', () => {
    expect(adjectivesOf('GB')).toEqual(['British', 'Welsh', 'Scottish', 'English', 'Britain', 'UK']);
    expect(adjectivesOf('QQ')).toEqual([]);
  });

  test('have names in each language, in English adjectives as well, and never their code alone', () => {
    expect(countryNamesIn('en')).toEqual(expect.arrayContaining(['Norway', 'Norwegian']));
    expect(countryNamesIn('de-AT')).toContain('Norwegen');
    expect(countryNamesIn('de')).not.toContain('Norway');
    for (const language of ['en', 'de']) expect(countryNamesIn(language)).not.toContain('NO');
  });
});
