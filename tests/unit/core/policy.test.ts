import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentPolicy, policyOfWorker, workerPath } from '../../../src/core/policy.ts';

const inPage = contentPolicy({ kind: 'page' });

test('the policy of a page', () => {
  expect(inPage).toMatchInlineSnapshot(
    `"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'none'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types readout"`,
  );
});

test('permits nothing but the site itself, and no code in a page', () => {
  const allowed = inPage.split('; ').flatMap((directive) => directive.split(' ').slice(1));
  expect([...new Set(allowed)].sort()).toEqual(["'none'", "'script'", "'self'", 'readout']);
});

test('lets one page have a worker, and none compile', () => {
  const searching = contentPolicy({ kind: 'page', worker: 'search' });
  expect(searching).toBe(
    inPage.replace("worker-src 'none'", "worker-src 'self'").replace(/readout$/, 'readout readout-search'),
  );
  expect([searching, inPage].join()).not.toContain('eval');
  expect(readFileSync('docs/data.md', 'utf8')).toContain(
    `/${workerPath}\n  Content-Security-Policy: ${policyOfWorker}\n`,
  );
});

test('names no directive twice', () => {
  const names = inPage.split('; ').map((directive) => directive.split(' ')[0]);
  expect(names).toEqual([...new Set(names)]);
});

test.each([
  ['none', "'none'"],
  ['any', '*'],
] as const)('a host says besides who may show a page in a frame: %s', (frames, allowed) => {
  expect(contentPolicy({ kind: 'header', frames })).toBe(`${inPage}; frame-ancestors ${allowed}`);
});
