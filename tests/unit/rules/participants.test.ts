import { expect, test } from 'vitest';
import { participants } from '../../../src/rules/participants.ts';
import { dossierOf, findings, type Literal } from './dossier.ts';

const lund = 'Her colleague Kari Lund of Norway announced a fund of $2 billion';
const silva = '“A list is read by the neighbours of the harbour,” said Ana Silva of Portugal';
const people = {
  'ana-silva': { evidence: [{ source: 'wire', quote: silva }] },
  'kari-lund': { name: 'Kari Lund', evidence: [{ source: 'wire', quote: lund }] },
};
const somebody = 'expected somebody whom the event’s evidence names';

test.each([
  ['a person whom the evidence names', { person: 'kari-lund' }, []],
  [
    'a person whom it doesn’t name',
    { person: 'ana-silva' },
    [`“ana-silva”: Unexpected participant Ana Silva, ${somebody}`],
  ],
  ['a person without an entry: that is for “references”', { person: 'nobody' }, []],
  ['a country that the evidence names', { country: 'NO' }, []],
  ['a country that it doesn’t name', { country: 'PT' }, [`“PT”: Unexpected participant Portugal, ${somebody}`]],
  ['an office of a country', { country: 'NO', role: 'colleague' }, []],
])('participants: %s', async (_, participant, found) => {
  const accord = { participants: [participant], evidence: [{ source: 'wire', quote: lund }] };
  expect(await findings(participants, { people, events: { accord } })).toEqual(
    found.map((message) => `events/accord.md ${message}`),
  );
});

test('participants may be named by a footnote of the event', async () => {
  const body =
    'Silva spoke.[^1]\n\n[^1]: [Wire](source:wire) “by the neighbours of the harbour,” said Ana Silva of Portugal”';
  const accord = { participants: [{ person: 'ana-silva' }, { country: 'PT' }], body };
  expect(await findings(participants, { people, events: { accord } })).toEqual([]);
});

test('participants: a person’s entry whose evidence names somebody else', async () => {
  const literal = { people: { ...people, 'ana-silva': { evidence: [{ source: 'wire', quote: lund }] } } };
  expect(await findings(participants, literal)).toEqual([
    'people/ana-silva.md “Ana Silva”: Unexpected name “Ana Silva”, expected one that the person’s evidence has',
  ]);
});

test('participants: a person whom one of two passages of the entry names', async () => {
  const evidence = [lund, silva].map((quote) => ({ source: 'wire', quote }));
  for (const passages of [evidence, evidence.toReversed()])
    expect(await findings(participants, { people: { 'ana-silva': { evidence: passages } } })).toEqual([]);
});

test('participants: a country that an entry lists or links is named by its words or by any of its passages', async () => {
  const [norway, portugal] = [
    { source: 'wire', quote: lund },
    { source: 'wire', quote: silva },
  ];
  const found = (fields: Record<string, unknown>) => findings(participants, { initiatives: { accord: fields } });
  expect(await found({ countries: ['NO'], evidence: [portugal, norway] })).toEqual([]);
  expect(await found({ countries: ['NO'], summary: 'Norway pays.', evidence: [portugal] })).toEqual([]);
  expect(await found({ countries: ['NO', 'PT'], evidence: [portugal] })).toEqual([
    'initiatives/accord.md “NO”: Unexpected country Norway, expected one that the entry or its passages name',
  ]);
  expect(await found({ evidence: [portugal], body: 'See [them](country:NO).' })).toHaveLength(1);
});

test('participants: the hint has the name that is meant, and says of an organisation where its short name goes', async () => {
  const hint = async (literal: Literal) => participants.check(await dossierOf(literal))[0]?.hint;
  const named = (name: string) => ({ people: { 'ana-silva': { name, evidence: [{ source: 'wire', quote: silva }] } } });
  expect(await hint(named('Ana Silwa'))).toBe(
    'Did you mean “Ana Silva”? Write the name as the source does, or add a passage that names the person.',
  );
  expect(await hint(named('Kari Lund'))).toMatch(/^Write the name as the source does, or /);
  const union = `---\nname: Sea Union\nevidence:\n  - source: wire\n    quote: ${lund}\n---\n`;
  expect(await hint({ files: { 'content/organisations/union.md': union } })).toBe(
    'Write the name as the source does, give what it calls it under “short”, or add a passage that names the organisation.',
  );
});
