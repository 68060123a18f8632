import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollection, isNode, isPair, type Node, parseDocument } from 'yaml';
import { entryKinds, folderOf } from '../../../src/core/model/reference.ts';
import { changeEntry, type EntryText, plainText, readEntryText } from '../../../src/edit/change-entry.ts';
import type { FieldPath } from '../../../src/edit/field-changes.ts';
import { kinds } from '../../../src/kinds/index.ts';
import { fieldsAt } from '../../../src/kinds/lookup.ts';

const entries = globSync('{,tests/fixtures/harbour/}content/*/*.{md,mdx}').sort();
const asIs = () => [];

describe('only the bytes of what was changed are others', () => {
  test.each<[what: string, from: string, change: (fields: Fields) => void, to: string]>([
    ['a plain text', 'title: Old # why\nkind: x\n', (f) => (f.title = 'New'), 'title: New # why\nkind: x\n'],
    ['single marks', "title: 'Old'\n", (f) => (f.title = 'It’s "new"'), 'title: \'It’s "new"\'\n'],
    ['double marks', 'title: "Old"\n', (f) => (f.title = 'A "b"'), 'title: "A \\"b\\""\n'],
    ['what a plain text can’t say', 'title: Old\n', (f) => (f.title = 'a: b #c'), 'title: "a: b #c"\n'],
    ['a first field', '', (f) => (f.title = 'New'), 'title: New\n'],
    ['a number as a text', 'value: 54\n', (f) => (f.value = '55'), 'value: "55"\n'],
    [
      'an empty field',
      'title: # What happened.\nkind: x\n',
      (f) => (f.title = 'New'),
      'title: New # What happened.\nkind: x\n',
    ],
    ['an empty text', 'title: "" # What\n', (f) => (f.title = 'New'), 'title: "New" # What\n'],
    ['lines', 'a: |\n  one\n\n  two\nb: 1\n', (f) => (f.a = 'one\n\nthree\n'), 'a: |\n  one\n\n  three\nb: 1\n'],
    ['folded lines', 'a: >-\n  one\n  two\nb: 1\n', (f) => (f.a = 'three'), 'a: >-\n  three\nb: 1\n'],
    ['a part of a list', 'l: [a,  b] # c\n', (f) => (f.l[1] = 'd'), 'l: [a,  d] # c\n'],
    ['a new part of a list', 'l: [a,  b] # c\n', (f) => f.l.push('d'), 'l: [a,  b, d] # c\n'],
    ['a removed part', 'l: [a,  b, c]\n', (f) => f.l.splice(1, 1), 'l: [a,  c]\n'],
    [
      'a new group in a list',
      'e:\n  - s: a # x\n    q: "b"\n  # below\n  - s: c\nz: 1\n',
      (f) => f.e.splice(1, 0, { s: 'n', q: 'm' }),
      'e:\n  - s: a # x\n    q: "b"\n  - s: n\n    q: "m"\n  # below\n  - s: c\nz: 1\n',
    ],
    [
      'a group at the end of a list',
      'e:\n- s: a\n- s: c\nz: 1\n',
      (f) => f.e.push({ s: 'n' }),
      'e:\n- s: a\n- s: c\n- s: n\nz: 1\n',
    ],
    [
      'a group at the beginning of a list',
      'e:\n  # all\n  - s: a # x\nz: 1\n',
      (f) => f.e.unshift({ s: 'n' }),
      'e:\n  # all\n  - s: n\n  - s: a # x\nz: 1\n',
    ],
    [
      'the first part of a list that begins behind a hyphen',
      'l:\n  - - a\n    - b\n  - c # x\nz: 1\n',
      (f) => f.l[0].unshift('n'),
      'l:\n  - - n\n    - a\n    - b\n  - c # x\nz: 1\n',
    ],
    [
      'a number where others have a text in marks',
      'e:\n  - s: "a"\n    n: "1"\n',
      (f) => f.e.push({ s: 'b', n: 2, of: null }),
      'e:\n  - s: "a"\n    n: "1"\n  - s: "b"\n    n: 2\n    of: null\n',
    ],
    [
      'a removed group',
      'e:\n  - s: a\n    q: b # x\n  # below\n  - s: c\nz: 1\n',
      (f) => f.e.splice(0, 1),
      'e:\n  # below\n  - s: c\nz: 1\n',
    ],
    [
      'the first field of a group in a list',
      'e:\n  - s: a\n    # about q\n    q: b\n',
      (f) => delete f.e[0].s,
      'e:\n  - # about q\n    q: b\n',
    ],
    ['the last of a list', 'e:\n  - s: a\nz: 1\n', (f) => (f.e = []), 'e: []\nz: 1\n'],
    ['a first one', 'e: []\nz: 1\n', (f) => f.e.push({ s: 'a' }), 'e:\n  - s: a\nz: 1\n'],
    ['a removed field', 'a: 1\n# about b\nb: 2 # two\nc: 3\n', (f) => delete f.b, 'a: 1\n# about b\nc: 3\n'],
    ['a field of a group', 'p:\n    a: x\n    b: y\n', (f) => (f.p.c = 'z'), 'p:\n    a: x\n    b: y\n    c: z\n'],
    ['a group on one line', 'p: {a: 1, b: 2}\n', (f) => delete f.p.a, 'p: {b: 2}\n'],
    ['a text in it', 'p: {a: x, b: 2} # c\n', (f) => (f.p.a = 'y: z'), 'p: {a: "y: z", b: 2} # c\n'],
    ['a group in it', 'p: {a: x, b: 2} # c\n', (f) => (f.p.a = { d: 1 }), 'p: {a: {"d":1}, b: 2} # c\n'],
    ['its first field', 'p: {b: 2} # c\n', (f) => (f.p.a = 'x'), 'p: {b: 2, "a": x} # c\n'],
    ['a group in a list on one line', 'l: [a, {b: 1}] # c\n', (f) => (f.l[0] = { d: 1 }), 'l: [{"d":1}, {b: 1}] # c\n'],
    ['a list in such a list', 'l: [a, {b: 1}] # c\n', (f) => (f.l[1] = ['d']), 'l: [a, [d]] # c\n'],
    ['the first part of such a list', 'l: [a,  b] # c\n', (f) => f.l.unshift('d'), 'l: [d, a,  b] # c\n'],
    ['what would be another thing when plain', 'a: b\n', (f) => (f.a = ' c '), 'a: " c "\n'],
    ['lines where nothing stands', 'a: |\nb: 1\n', (f) => (f.a = 'x\ny\n'), 'a: |\n  x\n  y\nb: 1\n'],
    ['a list with a sentence among names', 'a: 1\n', (f) => (f.s = ['b', 'c d']), 'a: 1\ns:\n  - b\n  - c d\n'],
    ['a new list', 'a: 1\n', (f) => (f.ids = ['b', 'c']), 'a: 1\nids: [b, c]\n'],
    ['a list of sentences', 'a: 1\n', (f) => (f.s = ['b c', 'd: e']), 'a: 1\ns:\n  - b c\n  - "d: e"\n'],
  ])('%s', (_, from, change, to) => {
    const after = structuredClone(readEntryText(entry(from))) as { fields: Fields; body: string };
    change(after.fields);
    expect(changeEntry(entry(from), after, asIs)).toBe(entry(to));
  });

  test('a new field stands where the schema has it', () => {
    const order = () => ['title', 'name', 'kind', 'date'];
    const said = (fields: object) => changeEntry(entry('title: a\ndate: "2026"\n'), { fields, body: 'Text.\n' }, order);
    expect(said({ title: 'a', kind: 'k', date: '2026' })).toBe(entry('title: a\nkind: k\ndate: "2026"\n'));
    expect(said({ date: '2026' })).toBe(entry('date: "2026"\n'));
    const untitled = { fields: { title: 'a', kind: 'k', odd: 1 }, body: 'Text.\n' };
    expect(changeEntry(entry('kind: k\n'), untitled, order)).toBe(entry('title: a\nkind: k\nodd: 1\n'));
  });

  test('a file’s own line ends and its mark stay, mixed ones as well', () => {
    const raw = '\uFEFF---\r\na: 1\r\nb: 2\nc: 3\r\n---\r\n\r\nOne.\nTwo.\r\n';
    const after = { fields: { a: 1, b: 5, c: 3, d: [{ e: 1 }] }, body: '\nOne.\nTwo.\nThree.\n' };
    expect(changeEntry(raw, after, asIs)).toBe(
      '\uFEFF---\r\na: 1\r\nb: 5\nc: 3\r\nd:\r\n  - e: 1\r\n---\r\n\r\nOne.\nTwo.\r\nThree.\r\n',
    );
  });

  test('what an alias repeats is written out where it has to be', () => {
    const raw = entry('a: &x {b: 1}\nc: *x\n');
    const after = { fields: { a: { b: 1 }, c: { b: 2 } }, body: 'Text.\n' };
    expect(readEntryText(changeEntry(raw, after, asIs))).toEqual(after);
  });
});

