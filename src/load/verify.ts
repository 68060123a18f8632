import { findQuotation } from '../core/evidence/quotation.ts';
import type { Evidence, Source } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';

/** Looks a passage up in its source; it is `missing` where there is no such source. */
export type Verify = (quoted: { source: string; quote: string }) => Evidence;

/** A check against these sources' fingerprints. */
export function verifier(sources: readonly Source[]): Verify {
  const finders = new Map(
    sources.map(({ id, fingerprint }) => [id, remembered((quote) => findQuotation(quote, fingerprint))]),
  );
  return ({ source, quote }) => ({
    source,
    quote,
    passage: finders.get(source)?.(quote) ?? { status: 'missing', ranges: [] },
  });
}
