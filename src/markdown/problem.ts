import type { Node } from 'unist';

/** Something in a body that Readout doesn't accept, with its place in the text. */
export interface Problem {
  rule: 'markup' | 'citation' | 'characters';
  message: string;
  hint?: string;
  line: number;
  column: number;
}

/** Where a node starts; nodes that a parser made always know it. */
export function startOf(node: Node): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
