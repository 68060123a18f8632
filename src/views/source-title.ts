import type { Source } from '../core/model/record.ts';

/** How a source is known: its title, or in words that it has none. */
export function sourceTitle({ title, author, publisher }: Source): string {
  if (title !== null) return title;
  return author === null && publisher === null ? 'Untitled, unsigned article' : 'Untitled article';
}
