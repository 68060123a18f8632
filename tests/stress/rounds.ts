import { type ChildProcess, spawn } from 'node:child_process';
import { recover } from '../../src/publish/staging.ts';
import { hashListOf } from './hash-list.ts';

/** A site that can be built in two versions, by a process each time. */
export interface Built {
  home: string;
  outDir: string;
  versions: readonly [string, string];
  /** The files of a version, as a list of hashes. */
  hashList(version: string): Promise<string>;
  /** The command that builds a version, to be run by this Node; made ready for that version. */
  command(version: string): Promise<string[]>;
}

/** How many rounds there were, and what was seen in them. */
export interface Tally {
  rounds: number;
  /** Kills in the midst of the swap: the folder was mended by the next command. */
  mended: number;
  /** Builds that waited for another. */
  waited: number;
  /** Anything that must not be; none is good. */
  faults: string[];
}

/** What a process did: how it ended, and all it printed. */
export interface Outcome {
  code: number | null;
  output: string;
}

/**
 * Kills a build, `rounds` times, each in the way that `kill` says. Afterwards the folder must hold a whole site, the
 * old or the new one, at once or after the recovery with which every command begins; and the next build must be fine.
 */
export async function killedBuilds(
  built: Built,
  rounds: number,
  kill: (command: string[], round: number) => Promise<Outcome>,
): Promise<Tally> {
  const tally = { rounds, mended: 0, waited: 0, faults: [] as string[] };
  const lists = await hashLists(built);
  const [next, other] = built.versions;
  await finish(start(await built.command(other)));
  for (let round = 0; round < rounds; round++) {
    await kill(await built.command(next), round);
    if (!lists.has(await hashListOf(built.outDir))) {
      tally.mended++;
      await recover(built);
    }
    if (!lists.has(await hashListOf(built.outDir))) tally.faults.push(`round ${round}: no whole site after a kill`);
    const { code, output } = await finish(start(await built.command(other)));
    if (code !== 0) tally.faults.push(`round ${round}: the next build failed. ${output}`);
    else if (lists.get(await hashListOf(built.outDir)) !== other)
      tally.faults.push(`round ${round}: not the next site`);
  }
  return tally;
}

/** Runs two builds at once, `rounds` times: both must succeed, and the folder must hold one of the sites, whole. */
export async function pairsOfBuilds(built: Built, rounds: number): Promise<Tally> {
  const tally = { rounds, mended: 0, waited: 0, faults: [] as string[] };
  const lists = await hashLists(built);
  for (let round = 0; round < rounds; round++) {
    const commands = await Promise.all(built.versions.map((version) => built.command(version)));
    for (const { code, output } of await Promise.all(commands.map((command) => finish(start(command))))) {
      if (code !== 0) tally.faults.push(`round ${round}: a build failed. ${output}`);
      if (output.includes('Another build')) tally.waited++;
    }
    if (!lists.has(await hashListOf(built.outDir))) tally.faults.push(`round ${round}: no whole site after two builds`);
  }
  return tally;
}

async function hashLists({ versions, hashList }: Built): Promise<Map<string, string>> {
  const lists = new Map<string, string>();
  for (const version of versions) lists.set(await hashList(version), version);
  return lists;
}

/** Starts a command in a process group of its own, as this Node without Vitest’s environment. */
export function start(command: readonly string[]): ChildProcess {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  return spawn(process.execPath, command, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

export function finish(child: ChildProcess): Promise<Outcome> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

/** Runs a command and kills it, and what it started, after some milliseconds if it still runs. */
export async function killAfter(command: readonly string[], milliseconds: number): Promise<Outcome> {
  const child = start(command);
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), milliseconds);
  return finish(child).finally(() => clearTimeout(timer));
}
