import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hashListOf } from './hash-list.ts';
import { inventedBuild, killBeforeAnOperation, ways } from './invented-build.ts';
import { type Built, finish, killAfter, killedBuilds, pairsOfBuilds, start, type Tally } from './rounds.ts';

const usage = `Kills builds at random moments and runs two builds at once, and compares the site with what it must be.

  npm run stress                  20 kills and 20 pairs of real builds, and many of invented ones
  npm run stress -- --rounds 2    as many of the real ones as you say
  npm run stress -- --invented    only the invented ones, which test publishing alone
  npm run stress -- --real        only the real ones

Exit codes: 0 all sites were whole and all next builds fine, 1 not.
`;

const text = { type: 'string', default: '20' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = { rounds: text, invented: flag, real: flag, help: flag } as const;
const { values } = parseArgs({ options });

if (values.help) process.stdout.write(usage);
else process.exitCode = await run(Number(values.rounds));

async function run(rounds: number): Promise<number> {
  await mkdir('.readout', { recursive: true });
  const home = await realpath(await mkdtemp(resolve('.readout', 'stress-')));
  try {
    const faults = values.real ? [] : await invented(home);
    if (!values.invented) faults.push(...(await real(home, rounds)));
    return faults.length === 0 ? 0 : 1;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Kills before each single thing that publishing does to the disk, then after random times, and runs pairs. */
async function invented(home: string): Promise<string[]> {
  const faults: string[] = [];
  for (const way of ways) {
    const built = inventedBuild(join(home, way), way);
    let all = 0;
    const kill = await killBeforeAnOperation(built, (operations, round) => {
      all = operations;
      return 1 + (round % operations);
    });
    // One round says how many operations there are.
    await killedBuilds(built, 1, kill);
    faults.push(...report(`${way}: kills at every step`, await killedBuilds(built, all, kill)));
    const randomly = (command: string[]) => killAfter(command, 60 + Math.random() * 100);
    faults.push(...report(`${way}: kills after a random time`, await killedBuilds(built, 40, randomly)));
    faults.push(...report(`${way}: pairs`, await pairsOfBuilds(built, 40)));
  }
  return faults;
}

async function real(home: string, rounds: number): Promise<string[]> {
  const built = await realBuild(join(home, 'dossier'));
  const started = performance.now();
  await finish(start(await built.command(built.versions[0])));
  const duration = performance.now() - started;
  const randomly = (command: string[]) => killAfter(command, Math.random() * duration);
  return [
    ...report('real builds: kills after a random time', await killedBuilds(built, rounds, randomly)),
    ...report('real builds: pairs', await pairsOfBuilds(built, rounds)),
  ];
}

/** The build command, for a dossier in two versions of its title. */
async function realBuild(dossier: string): Promise<Built> {
  await cp('tests/fixtures/harbour', dossier, { recursive: true });
  process.env['READOUT_DOSSIER'] = dossier;
  const site = join(dossier, 'content/site.yaml');
  const settings = await readFile(site, 'utf8');
  const outDir = join(dossier, 'dist');
  const command = async (version: string) => {
    await writeFile(site, settings.replace(/^title:.*$/m, `title: The ${version} harbour`));
    return ['src/cli/build.ts', '--out', outDir];
  };
  const hashList = async (version: string) => {
    const { code, output } = await finish(start(await command(version)));
    if (code !== 0) throw new Error(`The dossier could not be built. ${output}`);
    return await hashListOf(outDir);
  };
  return {
    // Where the build command keeps what it needs.
    get home() {
      return existsSync(join(dossier, '.readout')) ? join(dossier, '.readout') : resolve('.readout');
    },
    outDir,
    versions: ['first', 'second'],
    hashList,
    command,
  };
}

function report(name: string, { rounds, mended, waited, faults }: Tally): string[] {
  console.log(`${name}: ${rounds} rounds, ${mended} mended, ${waited} waited, ${faults.length} faults`);
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
  return faults;
}
