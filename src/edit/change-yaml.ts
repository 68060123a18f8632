import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { changed, type FieldChange, type FieldPath, isGroup } from './field-changes.ts';

/** What takes the place of a stretch of a text. */
interface Splice {
  start: number;
  end: number;
  text: string;
}

/**
 * A YAML text after one change of what it says. Only the bytes of the changed value are others, or the lines of a new or
 * removed one; comments, folds and quotation marks beside them stay. Where no such place is found, for instance at an
 * alias, the part around it is written anew.
 *
 * @param text ends with a line end, or is empty
 * @param orderOf the names of a group's fields in the order in which new ones are put in
 */
export function changeYaml(text: string, change: FieldChange, orderOf: (path: FieldPath) => readonly string[]): string {
  const document = parse(text);
  const expected = changed(document.toJS(), change);
  for (const { start, end, text: insert } of splices({ text, document }, change, orderOf)) {
    const next = text.slice(0, start) + insert + text.slice(end);
    if (isDeepStrictEqual(yamlFields(next), expected)) return next;
  }
  const parent = change.path.slice(0, -1);
  if (change.path.length === 0) return stringify(expected, { lineWidth: 0 });
  return changeYaml(text, { kind: 'set', path: parent, value: valueAt(expected, parent) }, orderOf);
}

/** What a YAML text says; `undefined` where it can't be read, or says something twice. */
export function yamlFields(text: string): unknown {
  try {
    const document = parse(text);
    return document.errors.length > 0 || saysTwice(document) ? undefined : document.toJS();
  } catch {
    // Too deep, or an alias without an anchor.
    return undefined;
  }
}

/** Its own search for repeated keys takes time that grows with their square. */
function saysTwice(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Map: (_, { items }) => {
      if (new Set(items.map(({ key }) => String(key))).size < items.length) found = true;
    },
  });
  return found;
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { stringKeys: true, uniqueKeys: false });
}

interface Written {
  text: string;
  document: Document.Parsed;
}

/** Ways to write a change, the least first. Whether one says what it should is tried. */
function* splices(
  written: Written,
  change: FieldChange,
  orderOf: (path: FieldPath) => readonly string[],
): Generator<Splice> {
  const { document } = written;
  const [step, parentPath] = [change.path.at(-1), change.path.slice(0, -1)];
  const parent = parentPath.length === 0 ? document.contents : document.getIn(parentPath);
  if (step === undefined) return;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === step);
    if (change.kind === 'add') yield* addedField(written, parent, String(step), change.value, orderOf(parentPath));
    else if (pair && change.kind === 'remove') yield* removedField(written, parent, pair);
    else if (pair && change.kind === 'set') {
      yield* changedScalar(written, pair.value, change.value, startOf(pair.key));
      yield* writtenAnew(written, pair, String(step), change.value);
    }
  }
  if (isSeq(parent)) {
    const at = Number(step);
    if (change.kind === 'add') yield* addedPart(written, parent, at, change.value);
    else if (change.kind === 'remove') yield* removedPart(written, parent, at);
    else yield* changedPart(written, parent, at, change.value);
  }
}

/** One scalar in the place of another. */
function* changedScalar({ text }: Written, node: unknown, value: unknown, keyStart: number): Generator<Splice> {
  if (!isScalar(node) || !node.range || isEmpty(node)) return;
  const [start, end] = node.range;
  const indent = columnOf(text, keyStart) + 2;
  for (const said of scalarTexts(value, node, text.slice(start, end), indent)) yield { start, end, text: said };
}

/** The ways to write a scalar, that of the one before it first. */
function* scalarTexts(value: unknown, { type }: Scalar, before: string, indent: number): Generator<string> {
  if (typeof value === 'string') {
    if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') yield blockScalar(value, type, before, indent);
    if (type === 'QUOTE_DOUBLE') yield JSON.stringify(value);
    if (type === 'QUOTE_SINGLE') yield `'${value.replaceAll("'", "''")}'`;
    if (type === 'PLAIN') yield value;
  }
  if (!isFilled(value)) yield flowText(value) + (before.endsWith('\n') ? '\n' : '');
}

function blockScalar(value: string, type: 'BLOCK_LITERAL' | 'BLOCK_FOLDED', before: string, indent: number): string {
  const body = value.replace(/\n+$/, '');
  const ends = value.length - body.length;
  const chomp = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const lines = (type === 'BLOCK_FOLDED' ? body.replaceAll('\n', '\n\n') : body).split('\n');
  const own = /\n( +)\S/.exec(before)?.[1] ?? ' '.repeat(indent);
  const rest = '\n'.repeat(Math.max(1, ends));
  return `${type === 'BLOCK_LITERAL' ? '|' : '>'}${chomp}\n${lines.map((line) => (line === '' ? '' : own + line)).join('\n')}${rest}`;
}

