import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFiles } from '../../../src/load/check.ts';
import type { Kept } from '../../../src/load/kept.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';

const entry = 'content/people/runa-falk.md';
const briefing = 'content/briefings/two-cities-one-harbour.mdx';
const parsed: Kept = new Map();
let good: FileMap;

beforeAll(async () => {
  good = await readFolder('tests/fixtures/harbour');
});

const check = (path: string, content: string | Uint8Array) =>
  checkFiles(dossierFiles(new Map([...good, [path, Buffer.from(content)]])), parsed);
const frontMatter = () => (good.get(entry) ?? '').toString().split('\n\n')[0] ?? '';
const rulesIn = async (path: string, content: string | Uint8Array) =>
  (await check(path, content)).issues.filter(({ file }) => file === path).map(({ rule }) => rule);

describe('a body that no parser likes is reported in seconds', () => {
  test.each([
    ['quotations in quotations', '>'.repeat(100_000)],
    ['lists in lists', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['list marks in a row', '- '.repeat(50_000)],
    ['brackets in a row', '['.repeat(100_000)],
    ['images in a row', '!['.repeat(50_000)],
    ['stars in a row', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`],
    ['underlined headings', 'a\n=\n'.repeat(50_000)],
    ['a paragraph of links', '[a]('.repeat(20_000)],
    ['a paragraph of a megabyte', 'word '.repeat(200_000)],
    ['open comments', '<!--'.repeat(10_000)],
    ['open elements', '<a '.repeat(10_000)],
  ])('%s', { timeout: 30_000 }, async (_, body) => {
    expect(await rulesIn(entry, `${frontMatter()}\n\n${body}\n`)).toContain('markup');
  });

  test.each([
    ['components in components', '<Meetings>'.repeat(5000)],
    ['components in components, closed', `${'<Meetings>'.repeat(3000)}${'</Meetings>'.repeat(3000)}`],
    ['braces', '{'.repeat(10_000)],
  ])('%s', { timeout: 30_000 }, async (_, body) => {
    const head = (good.get(briefing) ?? '').toString().split('\n\n')[0] ?? '';
    expect(await rulesIn(briefing, `${head}\n\n${body}\n`)).toContain('markup');
  });
});

describe('YAML that no parser likes is reported in seconds', () => {
  const laughs = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
  test.each([
    ['brackets in brackets', `title: ${'['.repeat(50_000)}`],
    ['braces in braces', `title: ${'{a: '.repeat(20_000)}`],
    ['lists in lists', `title:\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}-`).join('\n')}`],
    ['a name for a name for a name', `a0: &a0 laugh\n${laughs.join('\n')}`],
    ['a key that is a list', '? [a, b]\n: c'],
    ['ten thousand fields', Array.from({ length: 10_000 }, (_, at) => `field${at}: ${at}`).join('\n')],
    ['a control character', 'title: "a\u0000b"\nname: \u0007'],
    ['a merge key', '<<: {name: Runa}'],
  ])('%s', { timeout: 30_000 }, async (_, yaml) => {
    const rules = await rulesIn(entry, `---\n${yaml}\n---\n`);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.every((rule) => ['characters', 'yaml', 'schema'].includes(rule))).toBe(true);
  });
});

describe('values that no field expects', () => {
  test.each([
    [
      'a date of a megabyte',
      'content/events/falk-speech.md',
      'during: bridge-reopening',
      `date: "${'2024-'.repeat(100_000)}"`,
    ],
    ['a number of a megabyte', 'content/figures/crowd.md', 'value: more than 4,000', `value: "${'9'.repeat(500_000)}"`],
    [
      'a passage of a megabyte',
      'content/figures/crowd.md',
      'quote: while',
      `quote: ${'while more than 4,000 people watched '.repeat(10_000)} while`,
    ],
    [
      'an id of a megabyte',
      'content/events/falk-speech.md',
      'during: bridge-reopening',
      `during: ${'a'.repeat(500_000)}`,
    ],
    [
      'a misspelt field of a megabyte',
      'content/events/falk-speech.md',
      'during: bridge-reopening',
      `? ${'d'.repeat(500_000)}\n: a`,
    ],
  ])('%s', { timeout: 30_000 }, async (_, path, old, put) => {
    const text = (good.get(path) ?? '').toString().replace(old, put);
    expect((await rulesIn(path, text)).length).toBeGreaterThan(0);
  });
});

