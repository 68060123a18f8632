import { randomBytes } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { idForm, idProblem } from '../core/model/id.ts';
import { readArticleFile } from '../load/article-file.ts';
import { idFrom } from '../load/begin-entry.ts';
import { diskFiles } from '../load/disk-files.ts';
import { type SourceFacts, sourceRecord } from '../load/source-record.ts';
import { dossierFolder } from './astro-run.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';
import { bringText, confirm, findInTexts, replaceFile } from './source-text.ts';

const usage = `Records an article: its facts and the seal of its text, never the text.

  npm run source -- add <file> --name <short name> [facts]
  npm run source -- text <id> <file> [--seal]
  npm run source -- find <words> [--in <id>]
  npm run source -- confirm <id> <file>

add seals an article: a text, a saved page (.html) or a PDF; of a page it takes what
the page says of the article, for you to look over. find prints the sentences that
have these words as footnotes that are ready. text puts an article's text beside its record,
says what differs where it is another copy, and seals that with --seal as another
edition; confirm prints what a maintainer who has the article adds to
seeds/confirmed.txt on the base branch, so that check --base takes the seal.

Facts (leave out what the article doesn't say; nothing is invented):
  --title --publisher --author --url --archived-url --rights --note
  --published, --updated   2026-02-04 or 2026-02-04T23:44+05:30
  --language               en (if not given)
  --accessed               the day on which you read it; today, if not given
  --id                     what the dossier calls it; made from the file's name
  --replace                write over a record that is there already
  --secret                 seal a confidential text with a random secret, kept beside it

The record goes to seeds/<id>.yaml. A copy of the text goes to
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
  id: text,
  in: text,
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
  if (command === 'find') {
    if (file === undefined || others.length > 0)
      return fail('Expected words in quotation marks: npm run source -- find "price floors".');
    return print(await findInTexts(dossierFolder(), file, values.in));
  }
  if (command !== 'add') return fail(`Unexpected “${command}”, expected “add”, “find”, “text” or “confirm”.`);
  if (file === undefined || others.length > 0) return fail('Expected one file: npm run source -- add <file>.');
  return add(file, values);
}

async function add(file: string, said: AddOptions): Promise<number> {
  const id = said.id ?? idOf(basename(file).replace(/\.[^.]*$/, ''));
  const problem = idForm.test(id) ? idProblem(id) : 'letters, digits and single hyphens are expected';
  if (problem !== null) return fail(`“${id}” can’t be a source’s id: ${problem}. Say another with --id.`);
  const { text: article, facts: found } = await readArticleFile(file);
  const facts = { ...found, name: found.publisher, ...said, accessed: said.accessed ?? today() };
  if (facts.name === undefined)
    return fail('Expected --name, the short name that footnotes use, such as --name "News18".');
  const secret = said.secret ? randomBytes(32).toString('hex') : '';
  const record = sourceRecord(article, { ...facts, name: facts.name }, secret);
  if ('problems' in record) return fail(record.problems.join('\n'));
  const refused = await diskFiles(dossierFolder()).list('seeds/text');
  if ('rule' in refused) return fail(`${refused.file}: ${refused.message}`);
  const seeds = join(dossierFolder(), 'seeds');
  const target = join(seeds, `${id}.yaml`);
  if (!said.replace && (await exists(target))) return fail(`${id} is recorded already; --replace writes over it.`);
  await replaceFile(target, record.yaml);
  const copy = join(seeds, 'text', `${id}.txt`);
  if (resolve(file) !== resolve(copy)) await replaceFile(copy, article);
  if (secret !== '') await replaceFile(join(seeds, 'text', `${id}.secret`), `${secret}\n`);
  await writeFile(join(seeds, '.gitattributes'), '*.proofs merge=union\n', { flag: 'wx' }).catch(() => {});
  return print(
    [
      `Recorded ${id}: ${record.wordCount} words.`,
      `  seeds/${id}.yaml        add this to git`,
      `  seeds/text/${id}.txt   stays on this machine`,
      ...takenFromPage(found, said, id),
      '',
    ].join('\n'),
  );
}

type AddOptions = Partial<SourceFacts> & {
  id?: string | undefined;
  replace?: boolean | undefined;
  secret?: boolean | undefined;
};

/** A file's name where that can be an id, else what is next to it. */
function idOf(name: string): string {
  return idForm.test(name) && idProblem(name) === null ? name : idFrom(name);
}

/** What the page itself said and nobody typed, as lines. */
function takenFromPage(found: Partial<SourceFacts>, said: AddOptions, id: string): string[] {
  const typed = new Map(Object.entries(said));
  const taken = Object.entries(found).filter(([name]) => typed.get(name) === undefined);
  if (taken.length === 0) return [];
  return [
    `The page says of itself what follows. Look whether it is right and the text whole, and change seeds/${id}.yaml if not:`,
    ...taken.map(([name, value]) => `  ${name}: ${value}`),
  ];
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
