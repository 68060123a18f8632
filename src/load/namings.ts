import { parse } from 'yaml';
import { components } from '../core/model/component.ts';
import type { Point } from '../core/model/issue.ts';
import { type Holder, type Part, placeOf } from '../core/model/positions.ts';
import { folderOf, parseReference, type RecordKind, type Reference, referenceKey } from '../core/model/reference.ts';
import { remembered, rememberedOf } from '../core/remembered.ts';
import { entriesOf } from '../kinds/index.ts';
import { namingFields } from '../kinds/links.ts';
import { type WrittenName, writtenNames } from '../markdown/written-names.ts';
import type { Loaded } from './dossier.ts';
import { splitEntry } from './entry.ts';
import { basePath } from './site.ts';

/** Letters of a file that name a record: its id in a field, the address of a link, an attribute of a component. */
export interface Naming {
  file: string;
  /** The record that does it. */
  by: Holder;
  start: Point;
  /** Behind the last letter. */
  end: Point;
  /** What stands there, with its quotation marks. */
  written: string;
  /** What has to stand there for another id. */
  withId(id: string): string;
}

/** Everything in the files of a dossier that names a record, by file and line. */
export function namingsOf(of: Reference & { kind: RecordKind }, loaded: Loaded): Naming[] {
  const inFields = namingFields(loaded.dossier)
    .filter(({ to }) => referenceKey(to) === referenceKey(of))
    .map((part) => fieldNaming(part, loaded));
  const inBodies = entriesOf(loaded.dossier).flatMap(({ reference }) => bodyNamings(reference, of, loaded));
  return [...inFields, ...inBodies].toSorted(
    (a, b) => Number(a.file > b.file) - Number(a.file < b.file) || a.start.line - b.start.line,
  );
}

function fieldNaming(part: Part, { positions, lines }: Loaded): Naming {
  const { file, line, column, end = { line, column } } = placeOf(positions, part);
  const written = stretch(lines(file), { line, column }, end);
  return { file, by: part.of, start: { line, column }, end, written, withId: (id) => scalar(id, written) };
}

/** An id in the place of another, in the same quotation marks. */
function scalar(id: string, written: string): string {
  const [mark = ''] = /^["']/.exec(written) ?? [];
  const [, lineEnd = ''] = /^[|>].*?(\s*)$/s.exec(written) ?? [];
  // Without marks, some words are numbers to YAML, or nothing.
  return (mark === '' && parse(id) !== id ? JSON.stringify(id) : `${mark}${id}${mark}`) + lineEnd;
}

function bodyNamings(by: Reference, of: Reference & { kind: RecordKind }, loaded: Loaded): Naming[] {
  const { file } = placeOf(loaded.positions, { of: by, path: '' });
  // Most entries name few others; only an escape could hide a name from this.
  if (!loaded.lines(file).some((line) => line.includes(of.id) || hidden.test(line))) return [];
  return namesOf(loaded)(file).flatMap(({ name, ...place }): Naming[] => {
    const withId = renaming(name, of, by, loaded);
    return withId === null ? [] : [{ file, by, ...place, withId }];
  });
}

const hidden = /&[#\w]+;|\\[-_]|%[\da-f]{2}/i;

/** The names that are written in the body of a file. */
const namesOf = rememberedOf(({ lines }: Loaded) =>
  remembered((file) => {
    const split = splitEntry({ path: file, text: lines(file).join('\n') });
    if ('rule' in split) return [];
    const body = split.body.split('\n');
    const point = pointsIn(body);
    return writtenNames(split.body, file.endsWith('.mdx') ? 'mdx' : 'md').map((name) => {
      const [start, end] = [point(name.start), point(name.end)];
      return { name, start, end, written: stretch(body, start, end) };
    });
  }),
);

/** What to write for another id, where a name is that of the record; else `null`. */
function renaming(
  { value, attribute }: WrittenName,
  of: Reference & { kind: RecordKind },
  by: Reference,
  { dossier }: Loaded,
): Naming['withId'] | null {
  if (attribute) {
    const names = components[attribute.component]?.[attribute.name]?.names;
    return names === of.kind && value === of.id ? (id) => id : null;
  }
  const encoded = (id: string) => (value.includes('%') ? encodeURIComponent(id) : id);
  const reference = parseReference(value);
  if (reference) return referenceKey(reference) === referenceKey(of) ? (id) => `${of.kind}:${encoded(id)}` : null;
  return pageRenaming(value, of, by, basePath(dossier.site));
}

/** The same of an address within the site: `/events/port-talks/`, `../port-talks/`. */
function pageRenaming(address: string, of: Reference, by: Reference, base: string): Naming['withId'] | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return null;
  const here = `https://site.invalid${base}${folderOf(by.kind)}/${encodeURIComponent(by.id)}/`;
  if (!URL.canParse(address, here)) return null;
  const { pathname } = new URL(address, here);
  const page = `${base}${folderOf(of.kind)}/${encodeURIComponent(of.id)}`;
  if (pathname !== page && !pathname.startsWith(`${page}/`)) return null;
  const segments = address.split('/');
  const at = segments.findLastIndex((segment) => parseReference(`${of.kind}:${segment}`)?.id === of.id);
  if (at === -1) return null;
  return (id) => segments.with(at, address.includes('%') ? encodeURIComponent(id) : id).join('/');
}

function pointsIn(lines: readonly string[]): (offset: number) => Point {
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return (offset) => {
    const at = starts.findLastIndex((each) => each <= offset);
    return { line: at + 1, column: offset - (starts[at] ?? 0) + 1 };
  };
}

function stretch(lines: readonly string[], start: Point, end: Point): string {
  const some = lines.slice(start.line - 1, end.line);
  const last = some.pop() ?? '';
  return [...some, last.slice(0, end.column - 1)].join('\n').slice(start.column - 1);
}
