import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Issue, Place, Point, Range } from '../core/model/issue.ts';
import { yamlCharacters } from './characters.ts';
import { scalarKeys, tooDeep, yamlIssues } from './yaml-issues.ts';
import { endlessLists, yamlExcess } from './yaml-limits.ts';

export type YamlPath = readonly PropertyKey[];

/** What a YAML text says, where each of its parts stands, and what is wrong with it. */
export interface Yaml {
  data: unknown;
  /** The place of the value at a path; of the nearest part around it where there is none. */
  placeOf(path: YamlPath): Place;
  /** The place of the key itself. */
  placeOfKey(path: YamlPath): Place;
  /** Where each value stands, by the names of its fields and its places in lists: `place.country`, `evidence.0`. */
  ranges(): Map<string, Range>;
  issues: Issue[];
}

/** Reads YAML 1.2 from a file; `firstLine` is the line of the file at which the text starts. */
export function readYaml(text: string, file: string, firstLine = 1): Yaml {
  const excess = yamlExcess(text, file, firstLine);
  if (excess) return { data: null, ...nowhere(() => excess), issues: [excess] };
  const lines = new LineCounter();
  const document = parse(text, lines);
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const place = (offset: number): Place => ({ file, ...point(offset) });
  const placeOf = ([start, end]: Offsets): Place => ({ ...place(start), ...(end !== null && { end: point(end) }) });
  if (document instanceof Error) return { data: null, ...nowhere(place), issues: [tooDeep(place(0))] };
  const deep = tooDeepOffset(document);
  if (deep !== null) return { data: null, ...nowhere(place), issues: [tooDeep(place(deep))] };
  const malformed = [...yamlIssues(document, text, place), ...endlessLists(document, place)];
  const issues = malformed.length > 0 ? malformed : yamlCharacters(document, text, place);
  const keys = keyIndex();
  return {
    data: issues.length > 0 ? null : document.toJS(),
    placeOf: (path) => placeOf(valueOffsets(document, path)),
    placeOfKey: (path) => placeOf(keyOffsets(document, path, keys)),
    ranges: () => rangesIn(document.contents, point),
    issues,
  };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | Error {
  try {
    // Its own search for repeated keys takes time that grows with their square.
    return parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true, uniqueKeys: false });
  } catch (error) {
    return error as Error;
  }
}

/** More than any schema has. */
const deepest = 20;

/** Where a part stands that is deeper than any field; found without recursion, for what follows recurses. */
function tooDeepOffset(document: Document.Parsed): number | null {
  const waiting: { node: unknown; depth: number }[] = [{ node: document.contents, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (isPair(node)) waiting.push({ node: node.key, depth }, { node: node.value, depth });
    if (!isCollection(node)) continue;
    if (depth > deepest) return node.range?.[0] ?? 0;
    for (const part of node.items) waiting.push({ node: part, depth: depth + 1 });
  }
  return null;
}

function nowhere(place: (offset: number) => Place): Pick<Yaml, 'placeOf' | 'placeOfKey' | 'ranges'> {
  return { placeOf: () => place(0), placeOfKey: () => place(0), ranges: () => new Map() };
}

/** Of the whole, the start alone. */
function rangesIn(contents: Node | null, point: (offset: number) => Point): Map<string, Range> {
  const ranges = new Map<string, Range>([['', point(contents?.range?.[0] ?? 0)]]);
  const walk = (node: unknown, path: string) => {
    if (!isNode(node)) return;
    if (node.range && path !== '') ranges.set(path, { ...point(node.range[0]), end: point(node.range[1]) });
    const inside = path === '' ? '' : `${path}.`;
    if (isMap(node))
      for (const { key, value } of node.items) if (isScalar(key)) walk(value, inside + String(key.value));
    if (isSeq(node)) for (const [at, item] of node.items.entries()) walk(item, inside + at);
  };
  walk(contents, '');
  return ranges;
}

/** Of a part: its start, and its end where the part itself is there. */
type Offsets = [start: number, end: number | null];

function valueOffsets(document: Document.Parsed, path: YamlPath): Offsets {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return [node.range[0], depth === path.length ? node.range[1] : null];
  }
  return [document.contents?.range[0] ?? 0, null];
}

type KeyIndex = (map: YAMLMap) => ReadonlyMap<unknown, Scalar>;

/** The keys of a group by their names, gathered once for each group. */
function keyIndex(): KeyIndex {
  const known = new Map<YAMLMap, Map<unknown, Scalar>>();
  return (map) => {
    const keys = known.get(map) ?? new Map(scalarKeys(map).map((key) => [key.value, key]));
    known.set(map, keys);
    return keys;
  };
}

function keyOffsets(document: Document.Parsed, path: YamlPath, keys: KeyIndex): Offsets {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = isMap(parent) ? keys(parent).get(path.at(-1)) : undefined;
  return key?.range ? [key.range[0], key.range[1]] : valueOffsets(document, path);
}
