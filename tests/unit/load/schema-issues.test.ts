import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { schemaIssues } from '../../../src/load/schema-issues.ts';
import { readYaml } from '../../../src/load/yaml.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  list: z.array(z.string()).min(1).optional(),
  who: z
    .union([z.strictObject({ person: z.string(), role: z.string() }), z.strictObject({ country: z.string() })])
    .optional(),
});

function messages(text: string): string[] {
  const yaml = readYaml(text, 'a.md');
  const parsed = schema.safeParse(yaml.data);
  return parsed.success ? [] : schemaIssues(schema, parsed.error, yaml).map(({ message }) => message);
}

test.each([
  ['title: ""', /^Unexpected nothing in “title”,/],
  ['title: ', /^Unexpected nothing in “title”,/],
  ['title: 5', /^Unexpected “5” in “title”,/],
  ['title: A\nlist: []', /^Unexpected empty list in “list”,/],
  ['title: [a]', /^Unexpected list in “title”,/],
  ['title: {a: b}', /^Unexpected group of fields in “title”,/],
  ['title: A\ntitel: B', /^Unexpected field “titel”,/],
])('%j is told as what it is', (text, message) => {
  const [first, ...more] = messages(text);
  expect(first).toMatch(message);
  expect(more).toEqual([]);
});

test.each([
  ['title: ""', 'expected some text'],
  ['title: true', 'expected text in "quotation marks"'],
  ['title: 5', 'expected text in "quotation marks"'],
  ['title: [a]', 'expected text'],
  ['title: A\nlist: []', 'expected at least one'],
  ['title: A\nlist: a', 'expected a list'],
  ['title: A\nlist: [5]', 'expected text in "quotation marks"'],
  ['title: A\nwho: {country: NO, weight: B}', 'expected one that “who” has'],
  ['title: A\nwho: {person: A, role: B, weight: C}', 'expected one that “who” has'],
  ['title: A\nweight: B', 'expected one that this kind of entry has'],
])('%j is told what is expected: %s', (text, expected) => {
  const [first, ...more] = messages(text);
  expect(first?.slice(first.lastIndexOf(', expected') + 2)).toBe(expected);
  expect(more).toEqual([]);
});

test.each([
  ['title: A\ntitel: B', 'Delete it, or look up the fields in docs/records.md.'],
  ['titel: B', 'Did you mean “title”?'],
  ['ti-tle: B', 'Did you mean “title”?'],
  ['title: A\nlist: a', 'Write [a]'],
  ['title: A\nlist: 5', 'Look up the fields in docs/records.md.'],
])('of %j it is said what to do: %s', (text, hint) => {
  const yaml = readYaml(text, 'a.md');
  const { error } = schema.safeParse(yaml.data);
  expect(error && schemaIssues(schema, error, yaml)[0]?.hint).toBe(hint);
});

test('what has a right title and nothing else is fine', () => expect(messages('title: A')).toEqual([]));

test('of two forms that a field may have the one that misses least is asked for', () => {
  const [first, ...more] = messages('title: A\nwho: {person: A}');
  expect(first).toBe('Unexpected end of these fields, expected “role” among them');
  expect(more).toEqual([]);
  expect(messages('title: A\nwho: {country: NO, rol: B}')[0]).toMatch(/^Unexpected field “rol”/);
});
