import type { Code, Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Problem, rangeOf } from './problem.ts';

/** Code fences and comments without an end: each swallows all text behind it. */
export function findUnclosed(root: Root, text: string): Problem[] {
  if (!/```|~~~|<!--/.test(text)) return [];
  const lines = text.split('\n');
  const problems: Problem[] = [];
  visit(root, (node) => {
    if (node.type === 'code' && isOpenFence(node, lines)) problems.push(openFence(node));
    if (node.type === 'html' && isOpenComment(node)) problems.push(openComment(node));
  });
  return problems;
}

function isOpenFence({ position }: Code, lines: string[]): boolean {
  if (!position) return false;
  const [first = '', last = ''] = [lines[position.start.line - 1], lines[position.end.line - 1]];
  const [fence] = /^(?:`{3,}|~{3,})/.exec(first.slice(position.start.column - 1)) ?? [];
  if (!fence) return false;
  const closing = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(last)?.[1];
  return position.start.line === position.end.line || closing === undefined || !closing.startsWith(fence);
}

function isOpenComment({ value }: Html): boolean {
  return value.startsWith('<!--') && !value.includes('-->');
}

function openFence(code: Code): Problem {
  const message = 'Unexpected end of the text inside a code block, expected a line that closes it';
  return {
    rule: 'markup',
    message,
    hint: 'Put a line of the same marks (``` or ~~~) behind the code, or delete this one.',
    ...rangeOf(code),
  };
}

function openComment(html: Html): Problem {
  const message = 'Unexpected end of the text inside a comment, expected -->';
  return { rule: 'markup', message, hint: 'Put --> behind the comment.', ...rangeOf(html) };
}
