import { type ChildProcess, spawn } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { setAstroEnvironment } from '../src/cli/astro-run.ts';
import type { Tally } from './tally-reporter.ts';

/** A part of `npm test`. */
interface Step {
  name: string;
  /** A script, with its arguments. */
  command: string[];
  /** Whether the command counts its own tests and shows its own progress. */
  counts?: boolean;
}

/** Those of TypeScript too, so that the compiler has nothing to add. */
const types: Step[] = [
  {
    name: 'types (astro check)',
    command: [of('astro', 'bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'warning'],
  },
];
const lint: Step[] = [
  {
    name: 'lint and format (biome)',
    command: [of('@biomejs/biome', 'bin/biome'), 'ci', '--colors=off', '--error-on-warnings', '.'],
  },
  { name: 'format of .astro files (prettier)', command: prettier('--check') },
  { name: 'imports, and words outside src/words', command: ['tests/lint/run.ts'] },
  { name: 'what nothing uses (knip)', command: [of('knip', 'bin/knip.js'), '--no-progress'] },
];
const format: Step[] = [
  { name: 'format (biome)', command: [of('@biomejs/biome', 'bin/biome'), 'check', '--write', '.'] },
  { name: 'format of .astro files (prettier)', command: prettier('--write') },
];

/** CI says with it what a pull request is compared with. */
const base = process.env['READOUT_BASE'] ?? '';
const sinceBase: Step[] =
  base === ''
    ? []
    : [{ name: `seals, sources and gaps since ${base}`, command: ['src/cli/check.ts', '--frozen', '--base', base] }];

setAstroEnvironment();
const total: Tally = { passed: 0, failed: 0, skipped: 0, reasons: [] };
const steps = stepsOf(process.argv.slice(2));
const checks = steps.filter(({ counts }) => !counts);
// A check takes one processor, and the tests take all that there are.
await Promise.all([runEach(checks), runEach(checks)]);
await runEach(steps.filter(({ counts }) => counts));
for (const reason of total.reasons) console.log(`skipped: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** The steps of an npm script: all, those of the part that it names, or the tests alone where words narrow them. */
function stepsOf([first, ...rest]: string[]): Step[] {
  if (first === 'types') return types;
  if (first === 'lint') return lint;
  if (first === 'format') return format;
  if (first === 'unit') return [tests(['--project', 'unit*', ...rest])];
  if (first !== 'all') throw new Error(`Unexpected part “${first}” of the tests.`);
  if (rest.length === 0) return [...sinceBase, ...types, ...lint, tests([])];
  console.log(`Only the tests that “${rest.join(' ')}” names: no types, no lint. npm test alone checks everything.`);
  return [tests(rest)];
}

function tests(narrowedBy: string[]): Step {
  return {
    name: 'tests (vitest)',
    command: [of('vitest', 'vitest.mjs'), 'run', ...reporters(), ...narrowedBy],
    counts: true,
  };
}

function prettier(option: string): string[] {
  return [of('prettier', 'bin/prettier.cjs'), option, '--log-level=warn', 'src/**/*.astro'];
}

/** A file of an npm package. */
function of(npmPackage: string, file: string): string {
  return join(dirname(findPackageJSON(npmPackage, import.meta.url) as string), file);
}

function reporters(): string[] {
  return ['--reporter=default', '--reporter=tests/tally-reporter.ts'];
}

/** Takes the next of those that wait until none does; another that does the same takes the others. */
async function runEach(waiting: Step[]): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) add(await run(step));
}

/** Runs a step to its end, says how it went, and counts it: as one, unless it counts for itself. */
async function run({ name, command, counts = false }: Step): Promise<Tally> {
  console.log(`${name} …`);
  const started = performance.now();
  const { code, output, tally } = await finish(start(command, counts));
  if (code !== 0) console.log(output);
  console.log(`${name}: ${code === 0 ? 'good' : 'failed'}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return tallyOf(code, tally, counts);
}

function start(command: string[], counts: boolean): ChildProcess {
  return spawn(process.execPath, command, {
    stdio: counts ? ['ignore', 'inherit', 'inherit', 'ipc'] : 'pipe',
  });
}

interface Outcome {
  code: number;
  output: string;
  tally: Tally | null;
}

function finish(child: ChildProcess): Promise<Outcome> {
  const outcome: Outcome = { code: 1, output: '', tally: null };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (outcome.output += chunk));
  child.on('message', (tally) => (outcome.tally = tally as Tally));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...outcome, code: code ?? 1 })));
}

/** A command that failed without a failure to count, because it could not even start its tests, counts as one failed. */
function tallyOf(code: number, tally: Tally | null, counts: boolean): Tally {
  const base = tally ?? { passed: counts ? 0 : Number(code === 0), failed: 0, skipped: 0, reasons: [] };
  const unexplained = (code !== 0 && base.failed === 0) || (counts && tally === null);
  return { ...base, failed: base.failed + Number(unexplained) };
}

function add({ passed, failed, skipped, reasons }: Tally): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.reasons.push(...reasons);
}
