import { describe, expect, test } from 'vitest';
import { published } from '../../../src/core/model/published.ts';
import { dossierJson } from '../../../src/exports/dossier-json.ts';
import { checkFiles } from '../../../src/load/check.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { openWords, withOwnWords } from '../../../src/words/own-words.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { filesOf, memoryFiles } from '../rules/dossier.ts';

const files = await filesOf({ briefings: { lead: {} } });
const checked = async (words: string) => {
  const report = await checkFiles(memoryFiles({ ...files, 'content/words.yaml': words }));
  return { ...report, issues: report.issues.filter(({ file }) => file === 'content/words.yaml') };
};

test('a dossier says words of the interface in its own way, on its pages and nowhere in its data', async () => {
  const { issues, loaded } = await checked('home.figures: The numbers\nkinds.event.name: Date\n');
  expect(issues).toEqual([]);
  const { words } = catalogueOf(loaded.dossier, '/');
  expect([words.home.figures, words.kinds.event.name]).toEqual(['The numbers', 'Date']);
  expect(words.home.when).toBe(wordsFor('en').home.when);
  expect(dossierJson(published(loaded.dossier, null))).not.toContain('The numbers');
});

describe('refused is', () => {
  test.each([
    ['a name that isn’t there, with the nearest', 'home.figure: The numbers', 'Did you mean “home.figures”?'],
    [
      'what says how a thing is known',
      'evidence.statuses.missing: Fine',
      'Unexpected field “evidence.statuses.missing”',
    ],
    ['what marks a judgement', 'records.editorsInfer: It is so', 'Unexpected field “records.editorsInfer”'],
    ['a text that says nothing', 'home.figures: ""', 'expected some text'],
    ['an invisible character', 'home.figures: "The\u202e numbers"', 'U+202E'],
  ])('%s', async (_, words, problem) => {
    const { issues } = await checked(`${words}\n`);
    expect(issues).toHaveLength(1);
    expect(`${issues[0]?.message} ${issues[0]?.hint}`).toContain(problem);
    expect(issues[0]).toMatchObject({ severity: 'error', file: 'content/words.yaml' });
  });
});

test.each(['en', 'hi', 'ar'])(
  'in %s, each open word is there and can be another, and nothing else changes',
  (language) => {
    const words = wordsFor(language);
    const at = (dictionary: object, name: string) =>
      name.split('.').reduce<unknown>((group, field) => (group as Record<string, unknown>)[field], dictionary);
    for (const name of openWords.keys()) {
      expect(at(words, name), name).toEqual(expect.any(String));
      const own = withOwnWords(words, { [name]: 'other' });
      expect(at(own, name)).toBe('other');
      expect(withOwnWords(own, { [name]: String(at(words, name)) })).toEqual(words);
    }
  },
);
