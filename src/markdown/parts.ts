import type { Nodes, Root, RootContent } from 'mdast';
import type { Range } from '../core/model/issue.ts';
import type { ProsePart } from '../core/model/record.ts';
import { attributesOf, isComponent } from './components.ts';
import { rangeOf } from './problem.ts';

/** A body in the order of reading, with the place where each part starts; `numbers` are those of its footnotes. */
export function partsOf(root: Root, numbers: ReadonlyMap<string, number>): (Range & { part: ProsePart })[] {
  return runsOf(root).map(([first, ...rest]) => {
    const part: ProsePart = isComponent(first)
      ? { kind: 'component', name: first.name ?? '', attributes: attributesOf(first) }
      : { kind: 'text', blocks: [first, ...rest].map((block) => plain(block, numbers)) };
    return { part, ...rangeOf(first) };
  });
}

type Run = [RootContent, ...RootContent[]];

// Components stand alone, and what lies between two of them stays together.
function runsOf(root: Root): Run[] {
  const runs: Run[] = [];
  for (const node of root.children.filter(isShown)) {
    const run = runs.at(-1);
    if (run && !isComponent(run[0]) && !isComponent(node)) run.push(node);
    else runs.push([node]);
  }
  return runs;
}

/** Comments are the editors' own, and definitions are looked up already. */
function isShown({ type }: Nodes): boolean {
  return type !== 'html' && type !== 'definition' && type !== 'footnoteDefinition';
}

/** A node as the model keeps it: without its place, and without what a parser notes for itself. */
function plain<Node extends Nodes>(node: Node, numbers: ReadonlyMap<string, number>): Node {
  if (node.type === 'footnoteReference')
    return { type: node.type, identifier: String(numbers.get(node.identifier) ?? 0) } as Node;
  const { position, data, ...rest } = node;
  if (!('children' in node)) return rest as Node;
  const children = node.children.filter(isShown).map((child) => plain(child, numbers));
  return { ...rest, children } as Node;
}
