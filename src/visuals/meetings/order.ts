/**
 * Parties in an order that keeps those together who met: the best connected first, then always the one with the most
 * ties into the row so far; of equals the one that met the latest in the row, then the best connected. `keys` in any
 * fixed order, `pairs` of them that met.
 */
export function orderParties(keys: string[], pairs: [string, string][]): string[] {
  const others = neighbours(keys, pairs);
  const left = new Map(
    keys.map((key): [string, Standing] => [key, { ties: 0, latest: -1, degree: others.get(key)?.size ?? 0 }]),
  );
  const row: string[] = [];
  while (left.size > 0) {
    const next = best(left);
    left.delete(next);
    for (const other of others.get(next) ?? []) {
      const standing = left.get(other);
      if (standing) left.set(other, { ...standing, ties: standing.ties + 1, latest: row.length });
    }
    row.push(next);
  }
  return row;
}

interface Standing {
  /** With parties in the row. */
  ties: number;
  /** The place in the row of the last of these. */
  latest: number;
  /** Parties met in all. */
  degree: number;
}

function neighbours(keys: string[], pairs: [string, string][]): Map<string, Set<string>> {
  const others = new Map(keys.map((key) => [key, new Set<string>()]));
  for (const [a, b] of pairs) {
    others.get(a)?.add(b);
    others.get(b)?.add(a);
  }
  return others;
}

function best(left: Map<string, Standing>): string {
  const [first, ...rest] = left;
  return rest.reduce((a, b) => (compare(b[1], a[1]) > 0 ? b : a), first ?? ['', { ties: 0, latest: 0, degree: 0 }])[0];
}

function compare(a: Standing, b: Standing): number {
  return a.ties - b.ties || a.latest - b.latest || a.degree - b.degree;
}
