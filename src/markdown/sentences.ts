import type { Blockquote, Code, Nodes, Paragraph, Parents, Root, RootContent, Table } from 'mdast';
import { excerpt } from '../core/language/excerpt.ts';
import { splitSentences } from '../core/language/sentence.ts';
import type { Point, Range } from '../core/model/issue.ts';
import type { SentenceForm } from '../core/model/record.ts';
import { type Problem, rangeOf } from './problem.ts';

/** A sentence of a body with the numbers of its footnotes. */
export interface CitedSentence extends Range {
  form: SentenceForm;
  text: string;
  citations: number[];
}

interface LookedAt {
  sentences: CitedSentence[];
  /** Blocks whose words would be in no sentence. */
  problems: Problem[];
}

/** Stands for a footnote marker while sentences are split. */
const marker = '\uFFFC';

/** Runs of text with the place where each starts, so that a sentence can be found again in the file. */
interface FlatText {
  text: string;
  runs: { start: number; line: number; column: number }[];
  /** The labels of the footnotes, in the order of their markers. */
  footnotes: string[];
}

/**
 * Every word of a body that a reader sees, in the order of reading: as a sentence, a heading, the row of a table or a
 * part of a block quotation; or else a problem that keeps the entry from being published.
 *
 * A paragraph that ends in a colon introduces the list, table or quotation behind it: its footnotes hold there too. A
 * row rests on all footnotes of the row and of the table's head, a block quotation on all footnotes in it.
 */
export function lookThrough(root: Root, text: string, context: Pick<Walk, 'numbers' | 'language'>): LookedAt {
  const found: LookedAt = { sentences: [], problems: [] };
  readBlocks(root.children, { ...context, form: 'prose', lent: [], shared: [], text, found });
  return found;
}

interface Walk {
  form: 'prose' | 'quoted';
  /** Footnotes of the words that introduce a block; they hold where it has none of its own. */
  lent: readonly string[];
  /** Footnotes that hold for every sentence of a block. */
  shared: readonly string[];
  language: string;
  /** Of the footnotes, by their labels. */
  numbers: ReadonlyMap<string, number>;
  /** The body as it is written. */
  text: string;
  found: LookedAt;
}

function readBlocks(blocks: readonly RootContent[], walk: Walk): void {
  let before: RootContent | null = null;
  for (const block of blocks) {
    readBlock(block, { ...walk, lent: [...walk.lent, ...(before ? introduction(before) : [])] });
    if (block.type !== 'html') before = block;
  }
}

function readBlock(block: RootContent, walk: Walk): void {
  const reader = readers[block.type] as Reader<RootContent> | undefined;
  if (reader) reader(block, walk);
  else if (!isElsewhere.has(block.type)) walk.found.problems.push(unknownBlock(block));
}

type Reader<Block extends RootContent> = (block: Block, walk: Walk) => void;

const readers: { [Type in RootContent['type']]?: Reader<Extract<RootContent, { type: Type }>> } = {
  paragraph: (block, walk) => (isBrokenFootnote(block) ? undefined : readParagraph(block, walk)),
  heading: (block, walk) => readWhole([block], 'heading', [], walk),
  blockquote: readQuotation,
  list: (block, walk) => {
    for (const { children } of block.children) readBlocks(children, walk);
  },
  table: readTable,
  code: (block, { text, found }) => void found.problems.push(codeBlock(block, text)),
};

/** What isn't shown, and what other checks report wherever it stands. */
const isElsewhere: ReadonlySet<string> = new Set([
  'definition',
  'footnoteDefinition',
  'thematicBreak',
  'html',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
]);

/** The footnotes of a paragraph that ends in a colon. */
function introduction(block: RootContent): string[] {
  if (block.type !== 'paragraph') return [];
  const { text, footnotes } = flatten([block]);
  return withoutMarkers(text).endsWith(':') ? footnotes : [];
}

function readParagraph(paragraph: Paragraph, walk: Walk): void {
  const flat = flatten([paragraph]);
  const pointAt = pointsIn(flat);
  let seen = 0;
  for (const { text, start } of splitSentences(flat.text, walk.language)) {
    const count = text.split(marker).length - 1;
    add(flat.footnotes.slice(seen, seen + count), text, rangeIn(text, start, pointAt), walk);
    seen += count;
  }
}

function add(own: readonly string[], text: string, range: Range, { form, lent, shared, numbers, found }: Walk) {
  const labels = own.length + shared.length > 0 ? [...own, ...shared] : lent;
  const words = withoutMarkers(text);
  if (words === '') return;
  const citations = [...new Set(labels)].flatMap((label) => numbers.get(label) ?? []);
  found.sentences.push({ form, text: words, citations, ...range });
}

