import { expect, test } from 'vitest';
import { readFolder } from '../../dossier-files.ts';
import { mutate, type Trial } from '../../mutation/mutate.ts';
import { shareCaught } from '../../mutation/table.ts';

/** One window of the fingerprint matches by chance one time in sixteen. */
const byChance = /by the edge/;

test('random single edits are reported on the right file, or are harmless', { timeout: 180_000 }, async () => {
  const trials = await mutate(await readFolder('tests/fixtures/harbour'), 300, 7);
  expect(trials).toHaveLength(300);
  expect(shareCaught(trials)).toBeGreaterThan(0.97);
  const sure = trials.filter(({ edit }) => !byChance.test(edit.kind));
  expect(sure.filter(isMissed).map(({ edit }) => `${edit.kind}: ${edit.path}: ${edit.change}`)).toEqual([]);
});

function isMissed({ outcome }: Trial): boolean {
  return outcome.kind === 'missed' || outcome.kind === 'elsewhere';
}
