import { expect, test } from 'vitest';
import { budget, unquoted } from '../../../src/rules/budget.ts';
import { articles, dossierOf, findings, signed } from './dossier.ts';

const twelve = { source: 'wire', quote: signed };
const daily = { source: 'daily', quote: 'Two ministers met at the old customs house in March 2026' };
const words = (articles['wire'] ?? '').match(/[\p{L}\p{N}’]+|[$%]/gu)?.length ?? 0;
const share = (quoted: number) => `${((100 * quoted) / words).toFixed(1)} %`;

test.each([
  ['within the budget', 0.3, [twelve], []],
  ['all of it', 13 / words, [twelve], []],
  ['one word over it', 12 / words, [twelve], [share(13)]],
  ['over it', 0.2, [twelve], [share(13)]],
  ['the same passage twice', 0.22, [twelve, twelve], []],
  [
    'two passages that overlap',
    0.22,
    [twelve, { source: 'wire', quote: 'on cleaner ferries in Lisbon on Tuesday, 3 March 2026. “A list' }],
    [share(15)],
  ],
  ['a passage of another source', 0.18, [daily], ['daily']],
  ['no more of another source than allowed', 0.2, [daily], []],
])('budget: %s', async (_, quotationBudget, evidence, found) => {
  const literal = { site: { quotationBudget }, events: { accord: { evidence } } };
  const shown = await findings(budget, literal);
  expect(shown).toHaveLength(found.length);
  for (const [at, part] of found.entries()) expect(shown[at]).toContain(part);
});

test('budget: a source with a limit of its own is held to that, above the site’s and below it', async () => {
  const literal = (own: number, site: number) => ({
    ...{ site: { quotationBudget: site }, sources: { wire: { quotationBudget: own } } },
    events: { accord: { evidence: [twelve] } },
  });
  expect(await findings(budget, literal(1, 0.1))).toEqual([]);
  expect(await findings(budget, literal(0.1, 1))).toEqual([expect.stringContaining('expected at most 10.0 %')]);
});

test('unquoted: of a text that may be published nothing has to be left', async () => {
  const quote = 'Her colleague Kari Lund of Norway announced a fund of $2 billion for more than 30 new ferries';
  const literal = (own: number) => ({
    sources: { wire: { quotationBudget: own } },
    events: { accord: { evidence: [twelve, { source: 'wire', quote }] } },
  });
  expect(await findings(unquoted, literal(1))).toEqual([]);
  expect(await findings(unquoted, literal(0.9))).toHaveLength(1);
});

test('unquoted: few words are left, which nobody can guess without the secret of a source that has one', async () => {
  const quote = 'Her colleague Kari Lund of Norway announced a fund of $2 billion for more than 30 new ferries';
  const input = await dossierOf({ events: { accord: { evidence: [twelve, { source: 'wire', quote }] } } });
  expect(unquoted.check(input).map(({ message }) => message)).toEqual([
    expect.stringContaining('that nothing quotes, expected 40 or more'),
  ]);
  const sources = input.dossier.sources.map((source) => ({ ...source, secret: true as const }));
  expect(unquoted.check({ ...input, dossier: { ...input.dossier, sources } })).toEqual([]);
});
