import { changeYaml, yamlFields } from './change-yaml.ts';
import { type FieldPath, fieldChanges } from './field-changes.ts';

/** What an entry's file says: its fields as plain data, and its body with plain line ends. */
export interface EntryText {
  fields: unknown;
  body: string;
}

/** `null` where the file isn't made of fields between two lines of hyphens, which can be read, and a body. */
export function readEntryText(raw: string): EntryText | null {
  const parts = partsOf(plainText(raw));
  if (parts === null) return null;
  const fields = yamlFields(parts.yaml);
  return fields === undefined ? null : { fields: fields ?? {}, body: parts.body };
}

/**
 * A file of an entry as it was, but for what was changed: of a field, the bytes of its value; of the body, what lies
 * between the first sign that is another and the last. Line ends are those of the file, and its byte-order mark stays.
 *
 * @param raw the file's own text
 * @param orderOf the names of a group's fields in their order
 */
export function changeEntry(
  raw: string,
  { fields, body }: EntryText,
  orderOf: (path: FieldPath) => readonly string[],
): string {
  const before = readEntryText(raw);
  if (before === null) throw new Error('Unexpected change of fields in a file that has none.');
  // What has come from a browser knows no `.inf`.
  const changes = fieldChanges(asJson(before.fields), asJson(fields));
  const fielded = changes.reduce((text, change) => {
    const { head, yaml, tail, body: own } = partsOf(plainText(text)) ?? { head: '', yaml: '', tail: '', body: '' };
    return changeText(text, head + changeYaml(yaml, change, orderOf) + tail + own);
  }, raw);
  const { head, yaml, tail } = partsOf(plainText(fielded)) ?? { head: '', yaml: '', tail: '' };
  return changeText(fielded, head + yaml + tail + body);
}

/** A file that says something else, in which only what lies between the first and the last difference is written anew. */
export function changeText(raw: string, after: string): string {
  const before = plainText(raw);
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const lineEnd = /\r\n?/.exec(raw)?.[0] ?? '\n';
  const insert = after.slice(start, after.length - same).replaceAll('\n', lineEnd);
  return raw.slice(0, rawPlace(raw, start)) + insert + raw.slice(rawPlace(raw, before.length - same));
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** As the check reads a file: without a byte-order mark, each line end one sign. */
export function plainText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Where a place of the plain text lies in the file's own. */
function rawPlace(raw: string, place: number): number {
  let at = raw.startsWith('\uFEFF') ? 1 : 0;
  for (let left = place; left > 0; left--) at += raw.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

interface Parts {
  head: string;
  yaml: string;
  /** The second line of hyphens. */
  tail: string;
  body: string;
}

/** All of a plain text, divided where the check divides it. */
function partsOf(text: string): Parts | null {
  const [, head = '', yaml = '', tail = '', body = ''] =
    /^(---[^\S\n]*\n)((?:(?!---[^\S\n]*(?:\n|$))[^\n]*\n)*)(---[^\S\n]*(?:\n|$))([\s\S]*)$/.exec(text) ?? [];
  return tail === '' ? null : { head, yaml, tail, body };
}