/** A field's name stays, and all behind its colon is written anew; on one line where a comment stands behind it. */
function* writtenAnew(written: Written, pair: Pair, name: string, value: unknown): Generator<Splice> {
  const { text } = written;
  const [start, colon] = [startOf(pair.key), colonOf(written, pair)];
  const end = endOf(written, pair);
  const said = pairText(written, name, value, columnOf(text, start)).slice(colon - start);
  const tail = text.slice(colon, end).endsWith('\n') ? '\n' : '';
  for (const way of [said, ` ${flowText(value)}`]) yield { start: colon, end, text: way + tail };
}

function* addedField(
  written: Written,
  group: YAMLMap,
  name: string,
  value: unknown,
  order: readonly string[],
): Generator<Splice> {
  const { text } = written;
  const place = order.indexOf(name);
  const before = place < 0 ? group.items : group.items.filter(({ key }) => isBefore(key, place, order));
  const anchor = before.toSorted((a, b) => startOf(a.key) - startOf(b.key)).at(-1);
  const [first] = group.items;
  if (!first) return;
  if (group.flow) {
    const end = endOf(written, anchor ?? first);
    const said = `${JSON.stringify(name)}: ${flowText(value)}`;
    yield anchor
      ? { start: end, end, text: `, ${said}` }
      : { start: startOf(first.key), end: startOf(first.key), text: `${said}, ` };
    return;
  }
  const column = columnOf(text, startOf(first.key));
  const said = pairText(written, name, value, column);
  if (anchor) {
    const at = nextLine(text, endOf(written, anchor));
    yield { start: at, end: at, text: `${' '.repeat(column)}${said}\n` };
  }
  const at = startOf(first.key);
  yield { start: at, end: at, text: `${said}\n${' '.repeat(column)}` };
}

function isBefore(key: unknown, place: number, order: readonly string[]): boolean {
  const own = isScalar(key) ? order.indexOf(String(key.value)) : -1;
  return own >= 0 && own < place;
}

function* removedField(written: Written, group: YAMLMap, pair: Pair): Generator<Splice> {
  const { text } = written;
  const at = group.items.indexOf(pair);
  const [start, end] = [startOf(pair.key), endOf(written, pair)];
  const [previous, next] = [group.items[at - 1], group.items[at + 1]];
  if (group.flow) {
    yield* removedInFlow(written, [previous, pair, next]);
    return;
  }
  const line = lineStart(text, start);
  const below = nextLine(text, end);
  if (text.slice(line, start).trim() === '') yield { start: line, end: below, text: '' };
  // What stands behind the hyphen of a list goes, and what follows takes its place.
  else yield { start, end: below + text.slice(below).search(/\S|$/), text: '' };
}

/** With the comma behind it; of the last one with that before it, unless a comment stands between. */
function* removedInFlow(written: Written, [previous, part, next]: readonly unknown[]): Generator<Splice> {
  const [start, end] = [startOf(part), endOf(written, part)];
  if (next !== undefined) yield { start, end: startOf(next), text: '' };
  const before = previous === undefined ? start : endOf(written, previous);
  yield { start: /^,[ ]*$/.test(written.text.slice(before, start)) ? before : start, end, text: '' };
}

function* addedPart(written: Written, list: YAMLSeq, at: number, value: unknown): Generator<Splice> {
  const { text } = written;
  const before = list.items[at - 1];
  if (list.flow) {
    const place = before === undefined ? startOf(list.items[0]) : endOf(written, before);
    yield {
      start: place,
      end: place,
      text: before === undefined ? `${flowText(value)}, ` : `, ${flowText(value)}`,
    };
    return;
  }
  const column = columnOf(text, startOf(list));
  const said = `${partText(written, value, column)}\n`;
  if (before === undefined) {
    const line = lineStart(text, startOf(list));
    if (text.slice(line, startOf(list)).trim() === '')
      yield { start: line, end: line, text: ' '.repeat(column) + said };
    return;
  }
  const place = nextLine(text, Math.max(endOf(written, before), dashOf(written, list, at - 1) + 1));
  yield { start: place, end: place, text: ' '.repeat(column) + said };
}

