import type { Trial } from './mutate.ts';

/** A row for each kind of edit: how many were made, caught, harmless and missed. */
export function tableOf(trials: readonly Trial[]): string {
  const rows = [...Map.groupBy(trials, ({ edit }) => edit.kind)]
    .map(([kind, own]) => rowOf(kind, own))
    .sort((a, b) => a.kind.localeCompare(b.kind, 'en'));
  const lines = [...rows, rowOf('all', trials)].map(
    ({ kind, edits, caught, harmless, missed, share }) =>
      `${kind.padEnd(44)}${String(edits).padStart(7)}${String(caught).padStart(8)}${String(harmless).padStart(10)}${String(missed).padStart(8)}${share.padStart(9)}`,
  );
  const head = `${'kind of edit'.padEnd(44)}${'edits'.padStart(7)}${'caught'.padStart(8)}${'harmless'.padStart(10)}${'missed'.padStart(8)}${'share'.padStart(9)}`;
  return [head, ...lines, '', 'harmless because', ...reasonsOf(trials)].join('\n');
}

/** Caught, of those that weren't harmless. */
export function shareCaught(trials: readonly Trial[]): number {
  const caught = trials.filter(({ outcome }) => outcome.kind === 'caught').length;
  const harmless = trials.filter(({ outcome }) => outcome.kind === 'harmless').length;
  return trials.length === harmless ? 1 : caught / (trials.length - harmless);
}

function rowOf(kind: string, trials: readonly Trial[]) {
  const count = (outcome: string) => trials.filter((trial) => trial.outcome.kind === outcome).length;
  const share = `${(100 * shareCaught(trials)).toFixed(1)} %`;
  return {
    kind,
    edits: trials.length,
    caught: count('caught'),
    harmless: count('harmless'),
    missed: count('missed') + count('elsewhere'),
    share,
  };
}

function reasonsOf(trials: readonly Trial[]): string[] {
  const reasons = trials.flatMap(({ outcome }) => (outcome.kind === 'harmless' ? [outcome.reason] : []));
  return [...Map.groupBy(reasons, (reason) => reason)]
    .map(([reason, all]) => `  ${reason.padEnd(60)}${String(all.length).padStart(6)}`)
    .sort();
}
