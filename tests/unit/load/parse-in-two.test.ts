import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entryKinds, folderOf } from '../../../src/core/model/reference.ts';
import { entryKey, parseFile } from '../../../src/load/entry.ts';
import type { KeptResult } from '../../../src/load/kept.ts';
import { inSecondThread, parseInTwo, type Unparsed } from '../../../src/load/parse-in-two.ts';

/** All entries of a dossier, and files that can't be read as one. */
const files: Unparsed[] = [
  ...entryKinds.flatMap((kind) =>
    globSync(`tests/fixtures/harbour/content/${folderOf(kind)}/*.md*`).map((path) => ({
      kind,
      file: { path, text: readFileSync(path, 'utf8') },
    })),
  ),
  { kind: 'event', file: { path: 'content/events/no-fields.md', text: 'Nothing but a text' } },
  { kind: 'person', file: { path: 'content/people/letters.md', text: '---\nname: A\u200Bnn\n---\n' } },
];
const alone = ({ kind, file }: Unparsed): [string, KeptResult] => [
  `entry ${file.path}`,
  { key: entryKey(kind, 'en', file), result: parseFile(kind, file, 'en') },
];

test('two threads come to what one comes to, mistakes included', async () => {
  const kept = new Map<string, KeptResult>();
  await parseInTwo(files, 'en', kept, 1);
  expect(new Map([...kept].sort())).toEqual(new Map(files.map(alone).sort()));
});

test('the second thread takes what the first leaves, and makes the same of it', async () => {
  const share = { files, language: 'en', taken: new Int32Array(new SharedArrayBuffer(4)) };
  share.taken[0] = 10;
  const parsed = await inSecondThread(share);
  expect(parsed.map(([at]) => at)).toEqual(files.map((_, at) => at).slice(10));
  expect(parsed.map(([, result]) => result)).toEqual(files.slice(10).map((file) => alone(file)[1].result));
});

test('where the second thread fails, the first has nothing of it', async () => {
  const broken = [{ kind: 'event', file: null }] as unknown as Unparsed[];
  const share = { files: broken, language: 'en', taken: new Int32Array(new SharedArrayBuffer(4)) };
  expect(await inSecondThread(share)).toEqual([]);
});

test('what is kept already isn’t parsed again, and what was kept of another text is', async () => {
  const known = { key: alone(files[0] as Unparsed)[1].key, result: 'as it was kept' };
  const name = `entry ${files[0]?.file.path}`;
  const kept = new Map<string, KeptResult>([[name, known]]);
  await parseInTwo(files, 'en', kept, 1);
  expect([kept.get(name), kept.size]).toEqual([known, files.length]);
  kept.set(name, { ...known, key: 'of another text' });
  await parseInTwo(files, 'en', kept, 1);
  expect(kept.get(name)).toEqual(alone(files[0] as Unparsed)[1]);
});

test('few are left to whoever reads them', async () => {
  const kept = new Map<string, KeptResult>();
  await parseInTwo(files, 'en', kept, files.length + 1);
  expect(kept.size).toBe(0);
});
