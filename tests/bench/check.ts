import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDossier } from '../../src/load/check.ts';
import { generateDossier } from './generate.ts';

/**
 * Measures the check on generated dossiers on disk, each read for the first time, and prints the time for an entry:
 * `npm run bench -- check [--events 100,1000,10000] [--seed 1]`. Reaching 2 ms an entry, whatever their number, is
 * the aim.
 */
const options = {
  events: { type: 'string', default: '100,1000,10000' },
  seed: { type: 'string', default: '1' },
} as const;
const { values } = parseArgs({ options });

process.stdout.write('  entries    check   an entry   of it processor   issues\n');
await measure(20);
for (const events of values.events.split(',').map(Number)) process.stdout.write(`${row(await measure(events))}\n`);

interface Measure {
  entries: number;
  /** In milliseconds. */
  wall: number;
  /** Of all threads, in milliseconds. */
  processor: number;
  issues: number;
}

async function measure(events: number): Promise<Measure> {
  const root = await mkdtemp(join(tmpdir(), 'readout-bench-'));
  const entries = await write(root, events);
  const used = process.cpuUsage();
  const started = performance.now();
  const { issues } = await checkDossier(root);
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  await rm(root, { recursive: true });
  return { entries, wall, processor: (user + system) / 1000, issues: issues.length };
}

/** Gives the number of files that are entries. */
async function write(root: string, events: number): Promise<number> {
  let entries = 0;
  for (const { path, text } of generateDossier(events, Number(values.seed))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    entries += Number(path.startsWith('content/') && path !== 'content/site.yaml');
  }
  return entries;
}

function row({ entries, wall, processor, issues }: Measure): string {
  const each = (time: number) => `${(time / entries).toFixed(2)} ms`;
  return [
    String(entries).padStart(9),
    `${wall.toFixed(0)} ms`.padStart(9),
    each(wall).padStart(11),
    each(processor).padStart(18),
    String(issues).padStart(9),
  ].join('');
}
