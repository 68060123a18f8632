import { differences, type WordDifference } from '../core/evidence/word-difference.ts';
import type { Upgraded } from '../load/upgrade.ts';

/** How many lines stand around a change. */
const around = 3;

/** A change of a file as `diff -u` says it. */
export function unifiedDiff({ path, before, after }: Upgraded): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const runs: WordDifference[][] = [];
  for (const change of differences(old, now)) {
    const last = runs.at(-1)?.at(-1);
    if (last && change.at - last.at - last.gone.length <= 2 * around) runs.at(-1)?.push(change);
    else runs.push([change]);
  }
  let shift = 0;
  const hunks = runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const start = Math.max(0, (first?.at ?? 0) - around);
    const end = Math.min(old.length, (last?.at ?? 0) + (last?.gone.length ?? 0) + around);
    let reached = start;
    const lines = run.flatMap(({ at, gone, come }) => {
      const kept = old.slice(reached, at).map((line) => ` ${line}`);
      reached = at + gone.length;
      return [...kept, ...gone.map((line) => `-${line}`), ...come.map((line) => `+${line}`)];
    });
    const grown = run.reduce((sum, { gone, come }) => sum + come.length - gone.length, 0);
    const head = `@@ -${start + 1},${end - start} +${start + 1 + shift},${end - start + grown} @@`;
    shift += grown;
    return [head, ...lines, ...old.slice(reached, end).map((line) => ` ${line}`)].join('\n');
  });
  return [`--- ${path}`, `+++ ${path}`, ...hunks, ''].join('\n');
}
