import type { FootnoteDefinition, FootnoteReference, Link, Nodes, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { excerpt } from '../core/language/excerpt.ts';
import type { Range } from '../core/model/issue.ts';
import { parseCalculation } from '../core/quantity/calculation.ts';
import { type Problem, rangeOf } from './problem.ts';

/** A passage as a footnote gives it, before anybody looked it up. */
interface Quoted extends Range {
  source: string;
  quote: string;
  /** What the editors worked out of its numbers. */
  derived?: string;
  /** The editors’, into the language of the entry. */
  translation?: string;
}

export interface Footnote extends Range {
  number: number;
  label: string;
  /** The label as Markdown compares it. */
  identifier: string;
  passages: Quoted[];
}

interface Collected {
  footnotes: Footnote[];
  problems: Problem[];
}

/**
 * The footnotes of a body, numbered by first mention. A definition is one or more of: a link `[name](source:id)`,
 * then the passage in double quotation marks, then perhaps what was worked out of it, and the editors’ translation, and
 * nothing else, since readers see nothing else of it. An unused one is no problem where its label is excused.
 */
export function collectFootnotes(root: Root, excused: ReadonlySet<string> = new Set()): Collected {
  const problems: Problem[] = [];
  const definitions = definitionsOf(root, problems);
  const footnotes: Footnote[] = [];
  const cited = new Set<string>();
  visit(root, (reference) => {
    if (reference.type === 'footnoteDefinition') return 'skip';
    if (reference.type !== 'footnoteReference' || cited.has(reference.identifier)) return undefined;
    cited.add(reference.identifier);
    const [definition, ...more] = definitions.get(reference.identifier) ?? [];
    if (!definition) return undefined;
    const passages = [definition, ...more].flatMap((each) => passagesOf(each, problems));
    const { identifier } = definition;
    footnotes.push({
      number: footnotes.length + 1,
      label: labelOf(definition),
      identifier,
      passages,
      ...rangeOf(definition),
    });
    return undefined;
  });
  const idle = [...definitions.values()].flat().filter(({ identifier }) => !cited.has(identifier));
  problems.push(...idle.filter((definition) => !excused.has(labelOf(definition))).map(unused));
  return { footnotes, problems };
}

/** The labels of the footnotes that no marker leads to. */
export function unusedLabels(root: Root): string[] {
  const cited = new Set<string>();
  visit(root, 'footnoteReference', ({ identifier }) => void cited.add(identifier));
  return [...definitionsOf(root, [])].flatMap(([identifier, [first]]) =>
    first && !cited.has(identifier) ? [labelOf(first)] : [],
  );
}

/** A footnote that is given twice is a problem; it counts with the passages of both. */
function definitionsOf(root: Root, problems: Problem[]): Map<string, FootnoteDefinition[]> {
  const definitions = new Map<string, FootnoteDefinition[]>();
  visit(root, 'footnoteDefinition', (definition) => {
    const known = definitions.get(definition.identifier) ?? [];
    if (known.length > 0) problems.push(repeated(definition));
    known.push(definition);
    definitions.set(definition.identifier, known);
  });
  return definitions;
}

/** The longest passage that is looked up, in characters: five times as much as the forty words that one may have. */
const longest = 2000;

/** How many passages a footnote may have. */
const most = 50;

/** None where one of them lacks its source or its words: what rests on the footnote can't be judged then. */
function passagesOf(definition: FootnoteDefinition, problems: Problem[]): Quoted[] {
  const { before, sourced } = bySource(contentsOf(definition));
  const label = labelOf(definition);
  const isFormless = quoteIn(before) !== undefined || sourced.length === 0;
  const wrong = [
    ...(isFormless ? [formless(definition)] : []),
    ...(sourced.length > most ? [crowded(definition, most)] : []),
    ...sourced.flatMap(({ link, quote }) => {
      if (!quote) return [quoteless(link, label)];
      return quote.length > longest ? [endless(link, label, longest)] : [];
    }),
  ];
  problems.push(...wrong, ...(isFormless ? [] : more(definition, before, sourced)));
  if (wrong.length > 0) return [];
  return sourced.map(({ link, quote = '', last, derived, translation }) => ({
    source: link.url.slice('source:'.length),
    quote,
    ...(derived !== undefined && { derived }),
    ...(translation !== undefined && { translation }),
    ...rangeOf(link),
    ...(last && { end: rangeOf(last).end }),
  }));
}

/** Each link to a source with the words quoted behind it, and what stands before the first. */
function bySource(contents: PhrasingContent[]) {
  const groups: { link: Link | null; contents: PhrasingContent[] }[] = [{ link: null, contents: [] }];
  for (const node of contents) {
    if (node.type === 'link' && node.url.startsWith('source:')) groups.push({ link: node, contents: [] });
    else groups.at(-1)?.contents.push(node);
  }
  const sourced = groups.flatMap(({ link, contents }) =>
    link
      ? [
          {
            link,
            contents,
            quote: quoteIn(contents),
            derived: derivedIn(contents),
            translation: translationIn(contents),
            last: contents.findLast(({ position }) => position),
          },
        ]
      : [],
  );
  return { before: groups[0]?.contents ?? [], sourced };
}

/** What stands between the outermost quotation marks. */
function quoteIn(contents: PhrasingContent[]): string | undefined {
  const found = quoted(untranslated(contents));
  return found?.text.slice(found.start + 1, found.end).trim();
}

/** What was worked out, as it stands behind the passage: `derived: 12 + 26`. */
function derivedIn(contents: PhrasingContent[]): string | undefined {
  const found = quoted(untranslated(contents));
  const behind = found?.text.slice(found.end + 1) ?? '';
  return /^\s*derived:\s*(.*?)[\s·;,.]*$/is.exec(behind)?.[1];
}

/** What stands last, behind the passage: `translation: He agreed.`, with quotation marks around it or without. */
function translationIn(contents: PhrasingContent[]): string | undefined {
  const text = contents.map(plainText).join('').slice(untranslated(contents).length);
  return /^translation:\s*[“"„«]?(.*?)[”"“»]?[\s·]*$/is.exec(text)?.[1]?.trim() || undefined;
}

/** The text up to the editors’ translation. */
function untranslated(contents: PhrasingContent[]): string {
  const text = contents.map(plainText).join('');
  return /^.*?(?:[”"»＂›」』]|(?<=\S)“)[^”"“»＂›」』„«‹「『]*?(?=\btranslation:)/is.exec(text)?.[0] ?? text;
}

function quoted(text: string): { text: string; start: number; end: number } | undefined {
  const [start, end] = [text.search(/[“"„«＂‹「『]/), lastOf(text, '”"“»＂›」』')];
  return start < 0 || end <= start ? undefined : { text, start, end };
}

function lastOf(text: string, signs: string): number {
  return Math.max(...[...signs].map((sign) => text.lastIndexOf(sign)));
}

/** What a footnote has beside its links and passages, which no reader would see: words, other blocks, other footnotes. */
function more(
  definition: FootnoteDefinition,
  before: PhrasingContent[],
  sourced: readonly { contents: PhrasingContent[] }[],
): Problem[] {
  const block = definition.children.find(({ type }) => type !== 'paragraph' && type !== 'html');
  if (block) return [surplus(definition, textOf(block), block)];
  const inner = footnoteIn(definition);
  if (inner) return [nested(definition, inner)];
  for (const contents of [before, ...sourced.map((each) => each.contents)]) {
    const text = untranslated(contents);
    const found = quoted(text);
    const derived = derivedIn(contents);
    if (derived !== undefined && parseCalculation(derived) === null) return [unreadable(definition, derived)];
    const behind = derived === undefined ? text.slice((found?.end ?? 0) + 1) : '';
    const words = found ? [text.slice(0, found.start), behind] : [text];
    const spare = words.find((some) => /[\p{L}\p{N}]/u.test(some));
    if (spare !== undefined && (found || contents === before)) return [surplus(definition, spare, definition)];
  }
  return [];
}

function footnoteIn(node: Nodes): FootnoteReference | null {
  if (node.type === 'footnoteReference') return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = footnoteIn(child);
    if (found) return found;
  }
  return null;
}

// The end of a paragraph parts words, as a line break does.
function contentsOf({ children }: FootnoteDefinition): PhrasingContent[] {
  return children.flatMap((block): PhrasingContent[] =>
    block.type === 'paragraph' ? [...block.children, { type: 'break' }] : [],
  );
}

function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(plainText).join('') : textOf(node);
}

/** A footnote's label as the editor wrote it. */
function labelOf(definition: FootnoteDefinition): string {
  return definition.label ?? definition.identifier;
}

const form = 'Write [^name]: [Source](source:its-id) “the passage, word for word”.';

function unused(definition: FootnoteDefinition): Problem {
  const message = `Unexpected footnote [^${labelOf(definition)}], expected a sentence that cites it`;
  return {
    rule: 'citation',
    message,
    hint: `Put [^${labelOf(definition)}] behind the sentence, or delete the footnote.`,
    ...rangeOf(definition),
  };
}

function repeated(definition: FootnoteDefinition): Problem {
  const message = `Unexpected second footnote [^${labelOf(definition)}], expected each name once`;
  return {
    rule: 'citation',
    message,
    hint: 'Give it another name, or put both passages into one footnote.',
    ...rangeOf(definition),
  };
}

function formless(definition: FootnoteDefinition): Problem {
  const message = `Unexpected footnote [^${labelOf(definition)}] without a source, expected a link to one`;
  return { rule: 'citation', message, hint: form, ...rangeOf(definition) };
}

function surplus(definition: FootnoteDefinition, words: string, node: Nodes): Problem {
  const message = `Unexpected words “${excerpt(words)}” in footnote [^${labelOf(definition)}], expected links and passages alone`;
  const hint =
    'Delete them, or put them into the text: of a footnote, readers see the source, the passage, what you worked out (derived: 12 + 26), and your translation (translation: He agreed).';
  return { rule: 'citation', message, hint, ...rangeOf(node) };
}

function unreadable(definition: FootnoteDefinition, derived: string): Problem {
  const message = `Unexpected calculation “${excerpt(derived)}” in footnote [^${labelOf(definition)}], expected numbers with + − × ÷ between them`;
  const hint = 'Write only the numbers that the passages give, with a space at each side of a sign: derived: 12 + 26.';
  return { rule: 'citation', message, hint, ...rangeOf(definition) };
}

function nested(definition: FootnoteDefinition, inner: FootnoteReference): Problem {
  const marker = `[^${inner.label ?? inner.identifier}]`;
  const message = `Unexpected ${marker} inside footnote [^${labelOf(definition)}], expected it in the text`;
  return { rule: 'citation', message, hint: `Put ${marker} behind a sentence, or delete it.`, ...rangeOf(inner) };
}

function quoteless(link: Link, label: string): Problem {
  const message = `Unexpected source without a passage in footnote [^${label}], expected its words in quotation marks`;
  return { rule: 'citation', message, hint: form, ...rangeOf(link) };
}

function endless(link: Link, label: string, most: number): Problem {
  const message = `Unexpected passage of more than ${most} characters in footnote [^${label}], expected a sentence or two`;
  return { rule: 'citation', message, hint: 'Quote only the part that the statement rests on.', ...rangeOf(link) };
}

function crowded(definition: FootnoteDefinition, most: number): Problem {
  const message = `Unexpected footnote [^${labelOf(definition)}] with more than ${most} passages, expected fewer`;
  return { rule: 'citation', message, hint: 'Divide it among several footnotes.', ...rangeOf(definition) };
}
