import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryDossier } from '../../temporary-dossier.ts';

const event = 'content/events/bridge-opening-1932.md';

test('check --watch sees a file that is saved by renaming, again and again', async () => {
  const { folder, edit, discard } = await temporaryDossier();
  const child = spawn(process.execPath, ['src/cli/check.ts', '--watch', '--today', '2026-05-01'], {
    env: { ...process.env, READOUT_DOSSIER: folder, NO_COLOR: '1' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const reports = () => output.match(/(?:\d+ errors?, \d+ warnings?|No problems) in/g) ?? [];
  try {
    await expect.poll(() => output, { timeout: 20_000 }).toContain('Waiting for changes');
    await edit(event, 'quote: The bridge', 'quote: The ballroom');
    await expect.poll(() => reports().length, { timeout: 20_000 }).toBe(2);
    await edit(event, 'quote: The ballroom', 'quote: The bridge');
    await expect.poll(() => reports().length, { timeout: 20_000 }).toBe(3);
    await edit(event, 'quote: The bridge', 'quote: The barge');
    await expect.poll(() => reports().length, { timeout: 20_000 }).toBe(4);
    expect(reports()).toEqual(['No problems in', '1 error, 0 warnings in', 'No problems in', '1 error, 0 warnings in']);
  } finally {
    child.kill();
    await discard();
  }
}, 90_000);
