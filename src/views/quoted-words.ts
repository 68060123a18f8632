import type { Source } from '../core/model/record.ts';
import { quotedOf } from '../kinds/passages.ts';
import type { Catalogue } from './catalogue.ts';

/** How much of a source is quoted on the whole site, each word counted once. */
export function quotedWords({ passages }: Catalogue, source: Source): { words: number; share: number } {
  return quotedOf(source, passages.get(source.id) ?? []);
}
