import type { Source } from '../core/model/record.ts';
import { countQuoted } from '../kinds/passages.ts';
import type { Catalogue } from './catalogue.ts';

/** How much of a source is quoted on the whole site, each word counted once. */
export function quotedWords({ passages }: Catalogue, { id, wordCount }: Source): { words: number; share: number } {
  const ranges = (passages.get(id) ?? []).flatMap(({ evidence }) => evidence.passage.ranges);
  const words = countQuoted(ranges);
  return { words, share: words / wordCount };
}
