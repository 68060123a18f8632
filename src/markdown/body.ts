import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseReference, referenceKinds } from '../core/path.ts';
import type { ProsePart, Reference } from '../core/record.ts';
import { findForbidden } from './allowed.ts';
import { collectFootnotes, type Footnote } from './citations.ts';
import { type CitedSentence, collectSentences, findDangling } from './claims.ts';
import { attributesOf, findMisused, isComponent } from './components.ts';
import { type HtmlContext, toHtml } from './html.ts';
import { parseBody, type Syntax } from './parse.ts';
import { type Problem, startOf } from './problem.ts';

/** A part of a body that points to something, with its place. */
export interface Located<Part> {
  part: Part;
  line: number;
  column: number;
}

/** A body read by its syntax alone: nothing in it has been looked up yet. */
export interface Body {
  parts: Located<ProsePart>[];
  footnotes: Footnote[];
  sentences: CitedSentence[];
  references: Located<Reference>[];
  problems: Problem[];
}

export interface BodyOptions {
  syntax: Syntax;
  language: string;
  base: string;
}

/** Reads a body. What is wrong with it comes back as problems, all of them; never throws. */
export function readBody(text: string, { syntax, language, base }: BodyOptions): Body {
  const parsed = tryParse(text, syntax);
  if ('problem' in parsed) return { ...emptyBody, problems: [parsed.problem] };
  const { root } = parsed;
  const { footnotes, problems } = collectFootnotes(root);
  const numbers = new Map(footnotes.map(({ identifier, number }) => [identifier, number]));
  return {
    parts: partsOf(root, { numbers, base }),
    footnotes,
    sentences: collectSentences(root, numbers, language),
    references: referencesOf(root),
    problems: [...problems, ...findDangling(root), ...findForbidden(root, referenceKinds), ...findMisused(root)],
  };
}

const emptyBody: Body = { parts: [], footnotes: [], sentences: [], references: [], problems: [] };

function tryParse(text: string, syntax: Syntax): { root: Root } | { problem: Problem } {
  try {
    return { root: parseBody(text, syntax) };
  } catch (error) {
    return { problem: malformed(error) };
  }
}

function malformed(error: unknown): Problem {
  const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
  const message = `Unexpected component syntax, expected a whole component such as <Meetings />: ${reason ?? String(error)}`;
  return { rule: 'markup', message, hint: 'In .mdx files, < and { start a component; write \\< and \\{ for the characters.', line: line ?? 1, column: column ?? 1 };
}

function partsOf(root: Root, context: HtmlContext): Located<ProsePart>[] {
  return runsOf(root).map(([first, ...rest]) => {
    const part: ProsePart = isComponent(first)
      ? { kind: 'component', name: first.name ?? '', attributes: attributesOf(first) }
      : { kind: 'html', html: toHtml([first, ...rest], context) };
    return { part, ...startOf(first) };
  });
}

type Run = [RootContent, ...RootContent[]];

// Components stand alone, and what lies between two of them stays together.
function runsOf(root: Root): Run[] {
  const runs: Run[] = [];
  for (const node of root.children.filter(({ type }) => type !== 'footnoteDefinition')) {
    const run = runs.at(-1);
    if (run && !isComponent(run[0]) && !isComponent(node)) run.push(node);
    else runs.push([node]);
  }
  return runs;
}

function referencesOf(root: Root): Located<Reference>[] {
  const references: Located<Reference>[] = [];
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition') return 'skip';
    const part = node.type === 'link' ? parseReference(node.url) : null;
    if (part) references.push({ part, ...startOf(node) });
    return undefined;
  });
  return references;
}
