import { parseArgs } from 'node:util';
import type { Kept } from '../../src/load/kept.ts';
import { launch } from '../browser/launch.ts';
import { type FileMap, readFolder } from '../dossier-files.ts';
import { combined } from './combine.ts';
import type { HostileInput } from './input.ts';
import { dangersIn } from './inspect.ts';
import { type Judged, judge } from './judge.ts';
import { openSite } from './site.ts';
import { hostileInputs } from './table.ts';
import { dangersOnVisit } from './visit.ts';

const usage = `Tries every hostile input: what the check takes is built and visited in a browser. Prints the counts by kind.

  npm run hostile

Exit code: 0 if none is dangerous, 1 if one is.
`;

const flag = { type: 'boolean', default: false } as const;
const options = { help: flag } as const;
const { values } = parseArgs({ options });
if (values.help) process.stdout.write(usage);
else process.exitCode = await run();

async function run(): Promise<number> {
  const good = await readFolder('tests/fixtures/harbour');
  const judged: Judged[] = [];
  const parsed: Kept = new Map();
  for (const input of hostileInputs(good)) judged.push(await judge(input, good, parsed));
  const taken = judged.filter(({ outcome }) => outcome === 'harmless');
  const dead = taken.filter(({ input }) => input.stoppedByBuild);
  const dangers = [
    ...judged.flatMap((one) => one.dangers.map((danger) => `${one.input.kind}: ${one.input.name}: ${danger}`)),
    ...(await refuseDead(dead, good)),
    ...(await visitAll(
      taken.filter((one) => !dead.includes(one)).map(({ input }) => input),
      good,
    )),
  ];
  print(judged, dangers);
  return dangers.length === 0 ? 0 : 1;
}

/** Addresses that only a build can look up: it must stop and name each. */
async function refuseDead(dead: Judged[], good: FileMap): Promise<string[]> {
  const dangers: string[] = [];
  for (const { inputs, files } of combined(
    dead.map(({ input }) => input),
    good,
  )) {
    const site = await openSite(files);
    for (const input of inputs) {
      const page = [...input.files.keys()].map((path) => path.replace(/^content\/(.*)\.md$/, '$1/'))[0] ?? '';
      if (site.isBuilt || !site.output.includes(page)) dangers.push(`${input.kind}: ${input.name}: the build takes it`);
    }
    await site.close();
  }
  for (const one of dead) one.outcome = 'stopped';
  return dangers;
}

async function visitAll(inputs: HostileInput[], good: FileMap): Promise<string[]> {
  const dangers: string[] = [];
  const browser = await launch();
  for (const group of combined(inputs, good)) {
    const site = await openSite(group.files);
    if (site.isBuilt) dangers.push(...dangersIn(site), ...(await dangersOnVisit(browser, site)));
    else dangers.push(`what the check takes one by one isn’t built together: ${site.output.slice(-2000)}`);
    await site.close();
  }
  await browser.close();
  return dangers;
}

function print(judged: Judged[], dangers: string[]): void {
  const row = (name: string, some: Judged[], dangerous: number) => {
    const count = (outcome: Judged['outcome']) => some.filter((one) => one.outcome === outcome).length;
    const counts = [some.length, count('stopped'), count('harmless'), dangerous];
    process.stdout.write(`${name.padEnd(28)}${counts.map((one) => String(one).padStart(11)).join('')}\n`);
  };
  process.stdout.write(
    `${''.padEnd(28)}${['tried', 'stopped', 'harmless', 'dangerous'].map((one) => one.padStart(11)).join('')}\n`,
  );
  for (const [kind, some] of Map.groupBy(judged, ({ input }) => input.kind))
    row(kind, some, some.filter(({ outcome }) => outcome === 'dangerous').length);
  row('all', judged, dangers.length);
  for (const danger of new Set(dangers)) process.stdout.write(`dangerous: ${danger}\n`);
}
