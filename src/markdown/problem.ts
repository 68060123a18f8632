import type { Node } from 'unist';
import type { Range } from '../core/model/issue.ts';

/** Something in a body that Readout doesn't accept, with its place in the text. */
export interface Problem extends Range {
  rule: 'markup' | 'citation' | 'characters';
  message: string;
  hint?: string;
}

/** A part of a body, with its place. */
export interface Located<Part> extends Range {
  part: Part;
}

/** Where a node stands; nodes that a parser made always know it. */
export function rangeOf({ position }: Node): Range {
  if (!position) return { line: 1, column: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, end: { line: end.line, column: end.column } };
}