test.each(['Text.\n', '---\na: [\n---\n', '---\na: 1\n'])('%j has no fields that can be read', (raw) =>
  expect(readEntryText(raw)).toBeNull(),
);

/** All that is needed to say how a field of an entry was changed. */
interface Edit {
  path: FieldPath;
  action: { kind: 'say'; value: unknown } | { kind: 'remove' } | { kind: 'copy' };
}

test('any change of any entry says what it should, and nothing else is touched', () => {
  const files = new Map([...entries.map((file) => [file, readFileSync(file, 'utf8')] as const), styled]);
  const changes = fc
    .oneof(fc.constant(styled), fc.constantFrom(...files))
    .chain(([file, own]) => fc.tuple(fc.constant(file), editOf(own)));
  fc.assert(
    fc.property(
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      changes,
      (lineEnd, mark, [file, edit]) => {
        const own = files.get(file)!;
        const raw = mark + own.replaceAll('\n', lineEnd);
        const after = edited(readEntryText(raw)!, edit);
        const text = changeEntry(raw, after, orderIn(file));
        expect(readEntryText(text)).toEqual(after);
        expect(text.startsWith('\uFEFF')).toBe(mark !== '');
        expect(text.match(/\r?\n/g)?.every((end) => end === lineEnd)).toBe(true);
        const [before, now] = [plainText(raw), plainText(text)];
        if (edit.action.kind === 'copy') expect(hasWhole(now, before)).toBe(true);
        const { start, end } = roomOf(own, edit);
        expect(now.startsWith(before.slice(0, start))).toBe(true);
        expect(now.slice(start).endsWith(before.slice(end))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

/** All ways to write a value, with comments where they may stand. */
const styled = [
  'content/events/styled.md',
  `---
# At the top.
title: 'It''s single'   # behind it
name: "double \\" marks"
kind:    spaced
literal: |
  one

   two
kept: |+
  three

folded: >-
  four
  five

  six
  # no comment
multi: plain over
  two lines
place: {name: X,   latitude: 1.5, tags: [a, "b", {c: d}]} # flow
initiatives: [
  one,   # first
  two
]
# Between fields.
evidence:
- source: a # a
  # Inside a part.
  quote: "b"
-   source: c
    deep:
      - - x
        - y
      - z: 1

# Before a part.
- plain
nothing:
last: ~
# At the end.
---

Text.
`,
] as const;

function orderIn(file: string): (path: FieldPath) => string[] {
  const kind = entryKinds.find((each) => file.replaceAll('\\', '/').includes(`/${folderOf(each)}/`))!;
  return (path) => fieldsAt(kinds[kind].schema, path);
}

// biome-ignore lint/suspicious/noExplicitAny: a test changes fields of any shape.
type Fields = any;

function entry(yaml: string): string {
  return `---\n${yaml}---\nText.\n`;
}

const texts = fc.oneof(
  fc.constantFrom('2026-02-04', 'yes', 'no', 'null', '54', '~', '- a', 'a: b', 'x #y', ' led ', 'two\nlines', "it's"),
  fc.constantFrom(
    '“quoted” — and “so”',
    '"all"',
    '@at',
    '[list]',
    '{x}',
    '> no',
    '|',
    '!tag',
    '&a',
    '*a',
    '%',
    '`',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => text.isWellFormed()),
);

function editOf(raw: string): fc.Arbitrary<Edit> {
  const paths = pathsIn(readEntryText(raw)!.fields);
  const action = fc.oneof(
    fc.record({
      kind: fc.constant('say' as const),
      value: fc.oneof({ weight: 6, arbitrary: texts }, fc.boolean(), fc.integer()),
    }),
    fc.record({ kind: fc.constant('remove' as const) }),
    fc.record({ kind: fc.constant('copy' as const) }),
  );
  return fc.record({ path: fc.constantFrom(...paths), action });
}

/** Of each value, those inside included. */
function pathsIn(value: unknown, path: FieldPath = []): FieldPath[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const steps = inside.map(([name, part]) => [[...path, Array.isArray(value) ? Number(name) : name], part] as const);
  return steps.flatMap(([own, part]) => [own, ...pathsIn(part, own)]);
}

function edited({ fields, body }: EntryText, { path, action }: Edit): EntryText {
  const copy = structuredClone(fields) as Fields;
  const parent = path.slice(0, -1).reduce<Fields>((part, step) => part[step], copy);
  const step = path.at(-1)!;
  if (action.kind === 'say') parent[step] = action.value;
  else if (action.kind === 'remove' && Array.isArray(parent)) parent.splice(step as number, 1);
  else if (action.kind === 'remove') delete parent[step];
  else if (Array.isArray(parent)) parent.splice(step as number, 0, structuredClone(parent[step as number]));
  else parent[`${String(step)}Too`] = structuredClone(parent[step]);
  return { fields: copy, body };
}

/** Whether a text is another with something put in at one place. */
function hasWhole(text: string, other: string): boolean {
  let start = 0;
  while (start < other.length && text[start] === other[start]) start++;
  return text.slice(start).endsWith(other.slice(start));
}

/** Where a change may touch a file: its value, or the lines of what is removed. */
function roomOf(raw: string, { path, action }: Edit): { start: number; end: number } {
  if (action.kind === 'copy') return { start: 0, end: raw.length };
  const [head = '', yaml = ''] = raw.split(/(?<=^---\n)|(?=^---\n)/m);
  const document = parseDocument(yaml);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isCollection(parent)) throw new Error('No group and no list');
  // Its brackets are written for the last one that goes.
  if (action.kind === 'remove' && parent.items.length === 1)
    return roomOf(raw, { path: path.slice(0, -1), action: { kind: 'say', value: null } });
  const part = parent.items.find((each, at) => (isPair(each) ? String(each.key) === path.at(-1) : at === path.at(-1)));
  const [from = 0] = (isPair(part) ? (part.key as Node) : (part as Node)).range ?? [];
  const value = isPair(part) ? part.value : part;
  const [start = 0, end = 0] = isNode(value) ? (value.range ?? []) : [];
  const isWhole = action.kind === 'remove' || isCollection(value);
  // A part of a list begins with its hyphen; behind the end may stand a comment and what makes room for the next.
  const first = isWhole ? yaml.lastIndexOf('\n', from) + 1 : start;
  const line = yaml.indexOf('\n', end);
  const last = isWhole ? (line < 0 ? yaml.length : line + 1 + /^ */.exec(yaml.slice(line + 1))![0].length) : end;
  return { start: head.length + first, end: head.length + last };
}
