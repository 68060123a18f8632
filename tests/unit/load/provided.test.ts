import { afterEach, expect, test } from 'vitest';
import { hasOwnIcon, provide, provided } from '../../../src/load/provided.ts';
import { memoryFiles } from '../rules/dossier.ts';

afterEach(() => provide(null));

test('no page is made from a dossier that wasn’t checked', () => {
  provide(null);
  expect(() => provided()).toThrow('No checked dossier');
});

test.each([
  ['public/favicon.svg', true],
  ['public/logo.svg', false],
  ['content/site.yaml', false],
])('a dossier with %s: has an icon of its own: %s', async (path, has) => {
  expect(await hasOwnIcon(memoryFiles({ 'public/CNAME': '', [path]: '' }))).toBe(has);
});
