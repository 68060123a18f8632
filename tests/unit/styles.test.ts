import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawingSizes } from '../../src/visuals/measure.ts';

const files = globSync('src/styles/**/*.css').map((file) => file.replaceAll('\\', '/'));

/** Sizes of text that are no token: the reader's own, that of a printed page, and what an element takes over. */
const wholes = ['100%', '9.5pt', 'inherit'];

/** Each size of text and each length of space that is no token. Space in `em` goes with its text, `mm` with the paper. */
function offScale(css: string): string[] {
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  const declarations = [...bare.matchAll(/(?<=^|[{;\s])([a-z-]+):\s*([^;{}]*[^;{}\s])\s*(?=[;}])/g)];
  return declarations.flatMap(([, name = '', value = '']) => {
    if (name === 'font-size')
      return /^var\(--(text|drawing)-\w+\)$/.test(value) || wholes.includes(value) ? [] : [value];
    if (!/^(margin|padding|inset)(-|$)|^(row-|column-)?gap$/.test(name)) return [];
    return value.match(/(?<![\w.-])-?(?:\d*\.)?\d+(?:rem|px|pt|cm|vw|vh|ch|ex|%)/g) ?? [];
  });
}

describe('sizes of text and space', () => {
  test.each(files)('%s takes them from the scales', (file) => {
    expect(offScale(readFileSync(file, 'utf8'))).toEqual([]);
  });

  test.each([
    ['p { font-size: 15px; }', ['15px']],
    ['p { font-size: 0.9em }', ['0.9em']],
    ['@media print { p { margin: 0 1.1rem -2px; padding: 5%; } }', ['1.1rem', '-2px', '5%']],
    ['p { gap: calc(var(--space-1) + 3px) .5rem; inset: 1rem auto }', ['3px', '.5rem', '1rem']],
  ])('%s has some that are on none', (css, found) => expect(offScale(css)).toEqual(found));

  test.each([
    'p { font-size: var(--text-3); margin: 0 auto var(--space-2); }',
    'p { padding-inline-start: 1.25em; width: 13rem; border: 1px solid; } /* margin: 1px; */',
    '@page { margin: 18mm 20mm; }',
    'svg text { font-size: var(--drawing-1); margin: calc(-1 * var(--space-1)); }',
  ])('%s has them all from the scales', (css) => expect(offScale(css)).toEqual([]));

  test('the sizes by which drawings measure are those that they are drawn with', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--drawing-\d: ([\d.]+)px;/g);
    expect([...tokens].map(([, size]) => Number(size))).toEqual(Object.values(drawingSizes));
  });
});
