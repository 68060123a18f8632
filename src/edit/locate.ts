import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Issue } from '../core/model/issue.ts';
import type { EntryKind } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import type { FieldPath } from './field-changes.ts';

/** A problem with the field that it is about, or the lines of the body; of neither where it is about the whole. */
export interface Located {
  severity: Issue['severity'];
  message: string;
  hint: string | null;
  /** The names of fields and places in lists, with dots between. */
  path: string | null;
  /** Of the file. */
  line: number;
  /** Counted from the first line of the body, which is 1. */
  bodyLine: number | null;
}

/**
 * Where in a form the problems of a file belong. A field that is missing is named by the schema, since nothing of it
 * stands in the file.
 *
 * @param text with plain line ends
 */
export function locate(issues: readonly Issue[], text: string, kind: EntryKind): Located[] {
  const lines = text.split('\n');
  const fence = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  const yaml = lines.slice(1, fence).join('\n');
  const missing = missingFields(yaml, kind);
  return issues.map(({ severity, message, hint, line, column }) => {
    const found = { severity, message, hint: hint ?? null, line, bodyLine: null };
    if (fence < 0 || line === 1) return { ...found, path: missingPath(message, [], missing) };
    if (line > fence + 1) return { ...found, path: null, bodyLine: line - fence - 1 };
    const offset = lines.slice(1, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    const path = pathAt(parseDocument(yaml).contents, offset);
    return { ...found, path: missingPath(message, path, missing) ?? (path.length > 0 ? path.join('.') : null) };
  });
}

/** The path of the innermost field at a place, also where the place is that of its name. */
function pathAt(node: unknown, offset: number): FieldPath {
  if (isMap(node))
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (isWithin(key, offset)) return [name];
      if (isWithin(value, offset)) return [name, ...pathAt(value, offset)];
    }
  if (isSeq(node))
    for (const [at, part] of node.items.entries()) if (isWithin(part, offset)) return [at, ...pathAt(part, offset)];
  return [];
}

function isWithin(node: unknown, offset: number): boolean {
  return (
    isNode(node) && node.range != null && node.range[0] <= offset && offset < Math.max(node.range[1], node.range[0] + 1)
  );
}

/** Of each field that the schema misses, its path. */
function missingFields(yaml: string, kind: EntryKind): string[] {
  const data = dataOf(yaml);
  const { error } = kinds[kind].schema.safeParse(data);
  type Problem = { path: PropertyKey[]; code?: string; errors?: Problem[][] };
  const paths = ({ path, errors = [] }: Problem, above: PropertyKey[] = []): PropertyKey[][] => [
    [...above, ...path],
    ...errors.flat().flatMap((inner) => paths(inner, [...above, ...path])),
  ];
  return (error?.issues ?? [])
    .flatMap((issue) => paths(issue as Problem))
    .filter((path) => valueAt(data, path) === undefined)
    .map((path) => path.map(String).join('.'));
}

/** The check says “Unexpected end of these fields, expected “title” among them”. */
function missingPath(message: string, around: FieldPath, missing: readonly string[]): string | null {
  const [, name] = /^Unexpected end of these fields, expected “([^”]*)” among them/.exec(message) ?? [];
  if (name === undefined) return null;
  // It is said at the start of the group, which is that of the group's first field.
  const at = [...around.map(String), ''].join('.');
  const fits = missing.filter((path) => path.split('.').at(-1) === name && at.startsWith(path.slice(0, -name.length)));
  return fits.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function dataOf(yaml: string): unknown {
  try {
    return parseDocument(yaml).toJS();
  } catch {
    return null;
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown> | null | undefined)?.[step], data);
}
