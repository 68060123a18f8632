import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/dev/package.ts';

describe('a file of the package', () => {
  test.each([
    ["import { a } from './a.ts';\na();\n", "import { a } from './a.js';\na();\n"],
    ["import type { A } from './a.ts';\nexport const a: A = 1;\n", 'export const a = 1;\n'],
    ["export const later = () => import('../a.ts');\n", "export const later = () => import('../a.js');\n"],
    [
      "import { a } from './a.ts';\nimport b from './a.ts.ts';\nb(a);\n",
      "import { a } from './a.js';\nimport b from './a.ts.js';\nb(a);\n",
    ],
    [
      "export const a = new URL('./a.ts', import.meta.url);\n",
      "export const a = new URL('./a.js', import.meta.url);\n",
    ],
    ["import { a } from 'a.ts';\na('./b.ts');\n", "import { a } from 'a.ts';\na('./b.ts');\n"],
  ])('%s', (text, compiled) => {
    expect(compile('src/core/x.ts', text)).toEqual({ path: 'src/core/x.js', text: compiled });
  });

  test('of Astro keeps its markup, and imports what is compiled', () => {
    const page = (ending: string) =>
      `---\nimport { a } from '../a.${ending}';\nimport B from './B.astro';\n---\n\n<B>'./a.ts'</B>\n<script>\n  import '../b.${ending}';\n</script>\n`;
    expect(compile('src/routes/x.astro', page('ts'))).toEqual({ path: 'src/routes/x.astro', text: page('js') });
  });
});
