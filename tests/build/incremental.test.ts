import { execFile } from 'node:child_process';
import * as disk from 'node:fs/promises';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheOf, digestsIn } from '../../src/publish/made.ts';
import { type TemporaryDossier, temporaryDossier } from '../temporary-dossier.ts';

/** How many rounds of edits are tried; each costs two builds. `READOUT_EDITS=50 npm test -- incremental` tries more. */
const rounds = Number(process.env['READOUT_EDITS'] ?? 3);
const seed = Number(process.env['READOUT_SEED'] ?? Date.now() % 1e6);

let dossier: TemporaryDossier;
beforeAll(async () => {
  dossier = await temporaryDossier();
});
afterAll(() => dossier.discard());

/** What an editor does; each of them changes, or may change, what several pages show. */
type Edit = (folder: string, pick: <Choice>(choices: readonly Choice[]) => Choice) => Promise<void>;

const edits: Record<string, Edit> = {
  'adds a sentence': (folder, pick) =>
    inEntry(folder, pick, (text) => text.replace(/^(?=\n\[\^)/m, '\nNothing else is known.\n')),
  'changes a title': (folder, pick) => inEntry(folder, pick, (text) => text.replace(/^(title|name): .*/m, '$& again')),
  'takes the last footnote away': (folder, pick) =>
    inEntry(folder, pick, (text) => {
      const [label = ''] = /\[\^[\w-]+\](?=:[^\n]*\n*$)/.exec(text) ?? [];
      return label === '' ? text : text.replace(/\n[^\n]*\n*$/, '\n').replaceAll(label, '');
    }),
  'renames an entry': async (folder, pick) => {
    const file = pick(await entriesIn(folder));
    const [kind = '', name = ''] = file.split('/').slice(-2);
    const [id = '', ending = ''] = name.split('.');
    const renamed = id.endsWith('-x') ? id.slice(0, -2) : `${id}-x`;
    for (const other of await entriesIn(folder))
      await inFile(other, (text) => text.replace(new RegExp(`(?<=[\\s:\\[,(])${id}(?=[\\s\\],)])`, 'gu'), renamed));
    await rename(file, join(folder, 'content', kind, `${renamed}.${ending}`));
    await inFile(join(folder, 'content/site.yaml'), (text) => text.replace(`lead: ${id}\n`, `lead: ${renamed}\n`));
  },
  'adds an entry': async (folder, pick) => {
    const file = pick(await entriesIn(folder));
    await cp(file, file.replace(/(?=\.mdx?$)/, '-too'));
  },
  'deletes an entry': async (folder, pick) => rm(pick(await entriesIn(folder))),
  'changes a source': (folder, pick) =>
    inFile(join(folder, 'seeds', `${pick(['harbour-gazette', 'island-radio', 'northern-wire'])}.yaml`), (text) =>
      text.replace(/^publisher: .*/m, (line) => (line.endsWith('null') ? 'publisher: A publisher' : 'publisher: null')),
    ),
  'changes the site': (folder, pick) =>
    inFile(join(folder, 'content/site.yaml'), (text) =>
      pick([
        () => text.replace(/^title: .*/m, '$& again'),
        () =>
          text.replace(/^url: .*/m, (line) => (line.endsWith('null') ? 'url: https://example.org/b/' : 'url: null')),
        () => text.replace('kinds: [meeting, speech, service]', 'kinds: [service, speech, meeting]'),
        () => text.replace(/^editors: .*/m, 'editors: [Somebody else]'),
      ])(),
    ),
  'changes public files': async (folder, pick) => {
    await mkdir(join(folder, 'public/more'), { recursive: true });
    const file = join(folder, 'public', pick(['a.txt', 'more/b.txt', 'favicon.svg', 'robots.txt']));
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>';
    if (pick([true, false])) await rm(file, { force: true });
    else await writeFile(file, file.endsWith('.svg') ? svg : pick(['one', 'another']));
  },
  'spoils a page of the site': async (folder, pick) => {
    const pages = (await readdir(join(folder, 'dist/events'))).map((id) =>
      join(folder, 'dist/events', id, 'index.html'),
    );
    const page = pick(pages.filter((each) => !each.includes('events/index.html/')));
    await (pick([true, false]) ? rm(page) : writeFile(page, 'by hand'));
  },
};

test(`after any edits a build makes what a clean one makes (seed ${seed})`, { timeout: rounds * 240_000 }, async () => {
  const names = fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 1, maxLength: 4 });
  const rolls = fc.infiniteStream(fc.nat());
  const told: string[] = [];
  await build([]);
  for (const [chosen, numbers] of fc.sample(fc.tuple(names, rolls), { numRuns: rounds, seed })) {
    const { folder } = dossier;
    const before = `${folder}-before`;
    for (const part of ['content', 'seeds', 'public'])
      await cp(join(folder, part), join(before, part), { recursive: true }).catch(() => {});
    const pick = <Choice>(choices: readonly Choice[]) =>
      choices[Number(numbers.next().value) % choices.length] as Choice;
    for (const name of chosen) await edits[name]?.(folder, pick);
    told.push(chosen.join(', '));
    const code = await build([]);
    expect(code === 0 || code === 1, told.join('; ')).toBe(true);
    // What the check refuses is taken back, as an editor would.
    if (code !== 0)
      for (const part of ['content', 'seeds', 'public']) {
        await rm(join(folder, part), { recursive: true, force: true });
        await cp(join(before, part), join(folder, part), { recursive: true }).catch(() => {});
      }
    await rm(before, { recursive: true });
    if (code !== 0) expect(await build([]), told.join('; ')).toBe(0);
    const clean = join(dirname(folder), 'clean');
    expect(await build(['--fresh', '--out', clean])).toBe(0);
    expect(await digestsIn(join(folder, 'dist'), disk), told.join('; ')).toEqual(await digestsIn(clean, disk));
  }
});

