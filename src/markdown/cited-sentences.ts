import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { splitSentences } from '../core/language/sentence.ts';
import type { Point, Range } from '../core/model/issue.ts';
import { rangeOf } from './problem.ts';

/** A sentence of a body with the numbers of its footnotes. */
export interface CitedSentence extends Range {
  text: string;
  citations: number[];
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
    const pointAt = pointsIn(flat);
    let seen = 0;
    return splitSentences(flat.text, language).flatMap(({ text, start }) => {
      const markers = text.split(marker).length - 1;
      const labels = flat.footnotes.slice(seen, seen + markers);
      seen += markers;
      const citations = labels.flatMap((label) => numbers.get(label) ?? []);
      const words = text.replaceAll(marker, '').trim();
      return words === '' ? [] : [{ text: words, citations, ...rangeIn(text, start, pointAt) }];
    });
  });
}

/** From the first to the last letter of a sentence; markers behind it don't count. */
function rangeIn(text: string, start: number, pointAt: (offset: number) => Point): Range {
  const first = pointAt(start + text.search(/\S/));
  const last = pointAt(start + text.search(lastLetter));
  return { ...first, end: { line: last.line, column: last.column + 1 } };
}

const lastLetter = /[^\s\uFFFC][\s\uFFFC]*$/;

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
    flat.runs.push({ start: flat.text.length, ...rangeOf(node) });
    flat.text += node.value.replaceAll(marker, ' ');
  } else if ('children' in node) for (const child of node.children) append(child, flat);
}

/** Where an offset of the text stands in the file, asked in ascending order: each run is walked through once. */
function pointsIn({ text, runs }: FlatText): (offset: number) => Point {
  let next = 0;
  let at = { offset: 0, line: 1, column: 1 };
  return (offset) => {
    for (let run = runs[next]; run && (run.start <= offset || next === 0); run = runs[++next])
      at = { offset: run.start, line: run.line, column: run.column };
    at = walked(text, at, offset);
    return { line: at.line, column: at.column };
  };
}

interface Walked extends Point {
  offset: number;
}

function walked(text: string, from: Walked, offset: number): Walked {
  const passed = text.slice(from.offset, offset);
  const lineEnd = passed.lastIndexOf('\n');
  if (lineEnd < 0)
    return { offset: Math.max(from.offset, offset), line: from.line, column: from.column + passed.length };
  return { offset, line: from.line + passed.split('\n').length - 1, column: passed.length - lineEnd };
}
