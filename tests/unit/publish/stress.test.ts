import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inventedBuild, killBeforeAnOperation, ways } from '../../stress/invented-build.ts';
import { killedBuilds, pairsOfBuilds } from '../../stress/rounds.ts';

// Two rounds of each; `npm run stress` does many, and builds real sites.
const rounds = 2;

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'readout-stress-')));
});

afterEach(() => rm(folder, { recursive: true }));

describe.each(ways)('a site that gets to its place by %s', (way) => {
  test('is whole after a kill at any moment, and the next build is fine', { timeout: 30_000 }, async () => {
    const built = inventedBuild(folder, way);
    const kill = await killBeforeAnOperation(built, (operations) => 1 + Math.floor(Math.random() * operations));
    expect(await killedBuilds(built, rounds, kill)).toMatchObject({ faults: [] });
  });
});

test('a site is whole after two builds at once', { timeout: 30_000 }, async () => {
  expect(await pairsOfBuilds(inventedBuild(folder, 'renames'), rounds)).toMatchObject({ faults: [] });
});
