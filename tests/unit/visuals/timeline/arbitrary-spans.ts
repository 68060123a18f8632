import fc from 'fast-check';
import { packKind } from '../../../../src/visuals/timeline/columns.ts';
import type { DateKind } from '../../../../src/visuals/timeline/date-kind.ts';
import { indexLane, type LaneIndex } from '../../../../src/visuals/timeline/lane-index.ts';

export interface Span {
  start: number;
  end: number;
}

const hour = 3_600_000;

/** Up to 300 spans of a year, most of them short, in the order of their starts. */
export const arbitrarySpans: fc.Arbitrary<Span[]> = fc
  .array(fc.tuple(fc.nat(8760), fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, fc.nat(4000))), {
    maxLength: 300,
    size: 'max',
  })
  .map((all) =>
    all
      .map(([start, length]) => ({ start: start * hour, end: (start + length) * hour }))
      .sort((a, b) => a.start - b.start),
  );

export const arbitraryWindow: fc.Arbitrary<[from: number, to: number]> = fc
  .tuple(fc.nat(9000), fc.integer({ min: 1, max: 9000 }))
  .map(([from, length]) => [from * hour, (from + length) * hour]);

export function laneOf(spans: Span[], kinds: DateKind[] = []): LaneIndex {
  const places = Uint32Array.from(spans, (_, place) => place);
  return indexLane(
    places,
    Float64Array.from(spans, ({ start }) => start),
    Float64Array.from(spans, ({ end }) => end),
    Uint8Array.from(kinds, (kind) => packKind({ kind, approximate: false, uncertain: false })),
  );
}
