import { type Document, visit } from 'yaml';
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
import type { Issue, Place } from '../core/model/issue.ts';
import type { TextFile } from './files.ts';

/** What a file must not hold, as it is written: in any field, in the text, and in comments, which reviewers read. */
export function writtenCharacters({ path, text }: TextFile): Issue[] {
  const refused = refusedCharacters(text);
  if (refused.length === 0) return [];
  const placeOf = linePlaces(text);
  return refused.map((found) => issueOf(found, { file: path, ...placeOf(found.index) }));
}

/** What keys and values of YAML hold beyond what is written: behind escapes, in addresses, or nothing to see. */
export function yamlCharacters(document: Document.Parsed, text: string, place: (offset: number) => Place): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Scalar: (_, { value, range, type }) => {
      if (typeof value !== 'string' || !range) return;
      const written = text.slice(range[0], range[1]);
      const found = type === 'QUOTE_DOUBLE' ? quotedProblems(value, written) : problems(value, written);
      issues.push(...found.map((refused) => issueOf(refused, place((range[0] ?? 0) + refused.index))));
    },
  });
  return issues;
}

function quotedProblems(value: string, written: string): Refused[] {
  if (!written.includes('\\')) return problems(value, written);
  const decoded = unescaped(written);
  const others = problems(value, decoded.text);
  return [
    ...refusedSpellings(decoded, written),
    ...others.map((found) => ({ ...found, index: decoded.offsets[found.index] ?? 0 })),
  ];
}

function problems(value: string, text: string): Refused[] {
  const isolate = unpairedIsolate(text);
  const hidden = /^https?:/i.test(value) ? encodedCharacters(value) : null;
  return [
    ...(isolate ? [isolate] : []),
    ...(hidden ? [located(hidden, value, text)] : []),
    ...(value.trim() === '' || isVisible(value) || refusedCharacters(text).length > 0 ? [] : [nothing]),
  ];
}

function located(found: Refused, value: string, text: string): Refused {
  return { ...found, index: Math.max(0, text.indexOf(value.slice(found.index, found.index + found.length))) };
}

const nothing: Refused = {
  index: 0,
  length: 1,
  message: 'Unexpected text in which nothing can be seen, expected words',
  hint: 'Write it anew, or delete the field.',
};

const escapes: Record<string, string> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  '\n': '',
};

/** A text in double quotation marks with its escapes read (YAML 1.2, 5.7); lines aren't joined. */
function unescaped(written: string): Decoded {
  const decoded: Decoded = { text: '', offsets: [] };
  const pieces = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))|[^\\]/g;
  for (const { 0: piece, 1: two, 2: four, 3: eight, 4: letter, index } of written.matchAll(pieces)) {
    const digits = two ?? four ?? eight;
    const read = digits ? fromCode(Number.parseInt(digits, 16)) : letter ? (escapes[letter] ?? letter) : piece;
    decoded.text += read;
    for (let unit = 0; unit < read.length; unit++) decoded.offsets.push(index);
  }
  return decoded;
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

function issueOf({ message, hint }: Refused, place: Place): Issue {
  return { rule: 'characters', severity: 'error', message, hint, ...place };
}
