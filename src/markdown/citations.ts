import type { FootnoteDefinition, Link, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Problem, startOf } from './problem.ts';

/** A passage as a footnote gives it, before anybody looked it up. */
export interface Quoted {
  source: string;
  quote: string;
  line: number;
  column: number;
}

export interface Footnote {
  number: number;
  label: string;
  /** The label as Markdown compares it. */
  identifier: string;
  passages: Quoted[];
  line: number;
  column: number;
}

const outermostQuotation = /[“"„«](?<quote>[\s\S]*)[”"“»]/u;

/**
 * The footnotes of a body, numbered by first mention. A definition is one or more of: a link `[name](source:id)`,
 * then the passage in double quotation marks.
 */
export function collectFootnotes(root: Root): { footnotes: Footnote[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const definitions = definitionsOf(root, problems);
  const footnotes: Footnote[] = [];
  const cited = new Set<string>();
  visit(root, 'footnoteReference', (reference) => {
    if (cited.has(reference.identifier)) return;
    cited.add(reference.identifier);
    const definition = definitions.get(reference.identifier);
    if (!definition) return;
    const passages = passagesOf(definition, problems);
    const { identifier } = definition;
    footnotes.push({ number: footnotes.length + 1, label: labelOf(definition), identifier, passages, ...startOf(definition) });
  });
  for (const definition of definitions.values()) {
    if (!cited.has(definition.identifier)) problems.push(unused(definition));
  }
  return { footnotes, problems };
}

function definitionsOf(root: Root, problems: Problem[]): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(root, 'footnoteDefinition', (definition) => {
    if (definitions.has(definition.identifier)) problems.push(repeated(definition));
    else definitions.set(definition.identifier, definition);
  });
  return definitions;
}

function passagesOf(definition: FootnoteDefinition, problems: Problem[]): Quoted[] {
  const contents = definition.children.flatMap((block): PhrasingContent[] => (block.type === 'paragraph' ? block.children : []));
  const links = contents.filter((node): node is Link => node.type === 'link' && node.url.startsWith('source:'));
  if (links.length === 0) problems.push(formless(definition));
  return links.flatMap((link, index) => {
    const next = links[index + 1];
    const behind = contents.slice(contents.indexOf(link) + 1, next ? contents.indexOf(next) : undefined);
    const quote = outermostQuotation.exec(behind.map((node) => textOf(node)).join(''))?.groups?.['quote']?.trim();
    if (quote) return [{ source: link.url.slice('source:'.length), quote, ...startOf(link) }];
    problems.push(quoteless(link, labelOf(definition)));
    return [];
  });
}

function labelOf(definition: FootnoteDefinition): string {
  return definition.label ?? definition.identifier;
}

const form = 'Write [^name]: [Source](source:its-id) “the passage, word for word”.';

function unused(definition: FootnoteDefinition): Problem {
  const message = `Unexpected footnote [^${labelOf(definition)}], expected a sentence that cites it`;
  return { rule: 'citation', message, hint: `Put [^${labelOf(definition)}] behind the sentence, or delete the footnote.`, ...startOf(definition) };
}

function repeated(definition: FootnoteDefinition): Problem {
  const message = `Unexpected second footnote [^${labelOf(definition)}], expected each name once`;
  return { rule: 'citation', message, hint: 'Give it another name, or put both passages into one footnote.', ...startOf(definition) };
}

function formless(definition: FootnoteDefinition): Problem {
  const message = `Unexpected footnote [^${labelOf(definition)}] without a source, expected a link to one`;
  return { rule: 'citation', message, hint: form, ...startOf(definition) };
}

function quoteless(link: Link, label: string): Problem {
  const message = `Unexpected source without a passage in footnote [^${label}], expected its words in quotation marks`;
  return { rule: 'citation', message, hint: form, ...startOf(link) };
}
