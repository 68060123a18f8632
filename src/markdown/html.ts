import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { FootnoteReference, Link, ListItem, Parents, Root, RootContent } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { toString as wordsOf } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseReference, pathOf } from '../core/model/reference.ts';

/** What of a page the HTML of a body depends on. */
interface PageSetting {
  /** The site's base path. */
  base: string;
  /** The labels of the notes on a citation, by its number. */
  labelsOf: (number: string) => readonly string[];
  /** What a mark is called, by its label. */
  noteWords: (label: string) => string;
  /** What each block says of its language, where it isn't the page's, and what marks in it then say of theirs. */
  text?: { lang?: string; dir?: string };
  noteLanguage?: string | undefined;
}

/**
 * Blocks of a body as HTML, with the site's base path before each link to a record. In place of a footnote marker stands
 * a button for each of its passages, which opens `note-<label>` as a popover.
 */
export function toHtml(blocks: readonly RootContent[], setting: PageSetting): string {
  const root: Root = { type: 'root', children: [...blocks] };
  const processor = unified()
    .use(remarkRehype, { handlers: handlers(setting) })
    .use(rehypeStringify);
  const html = processor.runSync(root);
  joinMarks(html);
  for (const block of html.children) if (block.type === 'element') Object.assign(block.properties, setting.text);
  return processor.stringify(html);
}

/** The id of the element that shows a note. */
export function noteId(label: string): string {
  return `note-${label}`;
}

function handlers(setting: PageSetting): Handlers {
  return {
    footnoteReference: (_: State, reference: FootnoteReference, parent: Parents | undefined) =>
      citationMarks(reference, parent, setting),
    link: (state: State, link: Link) => anchor(state, link, setting.base),
    listItem: namedItem,
  };
}

/** None for passages whose marks stand right before. */
function citationMarks(
  reference: FootnoteReference,
  parent: Parents | undefined,
  { labelsOf, noteWords, noteLanguage }: PageSetting,
): Element[] {
  const shown = new Set(marksBefore(reference, parent).flatMap(labelsOf));
  const labels = labelsOf(reference.identifier).filter((label) => !shown.has(label));
  if (labels.length === 0) return [];
  const buttons = labels.map((label): Element => {
    const named = { ariaLabel: noteWords(label), lang: noteLanguage };
    const properties = { type: 'button', popoverTarget: noteId(label), ...named };
    return { type: 'element', tagName: 'button', properties, children: [{ type: 'text', value: label }] };
  });
  return [{ type: 'element', tagName: 'sup', properties: { className: ['cite'] }, children: buttons }];
}

/** The markers between a marker and the text before it. */
function marksBefore(reference: FootnoteReference, parent: Parents | undefined): string[] {
  const before = (parent?.children ?? []).slice(0, parent?.children.indexOf(reference as never) ?? 0);
  const text = before.findLastIndex(({ type }) => type !== 'footnoteReference');
  return before.slice(text + 1).flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
}

/** The marks of markers that follow each other stand in one element, as far from each other as those of one. */
function joinMarks(html: HtmlRoot): void {
  visit(html, 'element', (parent) => {
    const joined: ElementContent[] = [];
    for (const child of parent.children) {
      const last = joined.at(-1);
      if (isMarks(last) && isMarks(child)) last.children.push(...child.children);
      else joined.push(child);
    }
    parent.children = joined;
  });
}

function isMarks(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'sup';
}

/** The box of a task is called by its words: nobody sees the two beside each other who only hears them. */
function namedItem(state: State, item: ListItem, parent: Parents | undefined): Element {
  const element = defaultHandlers.listItem(state, item, parent);
  const name = wordsOf(item).trim();
  visit(element, { tagName: 'input' }, (input: Element) => {
    input.properties['ariaLabel'] ??= name;
  });
  return element;
}

function anchor(state: State, link: Link, base: string): Element {
  const reference = parseReference(link.url);
  const properties = reference ? { href: pathOf(reference, base) } : { href: link.url, rel: ['external'] };
  return { type: 'element', tagName: 'a', properties, children: state.all(link) };
}
