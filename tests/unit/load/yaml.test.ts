import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/load/yaml.ts';

const text = 'name: Ana\nplace:\n  country: PT\nlist:\n  - one\n  - two: 2\n';
const yaml = readYaml(text, 'a.md', 2);
const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

test('readYaml(text, file) reads the data', () => {
  expect(yaml.data).toEqual({ name: 'Ana', place: { country: 'PT' }, list: ['one', { two: 2 }] });
  expect(yaml.issues).toEqual([]);
});

describe('readYaml(text, file, firstLine) knows the place of', () => {
  test.each([
    ['a value', ['name'], '2:7', '2:1'],
    ['a group', ['place'], '4:3', '3:1'],
    ['a value in a group', ['place', 'country'], '4:12', '4:3'],
    ['a member of a list', ['list', 0], '6:5', '6:5'],
    ['a value in a member', ['list', 1, 'two'], '7:10', '7:5'],
    ['a value that is missing: of what is around it', ['place', 'name'], '4:3', '4:3'],
    ['the whole', [], '2:1', '2:1'],
  ])('%s', (_, path, value, key) => {
    expect(at(yaml.placeOf(path))).toBe(value);
    expect(at(yaml.placeOfKey(path))).toBe(key);
    expect(yaml.placeOf(path).file).toBe('a.md');
  });
});

test.each([
  [['name'], 'Ana'],
  [['place', 'country'], 'PT'],
  [['list', 1, 'two'], '2'],
  [['place', 'name'], undefined],
  [[], undefined],
])('readYaml(text, file, firstLine) knows where the value at %j ends', (path, value) => {
  const { line, column, end } = yaml.placeOf(path);
  const lines = text.split('\n');
  expect(end && lines[line - 2]?.slice(column - 1, end.column - 1)).toBe(value);
});

describe('readYaml(text, file) reports', () => {
  test.each([
    ['a field given twice', 'a: 1\na: 2', '2:1', /^Unexpected second field of the same name/],
    ['a tab', 'a:\n\tb: 1', '2:1', /^Unexpected tab at the start of a line/],
    ['an open quotation', 'a: "b', '1:4', /^Unexpected end of a quotation or list/],
    ['an open list behind a whole one', 'a: [b]\nc: [d', '2:4', /^Unexpected end of a quotation or list/],
    ['an open group', 'a: {b: c', '1:4', /^Unexpected end of a quotation or list/],
    ['an open quotation over lines', "a: 'b\nc: d\ne: f", '1:4', /^Unexpected end of a quotation or list/],
    ['a colon too many behind a quotation', 'a: "b"\nc: d: e', '2:4', /^Unexpected YAML/],
    ['a field given twice in a group', 'a:\n  b: 1\n  c: 1\n  b: 2', '4:3', /^Unexpected second field/],
    ['an open list', 'a: [b', '1:4', /^Unexpected .*expected/],
    ['a colon too many', 'a: b: c', '1:4', /^Unexpected YAML, expected “field: value” lines/],
    ['an alias of nothing', 'a: *b', '1:4', /^Unexpected \*, expected a value/],
  ])('%s', (_, wrong, place, message) => {
    const { data, issues } = readYaml(wrong, 'a.md');
    expect(data).toBeNull();
    expect(issues[0]).toMatchObject({ rule: 'yaml', severity: 'error', file: 'a.md' });
    expect(at(issues[0] ?? { line: 0, column: 0 })).toBe(place);
    expect(issues[0]?.message).toMatch(message);
  });

  test('aliases that multiply without end', () => {
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 9; at++)
      laughs.push(
        `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    const { data, issues } = readYaml(laughs.join('\n'), 'a.md');
    expect(data).toBeNull();
    expect(issues).toMatchObject([{ rule: 'yaml', line: 2 }]);
  });

  test.each([
    ['20 lists in a list', `${'['.repeat(21)}${']'.repeat(21)}`, true],
    ['21 lists in a list', `${'['.repeat(22)}${']'.repeat(22)}`, false],
    ['a list of 1,000', `a: [${'1,'.repeat(1000)}]`, true],
    ['a list of 1,001', `a: [${'1,'.repeat(1001)}]`, false],
    ['a line of 20,000 characters', `a: ${'x'.repeat(19_997)}`, true],
    ['a line of 20,001 characters', `a: ${'x'.repeat(19_998)}`, false],
    ['200,000 characters', `${`a${'x'.repeat(998)}\n`.repeat(200)}`, true],
    ['200,001 characters', `${`a${'x'.repeat(998)}\n`.repeat(200)}x`, false],
  ])('%s: is read: %s', (_, long, isRead) => {
    expect(readYaml(long, 'a.md').issues).toHaveLength(isRead ? 0 : 1);
  });

  test('what is too long: at the start of its line', () => {
    const long = `a: 1\nb: ${'x'.repeat(20_000)}`;
    expect(readYaml(long, 'a.md', 2).issues.map(at)).toEqual(['3:1']);
    expect(readYaml(`a: 1\n`.repeat(50_000), 'a.md', 2).issues.map(at)).toEqual(['2:1']);
  });

  test('nothing: at its first line', () => {
    expect(at(readYaml('', 'a.md', 2).placeOf([]))).toBe('2:1');
  });

  test('nesting that is too deep, without an end', () => {
    const { data, issues } = readYaml('['.repeat(50_000), 'a.md');
    expect(data).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
  });
});

test.each([
  ['2026-02-04', '2026-02-04'],
  ['no', 'no'],
  ['012', 12],
  ['"54"', '54'],
  ['', null],
])('readYaml reads %j as YAML 1.2 does', (value, expected) => {
  expect(readYaml(`a: ${value}`, 'a.md').data).toEqual({ a: expected });
});

test.each([
  ['a: https://example.org/x%0ay', '1:25'],
  ['a: "https://example.org/x%0ay"', '1:26'],
  ['a: "b\\u202Ec"', '1:6'],
  ['a: "b \\x41 \\u202Ec"', '1:12'],
])('what %j hides stands in its very place', (text, place) => {
  const { issues } = readYaml(text, 'a.md');
  expect(issues.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([`characters ${place}`]);
});
