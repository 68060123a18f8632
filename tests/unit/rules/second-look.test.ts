import { describe, expect, test } from 'vitest';
import { secondLook } from '../../../src/rules/second-look.ts';
import { findings } from './dossier.ts';

const quoted = {
  wire: 'The ministers for the sea of Portugal and Norway signed an accord on cleaner ferries in Lisbon',
  fund: 'Her colleague Kari Lund of Norway announced a fund of $2 billion for more than 30 new ferries',
};
const warn = async (id: string, sentence: string, quote: string) => {
  const rule = secondLook.find((each) => each.id === id);
  if (!rule) throw new Error(`Unexpected rule ${id}, expected one of the second look`);
  const body = `${sentence}[^1]\n\n[^1]: [Wire](source:wire) “${quote}”`;
  return (await findings(rule, { briefings: { lead: { body } } })).map((text) => text.replace(/^.*?”: /, ''));
};

describe('names', () => {
  test.each([
    ['The ministers signed in Lisbon.', quoted.wire, null],
    ['The Portuguese and Norwegian ministers signed.', quoted.wire, null],
    ['The ministers signed in Berlin.', quoted.wire, 'Berlin'],
    ['The German ministers signed.', quoted.wire, 'German'],
    ['The ministers of Portugal and Iceland signed.', quoted.wire, 'Iceland'],
    ['Kari Lund announced a fund.', quoted.fund, null],
    ['Kari Holm announced a fund.', quoted.fund, 'Holm'],
    ['Liv Holm announced a fund.', quoted.fund, 'Liv'],
    ['The ministers signed on Tuesday in March.', quoted.wire, null],
  ])('%s', async (sentence, quote, name) => {
    expect(await warn('names', sentence, quote)).toEqual(
      name === null ? [] : [expect.stringMatching(new RegExp(`^Unexpected “${name}[^”]*”, expected a name`))],
    );
  });
});

