import type { Place, Range } from './issue.ts';
import { type Reference, referenceKey } from './reference.ts';

/** What stands in a file of its own. */
export type Holder = Reference | 'site';

/**
 * A part of a record or of the site, by the names of its fields and its places in lists, from 0, as its file has them:
 * `keyPoints.0.text`, `body.sentences.3`; all of it where the path is empty.
 */
export interface Part {
  of: Holder;
  path: string;
}

/** Where the parts of a file stand, by their paths. */
export type Ranges = ReadonlyMap<string, Range>;

/**
 * Where the parts of a dossier stand in its files, beside the model and not in it: an issue can point to a line, and
 * what is published carries no trace of the editors' folders.
 */
export type Positions = Map<string, { file: string; ranges: Ranges }>;

export function setPositions(positions: Positions, of: Holder, file: string, ranges: Ranges): void {
  positions.set(keyOf(of), { file, ranges });
}

/** Where a part stands; the nearest one around it where the part itself was not written. */
export function placeOf(positions: Positions, { of, path }: Part): Place {
  const known = positions.get(keyOf(of));
  if (!known) throw new Error(`No file is known for ${keyOf(of)}`);
  const { file, ranges } = known;
  let nearest = path;
  while (nearest !== '' && !ranges.has(nearest)) nearest = nearest.replace(/\.?[^.]*$/, '');
  return { file, ...(ranges.get(nearest) ?? { line: 1, column: 1 }) };
}

function keyOf(of: Holder): string {
  return of === 'site' ? of : referenceKey(of);
}
