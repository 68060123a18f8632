import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { passagesOf } from '../../src/kinds/passages.ts';
import { checkDossier, type Report } from '../../src/load/check.ts';
import { diskFiles } from '../../src/load/disk-files.ts';
import { readText, type TextFile } from '../../src/load/files.ts';
import { startProving } from '../../src/load/proofs.ts';
import { applyRules } from '../../src/rules/apply.ts';
import { generateDossier } from './generate.ts';

/**
 * Measures the check on generated dossiers on disk, each read for the first time, and prints the time for an entry:
 * `npm run bench -- check [--events 100,1000,10000] [--seed 1]`. Reaching 2 ms an entry, whatever their number, is
 * the aim; and 0.4 ms of it for rules and proofs together, which are timed by themselves, as processor time in the best
 * of some runs.
 */
const options = {
  events: { type: 'string', default: '100,1000,10000' },
  seed: { type: 'string', default: '1' },
} as const;
const { values } = parseArgs({ options });

/** How often rules and proofs are timed. */
const runs = 8;

process.stdout.write('  entries    check   an entry   of it processor   rules and proofs an entry   issues\n');
await measure(20);
for (const events of values.events.split(',').map(Number)) process.stdout.write(`${row(await measure(events))}\n`);

interface Measure {
  entries: number;
  /** In milliseconds. */
  wall: number;
  /** Of all threads, in milliseconds. */
  processor: number;
  /** Processor time in milliseconds. */
  rules: number;
  proofs: number;
  issues: number;
}

async function measure(events: number): Promise<Measure> {
  const root = await mkdtemp(join(tmpdir(), 'readout-bench-'));
  const entries = await write(root, events);
  const used = process.cpuUsage();
  const started = performance.now();
  const report = await checkDossier(root);
  const wall = performance.now() - started;
  const processor = sinceThen(used);
  const parts = await bestOfParts(root, report);
  await rm(root, { recursive: true });
  return { entries, wall, processor, ...parts, issues: report.issues.length };
}

/** On a copy of the dossier each time, so that nothing is remembered from the time before. */
async function bestOfParts(root: string, { loaded }: Report): Promise<{ rules: number; proofs: number }> {
  const files = diskFiles(root);
  const proofFiles = new Map<string, TextFile>();
  for (const { id } of loaded.dossier.sources) {
    const file = await readText(files, `seeds/${id}.proofs`);
    if (!('rule' in file)) proofFiles.set(id, file);
  }
  const quotes = passagesOf(loaded.dossier).map(({ evidence: { source, quote } }) => ({ source, quote }));
  const best = { rules: Number.POSITIVE_INFINITY, proofs: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run++) {
    const dossier = structuredClone(loaded.dossier);
    const rules = timed(() => applyRules({ ...loaded, dossier, today: null }, loaded.issues));
    const proofs = timed(() => {
      const beside = (id: string) => ({ proofs: proofFiles.get(id), text: undefined, secret: undefined });
      const proving = startProving(dossier.sources, beside, true);
      for (const quoted of quotes) proving.verify(quoted);
      proving.outcome(true);
    });
    best.rules = Math.min(best.rules, rules);
    best.proofs = Math.min(best.proofs, proofs);
  }
  return best;
}

function timed(act: () => void): number {
  const used = process.cpuUsage();
  act();
  return sinceThen(used);
}

/** Processor time of all threads, in milliseconds. */
function sinceThen(used: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
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

function row({ entries, wall, processor, rules, proofs, issues }: Measure): string {
  const each = (time: number) => `${(time / entries).toFixed(2)} ms`;
  const parts = `${each(rules + proofs)} (${(rules / entries).toFixed(2)} + ${(proofs / entries).toFixed(2)})`;
  return [
    String(entries).padStart(9),
    `${wall.toFixed(0)} ms`.padStart(9),
    each(wall).padStart(11),
    each(processor).padStart(18),
    parts.padStart(28),
    String(issues).padStart(9),
  ].join('');
}
