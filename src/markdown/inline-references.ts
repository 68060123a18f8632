import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Makes links of those whose address stands elsewhere, as in `[words][name]` and `[name]: person:some-id`. */
export function inlineReferences(root: Root, text: string): void {
  if (!/^[ >\t]*\[(?!\^)[^\]]*\]:/m.test(text)) return;
  const urls = new Map<string, string>();
  visit(root, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url);
  });
  visit(root, 'linkReference', (node, index, parent) => {
    const url = urls.get(node.identifier);
    if (parent && index !== undefined && url !== undefined) {
      const { children, position } = node;
      parent.children[index] = { type: 'link', url, children, ...(position && { position }) };
    }
  });
}
