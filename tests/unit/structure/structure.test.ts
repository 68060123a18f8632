import { expect, test } from 'vitest';
import { circlesOf, structureOf } from '../../structure/structure.ts';

const files = new Map([
  ['src/core/a.ts', "import { b } from './b.ts';\n\nexport function a(): number {\n  return b;\n}\n"],
  ['src/core/b.ts', "import type { a } from './a.ts';\nimport './c.ts';\nexport const b = 1;\n"],
  ['src/core/c.ts', 'export const c = () => 1;\n'],
  ['src/views/D.astro', "---\nimport { c } from '../core/c.ts';\n---\n\n<p>import './a.ts';</p>\n"],
]);

test('structureOf(files) counts files and lines by folder, and lines of named functions', () => {
  const { folders, lines, fileLines, functionLines } = structureOf(files);
  expect([...folders]).toEqual([
    ['src/core', { files: 3, lines: 9 }],
    ['src/views', { files: 1, lines: 5 }],
  ]);
  expect(lines).toBe(14);
  expect(fileLines).toEqual([5, 5, 5]);
  expect(functionLines).toEqual([3, 3, 3]);
});

test('structureOf(files) names what one file imports, and what imports each other by types too', () => {
  expect(structureOf(files).importedOnce).toEqual(['src/core/a.ts', 'src/core/b.ts']);
  expect(structureOf(files).circles).toEqual([['src/core/a.ts', 'src/core/b.ts']]);
});

test.each<[Record<string, string[]>, string[][]]>([
  [{ a: ['b'], b: ['c'], c: [] }, []],
  [{ a: ['b', 'c'], b: ['c'], c: [] }, []],
  [{ a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
  [
    { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
    [
      ['c', 'd'],
      ['a', 'b'],
    ],
  ],
])('circlesOf(%j) is %j', (imports, circles) => {
  expect(circlesOf(new Map(Object.entries(imports)))).toEqual(circles);
});