function* removedPart(written: Written, list: YAMLSeq, at: number): Generator<Splice> {
  const { text } = written;
  const [part, previous, next] = [list.items[at], list.items[at - 1], list.items[at + 1]];
  const end = endOf(written, part);
  if (list.flow) {
    yield* removedInFlow(written, [previous, part, next]);
    return;
  }
  const dash = dashOf(written, list, at);
  const line = lineStart(text, dash);
  const below = nextLine(text, Math.max(end, dash + 1));
  if (text.slice(line, dash).trim() === '') yield { start: line, end: below, text: '' };
}

function* changedPart(written: Written, list: YAMLSeq, at: number, value: unknown): Generator<Splice> {
  const { text } = written;
  const part = list.items[at];
  yield* changedScalar(written, part, value, startOf(list));
  if (list.flow) {
    yield { start: startOf(part), end: endOf(written, part), text: flowText(value) };
    return;
  }
  const [start, end] = [dashOf(written, list, at), Math.max(endOf(written, part), dashOf(written, list, at) + 1)];
  const tail = text.slice(start, end).endsWith('\n') ? '\n' : '';
  const said = partText(written, value, columnOf(text, start));
  for (const way of [said, `- ${flowText(value)}`]) yield { start, end, text: way + tail };
}

/** `name: value`, over as many lines as it needs, each but the first standing in; without the last line end. */
function pairText(written: Written, name: string, value: unknown, column: number): string {
  if (isShortList(value)) return `${name}: ${flowText(value)}`;
  return indented(blockText(written, { [name]: value }), column);
}

function partText(written: Written, value: unknown, column: number): string {
  return indented(blockText(written, [value]), column);
}

/** Ids and names on one line, as dossiers have them. */
function isShortList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((part) => typeof part === 'string' && /^[\p{L}\p{N}_-]+$/u.test(part)) &&
    value.join(', ').length < 80
  );
}

/** With the quotation marks that fields of the same names have. */
function blockText({ document }: Written, value: unknown): string {
  const marks = new Map<string, 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'>();
  visit(document, {
    Pair: (_, { key, value: said }) => {
      if (isScalar(key) && isScalar(said) && (said.type === 'QUOTE_DOUBLE' || said.type === 'QUOTE_SINGLE'))
        marks.set(String(key.value), said.type);
    },
  });
  const fresh = parseDocument('');
  fresh.contents = fresh.createNode(value) as typeof fresh.contents;
  visit(fresh, {
    Pair: (_, { key, value: said }) => {
      const type = isScalar(key) ? marks.get(String(key.value)) : undefined;
      if (type && isScalar(said) && typeof said.value === 'string') said.type = type;
    },
  });
  return fresh.toString({ lineWidth: 0 }).replace(/\n$/, '');
}

function indented(text: string, column: number): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);
}

/** On one line. What is JSON is YAML as well. */
function flowText(value: unknown): string {
  if (isShortList(value)) return `[${(value as string[]).map(flowText).join(', ')}]`;
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  const said = stringify(value, { lineWidth: 0 }).trimEnd();
  return /^["'|>]|[[\]{},\n]|[:#]\s/.test(said) ? JSON.stringify(value) : said;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isGroup(value) && Object.keys(value).length > 0;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : isPair(node) ? startOf(node.key) : 0;
}

/** Behind the last sign of what a part says, without comments behind it. */
function endOf(written: Written, part: unknown): number {
  if (isPair(part)) return Math.max(colonOf(written, part), isEmpty(part.value) ? 0 : endOf(written, part.value));
  if (isCollection(part) && !part.flow && part.items.length > 0) {
    const end = endOf(written, part.items.at(-1));
    return isSeq(part) ? Math.max(end, dashOf(written, part, part.items.length - 1) + 1) : end;
  }
  return isNode(part) ? (part.range?.[1] ?? 0) : 0;
}

/** Such a node has a place somewhere behind its colon. */
function isEmpty(node: unknown): boolean {
  return !isNode(node) || !node.range || node.range[0] === node.range[1];
}

/** Behind the colon. */
function colonOf({ text }: Written, { key }: Pair): number {
  return text.indexOf(':', isNode(key) ? key.range?.[1] : 0) + 1;
}

/** The hyphen before a part of a list. */
function dashOf({ text }: Written, list: YAMLSeq, at: number): number {
  const column = columnOf(text, startOf(list));
  let place = startOf(list.items[at]);
  while (place > startOf(list) && !(text[place] === '-' && columnOf(text, place) === column)) place--;
  return Math.max(place, startOf(list));
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The start of the line below; `at` itself where a line starts there. */
function nextLine(text: string, at: number): number {
  if (at === lineStart(text, at)) return at;
  return text.indexOf('\n', at) + 1;
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value);
}
