import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { articles } from '../rules/dossier.ts';
import { run, writeFolder } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
const article = articles['wire'] ?? '';

beforeEach(async () => {
  folder = await writeFolder({ 'desk/wire.txt': article, 'desk/none.txt': '…' });
});

afterEach(() => rm(folder, { recursive: true }));

const source = (...args: string[]) => run('source', args, folder);
const add = (...args: string[]) => source('add', join(folder, 'desk/wire.txt'), '--name', 'Wire', ...args);
const record = async () => parse(await readFile(join(folder, 'seeds/wire.yaml'), 'utf8')) as Record<string, unknown>;

describe('source add', () => {
  test('writes the record, and copies the text beside it', async () => {
    const outcome = await add('--title', 'An accord', '--published', '2026-03-03', '--accessed', '2026-03-05');
    expect(outcome).toMatchObject({ code: 0, errors: '', output: expect.stringMatching(/^Recorded wire: 63 words\./) });
    expect(await record()).toMatchObject({
      name: 'Wire',
      title: 'An accord',
      published: '2026-03-03',
      url: null,
      seal: [{ words: 63, paragraphs: '0' }],
    });
    expect(await readFile(join(folder, 'seeds/text/wire.txt'), 'utf8')).toBe(article);
  });

  test('writes over a record only with --replace', async () => {
    await add('--title', 'One');
    expect(await add('--title', 'Two')).toMatchObject({
      code: 2,
      errors: 'wire is recorded already; --replace writes over it.\n',
    });
    expect(await record()).toMatchObject({ title: 'One' });
    expect(await add('--title', 'Two', '--replace')).toMatchObject({ code: 0 });
    expect(await record()).toMatchObject({ title: 'Two' });
  });
});

describe('source find', () => {
  test('gives sentences as footnotes that are ready', async () => {
    await add();
    const [, sentence = ''] = /([A-Z][^.]*\.)/.exec(article) ?? [];
    const { output } = await source('find', sentence);
    expect(output).toMatch(/^\[\^wire\]: \[Wire\]\(source:wire\) “.+”$/m);
  });

  test.each([
    ['words that stand nowhere', ['find', 'zzz'], 0, /^No sentence/],
    ['no words', ['find'], 2, /^$/],
    ['a source that isn’t there', ['find', 'a', '--in', 'none'], 2, /^$/],
  ])('%s', async (_, args, code, output) => {
    await add();
    expect(await source(...args)).toMatchObject({ code, output: expect.stringMatching(output) });
  });
});

describe('source add writes nowhere else, where a link', () => {
  test('stands for the record', async () => {
    await mkdir(join(folder, 'seeds'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'seeds/wire.yaml'));
    expect(await add()).toMatchObject({ code: 0 });
    expect(await record()).toMatchObject({ name: 'Wire' });
    expect(await readdir(folder)).not.toContain('elsewhere');
  });

  test('stands for the folder', async () => {
    await symlink(join(folder, 'desk'), join(folder, 'seeds'));
    const errors = 'seeds: Unexpected link, expected the folder itself\n';
    expect(await add()).toMatchObject({ code: 2, errors });
    expect(await readdir(join(folder, 'desk'))).toEqual(['none.txt', 'wire.txt']);
  });
});

describe('source refuses', () => {
  test.each([
    ['no command', [], /^$/],
    ['no file', ['add'], /^Expected one file/],
    ['no name', ['add', 'desk/wire.txt'], /^Expected --name/],
    ['a file that isn’t there', ['add', 'desk/nowhere.txt', '--name', 'N'], /^Can’t read /],
    ['a text without words', ['add', 'desk/none.txt', '--name', 'N'], /has 0 words/],
    [
      'words that name no language',
      ['add', 'desk/wire.txt', '--name', 'N', '--language', 'french'],
      /^language: expected/,
    ],
    ['a name that no entry can have', ['add', 'desk/wire.txt', '--name', 'N', '--id', 'a b'], /can’t be a source’s id/],
    ['an unknown option', ['add', 'desk/wire.txt', '--naem', 'N'], /--naem/],
  ])('%s', async (_, args, errors) => {
    const outcome = await source(...args.map((arg) => (arg.startsWith('desk/') ? join(folder, arg) : arg)));
    expect(outcome.code).toBe(2);
    expect(outcome.errors).toMatch(errors);
    expect(await readdir(folder)).toEqual(['desk']);
  });
});
