import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runPeers } from '../../bench/peers.ts';

async function runWith(program: string) {
  const folder = await mkdtemp(join(tmpdir(), 'readout-peers-'));
  await writeFile(join(folder, 'run.mjs'), program);
  const lines = await runPeers(folder, 100, 1);
  await rm(folder, { recursive: true });
  return lines;
}

it('gives the lines of each peer', async () => {
  const lines = await runWith("console.log(JSON.stringify({ peer: process.argv[2], n: 100, mode: '' }))");
  expect(lines.map(({ peer, error }) => [peer, error])).toEqual([
    ['vis', undefined],
    ['ssr', undefined],
  ]);
});

it('gives a line with the reason for a peer that crashed, or said nothing', async () => {
  expect(await runWith("throw new Error('no browser')")).toEqual([
    { peer: 'vis', n: 100, mode: 'fit', error: 'Error: no browser' },
    { peer: 'ssr', n: 100, mode: '', error: 'Error: no browser' },
  ]);
  const [silent] = await runWith('process.exitCode = 3');
  expect(silent?.error).toBe('ended with 3');
});
