import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '../edit/desk.ts';
import { serveDesk } from '../edit/server.ts';
import { todayFrom } from '../load/today.ts';
import { isFrozen } from '../load/write-proofs.ts';
import { dossierFolder } from './astro-run.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Opens a form for the entries of the dossier, in a browser on this machine.

  npm run edit
  npm run edit -- [--port <number>]

It prints an address to open, which nobody else can guess. Each field says what it is for and what is wrong with it,
passages are looked up while you type them, and what readers will see stands beside it. Nothing is written before you
save, and then only what you changed. Ctrl+C ends it.

  --port     the port to listen on, on 127.0.0.1; one that is free, if not given

Exit code: 2 could not run.
`;

const options = {
  port: { type: 'string', default: '0' },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values } = readCommandLine({ args: argv, options });
  if (values.help) return print(usage);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    return fail(`Unexpected port “${values.port}”, expected a number up to 65535.`);
  const folder = dossierFolder();
  if (!existsSync(join(folder, 'content'))) return fail(`No folder content/ in ${folder}. Is this a dossier?`);
  const today = () => todayFrom(process.env['READOUT_TODAY'], new Date());
  const desk = openDesk(folder, today, isFrozen(false, process.env));
  const { url } = await serveDesk(desk, randomBytes(32).toString('base64url'), port);
  return print(`Open ${url}\nCtrl+C ends it.\n`);
}
