import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isEdition, versionBytes, versionIssues, versionsOf } from '../../../src/load/versions.ts';
import { dossierFiles } from '../../dossier-files.ts';

const kept = 'tests/fixtures/harbour/content/versions/2024-05-16';
const html = readFileSync(`${kept}/dossier.html`, 'utf8');
const json = readFileSync(`${kept}/dossier.json`, 'utf8');
const day = 'content/versions/2024-05-16';
const good = { [`${day}/dossier.html`]: html, [`${day}/dossier.json`]: json };

function filesOf(files: Record<string, string>) {
  return dossierFiles(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
}

async function messages(files: Record<string, string>): Promise<string[]> {
  return (await versionIssues(filesOf(files))).map(({ file, message }) => `${file}: ${message}`);
}

test('a version as it was exported is taken as it is, the newest first', async () => {
  const later = Object.fromEntries(Object.entries(good).map(([path, text]) => [path.replace('05-16', '06-01'), text]));
  const files = filesOf({ ...good, ...later });
  expect(await versionIssues(files)).toEqual([]);
  const sizes = { 'dossier.html': Buffer.byteLength(html), 'dossier.json': Buffer.byteLength(json) };
  expect(await versionsOf(files)).toEqual([
    { day: '2024-06-01', sizes },
    { day: '2024-05-16', sizes },
  ]);
  const paths: string[] = [];
  for await (const file of versionBytes(files)) if (!('rule' in file)) paths.push(file[0]);
  expect(paths).toContain('versions/2024-05-16/dossier.html');
  expect(paths.filter(isEdition)).toHaveLength(2);
});

test('a dossier without versions has none', async () => {
  expect(await messages({})).toEqual([]);
});

test.each([
  ['a folder that is no day', { 'content/versions/May/dossier.html': html }],
  ['a day that there isn’t', { 'content/versions/2024-02-30/dossier.html': html }],
  ['a file beside the days', { 'content/versions/notes.txt': 'x' }],
  ['a file of another name', { ...good, [`${day}/other.js`]: 'x' }],
  ['a version without its data', { [`${day}/dossier.html`]: html }],
  ['data that are none', { ...good, [`${day}/dossier.json`]: '[]' }],
])('%s is refused', async (_, files) => {
  expect(await messages(files)).toHaveLength(1);
});

const [policy = ''] = /default-src[^"]*/.exec(html) ?? [];
const changes: Record<string, string> = {
  'a policy that allows scripts': html.replace(policy, `${policy}; script-src 'unsafe-inline'`),
  'something before its policy': html.replace('<meta charset', '<script>x</script><meta charset'),
  'no policy': html.replace(/<meta http-equiv[^\n]*\n/, ''),
  'a script behind it': html.replace('</main>', '<script>x</script></main>'),
  'a frame': html.replace('</main>', '<IFRAME src="x"></iframe></main>'),
  'a way to another page by itself': html.replace('</main>', '<meta http-equiv=" Refresh" content="0;url=//x"></main>'),
  'another base': html.replace('</main>', '<base href="//x/"></main>'),
};

test.each(Object.keys(changes))('a page with %s is refused', async (name) => {
  const changed = changes[name] as string;
  expect(changed).not.toBe(html);
  const [message, ...others] = await messages({ ...good, [`${day}/dossier.html`]: changed });
  expect(message).toMatch(/dossier in one file/);
  expect(others).toEqual([]);
});