// Where it divides a word or a number, readers see it there.
function withoutMarkers(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{M}\p{N}])\uFFFC+(?=[\p{L}\p{N}])/gu, ' ')
    .replaceAll(marker, '')
    .trim();
}

/** One sentence of all that stands in some nodes, however many full stops it has. */
function readWhole(nodes: readonly Parents[], form: SentenceForm, more: readonly string[], walk: Walk): void {
  const flat = flatten(nodes);
  const words = withoutMarkers(flat.text);
  if (words === '') return;
  const labels = [...new Set([...flat.footnotes, ...more])];
  const citations = labels.flatMap((label) => walk.numbers.get(label) ?? []);
  walk.found.sentences.push({ form, text: words, citations, ...rangeIn(flat.text, 0, pointsIn(flat)) });
}

/** The last paragraph of a quotation, where it starts with a dash, says who spoke and is in the editors' words. */
function readQuotation(quotation: Blockquote, walk: Walk): void {
  const shared = [...walk.shared, ...footnotesIn(quotation)];
  const last = quotation.children.at(-1);
  const isAttributed = last?.type === 'paragraph' && /^\s*(?:[—–]|--)/.test(flatten([last]).text);
  const spoken = isAttributed ? quotation.children.slice(0, -1) : quotation.children;
  readBlocks(spoken, { ...walk, form: 'quoted', shared });
  if (isAttributed) readBlocks([last], { ...walk, form: 'prose', shared });
}

function readTable({ children: [head, ...rows] }: Table, walk: Walk): void {
  if (!head) return;
  const shared = [...walk.shared, ...walk.lent, ...footnotesIn(head)];
  const form = walk.form === 'quoted' ? 'quoted' : 'row';
  readWhole(head.children, walk.form === 'quoted' ? 'quoted' : 'heading', shared, walk);
  for (const row of rows) readWhole(row.children, form, shared, walk);
}

function footnotesIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(footnotesIn) : [];
}

/** How long each stretch of a paragraph is, sentences and the space between them in turn, the words of each sentence given. */
export function stretchesIn(paragraph: Paragraph, language: string): { length: number; words: string }[] {
  const { text } = flatten([paragraph]);
  return splitSentences(text, language).flatMap(({ text: slice }) => {
    const own = slice.trim();
    const before = slice.indexOf(own);
    const space = (length: number) => (length > 0 ? [{ length, words: '' }] : []);
    return [
      ...space(before),
      { length: own.length, words: withoutMarkers(own) },
      ...space(slice.length - before - own.length),
    ];
  });
}

/** The words of a heading or of the row of a table, as they are read. */
export function wordsIn(nodes: readonly Parents[]): string {
  return withoutMarkers(flatten(nodes).text);
}

/** From the first to the last letter of a sentence; markers behind it don't count. */
function rangeIn(text: string, start: number, pointAt: (offset: number) => Point): Range {
  const first = pointAt(start + text.length - text.trimStart().length);
  const last = pointAt(start + text.search(lastLetter));
  return { ...first, end: { line: last.line, column: last.column + 1 } };
}

const lastLetter = /[^\s\uFFFC][\s\uFFFC]*$/;

function isBrokenFootnote({ children: [first] }: Paragraph): boolean {
  return first?.type === 'text' && first.value.startsWith('[^');
}

/** The text of several nodes, parted by semicolons where both sides have words. */
function flatten(nodes: readonly Parents[]): FlatText {
  const flat: FlatText = { text: '', runs: [], footnotes: [] };
  for (const node of nodes) {
    if (/[^\s\uFFFC]/.test(flat.text) && footnotelessText(node) !== '') flat.text += '; ';
    append(node, flat);
  }
  return flat;
}

function footnotelessText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value.trim();
  return 'children' in node ? node.children.map(footnotelessText).join('') : '';
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

function codeBlock(code: Code, text: string): Problem {
  const isFenced = /^[`~]{3}/.test(text.slice(code.position?.start.offset ?? 0));
  const message = 'Unexpected block of code, expected a paragraph, a list, a table or a quotation';
  const hint = isFenced
    ? 'Delete the lines of ``` or ~~~ around it: what is published is text that rests on sources.'
    : `Take away the four spaces or the tab before “${excerpt(code.value)}”, which make code of it.`;
  return { rule: 'markup', message, hint, ...rangeOf(code) };
}

// None that the parser makes today; it keeps a new kind of block from being published unread.
function unknownBlock(block: RootContent): Problem {
  const message = `Unexpected ${block.type}, expected a paragraph, a list, a table or a quotation`;
  return { rule: 'markup', message, hint: 'Write it as a paragraph.', ...rangeOf(block) };
}
