import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Syntax } from './parse.ts';

/** An address of a link, or the value of a component's attribute, as it is written in a body. */
export interface WrittenName {
  /** Where its letters stand, without brackets and quotation marks, in characters from the start of the body. */
  start: number;
  end: number;
  /** What is meant, without the escapes of Markdown. */
  value: string;
  /** The attribute that has it; `null` for the address of a link. */
  attribute: { component: string; name: string } | null;
}

/** Every address and every literal attribute of a body, also in footnotes and in definitions that nothing uses. */
export function writtenNames(text: string, syntax: Syntax): WrittenName[] {
  const names: WrittenName[] = [];
  visit((syntax === 'mdx' ? mdx : markdown).parse(text), (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      const at = (node.data as { destination?: Stretch } | undefined)?.destination;
      const start = node.position?.start.offset ?? 0;
      // What stands in angle brackets alone is an address from the first to the last of its letters.
      const whole = { start: start + 1, end: (node.position?.end.offset ?? start) - 1 };
      if (at || text[start] === '<') names.push({ ...(at ?? whole), value: node.url, attribute: null });
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') names.push(...attributes(node, text));
  });
  return names;
}

interface Stretch {
  start: number;
  end: number;
}

/** Notes at each link and definition where its address stands, which the tree doesn't say. */
const placed: Plugin<[], string, Root> = function () {
  const data = this.data();
  const note = (inner: number) =>
    function (this: CompileContext, token: Token) {
      const node = this.stack.at(-1);
      if (node) node.data = { destination: { start: token.start.offset + inner, end: token.end.offset - inner } };
    };
  const enter = {
    resourceDestinationRaw: note(0),
    resourceDestinationLiteral: note(1),
    definitionDestinationRaw: note(0),
    definitionDestinationLiteral: note(1),
  };
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { enter } as never];
};

interface Token {
  start: { offset: number };
  end: { offset: number };
}

interface CompileContext {
  stack: { data?: object }[];
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(placed).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(placed).freeze();

function attributes({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement, text: string): WrittenName[] {
  return attributes.flatMap((each): WrittenName[] => {
    if (each.type !== 'mdxJsxAttribute' || typeof each.value !== 'string') return [];
    const end = (each.position?.end.offset ?? 0) - 1;
    const start = text.indexOf(text[end] ?? '', each.position?.start.offset) + 1;
    return [{ start, end, value: each.value, attribute: { component: name ?? '', name: each.name } }];
  });
}