describe('names behind which passages in several languages stand', () => {
  const texts = {
    en: 'Ana Silva of Portugal and the Egyptian minister met at the United Nations, as Reuters said, and she spoke of 12 ships.',
    de: 'Die Minister aus Norwegen trafen sich am Montag in Lissabon mit Kari Lund, und sie sprachen lange vom Hafen.',
    ar: 'والتقى وزيرا مصر والنرويج يوم الاثنين في الميناء، وتحدثا طويلا عن السفن الجديدة وعن أسعارها.',
    hi: 'मिस्र और नॉर्वे के मंत्री सोमवार को बंदरगाह में मिले, और उन्होंने नए जहाज़ों पर लंबी बात की।',
    fi: 'Ministerit tapasivat toisensa maanantaina satamassa, ja he puhuivat kauan uusista laivoista.',
  };
  const found = async (sentence: string, ...languages: (keyof typeof texts)[]) => {
    const rule = secondLook.find(({ id }) => id === 'names');
    const notes = languages.map(
      (language) => `[^${language}]: [It](source:${language}) “${texts[language].slice(0, -1)}”`,
    );
    const body = `${sentence}${languages.map((language) => `[^${language}]`).join('')}\n\n${notes.join('\n')}`;
    const sources = Object.fromEntries(Object.keys(texts).map((language) => [language, { language }]));
    const events = { summit: { title: 'Ministers at Geneva', name: 'the Nordic summit' } };
    const literal = { articles: texts, sources, events, briefings: { lead: { body } } };
    return (await findings(rule!, literal)).map((text) => /Unexpected “([^”]*)”, expected a name/.exec(text)?.[1]);
  };

  test.each<[string, (keyof typeof texts)[], string[]]>([
    ['They met Liv Holm on that day.', ['en'], ['Liv']],
    ['They met Liv Holm on that day.', ['en', 'de'], ['Liv']],
    ['They met Liv Holm on that day.', ['de'], ['Liv']],
    // Of a language whose names nobody knows, nothing is said.
    ['They met Liv Holm on that day.', ['en', 'fi'], []],
    ['They met Liv Holm on that day.', ['fi'], []],
    ['They met Ana Silva on that day.', ['de', 'en'], []],
    ['They met Kari Lund on that day.', ['de', 'en'], []],
    ['They met Silva Ana on that day.', ['en'], []],
    ['They met Ana Holm on that day.', ['en'], ['Holm']],
    ['They met Liv Silva on that day.', ['en'], []],
    // “Portree” only begins as “Portugal” does.
    ['They spoke of Portugal in Portree.', ['en'], ['Portree']],
    // Towns are called otherwise in another language, and countries by their names there.
    ['They met in Madrid on that day.', ['en'], ['Madrid']],
    ['They met in Madrid on that day.', ['en', 'de'], []],
    ['They met in Lisbon on that day.', ['de'], []],
    ['They spoke of Norway on that day.', ['de'], []],
    ['They spoke of Norway on that day.', ['en', 'de'], []],
    ['They spoke of Norway on that day.', ['en'], ['Norway']],
    ['They spoke of Egypt on that day.', ['en'], []],
    ['They spoke of Iceland on that day.', ['en', 'de'], ['Iceland']],
    ['They spoke of the Portuguese on that day.', ['en'], []],
    ['They met at the UN on that day.', ['en'], []],
    ['They met at the FAO on that day.', ['en'], ['FAO']],
    ['They met at the FAO on that day.', ['en', 'de'], ['FAO']],
    ['They met in Geneva on that day.', ['en'], ['Geneva']],
    ['They met in Genoa on that day.', ['en'], ['Genoa']],
    ['The Reuter report is long.', ['en'], []],
    // In a script of its own a country is known also where a small word stands at it, and where one passage of two has it.
    ['They spoke of Egypt on that day.', ['ar'], []],
    ['They spoke of Norway on that day.', ['ar'], []],
    ['They spoke of Iceland on that day.', ['ar'], ['Iceland']],
    ['They spoke of Egypt on that day.', ['hi'], []],
    ['They spoke of Iceland on that day.', ['hi'], ['Iceland']],
    ['They spoke of Norway on that day.', ['en', 'ar'], []],
    ['They spoke of Norway on that day.', ['ar', 'fi'], []],
    ['They met the Norwegian Silva on that day.', ['en', 'de'], []],
  ])('%s %j', async (sentence, languages, names) => expect(await found(sentence, ...languages)).toEqual(names));
});

describe('what only a passage in a language nobody here reads can bear out', () => {
  const texts = {
    en: 'There are 12 ships in the harbour since 3 May 2026, as all the neighbours of it know.',
    fi: 'Satamassa on 12 laivaa, ja 40 venettä tuli sinne 4. toukokuuta 2026, kuten naapurit tietävät.',
  };
  const found = async (sentence: string, ...languages: (keyof typeof texts)[]) => {
    const rule = secondLook.find(({ id }) => id === 'unread');
    const notes = languages.map(
      (language) => `[^${language}]: [It](source:${language}) “${texts[language].slice(0, -1)}”`,
    );
    const body = `${sentence}${languages.map((language) => `[^${language}]`).join('')}\n\n${notes.join('\n')}`;
    const sources = Object.fromEntries(Object.keys(texts).map((language) => [language, { language }]));
    const literal = { articles: texts, sources, briefings: { lead: { body } } };
    return (await findings(rule!, literal)).map((text) => /Unexpected “([^”]*)”, which was not/.exec(text)?.[1]);
  };

  test.each<[string, (keyof typeof texts)[], string[]]>([
    ['There are 12 ships.', ['en'], []],
    ['There are 40 ships.', ['en'], []],
    ['There are 12 ships.', ['fi'], ['12']],
    ['There are 12 ships.', ['en', 'fi'], []],
    ['There are 40 boats.', ['en', 'fi'], ['40']],
    ['There are 12 ships and 40 boats since 3 May 2026.', ['en', 'fi'], ['40']],
    ['There are 12 ships since 4 May 2026.', ['en', 'fi'], ['4 May 2026']],
    ['There are ships.', ['fi'], []],
    ['There are 40 boats and 50 rafts.', ['fi'], ['40']],
  ])('%s %j', async (sentence, languages, words) => expect(await found(sentence, ...languages)).toEqual(words));
});

