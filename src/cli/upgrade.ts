import { dossierFormat } from '../kinds/site.ts';
import { diskFiles } from '../load/disk-files.ts';
import { planUpgrade } from '../load/upgrade.ts';
import { writeChanges } from '../load/write-changes.ts';
import { dossierFolder } from './astro-run.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';
import { unifiedDiff } from './unified-diff.ts';

const usage = `Brings a dossier into the format that this Readout knows, and shows what changes.

  npm run upgrade               prints each change as a diff, and writes nothing
  npm run upgrade -- --write    writes it, all or nothing

  --write  writes the changes

Exit codes: 0 shown, written or nothing to do; 1 something has to be put right first; 2 could not run.
`;

const options = { write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values } = readCommandLine({ args: argv, options });
  if (values.help) return print(usage);
  const root = dossierFolder();
  const { from, files, remarks, problems } = await planUpgrade(diskFiles(root));
  if (files.length === 0 && problems.length === 0) return print(`The dossier has format ${from}: nothing to do.\n`);
  print([...files.map(unifiedDiff), ...remarks, ''].join('\n'));
  if (problems.length > 0) return fail(['Nothing was written:', ...problems].join('\n'), 1);
  if (!values.write) return print('Nothing was written. With --write it is.\n');
  await writeChanges(
    root,
    files.map(({ path, after, lineEnd }) => ({
      ...{ path, to: path },
      bytes: Buffer.from(after.replaceAll('\n', lineEnd)),
    })),
  );
  return print(`Written: the dossier has format ${dossierFormat}. Now run: npm run check\n`);
}
