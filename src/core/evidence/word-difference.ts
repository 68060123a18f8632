/** Where two texts differ: words of the first that are gone from its word `at` on, and what came in their place. */
export interface WordDifference {
  at: number;
  gone: string[];
  come: string[];
}

/** So many words in a row show that the texts go together again. */
const together = 4;

/** How far ahead that is looked for, in words. */
const reach = 400;

/** The differences of two texts in order, in time that grows with the texts and what differs. */
export function differences(before: readonly string[], after: readonly string[]): WordDifference[] {
  const found: WordDifference[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    if (before[a] === after[b]) [a, b] = [a + 1, b + 1];
    else {
      const [nextA, nextB] = meeting(before, after, a, b);
      found.push({ at: a, gone: before.slice(a, nextA), come: after.slice(b, nextB) });
      [a, b] = [nextA, nextB];
    }
  }
  return found;
}

/** The nearest places from which the texts go together again; their ends where they don't. */
function meeting(before: readonly string[], after: readonly string[], a: number, b: number): [number, number] {
  for (let far = 1; far <= 2 * reach; far++)
    for (let skipped = Math.max(0, far - reach); skipped <= Math.min(far, reach); skipped++) {
      const [x, y] = [a + skipped, b + far - skipped];
      if (goTogether(before, after, x, y)) return [x, y];
    }
  return [before.length, after.length];
}

function goTogether(before: readonly string[], after: readonly string[], a: number, b: number): boolean {
  const rest = Math.min(before.length - a, after.length - b);
  if (rest <= 0) return before.length === a && after.length === b;
  return Array.from({ length: Math.min(together, rest) }, (_, at) => before[a + at] === after[b + at]).every(Boolean);
}
