import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

interface Locked {
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

// `npm ci` refuses a lock that leaves one out, and `npm install` leaves out what its registry doesn't have.
test('the lock names every optional package, also those for other platforms', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !foldersFor(folder, name).some((path) => path in packages)),
  );
  expect(missing).toEqual([]);
});

test('the lock has the fingerprint of every package, also of those for other platforms', () => {
  const unsealed = Object.entries(packages).filter(([folder, { integrity = '' }]) => folder && !isStrong(integrity));
  expect(unsealed.map(([folder]) => folder)).toEqual([]);
});

test('the lock names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});

function isStrong(integrity: string): boolean {
  return /^sha512-[\w+/]{86}==$/.test(integrity);
}

/** Where Node would look for a package, from the inside out. */
function foldersFor(folder: string, name: string): string[] {
  const parts = folder.split('/node_modules/');
  const parents = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}
