import { findQuotation } from '../core/quotation.ts';
import type { Evidence, Source } from '../core/record.ts';

/** Looks a passage up in its source; it is `missing` where there is no such source. */
export type Verify = (source: string, quote: string) => Evidence;

/** A check against these sources' fingerprints. */
export function verifier(sources: readonly Source[]): Verify {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (source, quote) => {
    const fingerprint = byId.get(source)?.fingerprint;
    return { source, quote, passage: fingerprint ? findQuotation(quote, fingerprint) : { status: 'missing', ranges: [] } };
  };
}
