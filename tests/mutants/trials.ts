import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Mutant, withSwitches } from './mutants.ts';

/** What came of a mutant: `endless` is noticed as well, by tests that hang; `unreached` is code that no test comes to. */
export type Noticed = 'noticed' | 'endless' | 'missed' | 'loading' | 'unreached';

export interface Trials {
  outcomes: Noticed[];
  /** For each mutant the test files that come to it, in tests or when they are loaded. */
  tests: ReadonlySet<string>[];
  /** Mutants that a test was too slow to be run for. */
  untried: ReadonlySet<number>;
  /** Test files that fail without any change, and so can't say anything. */
  failing: string[];
}

export interface How {
  /** For how many milliseconds a test is run again and again; with 0 it is only asked what tests come to. */
  patience: number;
  /** Only test files whose path has one of these words. */
  tests: readonly string[];
  /** Whether to leave out what counts only while a module is loaded. */
  quick?: boolean;
}

// Tests of time, of chance, of the code's own look, and of this: what they say of a mutant proves nothing.
const withoutVoice = /\/(?:stalling|hostile|watch|mutation|stress)\.test\.ts$|^tests\/unit\/(?:bench|lint|mutants)\b/;

const notCopied = ['.git', '.readout', '.astro', 'node_modules', 'dist', 'biome.json'];

/**
 * Copies the project to a new folder there, with all mutants in it, each of them off, and runs the unit tests. Each test
 * is run again for each mutant that it comes to and no test before has noticed, in the same process. Mutants that count
 * only when a module is loaded, or where something is worked out once and remembered, are tried in processes of their own.
 */
export async function tryMutants(
  tree: string,
  mutants: readonly Mutant[],
  { patience, tests: words, quick = false }: How,
): Promise<Trials> {
  await copyTo(tree);
  for (const [file, numbered] of Map.groupBy(mutants.entries(), ([, { file }]) => file)) {
    const text = await readFile(join(tree, file), 'utf8');
    const importing = `\nimport ${JSON.stringify(join(tree, 'tests/mutants/switch.mjs'))};\n`;
    await writeFile(join(tree, file), withSwitches(text, numbered) + importing);
  }
  const durationsFile = '.readout/mutants/durations.json';
  const durations: Record<string, number> = existsSync(durationsFile)
    ? JSON.parse(await readFile(durationsFile, 'utf8'))
    : {};
  let left = quickFirst(
    globSync('tests/unit/**/*.test.ts').filter(
      (file) => !withoutVoice.test(file) && words.some((word) => file.includes(word)),
    ),
    durations,
  );
  const failing: string[] = [];
  const env = { MUTANTS_FOLDER: join(tree, '.readout'), MUTANTS_PATIENCE: String(patience) };
  const logs = ['reached', 'noticed'].map((name) => join(tree, '.readout', name));
  for (const path of logs) await writeFile(path, '');
  // A mutant that hangs takes its test file with it, which is then run again without it.
  for (let round = 0; left.length > 0 && round < 5; round++) {
    await runTests(tree, left, ['--reporter=json', '--outputFile=.readout/report.json'], 3600, env);
    const seen = await readReport(tree);
    left = left.filter((file) => !seen.some((one) => one.file === file && one.ran));
    failing.push(...seen.filter(({ ran, passed }) => ran && !passed).map(({ file }) => file));
  }
  const texts = await Promise.all(logs.map((path) => readFile(path, 'utf8')));
  const log = texts.flatMap((text) => text.split('\n').map((line) => line.split(' ')));
  const idsOf = (kind: string) => new Set(log.filter(([first]) => first === kind).map(([, id]) => Number(id)));
  const [noticed, endless] = [idsOf('noticed'), idsOf('endless')];
  const sets = (kinds: string[]) => {
    const sets = mutants.map(() => new Set<string>());
    for (const [kind = '', id, file = ''] of log) if (kinds.includes(kind)) sets[Number(id)]?.add(file);
    return sets;
  };
  const [tests, loading] = [sets(['reached', 'loading']), sets(['loading', 'untried'])];
  for (const [kind, time, file = ''] of log) if (kind === 'took') durations[file] = Number(time);
  await writeFile(durationsFile, JSON.stringify(durations));
  const outcomes: Noticed[] = [];
  for (const id of mutants.keys()) {
    if (tests[id]?.size === 0) outcomes.push('unreached');
    else if (endless.has(id)) outcomes.push('endless');
    else if (noticed.has(id) || patience === 0) outcomes.push('noticed');
    else if (quick) outcomes.push(loading[id]?.size ? 'loading' : 'missed');
    else {
      const files = quickFirst(
        [...(loading[id] ?? [])].filter((file) => !failing.includes(file)),
        durations,
      );
      outcomes.push(await trialOf(tree, id, inTime(nearestFirst(files, mutants[id]?.file ?? ''), durations)));
    }
  }
  return { outcomes, tests, failing, untried: idsOf('untried') };
}

