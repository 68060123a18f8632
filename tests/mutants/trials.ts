import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { type Mutant, withMarkers, withMutant } from './mutants.ts';

/** A copy of the project, in which mutants are tried. */
export interface Trials {
  tree: string;
  /** The files that mutants change, as they were. */
  texts: ReadonlyMap<string, string>;
  /** For each mutant the test files that come to it, the quickest first. */
  tests: string[][];
  /** How long each test file takes, in seconds. */
  durations: ReadonlyMap<string, number>;
  /** Test files that fail without any change, and so can't say anything. */
  failing: string[];
}

// Tests of time, of chance, of the code's own look, and of this: what they say of a mutant proves nothing.
const withoutVoice = /\/(?:stalling|hostile|watch|mutation|stress)\.test\.ts$|^tests\/unit\/(?:bench|lint|mutants)\b/;

const notCopied = ['.git', '.readout', '.astro', 'node_modules', 'dist', 'biome.json'];

/** Copies the project to a new folder there, and runs all unit tests once, to see which come to which mutant. */
export async function prepare(tree: string, mutants: readonly Mutant[]): Promise<Trials> {
  await rm(tree, { recursive: true, force: true });
  await mkdir(join(tree, '.readout/reached'), { recursive: true });
  const parts = (await readdir('.')).filter((part) => !notCopied.includes(part));
  for (const part of parts) await cp(part, join(tree, part), { recursive: true });
  await symlink(resolve('node_modules'), join(tree, 'node_modules'));
  const order = globSync('tests/unit/**/*.test.ts').filter((file) => !withoutVoice.test(file));
  const byFile = Map.groupBy(mutants.entries(), ([, { file }]) => file);
  const texts = new Map<string, string>();
  for (const [file, numbered] of byFile) {
    const text = await readFile(join(tree, file), 'utf8');
    texts.set(file, text);
    await writeFile(join(tree, file), withMarkers(text, new Map(numbered)));
  }
  await runTests(tree, order, ['--reporter=json', '--outputFile=.readout/report.json'], 1200, {
    MUTANTS_REACHED: join(tree, '.readout/reached'),
  });
  for (const [file, text] of texts) await writeFile(join(tree, file), text);
  const { durations, failing } = await readReport(tree);
  return { tree, texts, failing, durations, tests: await testsByMutant(tree, [...durations.keys()], mutants.length) };
}

interface Report {
  testResults: { name: string; status: string; startTime: number; endTime: number }[];
}

/** The quickest first. */
async function readReport(tree: string): Promise<Pick<Trials, 'durations' | 'failing'>> {
  const { testResults }: Report = JSON.parse(await readFile(join(tree, '.readout/report.json'), 'utf8'));
  const seconds = testResults.map(({ name, status, startTime, endTime }) => ({
    file: name.slice(tree.length + 1),
    passed: status === 'passed',
    duration: (endTime - startTime) / 1000,
  }));
  const passed = seconds.filter(({ passed }) => passed).sort((one, other) => one.duration - other.duration);
  return {
    durations: new Map(passed.map(({ file, duration }) => [file, duration])),
    failing: seconds.filter(({ passed }) => !passed).map(({ file }) => file),
  };
}

async function testsByMutant(tree: string, quickFirst: readonly string[], count: number): Promise<string[][]> {
  const tests: string[][] = Array.from({ length: count }, () => []);
  for (const test of quickFirst) {
    const list = join(tree, '.readout/reached', encodeURIComponent(test));
    const ids = existsSync(list) ? (await readFile(list, 'utf8')).split('\n').filter((line) => line !== '') : [];
    for (const id of new Set(ids)) tests[Number(id)]?.push(test);
  }
  return tests;
}

/** What came of a mutant: `endless` is noticed as well, by tests that hang. */
export type Noticed = 'noticed' | 'endless' | 'missed';

/** Whether a test notices the mutant: one fails, or they don't come to an end. */
export async function trialOf(
  { tree, texts, durations }: Trials,
  mutant: Mutant,
  tests: readonly string[],
): Promise<Noticed> {
  if (tests.length === 0) return 'missed';
  const path = join(tree, mutant.file);
  const text = texts.get(mutant.file) ?? '';
  await writeFile(path, withMutant(text, mutant));
  const usual = tests.reduce((sum, test) => sum + (durations.get(test) ?? 0), 0);
  try {
    const code = await runTests(tree, tests, ['--bail=1', '--no-isolate', '--silent'], 15 + 5 * Math.min(usual, 30));
    if (code === null) return 'endless';
    return code === 0 ? 'missed' : 'noticed';
  } finally {
    await writeFile(path, text);
  }
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
  const arguments_ = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/mutants/vitest.config.ts',
    ...options,
  ];
  // A group of its own, so that whatever hangs ends with it.
  const child = spawn(process.execPath, arguments_, {
    cwd: tree,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), constants.signals.SIGKILL), limit * 1000);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(timer);
  return code;
}