describe('words that every object has', () => {
  const words = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'prototype'];
  const site = 'content/site.yaml';
  const change = async (path: string, old: string | RegExp, put: string) => {
    const text = (good.get(path) ?? '').toString();
    expect(text.replace(old, () => put)).not.toBe(text);
    return (
      await check(
        path,
        text.replace(old, () => put),
      )
    ).issues;
  };
  const messages = async (...edit: Parameters<typeof change>) => (await change(...edit)).map(({ message }) => message);

  test.each(words)('%s as a field', async (word) => {
    expect(await messages(entry, 'evidence:', `${word}: {a: b}\nevidence:`)).toEqual([
      `Unexpected field “${word}”, expected one that this kind of entry has`,
    ]);
    expect(await messages(entry, '  - source:', `  - ${word}: a\n    source:`)).toEqual([
      `Unexpected field “${word}”, expected one that “evidence” has`,
    ]);
  });

  test.each(words)('%s as a waiver, a country, a person, a kind, a lead', async (word) => {
    expect(
      await messages(entry, 'evidence:', `waivers: [{rule: ${word}, words: two, reason: why}]\nevidence:`),
    ).toEqual([`Unexpected waiver of “${word}”, expected a rule that can be waived`]);
    expect((await messages(entry, 'evidence:', `country: ${word}\nevidence:`))[0]).toContain('country code');
    const speech = 'content/events/falk-speech.md';
    expect((await messages(speech, /^kind: .*$/m, `kind: ${word}`))[0]).toContain(`Unexpected kind “${word}”`);
    expect((await messages(speech, /person: .*$/m, `person: ${word}`))[0]).toContain(`“${word}”`);
    expect((await messages(site, /^lead: .*$/m, `lead: ${word}`))[0]).toContain(`“${word}”`);
  });

  test.each(words)('%s as a component, an attribute, a link, a lane', async (word) => {
    const head = (good.get(briefing) ?? '').toString().split('\n\n')[0] ?? '';
    for (const body of [
      `<${word} />`,
      `<Timeline ${word}="a" />`,
      `<Timeline lanes="${word}" />`,
      `<Figure id="${word}" />`,
    ])
      expect((await rulesIn(briefing, `${head}\n\n${body}\n`)).length).toBeGreaterThan(0);
    for (const kind of ['person', 'event', 'country', 'source', word])
      expect((await rulesIn(briefing, `${head}\n\n[a](${kind}:${word})\n`)).length).toBeGreaterThan(0);
  });
});

describe('values of another kind than a field’s', () => {
  test.each([
    ['site.yaml', /^quotationBudget: .*$/m, 'quotationBudget: .inf', 'a number such as 12.5'],
    ['site.yaml', /^quotationBudget: .*$/m, 'quotationBudget: .nan', 'a number such as 12.5'],
    ['site.yaml', /^title: .*$/m, 'title: 2026', 'text in "quotation marks"'],
    ['site.yaml', /^title: .*$/m, 'title: true', 'text in "quotation marks"'],
    ['site.yaml', /^title: .*$/m, 'title: [a]', 'text'],
    ['site.yaml', /^title: .*$/m, `title: ${'a'.repeat(15_000)}`, 'at most 300 characters'],
    ['site.yaml', /^about: .*$/m, `about: ${'a '.repeat(7_000)}a`, 'at most 3,000 characters'],
    ['site.yaml', /^lead: .*$/m, `lead: ${'a'.repeat(15_000)}`, 'at most 200 characters'],
    ['figures/crowd.md', /^ {4}value: .*$/m, '    value: .inf', 'expected'],
    ['figures/crowd.md', /^ {4}value: .*$/m, '    value: -.inf', 'expected'],
    ['events/falk-speech.md', /^during: .*$/m, 'date: .inf', 'expected'],
    ['events/falk-speech.md', /^during: .*$/m, 'date: .nan', 'expected'],
  ])('%s %s → %.40s', async (file, old, put, expected) => {
    const path = `content/${file}`;
    const text = (good.get(path) ?? '').toString();
    const block = new RegExp(`${old.source}(?:\\n +.*)*`, 'm');
    const { issues } = await check(
      path,
      text.replace(block, () => put),
    );
    const [first] = issues.filter((issue) => issue.file === path);
    expect(first?.message).toContain(expected);
    expect(first?.message.length).toBeLessThan(300);
  });

  test('twenty groups in each other, and a thousand', async () => {
    for (const depth of [25, 1000])
      expect(await rulesIn(entry, `---\nname: ${'['.repeat(depth)}${']'.repeat(depth)}\n---\n`)).toEqual(['yaml']);
  });
});

describe('whatever is written, the check comes to an end and says something', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    markdownLike(),
  );
  const runs = { numRuns: 60 };
  const isReported = async (content: string | Uint8Array) => {
    expect(await rulesIn(entry, content)).not.toEqual([]);
  };

  test('random bytes as an entry', { timeout: 120_000 }, async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(fc.asyncProperty(bytes, isReported), runs);
  });

  test('random text as an entry', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(texts, isReported), runs);
  });

  test('random text as front matter, site.yaml and source', { timeout: 120_000 }, async () => {
    const paths = fc.constantFrom(entry, 'content/site.yaml', 'seeds/island-radio.yaml');
    const property = fc.asyncProperty(paths, texts, async (path, yaml) => {
      expect(await rulesIn(path, path === entry ? `---\n${yaml}\n---\n` : yaml)).not.toEqual([]);
    });
    await fc.assert(property, runs);
  });

  test('random text as a body, in Markdown and in MDX', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(fc.constantFrom(entry, briefing), texts, async (path, body) => {
      const head = (good.get(path) ?? '').toString().split('\n\n')[0] ?? '';
      const { issues } = await check(path, `${head}\n\n${body}`);
      expect(issues.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
    });
    await fc.assert(property, runs);
  });
});

/** Marks that mean something to a parser, in any order. */
function markdownLike(): fc.Arbitrary<string> {
  const marks = [
    '[^a]',
    '[^a]: ',
    '[x](source:a) “b”',
    '\n',
    '\n\n',
    '---\n',
    '- ',
    '> ',
    '```\n',
    '<!--',
    '-->',
    '<Figure id="crowd" />',
    '<b>',
    '{',
    '}',
    '|a|b|\n|-|-|\n',
    '“',
    '”',
    '$4',
    '3 May 2024',
    'Monday',
    '\\',
    '&#0;',
    '\t',
    'a: ',
    '*',
    '_',
    'http://a.b',
  ];
  return fc
    .array(fc.oneof(fc.constantFrom(...marks), fc.string({ maxLength: 8 })), { maxLength: 40 })
    .map((parts) => parts.join(''));
}