async function copyTo(tree: string): Promise<void> {
  await rm(tree, { recursive: true, force: true });
  await mkdir(join(tree, '.readout'), { recursive: true });
  const parts = (await readdir('.')).filter((part) => !notCopied.includes(part));
  for (const part of parts) await cp(part, join(tree, part), { recursive: true });
  await symlink(resolve('node_modules'), join(tree, 'node_modules'));
}

function quickFirst(files: readonly string[], durations: Record<string, number>): string[] {
  return files.toSorted((one, other) => (durations[one] ?? 1500) - (durations[other] ?? 1500));
}

interface Report {
  testResults: { name: string; status: string; startTime: number; endTime: number; assertionResults: unknown[] }[];
}

async function readReport(tree: string): Promise<{ file: string; ran: boolean; passed: boolean }[]> {
  const { testResults }: Report = JSON.parse(await readFile(join(tree, '.readout/report.json'), 'utf8'));
  return testResults.map(({ name, status, assertionResults }) => ({
    file: name.slice(tree.length + 1),
    ran: assertionResults.length > 0,
    passed: status === 'passed',
  }));
}

/** How long tests may take in a process of their own for a mutant, in ms on a quiet machine; each file has to be loaded. */
const mostTime = 30_000;
const loadingTime = 300;

/** The first ones that have the time. */
function inTime(tests: readonly string[], durations: Record<string, number>): string[] {
  let time = 0;
  return tests.filter((test) => {
    time += loadingTime + (durations[test] ?? 1500);
    return time < mostTime;
  });
}

/** The test of the file itself first, then those of its folder. */
function nearestFirst(tests: readonly string[], file: string): string[] {
  const own = file.replace(/^src\//, 'tests/unit/').replace(/\.ts$/, '.test.ts');
  const distance = (test: string) => Number(test !== own) + Number(dirname(test) !== dirname(own));
  return tests.toSorted((one, other) => distance(one) - distance(other));
}

/** Whether a test notices the mutant that is on from the start. One that is too slow on a busy machine proves nothing. */
async function trialOf(tree: string, id: number, tests: readonly string[]): Promise<Noticed> {
  if (tests.length === 0) return 'missed';
  const code = await runTests(tree, tests, ['--bail=1', '--no-isolate', '--silent'], 240, { MUTANT: String(id) });
  return code === null || code === 0 ? 'missed' : 'noticed';
}

/** Runs test files one after the other and gives the exit code; null if it took more than so many seconds. */
async function runTests(
  tree: string,
  order: readonly string[],
  options: readonly string[],
  limit: number,
  env: Record<string, string> = {},
): Promise<number | null> {
  await writeFile(join(tree, '.readout/order.json'), JSON.stringify(order));
  const config = ['--config', 'tests/mutants/vitest.config.ts'];
  // A group of its own, so that whatever hangs ends with it.
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...config, ...options], {
    cwd: tree,
    detached: true,
    stdio: process.env['MUTANTS_DEBUG'] ? 'inherit' : 'ignore',
    env: { ...process.env, NO_COLOR: '1', CI: '1', ...env },
  });
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), constants.signals.SIGKILL), limit * 1000);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(timer);
  return code;
}
