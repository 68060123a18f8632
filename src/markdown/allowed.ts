import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { excerpt } from '../core/language/excerpt.ts';
import { webAddressProblem } from '../core/model/address.ts';
import { type Problem, rangeOf } from './problem.ts';

/** Everything in a body that could run or load something: content is data, whoever wrote it. */
export function findForbidden(root: Root, schemes: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const opened = new Set<string>();
  visit(root, (node) => {
    if (node.type === 'html' && closes(node.value, opened)) return;
    const found = forbidden(node, schemes);
    if (found) problems.push({ rule: 'markup', ...found, ...rangeOf(node) });
  });
  return problems;
}

/** Whether this is the closing tag of an element whose opening tag was reported; notes opening tags. */
function closes(html: string, opened: Set<string>): boolean {
  const [, slash, name = ''] = /^<(\/?)([a-z][\w-]*)[^>]*>$/i.exec(html) ?? [];
  if (slash === '') opened.add(name);
  return slash === '/' && opened.has(name);
}

function forbidden(node: Nodes, schemes: readonly string[]): { message: string; hint: string } | null {
  switch (node.type) {
    case 'html':
      return /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)
        ? null
        : {
            message: `Unexpected HTML “${excerpt(node.value)}”, expected Markdown`,
            hint: 'Write it in Markdown, or put it in `backticks` to show it as text.',
          };
    case 'mdxjsEsm':
      return {
        message: `Unexpected “${excerpt(node.value)}”, expected text`,
        hint: 'Entries can’t import or export; the components are there without it.',
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        message: `Unexpected braces “{${excerpt(node.value)}}”, expected text`,
        hint: 'Entries can’t compute. To show a brace, write \\{.',
      };
    case 'image':
    case 'imageReference':
      return {
        message: `Unexpected image “${excerpt('url' in node ? node.url : (node.alt ?? ''))}”, expected text`,
        hint: 'Readout publishes text and its own visuals only.',
      };
    case 'link':
    case 'definition':
      return forbiddenLink(node.url, schemes);
    default:
      return null;
  }
}

function forbiddenLink(url: string, schemes: readonly string[]): { message: string; hint: string } | null {
  const expected = linkProblem(url, schemes);
  if (expected === null) return null;
  const hint = 'Use https://…, or a record such as person:some-id.';
  return { message: `Unexpected link to “${excerpt(url)}”, ${expected}`, hint };
}

const anywhere = 'expected a web address or a record';

function linkProblem(url: string, schemes: readonly string[]): string | null {
  if (schemes.includes(url.slice(0, Math.max(0, url.indexOf(':'))))) return null;
  if (/^https?:/i.test(url)) return webAddressProblem(url);
  // To a browser, two slashes lead to another host, and a backslash is a slash.
  if (/^\/\/|[\\\s\p{Cc}]/u.test(url)) return anywhere;
  return /^(?:mailto:|#|\.{0,2}\/|[^:]*$)/i.test(url) ? null : anywhere;
}
