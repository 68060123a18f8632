import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolder } from '../dossier-files.ts';
import { mutate } from './mutate.ts';
import { tableOf } from './table.ts';

/**
 * Makes thousands of random single edits in a dossier and prints how many of them the check reports on the right
 * file: `node tests/mutation/run.ts [--edits N] [--seed S] [--dossier <folder>] [--missed]`.
 */
const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    dossier: { type: 'string', default: '.' },
    missed: { type: 'boolean', default: false },
  },
});

const folder = resolve(values.dossier);
if (!existsSync(`${folder}/content/site.yaml`)) throw new Error(`No dossier in ${folder}.`);
const started = performance.now();
const trials = await mutate(await readFolder(folder), Number(values.edits), Number(values.seed), (done) => {
  if (done % 500 === 0) process.stderr.write(`${done} edits …\n`);
});
process.stdout.write(
  `${tableOf(trials)}\n\n${trials.length} edits in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);
const missed = trials.filter(({ outcome }) => outcome.kind === 'missed' || outcome.kind === 'elsewhere');
if (values.missed)
  for (const { edit, outcome } of missed)
    process.stdout.write(`${outcome.kind}  ${edit.kind}  ${edit.path}  ${edit.change.slice(0, 200)}\n`);
