import type { z } from 'astro/zod';
import { excerpt } from '../core/language/excerpt.ts';
import { nearestIds } from '../core/language/nearest.ts';
import type { Issue } from '../core/model/issue.ts';
import { descriptionAt, fieldsAt } from '../kinds/lookup.ts';
import { suggestedValue } from './suggested.ts';
import type { Yaml, YamlPath } from './yaml.ts';

type ZodIssue = z.core.$ZodIssue;

/** What a schema found wrong, at the lines where it stands, in an editor's words. */
export function schemaIssues(schema: z.ZodType, error: z.ZodError, yaml: Yaml): Issue[] {
  const problems = error.issues.flatMap(flatten);
  const misspelt = new Set<string>();
  const unknown = problems.flatMap((problem) => {
    if (problem.code !== 'unrecognized_keys') return [];
    const free = fieldsAt(schema, problem.path).filter(
      (field) => valueAt(yaml.data, [...problem.path, field]) === undefined,
    );
    return problem.keys.map((key) => {
      const meant = nearestIds(key, free)[0] ?? free.find((field) => letters(field) === letters(key));
      if (meant) misspelt.add(keyOf([...problem.path, meant]));
      return unknownField(key, problem.path, meant, yaml);
    });
  });
  const others = problems.filter(({ code, path }) => code !== 'unrecognized_keys' && !misspelt.has(keyOf(path)));
  return [...unknown, ...others.map((problem) => badValue(problem, schema, yaml))];
}

// Of a choice between forms, the one that misses least tells more than “fits none”.
function flatten(issue: ZodIssue): ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.filter((branch) =>
    branch.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  const closest = branches.toSorted((a, b) => a.length - b.length)[0];
  return closest ? closest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

function unknownField(key: string, path: YamlPath, meant: string | undefined, yaml: Yaml): Issue {
  const group = path.findLast((part) => typeof part === 'string');
  const message = `Unexpected field “${excerpt(key)}”, expected one that ${group ? `“${String(group)}”` : 'this kind of entry'} has`;
  const hint = meant ? `Did you mean “${meant}”?` : 'Delete it, or look up the fields in docs/records.md.';
  return { rule: 'schema', severity: 'error', message, hint, ...yaml.placeOfKey([...path, key]) };
}

function badValue(issue: ZodIssue, schema: z.ZodType, yaml: Yaml): Issue {
  const value = valueAt(yaml.data, issue.path);
  const message = sentence(issue, value);
  const written = suggestedValue(value, message.slice(message.lastIndexOf(', expected')));
  const description = descriptionAt(schema, issue.path) ?? 'Look up the fields in docs/records.md.';
  const hint = written === null ? description : `Write ${written}`;
  return { rule: 'schema', severity: 'error', message, hint, ...yaml.placeOf(issue.path) };
}

function sentence(issue: ZodIssue, value: unknown): string {
  const name = issue.path.findLast((part) => typeof part === 'string');
  if (value === undefined) return `Unexpected end of these fields, expected “${String(name ?? '')}” among them`;
  const expected = issue.message.startsWith('expected') ? issue.message : `expected ${expectation(issue, value)}`;
  return `Unexpected ${shown(value)}${name === undefined ? '' : ` in “${String(name)}”`}, ${expected}`;
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number such as 12.5'],
  ['int', 'a whole number'],
  ['array', 'a list'],
  ['object', 'a group of fields'],
  ['boolean', 'true or false'],
]);

function expectation(issue: ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && /^(?:number|boolean)$/.test(typeof value)) return 'text in "quotation marks"';
      return typeNames.get(issue.expected) ?? `a ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'array'
        ? 'at least one'
        : issue.origin === 'string'
          ? 'some text'
          : `${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${issue.maximum.toLocaleString('en')} characters`
        : `${issue.maximum} or less`;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    default:
      return issue.message;
  }
}

function shown(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  return typeof value === 'object' ? 'group of fields' : `“${excerpt(String(value))}”`;
}

function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

// “titel” has the letters of “title”.
function letters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}

function keyOf(path: YamlPath): string {
  return path.map(String).join('\n');
}
