import type { Emphasis, Heading, Paragraph, Parents, PhrasingContent, RootContent, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { stretchesIn, wordsIn } from './sentences.ts';

/** What a sentence is found by on its page. */
export interface Anchor {
  id: string;
  /** Ids of the sentences that it stands for now. */
  former: string[];
}

/**
 * The blocks with an element around each sentence, and ids at headings and rows of tables.
 *
 * @param anchors of the sentences of the body, headings and rows among them, in the order of reading; so many as the
 * blocks have are taken
 */
export function anchored(
  blocks: readonly RootContent[],
  language: string,
  anchors: Iterator<Anchor, undefined>,
): RootContent[] {
  const next = () => anchors.next().value ?? null;
  const read = <Node extends RootContent>(node: Node): Node => {
    if (node.type === 'paragraph') return anchoredParagraph(node, language, next) as Node;
    if (node.type === 'heading' || node.type === 'tableRow') return anchoredWhole(node, next) as Node;
    return 'children' in node ? { ...node, children: node.children.map(read) } : node;
  };
  return blocks.map(read);
}

/**
 * The blocks with their headings one below another: whatever an entry writes, the first stands below the page's title,
 * and none goes down by more than a level.
 *
 * @param above depths, as written, of the headings that those that come next may stand below; changed
 */
export function levelled(blocks: readonly RootContent[], above: number[]): RootContent[] {
  let hasHeading = false;
  visit({ type: 'root', children: blocks as RootContent[] }, 'heading', () => {
    hasHeading = true;
    return false;
  });
  // Most entries have none, and copies cost as much as the HTML.
  if (!hasHeading) return [...blocks];
  const copies = structuredClone(blocks) as RootContent[];
  visit({ type: 'root', children: copies }, 'heading', (heading) => {
    while ((above.at(-1) ?? 0) >= heading.depth) above.pop();
    above.push(heading.depth);
    heading.depth = Math.min(6, above.length + 1) as typeof heading.depth;
  });
  return copies;
}

/** The headings of the second level of blocks that have anchors, each with its id and its words. */
export function headingsIn(blocks: readonly RootContent[]): { id: string; words: string }[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' || block.depth !== 2) return [];
    const id = block.data?.hProperties?.['id'];
    return typeof id === 'string' ? [{ id, words: wordsIn([block]) }] : [];
  });
}

function anchoredParagraph(paragraph: Paragraph, language: string, next: () => Anchor | null): Paragraph {
  const left = paragraph.children.toReversed();
  const children = stretchesIn(paragraph, language).flatMap(({ length, words }) => {
    const own = take(left, length);
    const anchor = words === '' ? null : next();
    return anchor ? [sentence(anchor.id, [...anchor.former.map((id) => sentence(id, [])), ...own])] : own;
  });
  return { ...paragraph, children: [...children, ...left.toReversed()] };
}

/** A part of the text with an id. */
function sentence(id: string, children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', data: { hName: 'span', hProperties: { id } }, children };
}

function anchoredWhole(node: Heading | TableRow, next: () => Anchor | null): Heading | TableRow {
  const isEmpty = wordsIn(node.type === 'heading' ? [node] : node.children) === '';
  const anchor = isEmpty ? null : next();
  if (!anchor) return node;
  const data = { hProperties: { id: anchor.id } };
  const former = anchor.former.map((id) => sentence(id, []));
  if (node.type === 'heading') return { ...node, data, children: [...former, ...node.children] };
  const [first, ...others] = node.children;
  return first
    ? { ...node, data, children: [{ ...first, children: [...former, ...first.children] }, ...others] }
    : node;
}

/** Takes the first `length` letters off nodes of which the first stands last; a node that goes on is parted there. */
function take(nodes: PhrasingContent[], length: number): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  for (let left = length; left > 0; ) {
    const node = nodes.pop();
    if (!node) break;
    const own = lengthOf(node);
    if (own > left) {
      const [before, behind] = parted(node, left);
      taken.push(before);
      nodes.push(behind);
    } else taken.push(node);
    left -= own;
  }
  return taken;
}

function parted(node: PhrasingContent, at: number): [PhrasingContent, PhrasingContent] {
  if ('children' in node) {
    const left = (node as Parents & PhrasingContent).children.toReversed() as PhrasingContent[];
    const before = take(left, at);
    return [
      { ...node, children: before } as PhrasingContent,
      { ...node, children: left.toReversed() } as PhrasingContent,
    ];
  }
  if ('value' in node)
    return [
      { ...node, value: node.value.slice(0, at) },
      { ...node, value: node.value.slice(at) },
    ];
  return [node, { type: 'text', value: '' }];
}

/** In letters, as sentences are split: a mark and a line break are one. */
function lengthOf(node: PhrasingContent): number {
  if (node.type === 'footnoteReference' || node.type === 'break') return 1;
  if ('value' in node) return node.type === 'html' ? 0 : node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
