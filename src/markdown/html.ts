import type { Element } from 'hast';
import type { FootnoteReference, Link, Root, RootContent } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseReference, pathOf } from '../core/model/reference.ts';

/**
 * Blocks of a body as HTML, with the site's base path before each link to a record. A footnote marker is a button that
 * opens the passage `note-<number>` as a popover.
 */
export function toHtml(blocks: readonly RootContent[], base: string, noteWords: NoteWords): string {
  const root: Root = { type: 'root', children: [...blocks] };
  const processor = unified()
    .use(remarkRehype, { handlers: handlers(base, noteWords) })
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(root));
}

/** The id of the element that shows a footnote's passages. */
export function noteId(number: number | string): string {
  return `note-${number}`;
}

/** What a citation's mark is called, by its number. */
type NoteWords = (number: string) => string;

function handlers(base: string, noteWords: NoteWords): Handlers {
  return {
    footnoteReference: (_: State, { identifier }: FootnoteReference) => citationMark(identifier, noteWords),
    link: (state: State, link: Link) => anchor(state, link, base),
  };
}

function citationMark(number: string, noteWords: NoteWords): Element {
  const properties = { type: 'button', popoverTarget: noteId(number), ariaLabel: noteWords(number) };
  const button: Element = {
    type: 'element',
    tagName: 'button',
    properties,
    children: [{ type: 'text', value: number }],
  };
  return { type: 'element', tagName: 'sup', properties: { className: ['cite'] }, children: [button] };
}

function anchor(state: State, link: Link, base: string): Element {
  const reference = parseReference(link.url);
  const properties = reference ? { href: pathOf(reference, base) } : { href: link.url, rel: ['external'] };
  return { type: 'element', tagName: 'a', properties, children: state.all(link) };
}
