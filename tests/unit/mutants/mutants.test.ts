import { describe, expect, test } from 'vitest';
import { mutantsOf, withMarkers, withMutant } from '../../mutants/mutants.ts';

const changes = (text: string) => mutantsOf('a.ts', text).map((mutant) => withMutant(text, mutant));

describe('mutantsOf(file, text)', () => {
  test.each([
    ['a < b', ['a <= b']],
    ['a >= b', ['a > b']],
    ['a === b', ['a !== b']],
    ['a && b', ['a || b']],
    ['f(true)', ['f(false)']],
    ['a + 1', ['a - 1', 'a + 2', 'a + 0']],
    ['f(30)', ['f(31)', 'f(29)']],
    ['counts.get(a) ?? 0', ['counts.get(a) ?? 1', 'counts.get(a) ?? -1']],
    ['a.some(f)', ['a.every(f)']],
    ['Math.min(a, b)', ['Math.max(a, b)']],
    ['a && b < c', ['a || b < c', 'a && b <= c']],
  ])('%s', (text, expected) => expect(changes(text)).toEqual(expected));

  test.each([
    '// a < b, true, 1\n',
    '"a < b"',
    '`true 1`',
    '/a<b|1/',
    'type Small = 1 | 2 | true;',
    'interface Span { open: true }',
    'let pair: Map<1, true>;',
    'const lengths = { 3: f };',
    'const { 0: first } = match;',
    'list[i] ?? 0',
    'list.at(i)?.top ?? 0',
    'a.min(b)',
    'a + b',
  ])('none in %s', (text) => expect(changes(text)).toEqual([]));
});

test('withMarkers(text, spots) keeps what the text does, and tells of each spot that is reached', () => {
  const text = '(a, b) => (a?.some((n) => n > 1) && (b < 2 || Math.max(a.length, b) === 3)) ?? false';
  const mutants = mutantsOf('a.ts', text);
  const reached = new Set<number>();
  Object.assign(globalThis, { reached: (id: number) => reached.add(id) });
  // biome-ignore lint/security/noGlobalEval: the text stands above
  const marked = globalThis.eval(withMarkers(text, new Map(mutants.entries())));
  expect(marked(undefined, 1)).toBe(false);
  const seen = [...reached].map((id) => mutants[id]?.from).sort();
  expect(seen).toEqual(['&&', 'false']);
  expect(marked([5, 0, 0], 7)).toBe(false);
  expect(marked([5, 0, 0], 1)).toBe(true);
});
