import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chanceFrom } from '../bench/random.ts';
import { equivalents } from './equivalent.ts';
import { kinds, type Mutant, mutantsOf } from './mutants.ts';
import { isNoticed, prepare } from './trials.ts';

const usage = `Changes one token of src at a time, as a slip would, and says which changes no unit test notices.

  npm run mutants                     60 changes
  npm run mutants -- --count 200      as many as you say
  npm run mutants -- --seed 2         others; the same seed makes the same ones in the same code
  npm run mutants -- --only rules/    in files whose path has these words
  npm run mutants -- --again          those that the last run didn't notice

Exit codes: 0 at least 92 of 100 were noticed, 1 not.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = { count: text, seed: text, only: text, again: flag, help: flag } as const;
const { values } = parseArgs({ options });

/** What runs in a browser, in Astro or as a command is tested by other means: on built sites, and in browsers. */
const elsewhere =
  /^src\/(?:dev|routes|site\.ts|integration\/(?!verify-output|panel-data)|cli\/(?!command-line)|load\/follow)|\/timeline\/.*interact\/|\/enhance/;
const last = '.readout/mutants.json';

interface Tried extends Mutant {
  line: string;
  place: string;
}

if (values.help) process.stdout.write(usage);
else process.exitCode = await run(Number(values.count ?? 60), Number(values.seed ?? 1));

async function run(count: number, seed: number): Promise<number> {
  const all = await everyMutant();
  const tried = values.again ? await survivorsOf(all) : sample(all, count, seed);
  const trials = await prepare(resolve('.readout/mutants'), tried);
  for (const file of trials.failing) console.log(`fails without any change, and is left out: ${file}`);
  const outcomes = new Map<Tried, Outcome>();
  for (const [id, mutant] of tried.entries()) {
    const started = performance.now();
    const outcome = await outcomeOf(mutant, () => isNoticed(trials, mutant, trials.tests[id] ?? []));
    outcomes.set(mutant, outcome);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const tests = trials.tests[id]?.length;
    console.log(
      `${id + 1}/${tried.length} ${outcome} ${mutant.place} ${changeOf(mutant)} (${tests} test files, ${seconds} s)`,
    );
    await writeFile(
      last,
      JSON.stringify([...outcomes].filter(([, how]) => how === 'missed').map(([some]) => keyOf(some))),
    );
  }
  return report(outcomes);
}

type Outcome = 'noticed' | 'missed' | 'equivalent';

async function outcomeOf(mutant: Tried, trial: () => Promise<boolean>): Promise<Outcome> {
  if (equivalents.some(({ line, change }) => line === mutant.line && change === changeOf(mutant))) return 'equivalent';
  return (await trial()) ? 'noticed' : 'missed';
}

async function everyMutant(): Promise<Tried[]> {
  const all: Tried[] = [];
  for (const file of globSync('src/**/*.ts').sort()) {
    if (elsewhere.test(file) || !file.includes(values.only ?? '')) continue;
    const code = await readFile(file, 'utf8');
    const lines = code.split('\n');
    for (const mutant of mutantsOf(file, code)) {
      const row = code.slice(0, mutant.start).split('\n').length;
      all.push({ ...mutant, line: (lines[row - 1] ?? '').trim(), place: `${file}:${row}` });
    }
  }
  return all;
}

/** Each kind in turn, so that rare kinds are tried as often as common ones. */
function sample(all: readonly Tried[], count: number, seed: number): Tried[] {
  const chance = chanceFrom(seed);
  const left = kinds.map((kind) => all.filter((mutant) => mutant.kind === kind));
  const chosen: Tried[] = [];
  for (let turn = 0; chosen.length < count && left.some(({ length }) => length > 0); turn++) {
    const pool = left[turn % left.length] ?? [];
    chosen.push(...pool.splice(chance.below(pool.length), 1));
  }
  return chosen;
}

async function survivorsOf(all: readonly Tried[]): Promise<Tried[]> {
  const keys: string[] = JSON.parse(await readFile(last, 'utf8'));
  return all.filter((mutant) => keys.includes(keyOf(mutant)));
}

/** The same after lines above it have changed. */
function keyOf(mutant: Tried): string {
  return `${mutant.file} ${mutant.line} ${changeOf(mutant)}`;
}

function changeOf({ from, to }: Mutant): string {
  return `${from} → ${to}`;
}

function report(outcomes: ReadonlyMap<Tried, Outcome>): number {
  const missed = [...outcomes].filter(([, outcome]) => outcome === 'missed').map(([mutant]) => mutant);
  for (const mutant of missed) console.log(`missed: ${mutant.place}  ${changeOf(mutant)}\n    ${mutant.line}`);
  const folders = Map.groupBy(outcomes, ([{ file }]) => file.split('/').slice(0, -1).slice(0, 3).join('/'));
  for (const [folder, part] of [...folders].sort()) console.log(`${folder}: ${counted(part)}`);
  const total = [...outcomes];
  const real = total.filter(([, outcome]) => outcome !== 'equivalent').length;
  const share = (real - missed.length) / real;
  console.log(`all: ${counted(total)}: ${(share * 100).toFixed(1)} % of those that can be noticed`);
  return share >= 0.92 ? 0 : 1;
}

function counted(part: readonly (readonly [Tried, Outcome])[]): string {
  const count = (outcome: Outcome) => part.filter(([, some]) => some === outcome).length;
  return `${count('noticed')} noticed, ${count('missed')} missed, ${count('equivalent')} equivalent`;
}
