import { diskFiles } from '../load/disk-files.ts';
import { type Change, planRemoval } from '../load/move-record.ts';
import { dossierFolder } from './astro-run.ts';
import { carryOut, fileLine, namingLine, wantedFrom } from './change.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Takes a record out of the dossier, and says what would break by that.

  npm run remove -- some-id
  npm run remove -- event some-id          where records of several kinds have that id

What names the record is listed, with its line. While anything does, nothing is removed. It shows what would
change, and asks; without a terminal nothing is removed unless you say --yes.

  --force  removes it all the same; the check then names what leads to nothing
  --yes    removes it at once

Exit codes: 0 shown or removed, 1 something names it, 2 could not.
`;

const options = {
  force: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readCommandLine({ args: argv, options, allowPositionals: true });
  if (values.help) return print(usage);
  const wanted = wantedFrom(positionals);
  if (wanted === null) return fail('Expected a record: npm run remove -- [kind] <id>.');
  const planned = await planRemoval(diskFiles(dossierFolder()), wanted);
  if ('problems' in planned || planned.namings.length === 0 || values.force)
    return carryOut(planned, shown, values.yes);
  return print(`${shown(planned)}Nothing was removed. Change these places first, or say --force.\n`, 1);
}

function shown({ record, files, namings }: Change): string {
  const count = `${namings.length} ${namings.length === 1 ? 'place names' : 'places name'} it, and would lead to nothing:`;
  return [
    `The ${record.kind} “${record.id}”:`,
    ...files.map(fileLine),
    namings.length === 0 ? 'Nothing names it.' : count,
    ...namings.map(namingLine),
    '',
  ].join('\n');
}
