import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { decodeString } from 'micromark-util-decode-string';
import { visit } from 'unist-util-visit';
import {
  type Decoded,
  encodedCharacters,
  isVisible,
  type Refused,
  refusedCharacters,
  refusedSpellings,
  unpairedIsolate,
} from '../core/language/characters.ts';
import { linePlaces } from '../core/language/line-places.ts';
import { type Problem, rangeOf } from './problem.ts';

/** What a body holds beyond what is written: behind references, in addresses, without a pair, or nothing to see. */
export function findUnseen(root: Root, text: string): Problem[] {
  const decoded = /&[#a-z]/i.test(text) ? dereferenced(text, rangesOf(root, literals)) : null;
  const found = [
    ...(decoded ? refusedSpellings(decoded, text) : []),
    ...isolates(decoded ?? { text, offsets: null }, rangesOf(root, blocks)),
    ...addresses(root, text),
  ];
  return [...(found.length > 0 ? placed(found, text) : joined(root, text)), ...blank(root)];
}

/** What comes together where the marks between are no text: `*\u200E*\u200E`. */
function joined(root: Root, text: string): Problem[] {
  if (/^[\t\n -~]*$/.test(text) || refusedCharacters(text).length > 0) return [];
  const problems: Problem[] = [];
  visit(root, blocks, (node) => {
    const [first] = refusedCharacters(textOf(node));
    if (first) problems.push({ rule: 'characters', message: first.message, hint: first.hint, ...rangeOf(node) });
  });
  return problems;
}

function placed(found: Refused[], text: string): Problem[] {
  const placeOf = linePlaces(text);
  return found.map(({ index, message, hint }) => ({ rule: 'characters', message, hint, ...placeOf(index) }));
}

const literals = ['code', 'inlineCode', 'html'];
const blocks = ['paragraph', 'heading', 'tableCell', 'code'];

type Range = [start: number, end: number];

function rangesOf(root: Root, types: readonly string[]): Range[] {
  const ranges: Range[] = [];
  visit(root, types, ({ position }) => void ranges.push([position?.start.offset ?? 0, position?.end.offset ?? 0]));
  return ranges;
}

const reference = /\\[\s\S]|&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|[a-z][a-z0-9]{0,31});/gi;

/** A body with its character references read, those in code left as they are. */
function dereferenced(text: string, literal: Range[]): Decoded {
  const decoded: Decoded = { text: '', offsets: [] };
  let copied = 0;
  let next = 0;
  const add = (piece: string, offsetOf: (unit: number) => number) => {
    decoded.text += piece;
    for (let unit = 0; unit < piece.length; unit++) decoded.offsets.push(offsetOf(unit));
  };
  const copyTo = (end: number) => {
    const start = copied;
    add(text.slice(start, end), (unit) => start + unit);
    copied = end;
  };
  for (const { 0: written, 1: hexadecimal, 2: decimal, index } of text.matchAll(reference)) {
    while ((literal[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next++;
    const read = referenced(written, hexadecimal, decimal);
    if (read === null || (literal[next]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue;
    copyTo(index);
    add(read, () => index);
    copied = index + written.length;
  }
  copyTo(text.length);
  return decoded;
}

/** By its number where it has one, since Markdown reads most of what is refused as U+FFFD. */
function referenced(written: string, hexadecimal?: string, decimal?: string): string | null {
  if (written.startsWith('\\')) return null;
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : decimal ? Number(decimal) : null;
  if (code === null) return decodeString(written);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
}

/** Isolates hold to the end of their block at most. */
function isolates({ text, offsets }: { text: string; offsets: number[] | null }, ranges: Range[]): Refused[] {
  if (!/[\u2066-\u2069]/.test(text)) return [];
  const written = (unit: number) => offsets?.[unit] ?? unit;
  let unit = 0;
  return ranges.flatMap(([start, end]) => {
    while (unit < text.length && written(unit) < start) unit++;
    const first = unit;
    while (unit < text.length && written(unit) < end) unit++;
    const found = unpairedIsolate(text.slice(first, unit));
    return found ? [{ ...found, index: written(first + found.index) }] : [];
  });
}

function addresses(root: Root, text: string): Refused[] {
  const found: Refused[] = [];
  visit(root, (node) => {
    if (!('url' in node) || typeof node.url !== 'string') return;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const from = 'children' in node ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
    const hidden = encodedCharacters(node.url);
    if (!hidden) return;
    const at = text.slice(from, end).indexOf(node.url.slice(hidden.index, hidden.index + hidden.length));
    found.push({ ...hidden, index: at < 0 ? start : from + at });
  });
  return found;
}

function blank(root: Root): Problem[] {
  const problems: Problem[] = [];
  visit(root, (node: Nodes) => {
    const name = names[node.type];
    const words = name === undefined ? '' : textOf(node);
    if (name === undefined || isVisible(words) || refusedCharacters(words).length > 0) return;
    const message = `Unexpected ${name} in which nothing can be seen, expected words`;
    problems.push({ rule: 'characters', message, hint: 'Write its words, or delete it.', ...rangeOf(node) });
  });
  return problems;
}

const names: Partial<Record<Nodes['type'], string>> = { heading: 'heading', link: 'link', linkReference: 'link' };
