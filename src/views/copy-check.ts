import type { QuotedSource } from '../core/evidence/copy-check.ts';
import { normalise } from '../core/evidence/words.ts';
import { type Direction, directionOf } from '../core/language/direction.ts';
import { compareText } from '../core/language/text-order.ts';
import type { Source } from '../core/model/record.ts';
import type { Catalogue } from './catalogue.ts';
import { nested } from './passages.ts';

/** The part of a source's page where readers check their own copy of the article. */
export interface CopyCheckView {
  /** The address of what it needs. */
  data: string;
  /** Of the article. */
  language: string;
  direction: Direction;
}

/** `null` where nothing is quoted from the source. */
export function copyCheckView({ base, passages }: Catalogue, { id, language }: Source): CopyCheckView | null {
  if (!passages.get(id)?.length) return null;
  return { data: `${base}data/sources/${encodeURIComponent(id)}.json`, language, direction: directionOf(language) };
}

/** What a reader's copy of each source is held against, by the source's id: each passage once, in the order of the article. */
export function quotedSources({ dossier, passages }: Catalogue): { id: string; quoted: QuotedSource }[] {
  return dossier.sources.map(({ id, seal }) => {
    const quoted = (passages.get(id) ?? []).map(({ evidence: { quote, passage } }) => ({
      quote: nested(quote),
      edition: passage.edition,
      ranges: passage.ranges,
    }));
    const distinct = [...new Map(quoted.map((each) => [normalise(each.quote), each])).values()];
    const inOrder = distinct.toSorted((a, b) => startOf(a) - startOf(b) || compareText(a.quote, b.quote));
    return { id, quoted: { seals: seal, passages: inOrder } };
  });
}

function startOf({ ranges: [first] }: QuotedSource['passages'][number]): number {
  return first?.start ?? Number.MAX_SAFE_INTEGER;
}
