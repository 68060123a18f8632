import { relative, resolve } from 'node:path';
import { compressSite } from '../publish/compress.ts';
import { destinationOf } from '../publish/destination.ts';
import { diskErrorSentence } from '../publish/disk-error.ts';
import { cacheOf } from '../publish/made.ts';
import { dossierFolder } from './astro-run.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Writes the files of a built site in brotli and gzip beside them, for hosts that send such files as they lie there.

  npm run compress                     dist/ of this folder, after npm run build
  npm run compress -- --out <folder>   another folder into which a site was built
  npm run compress -- --help           prints this help

What hasn't changed since the last time is taken over. Exit codes: 0 done, 2 could not.
`;

const options = { out: { type: 'string' }, help: { type: 'boolean', default: false } } as const;

await runCommand(run, (error) => fail(diskErrorSentence(error) ?? error.message));

async function run(argv: string[]): Promise<number> {
  const { values } = readCommandLine({ args: argv, options });
  if (values.help) return print(usage);
  const started = performance.now();
  const dossier = dossierFolder();
  const folder = resolve(values.out ?? `${dossier}/dist`);
  const destination = await destinationOf(`${dossier}/.readout`, folder);
  const done = await compressSite(destination, await cacheOf(dossier), (message) => print(`${message} …\n`));
  const [seconds, name] = [((performance.now() - started) / 1000).toFixed(1), relative('.', folder) || '.'];
  return print(
    `Compressed ${done.files} files of ${name.startsWith('..') ? folder : `${name}/`} in ${seconds} s: ${kilobytes(done.before)}, ` +
      `as brotli ${kilobytes(done.brotli)}, as gzip ${kilobytes(done.gzip)}.\n` +
      `Taken over from before: ${done.kept}. Deleted since they were of older files: ${done.stale}.\n`,
  );
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}
