import type { Source } from '../core/model/record.ts';
import type { Words } from '../words/words.ts';

/** How a source is known: its title, or in words that it has none. */
export function sourceTitle({ title, author, publisher }: Source, { evidence }: Words): string {
  if (title !== null) return title;
  return author === null && publisher === null ? evidence.untitledUnsigned : evidence.untitled;
}