describe('what somebody said, and what is said of a source, is not held against passages', () => {
  test.each([
    ['The ministers did not sign an accord on cleaner ferries.', 1],
    ['The ministers “did not sign” an accord on cleaner ferries.', 0],
    ['The ministers did not “sign” an accord on cleaner ferries.', 0],
    ['The wire has the ministers not sign an accord on cleaner ferries.', 0],
    ['The daily has the ministers not sign an accord on cleaner ferries.', 1],
    ['Not an accord on cleaner ferries', 0],
  ])('%s', async (sentence, count) => expect(await warn('negation', sentence, quoted.wire)).toHaveLength(count));

  test('a source that a sentence names may be one of several that it cites', async () => {
    const rule = secondLook.find(({ id }) => id === 'negation');
    const count = async (sentence: string) => {
      const notes = `[^w]: [Wire](source:wire) “${quoted.wire}”\n[^d]: [Daily](source:daily) “Two ministers met at the old customs house in March 2026”`;
      return (await findings(rule!, { briefings: { lead: { body: `${sentence}[^w][^d]\n\n${notes}` } } })).length;
    };
    expect(await count('The wire has the ministers not sign an accord on cleaner ferries.')).toBe(0);
    expect(await count('The radio has the ministers not sign an accord on cleaner ferries.')).toBe(1);
  });

  test('each doubt says what was expected in its place', async () => {
    const all = 'All ministers signed an accord on cleaner ferries.';
    expect(await warn('scope', all, quoted.wire)).toEqual(['Unexpected “All”, expected a passage that says so']);
    const not = 'The ministers did not sign an accord on cleaner ferries.';
    expect(await warn('negation', not, quoted.wire)).toEqual([
      'Unexpected “not”, expected a passage that denies it too',
    ]);
  });
});

describe('directions, denials and doubts', () => {
  test.each([
    ['negation', 'The ministers did not sign an accord on cleaner ferries.', quoted.wire, 1],
    ['negation', 'The ministers signed an accord on cleaner ferries.', quoted.wire, 0],
    ['scope', 'All ministers signed an accord on cleaner ferries.', quoted.wire, 1],
    ['scope', '“All ministers” signed an accord on cleaner ferries.', quoted.wire, 0],
    ['unrelated', 'Elevators for grain stand empty beside railways.', quoted.wire, 1],
    ['unrelated', 'Ferries for grain stand empty beside railways.', quoted.wire, 0],
    ['direction', 'A fund for fewer ferries fell.', quoted.fund, 0],
  ])('%s: %s', async (rule, sentence, quote, count) => {
    expect(await warn(rule, sentence, quote)).toHaveLength(count);
  });
});

test('of a sentence nothing is said where one of its passages is in a language nobody here reads', async () => {
  const rule = secondLook.find(({ id }) => id === 'negation');
  const articles = {
    de: 'Die Stadt hat den Vertrag über die Fähren nicht unterschrieben.',
    fi: 'Ministerit tapasivat toisensa maanantaina satamassa, ja he puhuivat kauan uusista laivoista.',
  };
  const count = async (...cited: (keyof typeof articles)[]) => {
    const notes = cited.map((each) => `[^${each}]: [It](source:${each}) “${articles[each].slice(0, -1)}”`).join('\n');
    const body = `The town has signed the treaty on ferries.${cited.map((each) => `[^${each}]`).join('')}\n\n${notes}`;
    const sources = { de: { language: 'de' }, fi: { language: 'fi' } };
    return (await findings(rule!, { articles, sources, briefings: { lead: { body } } })).length;
  };
  expect([await count('de'), await count('de', 'fi'), await count('fi')]).toEqual([1, 0, 0]);
});
