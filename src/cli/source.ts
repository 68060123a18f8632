import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { diskFiles } from '../load/disk-files.ts';
import { sourceRecord } from '../load/source-record.ts';
import { dossierFolder } from './astro-run.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';
import { bringText, confirm } from './source-text.ts';

const usage = `Records an article: its facts and the seal of its text, never the text.

  npm run source -- add <text file> --name <short name> [facts]
  npm run source -- text <id> <file> [--seal]
  npm run source -- confirm <id> <file>

add seals an article; text puts an article's text (.txt, .pdf) beside its record,
says what differs where it is another copy, and seals that with --seal as another
edition; confirm prints what a maintainer who has the article adds to
seeds/confirmed.txt on the base branch, so that check --base takes the seal.

Facts (leave out what the article doesn't say; nothing is invented):
  --title --publisher --author --url --archived-url --rights --note
  --published, --updated   2026-02-04 or 2026-02-04T23:44+05:30
  --language               en (if not given)
  --accessed               the day on which you read it; today, if not given
  --replace                write over a record that is there already
  --secret                 seal a confidential text with a random secret, kept beside it

The record goes to seeds/<text file's name>.yaml. A copy of the text goes to
seeds/text/, which git ignores: there, \`check\` can show you what a misquoted
passage should say.
`;

const text = { type: 'string' } as const;
const options = {
  name: text,
  title: text,
  publisher: text,
  author: text,
  url: text,
  'archived-url': text,
  rights: text,
  note: text,
  published: text,
  updated: text,
  language: text,
  accessed: text,
  replace: { type: 'boolean' },
  secret: { type: 'boolean' },
  seal: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readCommandLine({ args: argv, options, allowPositionals: true });
  const [command, file, ...others] = positionals;
  if (values.help || command === undefined) return print(usage, values.help ? 0 : 2);
  if (command === 'text' || command === 'confirm') {
    const [path, ...more] = others;
    if (file === undefined || path === undefined || more.length > 0)
      return fail(`Expected an id and a file: npm run source -- ${command} <id> <file>.`);
    const outcome =
      command === 'text' ? bringText(dossierFolder(), file, path, values) : confirm(dossierFolder(), file, path);
    return print(await outcome, 0);
  }
  if (command !== 'add') return fail(`Unexpected “${command}”, expected “add”, “text” or “confirm”.`);
  if (file === undefined || others.length > 0)
    return fail('Expected one text file: npm run source -- add <text file>.');
  if (values.name === undefined)
    return fail('Expected --name, the short name that footnotes use, such as --name "News18".');
  return add(file, { ...values, name: values.name, accessed: values.accessed ?? today() });
}

async function add(
  file: string,
  facts: Parameters<typeof sourceRecord>[1] & { replace?: boolean | undefined; secret?: boolean | undefined },
): Promise<number> {
  const id = basename(file).replace(/\.[^.]*$/, '');
  const article = await readFile(file, 'utf8').catch(() => null);
  if (article === null) return fail(`Can't read ${file}. Is the path right?`);
  const secret = facts.secret ? randomBytes(32).toString('hex') : '';
  const record = sourceRecord(article, facts, secret);
  if ('problems' in record) return fail(record.problems.join('\n'));
  const refused = await diskFiles(dossierFolder()).list('seeds/text');
  if ('rule' in refused) return fail(`${refused.file}: ${refused.message}`);
  const seeds = join(dossierFolder(), 'seeds');
  const target = join(seeds, `${id}.yaml`);
  if (!facts.replace && (await exists(target))) return fail(`${id} is recorded already; --replace writes over it.`);
  await mkdir(join(seeds, 'text'), { recursive: true });
  // What stands there is deleted, not written over: it may be a link that leads elsewhere.
  await rm(target, { force: true });
  await writeFile(target, record.yaml, { flag: 'wx' });
  const copy = join(seeds, 'text', `${id}.txt`);
  if (resolve(file) !== resolve(copy)) {
    await rm(copy, { force: true });
    await copyFile(file, copy, constants.COPYFILE_EXCL);
  }
  if (secret !== '') await replaceFile(join(seeds, 'text', `${id}.secret`), `${secret}\n`);
  await writeFile(join(seeds, '.gitattributes'), '*.proofs merge=union\n', { flag: 'wx' }).catch(() => {});
  return print(
    `Recorded ${id}: ${record.wordCount} words.\n  seeds/${id}.yaml        add this to git\n  seeds/text/${id}.txt   stays on this machine\n`,
    0,
  );
}

async function replaceFile(path: string, text: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, text, { flag: 'wx' });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
