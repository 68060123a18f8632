import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { splitSentences } from '../core/language/sentence.ts';
import { startOf } from './problem.ts';

/** A sentence of a body with the numbers of its footnotes. */
export interface CitedSentence {
  text: string;
  citations: number[];
  line: number;
  column: number;
}

/** Stands for a footnote marker while sentences are split. */
const marker = '\uFFFC';

/** Runs of text with the place where each starts, so that a sentence can be found again in the file. */
interface FlatText {
  text: string;
  runs: { start: number; line: number; column: number }[];
  footnotes: string[];
}

/** The sentences of all paragraphs, list entries and table cells, in the order of reading. */
export function collectSentences(root: Root, numbers: ReadonlyMap<string, number>, language: string): CitedSentence[] {
  return paragraphsOf(root).flatMap((paragraph) => {
    const flat = flatten(paragraph);
    let seen = 0;
    return splitSentences(flat.text, language).flatMap(({ text, start }) => {
      const markers = text.split(marker).length - 1;
      const labels = flat.footnotes.slice(seen, seen + markers);
      seen += markers;
      const citations = labels.flatMap((label) => numbers.get(label) ?? []);
      const words = text.replaceAll(marker, '').trim();
      return words === '' ? [] : [{ text: words, citations, ...placeAt(flat, start + text.search(/\S/)) }];
    });
  });
}

function paragraphsOf(root: Root): Parents[] {
  const paragraphs: Parents[] = [];
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition' || node.type === 'mdxJsxFlowElement') return 'skip';
    if ((node.type === 'paragraph' || node.type === 'tableCell') && !isBrokenFootnote(node)) paragraphs.push(node);
    return undefined;
  });
  return paragraphs;
}

function isBrokenFootnote({ type, children: [first] }: Parents): boolean {
  return type === 'paragraph' && first?.type === 'text' && first.value.startsWith('[^');
}

function flatten(paragraph: Parents): FlatText {
  const flat: FlatText = { text: '', runs: [], footnotes: [] };
  append(paragraph, flat);
  return flat;
}

function append(node: Nodes, flat: FlatText): void {
  if (node.type === 'footnoteReference') {
    flat.footnotes.push(node.identifier);
    flat.text += marker;
  } else if (node.type === 'break') flat.text += '\n';
  else if ('value' in node && node.type !== 'html') {
    flat.runs.push({ start: flat.text.length, ...startOf(node) });
    flat.text += node.value.replaceAll(marker, ' ');
  } else if ('children' in node) for (const child of node.children) append(child, flat);
}

function placeAt({ text, runs }: FlatText, offset: number): { line: number; column: number } {
  const run = runs.findLast(({ start }) => start <= offset) ?? runs[0] ?? { start: 0, line: 1, column: 1 };
  const before = text.slice(run.start, offset).split('\n');
  const last = before.at(-1) ?? '';
  return { line: run.line + before.length - 1, column: before.length > 1 ? last.length + 1 : run.column + last.length };
}
