import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildRow, type Measured, printBuilds, printPeer } from './build-phases.ts';
import { buildWithEleventy } from './eleventy.ts';
import { generateDossier } from './generate.ts';
import { writeDossier } from './write.ts';

const usage = `Generates a dossier and builds it three times: for the first time, unchanged, and with one entry changed.

  npm run bench -- build --events 13
  npm run bench -- build --events 1000 --json

  --events   how many (13, which is like a dossier on one summit)
  --seed     of the generator (1)
  --eleventy a folder in which it is installed: builds as many pages from the same Markdown beside it
  --json     prints all figures as JSON
`;

const options = {
  events: { type: 'string', default: '13' },
  seed: { type: 'string', default: '1' },
  eleventy: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const { values } = parseArgs({ options });
const [events, seed] = [Number(values.events), Number(values.seed)];

if (values.help || !(events >= 1)) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await run();
}

async function run(): Promise<void> {
  await mkdir('.readout', { recursive: true });
  const dossier = await mkdtemp(resolve('.readout', 'bench-'));
  try {
    await writeDossier(dossier, generateDossier(events, seed));
    const rows = [await measure('cold', dossier), await measure('unchanged', dossier)];
    await changeOneEntry(dossier);
    rows.push(await measure('one entry changed', dossier));
    const pages = globSync('dist/**/*.html', { cwd: dossier }).length;
    const peer = values.eleventy === undefined ? null : await buildWithEleventy(values.eleventy, dossier, pages);
    const machine = { cpus: cpus().length, load: loadavg()[0] };
    if (values.json)
      process.stdout.write(`${JSON.stringify({ events, seed, pages, ...machine, rows, eleventy: peer }, null, 2)}\n`);
    else
      process.stdout.write(
        `${events} events, ${pages} pages, load ${machine.load?.toFixed(1)}\n${printBuilds(rows)}${printPeer(peer, rows)}`,
      );
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}

async function changeOneEntry(dossier: string): Promise<void> {
  const [first = ''] = globSync('content/events/*.md', { cwd: dossier }).sort();
  await appendFile(join(dossier, first), '\nNothing else is known.\n');
}

function measure(build: string, dossier: string): Promise<BuildRow> {
  process.stderr.write(`Building: ${build} …\n`);
  const started = performance.now();
  const command = ['--max-old-space-size=8192', join(import.meta.dirname, 'build-once.ts')];
  const env = { ...process.env, READOUT_DOSSIER: dossier };
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  let measured: Measured | null = null;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  child.on('message', (message) => (measured = message as Measured));
  return new Promise((done, fail) => {
    child.on('close', () =>
      measured === null ? fail(new Error(output)) : done({ build, total: performance.now() - started, measured }),
    );
  });
}