test('an edit is built without Astro; a spoilt bundle, or another site, with it', { timeout: 240_000 }, async () => {
  const { folder } = dossier;
  const pick = <Choice>([first]: readonly Choice[]) => first as Choice;
  const startsAstro = async (): Promise<boolean> => {
    const [code, said] = await buildSaying(['--verbose']);
    expect(code, said).toBe(0);
    return said.includes('[build]');
  };
  const edit = (name: string) => edits[name]?.(folder, pick);
  await build([]);
  await edit('adds a sentence');
  expect(await startsAstro()).toBe(false);
  const kept = join((await cacheOf(folder)) ?? '', 'bundle');
  const [key = ''] = await readdir(kept);
  await inFile(join(kept, key, 'bundle.json'), (text) => text.replace('server/chunks', 'server/other'));
  await edit('adds a sentence');
  expect(await startsAstro()).toBe(true);
  await edit('adds a sentence');
  expect(await startsAstro()).toBe(false);
  await edit('changes the site');
  expect(await startsAstro()).toBe(true);
});

async function entriesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'content'), { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => /\.mdx?$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

async function inEntry(folder: string, pick: Parameters<Edit>[1], change: (text: string) => string): Promise<void> {
  await inFile(pick(await entriesIn(folder)), change);
}

async function inFile(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** Ends as a command would: its exit code. */
async function build(args: string[]): Promise<number> {
  return (await buildSaying(args))[0];
}

/** With all that was printed. */
function buildSaying(args: string[]): Promise<[number, string]> {
  const { NODE_ENV: _, VITEST: __, ...rest } = process.env;
  const env = { ...rest, READOUT_DOSSIER: dossier.folder };
  return new Promise((done) => {
    execFile(process.execPath, ['src/cli/build.ts', ...args], { env }, (error, stdout, stderr) =>
      done([error ? Number(error.code) : 0, stdout + stderr]),
    );
  });
}
