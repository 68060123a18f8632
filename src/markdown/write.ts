import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' }).freeze();

/** Blocks of a body as Markdown (CommonMark and GFM): a footnote marker is its number, a record `kind:id` as before. */
export function toMarkdown(blocks: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...blocks] }).trimEnd();
}
