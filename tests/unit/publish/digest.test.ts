import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { digestOfFolder } from '../../../src/publish/digest.ts';

const folders: string[] = [];
afterEach(discard);

function discard(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

type Files = Readonly<Record<string, string>>;

function digest(files: Files, isLeftOut: (name: string, path: string) => boolean = () => false): string {
  return digestOfFolder(folderOf(files), isLeftOut);
}

function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-digest-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('the same files have the same digest, in any folder and order of writing', () => {
  expect(digest({ a: '1', 'b/c': '2' })).toBe(digest({ 'b/c': '2', a: '1' }));
  expect(digest({})).toBe(digestOfFolder('/there/is/no/such/folder', () => false));
});

test.each<[string, Files]>([
  ['another byte', { a: '2', 'b/c': '2' }],
  ['another name', { aa: '1', 'b/c': '2' }],
  ['another folder', { a: '1', 'd/c': '2' }],
  ['a file more', { a: '1', 'b/c': '2', d: '' }],
  ['a file less', { a: '1' }],
  ['bytes that stand in the next file', { a: '12', 'b/c': '' }],
])('%s gives another digest', (_, files) => expect(digest(files)).not.toBe(digest({ a: '1', 'b/c': '2' })));

test('a file is no link to the same bytes, and a link is where it leads to, opened or not', () => {
  const linked = (target: string) => {
    const folder = folderOf({ a: '1' });
    symlinkSync(target, join(folder, 'b'));
    return digestOfFolder(folder, () => false);
  };
  expect(linked('a')).not.toBe(digest({ a: '1', b: '1' }));
  expect(linked('a')).not.toBe(linked('c'));
  expect(linked('c')).toBe(linked('c'));
});

test('what is left out, by name or by path, may be as it likes', () => {
  const leftOut = (name: string, path: string) => name === '.DS_Store' || path === 'dist';
  const files = { a: '1', 'b/dist': '2' };
  expect(digest({ ...files, '.DS_Store': 'x', 'b/.DS_Store': 'y', 'dist/p': 'z' }, leftOut)).toBe(
    digest(files, leftOut),
  );
  expect(digest({ a: '1', 'b/dist': '3' }, leftOut)).not.toBe(digest(files, leftOut));
});

test('two different folders never share a digest', () => {
  const files = fc.dictionary(fc.constantFrom('a', 'b', 'c/a', 'c/b'), fc.string({ maxLength: 4 }), { maxKeys: 4 });
  fc.assert(
    fc.property(files, files, (one, other) => {
      const same = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
      expect(digest(one) === digest(other)).toBe(same);
      discard();
    }),
    { numRuns: 60 },
  );
});
