import { diskFiles } from '../load/disk-files.ts';
import { type Change, planMove } from '../load/move-record.ts';
import { dossierFolder } from './astro-run.ts';
import { carryOut, fileLine, namingLine, wantedFrom } from './change.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Gives a record another id: renames its files, and changes every field, link and component that names it.

  npm run move -- old-id new-id
  npm run move -- event old-id new-id      where records of several kinds have that id

It shows what would change, and asks; without a terminal nothing is written unless you say --yes. All is
written or nothing, only the letters of the id change, and the check finds no more than before.

  --yes    writes it at once

Exit codes: 0 shown or written, 2 could not.
`;

const options = { yes: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readCommandLine({ args: argv, options, allowPositionals: true });
  if (values.help) return print(usage);
  const to = positionals.pop();
  const wanted = wantedFrom(positionals);
  if (to === undefined || wanted === null)
    return fail('Expected an old and a new id: npm run move -- [kind] <old id> <new id>.');
  return carryOut(await planMove(diskFiles(dossierFolder()), wanted, to), shown, values.yes);
}

function shown({ record, id, files, namings, remarks }: Change): string {
  const places = namings.map((naming) => `${namingLine(naming)} → ${naming.withId(id ?? '')}`);
  const count = `${namings.length} ${namings.length === 1 ? 'place names' : 'places name'} it`;
  return [
    `The ${record.kind} “${record.id}”:`,
    ...files.filter(({ path, to }) => path !== to).map(fileLine),
    places.length === 0 ? 'Nothing names it.' : `${count}:`,
    ...places,
    ...remarks,
    '',
  ].join('\n');
}
