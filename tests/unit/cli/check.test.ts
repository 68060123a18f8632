import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { filesOf, type Literal, signed } from '../rules/dossier.ts';
import { run, writeFolder } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

const daily = 'Two ministers met at the old customs house in March 2026';
const accord = {
  evidence: [
    { source: 'wire', quote: signed },
    { source: 'daily', quote: daily },
  ],
};
const lead = {
  sources: ['wire'],
  body: `The ministers signed an accord.[^1]\n\n[^1]: [Wire](source:wire) “${signed}”`,
};
const clean: Literal = { site: { quotationBudget: 0.6 }, briefings: { lead }, events: { accord } };

const dossiers: Record<string, Literal> = {
  clean,
  warning: { ...clean, briefings: { lead: { ...lead, body: `${lead.body}\n\nThey left.` } } },
  error: { ...clean, events: { accord: { ...accord, participants: [{ person: 'nobody' }] } } },
  waived: {
    ...clean,
    briefings: {
      lead: {
        ...lead,
        body: `${lead.body}\n\nSo it was.`,
        waivers: [{ rule: 'uncited', words: 'So it was.', reason: 'A close.' }],
      },
    },
  },
};

let folders: Record<string, string>;

beforeAll(async () => {
  const written = Object.entries(dossiers).map(
    async ([name, literal]) => [name, await writeFolder(await filesOf(literal))] as const,
  );
  folders = { ...Object.fromEntries(await Promise.all(written)), nowhere: '/nowhere', empty: await writeFolder({}) };
});

afterAll(() => Promise.all(Object.values(folders).map((folder) => rm(folder, { recursive: true, force: true }))));

const check = (dossier: string, ...args: string[]) => run('check', args, folders[dossier] ?? '');

describe('check ends with', () => {
  test.each([
    ['clean', [], 0, /^No problems in \d+ files\./],
    ['warning', [], 0, /! warning {2}Unexpected sentence without a footnote/],
    ['warning', ['--strict'], 1, /0 errors, 1 warning in/],
    ['clean', ['--review'], 0, /^(?:No sentence|Most worth a second look)/],
    ['clean', ['--review', '--format', 'json'], 0, /^\{\n {2}"review": /],
    [
      'error',
      ['--format', 'github'],
      1,
      /^::error file=content\/events\/accord\.md,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=references::/,
    ],
  ])('%s %j: %i', async (dossier, args, code, output) => {
    const outcome = await check(dossier, ...args);
    expect(outcome.output).toMatch(output);
    expect(outcome).toMatchObject({ code, errors: '' });
  });

  test.each([
    ['nowhere', [], /^No folder content\/ in /],
    ['clean', ['--format', 'xml'], /^Unexpected format “xml”, expected text, json or github\./],
    ['clean', ['--format', 'constructor'], /^Unexpected format “constructor”, expected/],
    ['clean', ['--format', '\x1b[2J\n::error::a'], /^Unexpected format “\\u\{1b\}\[2J”, expected/],
  ])('%s %j: 2, it could not run', async (dossier, args, errors) => {
    const outcome = await check(dossier, ...args);
    expect(outcome).toMatchObject({ code: 2, output: '' });
    expect(outcome.errors).toMatch(errors);
  });
});

describe('check --format json', () => {
  test('prints exactly this, and ends with 1 for an error', async () => {
    const { output, code } = await check('error', '--format', 'json', '--today', '2026-05-01');
    expect(code).toBe(1);
    expect(JSON.parse(output)).toEqual({
      issues: [
        {
          rule: 'references',
          severity: 'error',
          message: 'Unexpected person “nobody”, expected an entry of content/people/',
          file: 'content/events/accord.md',
          line: expect.any(Number),
          column: expect.any(Number),
          end: { line: expect.any(Number), column: expect.any(Number) },
          hint: 'Add it as content/people/nobody.md.',
        },
      ],
      waived: [],
      omitted: { issues: 0, waived: 0 },
      summary: {
        files: 7,
        today: '2026-05-01',
        errors: 1,
        warnings: 0,
        coverage: {
          sentences: { cited: 1, total: 1 },
          quotations: { verified: 3, edited: 0, missing: 0, total: 3 },
          facts: { singleSource: 0, total: 1 },
        },
        allowances: [
          expect.objectContaining({ source: 'daily', quoted: 11, budget: 0.6 }),
          expect.objectContaining({ source: 'wire' }),
        ],
        waiting: null,
      },
    });
  });

  test('prints what was waived, with its reason, which is no error', async () => {
    const { output, code } = await check('waived', '--strict', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      issues: [],
      waived: [{ rule: 'uncited', reason: 'A close.' }],
      summary: { warnings: 0 },
    });
  });
});
