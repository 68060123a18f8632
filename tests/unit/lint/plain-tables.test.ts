import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Read with single characters, or with words of this code alone. */
const harmless = ['entities', 'escapes', 'closers', 'anchors', 'properties', 'textProperties', 'meanings'];

// A word from an entry, a key or the command line finds `constructor` and the like in a plain object.
test('a table that is read with words from outside is a Map, or asks Object.hasOwn first', () => {
  const tables = globSync('src/**/*.{ts,astro,mjs}').flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    const names = [...code.matchAll(/const (\w+): (?:Readonly<)?Record<string, /g)].map(([, name = '']) => name);
    return names
      .filter((name) => new RegExp(`\\b${name}\\[`).test(code) && !code.includes(`Object.hasOwn(${name},`))
      .map((name) => ({ file, name }));
  });
  expect(tables.filter(({ name }) => !harmless.includes(name))).toEqual([]);
});
