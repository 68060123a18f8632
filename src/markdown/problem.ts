import type { Text } from 'mdast';
import type { Node } from 'unist';
import type { Point, Range } from '../core/model/issue.ts';

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

/** Where a letter of a text stands; exact while no character in it is written as a reference. */
export function pointIn(node: Text, index: number): Point {
  const { line, column } = rangeOf(node);
  const before = node.value.slice(0, index).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return { line: line + before.length - 1, column: before.length > 1 ? last + 1 : column + last };
}
