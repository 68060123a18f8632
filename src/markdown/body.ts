import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Range } from '../core/model/issue.ts';
import type { ProsePart } from '../core/model/record.ts';
import { parseReference, type Reference, referenceKinds } from '../core/model/reference.ts';
import { findForbidden } from './allowed.ts';
import { findUnseen } from './characters.ts';
import { collectFootnotes, type Footnote } from './citations.ts';
import { findMisused } from './components.ts';
import { findDangling } from './dangling.ts';
import { findExcess } from './limits.ts';
import { addressesIn, findLinkMistakes } from './links.ts';
import { parseBody, type Syntax } from './parse.ts';
import { partsOf } from './parts.ts';
import { type Located, type Problem, rangeOf } from './problem.ts';
import { type CitedSentence, lookThrough } from './sentences.ts';
import { findUnclosed } from './unclosed.ts';

/** A body read by its syntax alone: nothing in it has been looked up yet. */
export interface Body {
  parts: Located<ProsePart>[];
  footnotes: Footnote[];
  sentences: CitedSentence[];
  references: Located<Reference>[];
  /** Of links that lead to no record. */
  addresses: Located<string>[];
  problems: Problem[];
  /** Whether all of it could be read; where not, a problem says why and the rest is empty. */
  whole: boolean;
}

export interface BodyOptions {
  syntax: Syntax;
  language: string;
}

/** Reads a body. What is wrong with it comes back as problems, all of them; never throws. */
export function readBody(text: string, options: BodyOptions): Body {
  const body = text.replace(/^\n+/, '');
  return movedDown(readText(body, options), text.length - body.length);
}

function readText(text: string, options: BodyOptions): Body {
  const excess = findExcess(text);
  if (excess) return unread([excess]);
  try {
    return bodyOf(parseBody(text, options.syntax), text, options);
  } catch (error) {
    return unread([error instanceof RangeError ? tooDeep : malformed(error)]);
  }
}

function bodyOf(root: Root, text: string, { language }: BodyOptions): Body {
  const unclosed = findUnclosed(root, text);
  if (unclosed.length > 0) return unread(unclosed);
  const forbidden = findForbidden(root, referenceKinds);
  const unseen = findUnseen(root, text);
  inlineReferences(root, text);
  const dangling = findDangling(root);
  const { footnotes, problems } = collectFootnotes(root, dangling.meant);
  const numbers = new Map(footnotes.map(({ identifier, number }) => [identifier, number]));
  const lookedAt = lookThrough(root, text, { numbers, language });
  return {
    parts: partsOf(root, numbers),
    footnotes,
    sentences: lookedAt.sentences,
    references: referencesOf(root),
    addresses: addressesIn(root),
    problems: [
      ...problems,
      ...dangling.problems,
      ...forbidden,
      ...findLinkMistakes(root),
      ...unseen,
      ...findMisused(root),
      ...lookedAt.problems,
    ],
    whole: true,
  };
}

/** The same so many lines further down. */
function movedDown(body: Body, lines: number): Body {
  const move = <Part extends Range>(part: Part): Part => ({
    ...part,
    line: part.line + lines,
    ...(part.end && { end: { ...part.end, line: part.end.line + lines } }),
  });
  return {
    parts: body.parts.map(move),
    footnotes: body.footnotes.map((footnote) => ({ ...move(footnote), passages: footnote.passages.map(move) })),
    sentences: body.sentences.map(move),
    references: body.references.map(move),
    addresses: body.addresses.map(move),
    problems: body.problems.map(move),
    whole: body.whole,
  };
}

function unread(problems: Problem[]): Body {
  return { parts: [], footnotes: [], sentences: [], references: [], addresses: [], problems, whole: false };
}

const tooDeep: Problem = {
  rule: 'markup',
  message: 'Unexpected depth of nesting, expected text',
  hint: 'Look for a row of brackets or marks that isn’t meant.',
  line: 1,
  column: 1,
};

// Some of the parser's messages have the place in their words only: “(39:1-39:11)”.
function malformed(error: unknown): Problem {
  const { reason = String(error), line, column } = error as { reason?: string; line?: number; column?: number };
  const [place = '', saidLine, saidColumn] = /\s*\((\d+):(\d+)-[\d:]+\)/.exec(reason) ?? [];
  return {
    rule: 'markup',
    message: `Unexpected component syntax, expected a whole component such as <Meetings />: ${reason.replace(place, '')}`,
    hint: 'In .mdx files, < and { start a component; write \\< and \\{ for the characters.',
    line: Number(saidLine ?? line ?? 1),
    column: Number(saidColumn ?? column ?? 1),
  };
}

function referencesOf(root: Root): Located<Reference>[] {
  const references: Located<Reference>[] = [];
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition') return 'skip';
    const part = node.type === 'link' ? parseReference(node.url) : null;
    if (part) references.push({ part, ...rangeOf(node) });
    return undefined;
  });
  return references;
}

/** Makes links of those whose address stands elsewhere, as in `[words][name]` and `[name]: person:some-id`. */
function inlineReferences(root: Root, text: string): void {
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
