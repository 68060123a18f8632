import { describe, expect, test } from 'vitest';
import { misspelt } from '../../../src/rules/named.ts';
import { secondLook } from '../../../src/rules/second-look.ts';
import { findings, type Literal } from './dossier.ts';

const names = secondLook.find(({ id }) => id === 'names')!;

/** What is quoted, in its language: all but the full stop. */
const articles = {
  en: 'Kari Lund of Norway and the Scottish minister met Ana Silva in the harbour, and Ana told Reuters of 12 ships.',
  other: 'Later on the same evening Kari Lunt signed the treaty on the old ferry, as all the guests of the house saw.',
  de: 'Die Minister aus Deutschland und Portugal trafen sich am Montag mit Kari Lund, und sie sprachen vom Hafen.',
  ar: 'والتقى وزير النرويج وزيرا لمصر ووزيرا لفلسطين يوم الاثنين في الميناء، وتحدثا طويلا عن السفن الجديدة وعن أسعارها.',
  fi: 'Ministerit tapasivat toisensa maanantaina satamassa, ja he puhuivat kauan uusista laivoista.',
};
type Cited = keyof typeof articles;

/** The dossier of a sentence with such passages behind it. */
function saying(sentence: string, cited: readonly Cited[]): Literal {
  const notes = cited.map((each) => `[^${each}]: [It](source:${each}) “${articles[each].slice(0, -1)}”`);
  const body = `${sentence}${cited.map((each) => `[^${each}]`).join('')}\n\n${notes.join('\n')}`;
  const sources = Object.fromEntries(['de', 'ar', 'fi'].map((language) => [language, { language }]));
  return { articles, sources, briefings: { lead: { body } } };
}

describe('a name that is almost one of the passages is misspelt', () => {
  const found = async (literal: Literal) =>
    (await findings(misspelt, literal)).map((text) => /name “(.*)”, expected “(.*)”,/.exec(text)?.slice(1).join(' → '));

  test.each<[string, Cited[], string[]]>([
    ['Kari Lund met her.', ['en'], []],
    ['Kary Lund met her.', ['en'], ['Kary → Kari']],
    ['Kari Lundt met her.', ['en'], ['Lundt → Lund']],
    ['Kari Lundt met Ana Silvo.', ['en'], ['Lundt → Lund', 'Silvo → Silva']],
    // Each stands in one of two passages.
    ['Kari Lund and Kari Lunt were there.', ['en', 'other'], []],
    ['Kari Lund and Kari Lunt were there.', ['en'], ['Lunt → Lund']],
  ])('%s %j', async (sentence, cited, expected) => expect(await found(saying(sentence, cited))).toEqual(expected));

  test('in what a person is called, by one of several passages', async () => {
    const evidence = [
      { source: 'other', quote: 'the old ferry, as all the guests of the house saw' },
      { source: 'en', quote: 'Kari Lund of Norway and the Scottish minister met' },
    ];
    const called = (name: string) => found({ articles, people: { kari: { name, evidence } } });
    expect(await called('Kari Lund')).toEqual([]);
    expect(await called('Kary Lund')).toEqual(['Kary → Kari']);
    // Nobody is named like this there at all, which another rule says.
    expect(await called('Kary Holm')).toEqual([]);
  });
});

describe('a name that no passage has', () => {
  const found = async (sentence: string, cited: readonly Cited[]) =>
    (await findings(names, saying(sentence, cited))).map((text) => /Unexpected “([^”]*)”/.exec(text)?.[1]);

  test.each<[what: string, string, Cited[], string[]]>([
    ['is told by its first word that nobody knows', 'Kari Lund met Liv Holm there.', ['en'], ['Liv']],
    ['is left to the other rule where it is misspelt', 'Kari Lundt met Ana Silvo.', ['en'], []],
    // “Reuters” stands there alone, and so does one of two “Ana”.
    ['may be a longer one of somebody who has one name there', 'They met Reuters Holm there.', ['en'], []],
    ['may be the last name of somebody who has none there', 'They met Ana Holm there.', ['en'], []],
    ['is another’s where all of one first name have a last name', 'They met Kari Holm there.', ['en'], ['Holm']],
    ['is no part of a name with a hyphen', 'They met Silva-Holm there.', ['en'], ['Silva-Holm']],
    ['may begin alike between languages', 'They met Olav Portree there.', ['en', 'de'], []],
    ['may not begin alike in English', 'They met Olav Norbury there.', ['en'], ['Olav']],
  ])('%s', async (_, sentence, cited, expected) => expect(await found(sentence, cited)).toEqual(expected));

  test('is told beside a misspelt one at the same place of another sentence, and of another entry', async () => {
    const [misspelling, unknown] = ['Kari Lundt met her.', 'Kari Holm met her.'];
    const told = async (literal: Literal) =>
      (await findings(names, literal)).map((text) => /^\S+|“[^”]*”(?=,)/g[Symbol.match](text)?.join(' '));
    expect(await told(saying(`${misspelling}[^en] ${unknown}`, ['en']))).toEqual(['briefings/lead.mdx “Holm”']);
    const [lead, other] = [misspelling, unknown].map((sentence) => saying(sentence, ['en']).briefings?.['lead'] ?? {});
    expect(await told({ articles, briefings: { lead: lead ?? {}, other: other ?? {} } })).toEqual([
      'briefings/other.mdx “Holm”',
    ]);
  });

  test.each<[what: string, string, Cited[], string[]]>([
    ['in one of several languages', 'They spoke of Germany there.', ['de'], []],
    ['in another than that of the entry alone', 'They spoke of Germany there.', ['en', 'de'], []],
    ['in none of them', 'They spoke of Germany there.', ['en'], ['Germany']],
    ['by one of its adjectives', 'They spoke of Britain there.', ['en'], []],
    ['behind a small word of a script of its own', 'They spoke of Egypt there.', ['ar'], []],
    ['there, beside a passage in another language', 'They spoke of Egypt there.', ['ar', 'fi'], []],
    ['there by its short name', 'They spoke of Palestine there.', ['ar'], []],
    ['not there', 'They spoke of Iceland there.', ['ar', 'fi'], ['Iceland']],
    ['not there, among other names', 'They met the Icelandic Holm there.', ['ar'], ['Icelandic']],
  ])('a country is known %s', async (_, sentence, cited, expected) =>
    expect(await found(sentence, cited)).toEqual(expected),
  );
});
