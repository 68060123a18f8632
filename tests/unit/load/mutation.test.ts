import { expect, test } from 'vitest';
import { readFolder } from '../../dossier-files.ts';
import { mutate, type Trial } from '../../mutation/mutate.ts';
import { shareCaught } from '../../mutation/table.ts';

test('random single edits are reported on the right file, or are harmless', { timeout: 180_000 }, async () => {
  const trials = await mutate(await readFolder('tests/fixtures/harbour'), 300, 7);
  expect(trials).toHaveLength(300);
  expect(shareCaught(trials)).toBeGreaterThan(0.97);
  expect(trials.filter(isMissed).map(({ edit }) => `${edit.kind}: ${edit.path}: ${edit.change}`)).toEqual([]);
});

function isMissed({ outcome }: Trial): boolean {
  return outcome.kind === 'missed' || outcome.kind === 'elsewhere';
}
