import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articles, filesOf, signed } from '../rules/dossier.ts';
import { run, writeFolder } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const wire = articles['wire'] ?? '';
const second = 'Her colleague Kari Lund of Norway announced a fund';
const quoting = (...quotes: string[]) =>
  [
    '---',
    'name: Ana Silva',
    'evidence:',
    ...quotes.flatMap((quote) => ['  - source: wire', `    quote: ${quote}`]),
    '---',
    '',
    '',
  ].join('\n');

let folder: string;

beforeEach(async () => {
  folder = await writeFolder(await filesOf({ people: { 'ana-silva': {} }, site: { quotationBudget: 1 } }));
  await mkdir(join(folder, 'seeds/text'), { recursive: true });
  await writeFile(join(folder, '.gitignore'), 'seeds/text/\n');
  await writeFile(join(folder, 'seeds/.gitattributes'), '*.proofs merge=union\n');
  git('init', '-q', '-b', 'main');
  commit();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
const commit = () => {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
};
const write = (path: string, text: string) => writeFile(join(folder, path), text);
const check = (...args: string[]) => run('check', args, folder);
const proofs = () => readFile(join(folder, 'seeds/wire.proofs'), 'utf8');

describe('proofs', () => {
  test('are written where the text lies, and only read elsewhere and with --frozen', async () => {
    await write('content/people/ana-silva.md', quoting(signed, second));
    expect((await check()).output).toContain('without a proof');
    await write('seeds/text/wire.txt', wire);
    expect((await check('--frozen')).output).toContain('without CI or --frozen');
    expect((await proofs()).trim().split('\n')).toHaveLength(1);
    expect((await check()).output).not.toContain('without a proof');
    expect((await proofs()).trim().split('\n')).toHaveLength(2);
    await rm(join(folder, 'seeds/text'), { recursive: true });
    expect((await check('--frozen')).output).not.toContain('proof');
    await write('content/people/ana-silva.md', quoting(second));
    expect((await check('--frozen')).output).toContain('Unexpected proof that no passage needs');
    await check();
    expect((await proofs()).trim().split('\n')).toHaveLength(1);
  });

  test('of two branches that each add passages merge without a conflict', async () => {
    await write('seeds/text/wire.txt', wire);
    const branch = async (name: string, id: string, quote: string) => {
      git('checkout', '-q', 'main');
      git('checkout', '-q', '-b', name);
      await write(`content/people/${id}.md`, quoting(quote).replace('Ana Silva', id));
      await check();
      commit();
    };
    await branch('one', 'kari-lund', second);
    await branch('two', 'oslo', 'for more than 30 new ferries, 60% of it paid by Oslo');
    git('merge', '-q', '-m', 'merge', 'one');
    const merged = await proofs();
    expect(merged.trim().split('\n')).toHaveLength(3);
    expect(merged).not.toContain('<<<<');
    await rm(join(folder, 'seeds/text'), { recursive: true });
    expect((await check('--frozen')).output).not.toMatch(/proofs?\b/);
  });
});

describe('check --base', () => {
  test('names new gaps and new seals, until the base confirms them', async () => {
    await write('seeds/text/wire.txt', wire);
    await write('content/people/ana-silva.md', quoting(signed, 'Her colleague Kari Lund … announced a fund'));
    expect((await check('--base', 'main')).output).toContain(
      'warning  Unexpected new gap in “her colleague kari lund … announced a fund”',
    );
    const frozen = await check('--base', 'main', '--frozen');
    expect(frozen).toMatchObject({ code: 1, output: expect.stringContaining('error  Unexpected new gap') });
    const lines = (await run('source', ['confirm', 'wire', join(folder, 'seeds/text/wire.txt')], folder)).output;
    expect(lines).toMatch(/^wire seal [0-9a-f]{64}\nwire facts [0-9a-f]{64}\nwire gap [0-9a-f]{32} \d+-\d+,\d+-\d+\n$/);
    await write('seeds/confirmed.txt', lines);
    expect((await check('--base', 'main')).output).toContain('Unexpected new gap');
    git('add', 'seeds/confirmed.txt');
    git('commit', '-q', '-m', 'confirmed');
    expect((await check('--base', 'main')).output).not.toContain('Unexpected new');
  });

  test('names facts of a sealed source that are given otherwise, until the base confirms them', async () => {
    await write('seeds/text/wire.txt', wire);
    const record = await readFile(join(folder, 'seeds/wire.yaml'), 'utf8');
    await write('seeds/wire.yaml', record.replace(/^publisher: .*$/m, 'publisher: The Times'));
    const told = 'error  Unexpected publisher “The Times” of a sealed source, expected';
    expect((await check('--base', 'main', '--frozen')).output).toContain(told);
    await write(
      'seeds/confirmed.txt',
      (await run('source', ['confirm', 'wire', join(folder, 'seeds/text/wire.txt')], folder)).output,
    );
    git('add', 'seeds/confirmed.txt');
    git('commit', '-q', '-m', 'confirmed');
    expect((await check('--base', 'main', '--frozen')).output).not.toContain('of a sealed source');
    await write('seeds/wire.yaml', record.replace(/^rights: .*$/m, 'rights: Read on paper.'));
    expect((await check('--base', 'main', '--frozen')).output).not.toContain('of a sealed source');
  });

  test('names the seal of an article that a pull request invents, with all its proofs', async () => {
    const invented =
      'Ana Silva of Portugal said that the harbour was sold to nobody in particular, and that all of it was over by the spring of the year.';
    await write('desk.txt', invented);
    await run('source', ['add', join(folder, 'desk.txt'), '--name', 'Desk'], folder);
    expect((await check('--base', 'main', '--frozen')).output).toContain('error  Unexpected new seal');
    expect((await check('--base', 'nowhere')).errors).toContain('expected a revision that git knows');
    expect((await check('--base', '--help')).code).toBe(2);
  });
});

describe('source text', () => {
  const text = (file: string, ...args: string[]) =>
    run('source', ['text', 'wire', join(folder, file), ...args], folder);

  test('puts the sealed text beside its record', async () => {
    await write('copy.txt', wire.toUpperCase());
    expect((await text('copy.txt')).output).toContain('This is a text that was sealed for wire');
    expect(await readFile(join(folder, 'seeds/text/wire.txt'), 'utf8')).toBe(wire.toUpperCase());
  });

  test('finds the sealed text in a saved page, and with words around it', async () => {
    const page = `<title>News</title><script>no()</script><nav>Home</nav><p>Photo: Wire</p><p>${wire}</p><p>More news</p>`;
    await write('copy.html', page);
    await write('copy.txt', `Home\n\n${wire}\n\nMore news`);
    for (const file of ['copy.html', 'copy.txt']) {
      expect((await text(file)).output).toContain('This is a text that was sealed for wire');
      expect(await readFile(join(folder, 'seeds/text/wire.txt'), 'utf8')).toBe(wire);
      await rm(join(folder, 'seeds/text/wire.txt'));
    }
  });

  test('finds it by the passages that are proved, also beside one that isn’t yet', async () => {
    await write('content/people/ana-silva.md', quoting(signed, `${second} of $2 billion for more than 30 new ferries`));
    await write('copy.txt', `Home\n\n${wire}\n\nMore news`);
    expect((await text('copy.txt')).output).toContain('This is a text that was sealed for wire');
  });

  test('says what differs in another copy, which passages break, and seals it as an edition', async () => {
    await write('content/people/ana-silva.md', quoting(signed, second));
    await write('seeds/text/wire.txt', wire);
    await check();
    const copy = wire.replace('Her colleague', 'Photo: the harbour. Her friend');
    await write('copy.txt', copy);
    const told = await text('copy.txt');
    expect(told.output).toContain('“her colleague” was sealed, “photo the harbour her friend” stands here');
    expect(told.output).toContain(`1 of 2 passages quoted from wire don't stand in it:\n  “${second}”`);
    expect((await text('copy.txt', '--seal')).output).toContain('Sealed as edition 2, which proves 1 passage now.');
    await rm(join(folder, 'seeds/text'), { recursive: true });
    expect((await check('--frozen')).output).not.toMatch(/proofs?\b/);
  });

  test('refuses what it can’t read', async () => {
    expect(await text('nowhere.txt')).toMatchObject({ code: 2, errors: expect.stringContaining('Can’t read') });
    expect(await run('source', ['text', 'nobody', 'x.txt'], folder)).toMatchObject({ code: 2 });
    expect((await run('source', ['confirm', 'wire', join(folder, 'seeds/wire.yaml')], folder)).errors).toContain(
      'no text that was sealed',
    );
  });
});

test('source add --secret keeps who has the text from testing guesses', async () => {
  await write('leak.txt', wire);
  await run('source', ['add', join(folder, 'leak.txt'), '--name', 'Leak', '--secret'], folder);
  const seal = (id: string) =>
    readFile(join(folder, `seeds/${id}.yaml`), 'utf8').then((yaml) => /check: (\w+)/.exec(yaml)?.[1]);
  expect(await seal('leak')).not.toBe(await seal('wire'));
  expect(await readFile(join(folder, 'seeds/text/leak.secret'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  await write('content/people/ana-silva.md', quoting(signed).replace('source: wire', 'source: leak'));
  expect((await check()).output).not.toContain('without a proof');
  expect(await readFile(join(folder, 'seeds/leak.yaml'), 'utf8')).toContain('\nsecret: true\n');
  await rm(join(folder, 'seeds/text/leak.secret'));
  expect((await check()).output).toContain(
    'Unexpected text in seeds/text/leak.txt without its secret, expected seeds/text/leak.secret',
  );
  expect((await run('source', ['confirm', 'leak', join(folder, 'leak.txt')], folder)).errors).toContain(
    'sealed with a secret',
  );
});
