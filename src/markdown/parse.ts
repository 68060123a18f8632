import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

export type Syntax = 'md' | 'mdx';

/** The syntax tree of a body. MDX is only parsed, never compiled: throws a `VFileMessage` where it is malformed. */
export function parseBody(text: string, syntax: Syntax): Root {
  return (syntax === 'mdx' ? mdx : markdown).parse(text);
}
