import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chanceFrom } from '../bench/random.ts';
import { equivalents } from './equivalent.ts';
import { kinds, type Mutant, mutantsOf } from './mutants.ts';
import { type Noticed, tryMutants } from './trials.ts';

const usage = `Changes one token of src at a time, as a slip would, and says which changes no unit test notices.

  npm run mutants                                60 changes
  npm run mutants -- --count 200                 as many as you say
  npm run mutants -- --seed 2                    others; the same seed makes the same ones in the same code
  npm run mutants -- --only rules/,load/         in files whose path has one of these words
  npm run mutants -- --without visuals/timeline/ not in files whose path has one of these words
  npm run mutants -- --kind min/max,boolean      of these kinds: comparison, boolean, ±1, some/every, min/max
  npm run mutants -- --tests rules/,load/        only by the unit tests whose path has one of these words
  npm run mutants -- --resume                    only those of this seed that no earlier run has tried
  npm run mutants -- --again                     those of this seed that no earlier run noticed
  npm run mutants -- --quick                     leaves out what needs a process of its own
  npm run mutants -- --patience 6                runs no test again for more than so many seconds; 60 if not given
  npm run mutants -- --unreached                 all changes in code that no unit test comes to; tries none

Exit codes: 0 at least 92 of 100 were noticed, 1 not.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  ...{ count: text, seed: text, only: text, without: text, kind: text, tests: text, patience: text },
  ...{ resume: flag, again: flag, quick: flag, unreached: flag, help: flag },
} as const;
const { values } = parseArgs({ options });

/** What runs in a browser, in Astro or as a command is tested by other means: on built sites, and in browsers. */
const elsewhere =
  /^src\/(?:dev|routes|site\.ts|integration\/(?!verify-output|panel-data)|cli\/(?!command-line)|load\/follow)|\/timeline\/.*interact\/|\/enhance/;

interface Tried extends Mutant {
  line: string;
  place: string;
  /** The same after lines above it have changed. */
  key: string;
}

type Outcome = Noticed | 'equivalent';

const seed = Number(values.seed ?? 1);
const tree = resolve(`.readout/mutants/seed-${seed}`);
const known = `.readout/mutants/seed-${seed}.json`;
const tests = wordsOf(values.tests) ?? [''];

if (values.help) process.stdout.write(usage);
else if (values.unreached) await listUnreached(await everyMutant());
else process.exitCode = await run(Number(values.count ?? 60));

async function listUnreached(all: readonly Tried[]): Promise<void> {
  const { outcomes, failing } = await tryMutants(tree, all, { patience: 0, tests });
  for (const file of failing) console.log(`fails without any change, and is left out: ${file}`);
  const unreached = all.filter((mutant, id) => outcomes[id] === 'unreached' && !isEquivalent(mutant));
  for (const [place, mutants] of Map.groupBy(unreached, ({ place }) => place))
    console.log(`${place}  ${mutants.map(changeOf).join(', ')}\n    ${mutants[0]?.line}`);
  console.log(`${unreached.length} of ${all.length} changes are in code that no unit test comes to`);
}

async function run(count: number): Promise<number> {
  const all = await everyMutant();
  const before = new Map<string, Outcome>(
    existsSync(known) && (values.resume || values.again) ? JSON.parse(await readFile(known, 'utf8')) : [],
  );
  const chosen = values.again
    ? all.filter(({ key }) => /missed|unreached/.test(before.get(key) ?? ''))
    : sample(all, count);
  const isKnown = ({ key }: Tried) => values.resume && before.has(key);
  const tried = chosen.filter((mutant) => !isKnown(mutant));
  const outcomes = new Map(chosen.filter(isKnown).map((mutant) => [mutant, before.get(mutant.key) as Outcome]));
  const open = all.filter((mutant) => tried.includes(mutant) && !isEquivalent(mutant));
  const patience = Number(values.patience ?? 60) * 1000;
  const trials = await tryMutants(tree, open, { patience, tests, quick: values.quick });
  for (const file of trials.failing) console.log(`fails without any change, and is left out: ${file}`);
  for (const mutant of tried) {
    const id = open.indexOf(mutant);
    outcomes.set(mutant, id < 0 ? 'equivalent' : (trials.outcomes[id] ?? 'missed'));
    if (trials.untried.has(id) && trials.outcomes[id] === 'missed')
      console.log(`not tried by all tests: ${mutant.place}`);
    before.set(mutant.key, outcomes.get(mutant) ?? 'missed');
  }
  await writeFile(known, JSON.stringify([...before]));
  return report(outcomes);
}

function isEquivalent(mutant: Tried): boolean {
  return equivalents.some(({ line, changes }) => line === mutant.line && changes.includes(changeOf(mutant)));
}

async function everyMutant(): Promise<Tried[]> {
  const [only, without] = [wordsOf(values.only) ?? [''], wordsOf(values.without) ?? []];
  const wanted: readonly string[] = wordsOf(values.kind) ?? kinds;
  const has = (file: string) => (word: string) => file.includes(word);
  const files = globSync('src/**/*.ts').filter(
    (file) => !elsewhere.test(file) && only.some(has(file)) && !without.some(has(file)),
  );
  const all: Tried[] = [];
  for (const file of files.sort()) {
    const code = await readFile(file, 'utf8');
    const lines = code.split('\n');
    for (const mutant of mutantsOf(file, code).filter(({ kind }) => wanted.includes(kind))) {
      const row = code.slice(0, mutant.start).split('\n').length;
      const line = (lines[row - 1] ?? '').trim();
      const column = mutant.start - code.lastIndexOf('\n', mutant.start);
      all.push({ ...mutant, line, place: `${file}:${row}`, key: `${file} ${line} ${column} ${changeOf(mutant)}` });
    }
  }
  return all;
}

function wordsOf(list: string | undefined): string[] | undefined {
  return list?.split(',').filter((word) => word !== '');
}

/** Each kind in turn, so that rare kinds are tried as often as common ones. */
function sample(all: readonly Tried[], count: number): Tried[] {
  const chance = chanceFrom(seed);
  const left = kinds.map((kind) => all.filter((mutant) => mutant.kind === kind));
  const chosen: Tried[] = [];
  for (let turn = 0; chosen.length < count && left.some(({ length }) => length > 0); turn++) {
    const pool = left[turn % left.length] ?? [];
    chosen.push(...pool.splice(chance.below(pool.length), 1));
  }
  return chosen;
}

function changeOf({ from, to }: Mutant): string {
  return `${from} → ${to}`;
}

function report(outcomes: ReadonlyMap<Tried, Outcome>): number {
  for (const [mutant, outcome] of outcomes)
    if (outcome !== 'noticed' && outcome !== 'equivalent')
      console.log(`${outcome}: ${mutant.place}  ${changeOf(mutant)}\n    ${mutant.line}`);
  const folders = Map.groupBy(outcomes, ([{ file }]) => file.split('/').slice(0, -1).slice(0, 3).join('/'));
  for (const [folder, part] of [...folders].sort()) console.log(`${folder}: ${counted(part)}`);
  const total = [...outcomes.entries()];
  console.log(`all: ${counted(total)}: ${percent(shareOf(total))} of those that can be noticed`);
  const files = total.filter(([{ file }]) => !file.startsWith('src/visuals/timeline/'));
  console.log(`without src/visuals/timeline: ${counted(files)}: ${percent(shareOf(files))}`);
  return shareOf(total) >= 0.92 ? 0 : 1;
}

type Counted = readonly (readonly [Tried, Outcome])[];

function count(part: Counted, outcome: Outcome): number {
  return part.filter(([, some]) => some === outcome).length;
}

function shareOf(part: Counted): number {
  const real = part.length - count(part, 'equivalent');
  return (count(part, 'noticed') + count(part, 'endless')) / real;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function counted(part: Counted): string {
  const endless = count(part, 'endless');
  const noticed = `${count(part, 'noticed') + endless} noticed${endless > 0 ? ` (${endless} endless)` : ''}`;
  return `${noticed}, ${count(part, 'missed')} missed, ${count(part, 'unreached')} unreached, ${count(part, 'equivalent')} equivalent`;
}
