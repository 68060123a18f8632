import { existsSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Disk } from '../../src/publish/disk.ts';
import { openStaging } from '../../src/publish/staging.ts';
import { hashListOfFiles } from './hash-list.ts';
import { type Built, finish, type Outcome, start } from './rounds.ts';

/** How a site gets to its place: by renames, or, where the disk refuses those, beside the old one or within it. */
export const ways = ['renames', 'beside', 'within'] as const;

export type Way = (typeof ways)[number];

/** An invented site in `folder`, built by this file in processes of its own. */
export function inventedBuild(folder: string, way: Way): Built {
  const home = join(folder, '.readout');
  const outDir = join(folder, 'dist');
  const command = [import.meta.filename, '--home', home, '--out', outDir, '--way', way];
  return {
    home,
    outDir,
    versions: ['first', 'second'],
    hashList: async (version) => hashListOfFiles(inventedSite(version)),
    command: async (version) => [...command, '--version', version],
  };
}

/** The files of an invented site. Each version has pages of its own, and all pages say which version they are of. */
function inventedSite(version: string): Record<string, string> {
  const own = Array.from({ length: 3 }, (_, index) => `events/${version}-${index}/index.html`);
  const paths = ['index.html', '404.html', `_astro/${version}.css`, 'about/index.html', 'data/dossier.json', ...own];
  return Object.fromEntries(paths.map((path) => [path, `${version} ${path}\n`.repeat(20)]));
}

/** Makes commands kill themselves before one of the things they do to the disk, whichever `choose` takes of so many. */
export async function killBeforeAnOperation(
  { versions, command }: Built,
  choose: (operations: number, round: number) => number,
): Promise<(command: string[], round: number) => Promise<Outcome>> {
  let operations = 0;
  for (const version of versions.toReversed()) {
    const { output } = await finish(start(await command(version)));
    operations = Number(/(\d+) operations/.exec(output)?.[1]);
  }
  return (words, round) => finish(start([...words, '--kill-at', String(choose(operations, round))]));
}

if (import.meta.main) await buildAsTold();

/** Builds an invented site as the build command builds a real one, and may kill itself on the way. */
async function buildAsTold(): Promise<void> {
  const text = { type: 'string', default: '' } as const;
  const { values } = parseArgs({ options: { home: text, out: text, version: text, way: text, 'kill-at': text } });
  const { home, out, version } = values;
  let operations = 0;
  const disk = watched(refusing(values.way as Way, home, out), () => {
    if (++operations === Number(values['kill-at'])) process.kill(process.pid, 'SIGKILL');
  });
  const staging = await openStaging({ home, outDir: out, log: console.log, disk });
  try {
    for (const [path, contents] of Object.entries(inventedSite(version))) {
      await disk.mkdir(dirname(join(staging.site, path)), { recursive: true });
      await disk.writeFile(join(staging.site, path), contents);
    }
    await staging.publish();
  } finally {
    await staging.discard();
  }
  console.log(`${operations} operations`);
}

/** A disk on which the output folder can’t be renamed, at all or to and from `home`. */
function refusing(way: Way, home: string, out: string): Disk {
  const isRefused = (paths: string[]) =>
    paths.includes(out) &&
    ((way === 'within' && existsSync(out)) || (way === 'beside' && paths.some((path) => path.startsWith(home))));
  return {
    ...promises,
    rename: async (from, to) => {
      if (isRefused([String(from), String(to)])) throw Object.assign(new Error('EXDEV: made up'), { code: 'EXDEV' });
      await promises.rename(from, to);
    },
  };
}

/** The disk, with a word before each thing that is done to it. */
function watched(disk: Disk, before: () => void): Disk {
  return new Proxy(disk, {
    get(target, name) {
      before();
      return target[name as keyof Disk];
    },
  });
}
