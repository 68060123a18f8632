import { expect, test } from 'vitest';
import { addressOf, basePath, readAddress } from '../../../src/load/site.ts';
import { filesOf, memoryFiles } from '../rules/dossier.ts';

test.each([
  [null, '/', {}],
  ['https://example.org', '/', { site: 'https://example.org', base: '/' }],
  ['https://example.org/light/', '/light/', { site: 'https://example.org', base: '/light/' }],
  ['https://example.org:8080/a/b', '/a/b/', { site: 'https://example.org:8080', base: '/a/b/' }],
])('a site at %s stands under %s', (url, base, address) => {
  expect(basePath({ url })).toBe(base);
  expect(addressOf({ url })).toEqual(address);
});

test('the address is that of site.yaml, and none where it gives none or can’t be read', async () => {
  const addressIn = (files: Record<string, string>) => readAddress(memoryFiles(files));
  const url = 'https://example.org/light/';
  expect(await addressIn(await filesOf({ site: { url } }))).toEqual({ site: 'https://example.org', base: '/light/' });
  expect(await addressIn(await filesOf({}))).toEqual({});
  expect(await addressIn({ 'content/site.yaml': 'url: [' })).toEqual({});
  expect(await addressIn({ 'content/site.yaml': 'url: 5' })).toEqual({});
});
