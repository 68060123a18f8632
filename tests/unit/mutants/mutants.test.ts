import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { equivalents } from '../../mutants/equivalent.ts';
import { mutantsOf, withMutant, withSwitches } from '../../mutants/mutants.ts';
import '../../mutants/switch.mjs';

const { mutants: switches } = globalThis as unknown as { mutants: { active: number; reached: Set<number> } };

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

describe('withSwitches(text, numbered)', () => {
  const texts = [
    '(a, b) => (a?.some((n) => n > 1) && (b < 2 || Math.max(a.length, b) === 3)) ?? false',
    '(a, b) => [5, true, a.length + 1, a[0] || b && a.every((n) => n >= b - 1)]',
  ];
  const inputs: [number[], number][] = [
    [[5, 0, 0], 7],
    [[5, 0, 0], 1],
    [[1, 2], 2],
    [[], 3],
  ];
  const resultsOf = (code: string) => {
    // biome-ignore lint/security/noGlobalEval: the text stands above
    const run: (a: number[], b: number) => unknown = globalThis.eval(code);
    return inputs.map(([a, b]) => run(a, b));
  };

  test.each(texts)('%s does the same with all mutants off, and what a mutant does with that one on', (text) => {
    const mutants = mutantsOf('a.ts', text);
    const switched = withSwitches(text, [...mutants.entries()]);
    expect(resultsOf(switched)).toEqual(resultsOf(text));
    for (const one of mutants.entries()) expect(resultsOf(withSwitches(text, [one]))).toEqual(resultsOf(text));
    for (const [id, mutant] of mutants.entries()) {
      switches.active = id;
      expect(resultsOf(switched), `${mutant.from} → ${mutant.to}`).toEqual(resultsOf(withMutant(text, mutant)));
      switches.active = -1;
    }
  });

  test('says which mutants the program comes to', () => {
    const [text = ''] = texts;
    const mutants = mutantsOf('a.ts', text);
    switches.reached.clear();
    // biome-ignore lint/security/noGlobalEval: the text stands above
    globalThis.eval(withSwitches(text, [...mutants.entries()]))(undefined, 1);
    expect([...switches.reached].map((id) => mutants[id]?.from).sort()).toEqual(['&&', 'false']);
  });
});

test('what is said to be equivalent stands in the code', () => {
  const code = globSync('src/**/*.ts').flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const lines = new Set(code.map((line) => line.trim()));
  expect(equivalents.map(({ line }) => line).filter((line) => !lines.has(line))).toEqual([]);
});
