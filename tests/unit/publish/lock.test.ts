import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryLock, waitForLock } from '../../../src/publish/lock.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-lock-'));
  path = join(folder, 'lock');
});

afterEach(() => rm(folder, { recursive: true }));

test('a lock is one process’s, also within that process, until it is released, and leaves nothing', async () => {
  const lock = await tryLock(path);
  expect(await tryLock(path)).toBeNull();
  await lock?.release();
  const next = await tryLock(path);
  expect(next).not.toBeNull();
  // Given back twice, it takes nobody else’s away.
  await lock?.release();
  expect(await tryLock(path)).toBeNull();
  await next?.release();
  expect(await readdir(folder)).toEqual([]);
});

test('who waits is told for whom, and goes on', async () => {
  const lock = await tryLock(path);
  const told: string[] = [];
  const waited = waitForLock(path, (holder) => {
    told.push(holder);
    void lock?.release();
  });
  await (await waited).release();
  expect(told).toEqual([`process ${process.pid} on ${hostname()}`]);
});

test('who waits long is told once', async () => {
  const lock = await tryLock(path);
  const told: string[] = [];
  const waited = waitForLock(path, (holder) => {
    told.push(holder);
    // Somebody who waits looks ten times a second.
    setTimeout(() => lock?.release(), 350);
  });
  await (await waited).release();
  expect(told).toHaveLength(1);
});

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('the lock of a process that %s ended is free', async (signal) => {
  const holder = await start(`
    await tryLock(path);
    console.log('locked');
    setInterval(() => {}, 1000);
  `);
  expect(await tryLock(path)).toBeNull();
  holder.kill(signal);
  await once(holder, 'exit');
  const lock = await tryLock(path);
  expect(lock).not.toBeNull();
  await lock?.release();
});

test('the lock of a process that failed is free', async () => {
  const holder = await start(`
    await tryLock(path);
    console.log('locked');
    throw new Error('failed');
  `);
  if (holder.exitCode === null) await once(holder, 'exit');
  const lock = await tryLock(path);
  expect(lock).not.toBeNull();
  await lock?.release();
});

test('many takers have it one after another', async () => {
  let holders = 0;
  const taker = async () => {
    const lock = await waitForLock(path, () => {});
    expect(++holders).toBe(1);
    await new Promise(setImmediate);
    holders--;
    await lock.release();
  };
  await Promise.all(Array.from({ length: 8 }, taker));
});

test('a folder that can’t be written says why', async () => {
  await expect(tryLock(join(folder, 'absent/lock'))).rejects.toThrow('ENOENT');
});

/** Starts a process that runs a script, and waits for its first output. */
async function start(script: string) {
  const module = JSON.stringify(join(import.meta.dirname, '../../../src/publish/lock.ts'));
  const code = `import { tryLock } from ${module}; const path = ${JSON.stringify(path)}; ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child;
}
