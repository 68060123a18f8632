import { expect, test } from 'vitest';
import { overlaid, type Replaced } from '../../../src/load/overlaid-files.ts';
import { memoryFiles } from '../rules/dossier.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = memoryFiles({ 'content/events/a.md': 'A', 'content/events/c.md': 'C', 'content/site.yaml': 'site' });

/** What a folder has, and what stands in one of its files. */
async function seen(folder: string, path: string, replaced: Replaced) {
  const over = overlaid(files, replaced);
  const [entries, read] = [await over.list(folder), await over.read(path)];
  return [entries, read instanceof Uint8Array ? new TextDecoder().decode(read) : read];
}

const file = (name: string) => ({ name, isFolder: false });

test.each<[what: string, replaced: [string, Uint8Array | null][], names: string[], text: string]>([
  ['nothing else', [], ['a.md', 'c.md'], 'A'],
  ['other bytes for a file', [['content/events/a.md', bytes('other')]], ['a.md', 'c.md'], 'other'],
  ['a file more, in its place', [['content/events/b.md', bytes('B')]], ['a.md', 'b.md', 'c.md'], 'A'],
  ['a file less', [['content/events/c.md', null]], ['a.md'], 'A'],
  ['a file less that was never there', [['content/events/d.md', null]], ['a.md', 'c.md'], 'A'],
  ['a file more elsewhere', [['content/people/b.md', bytes('B')]], ['a.md', 'c.md'], 'A'],
])('a dossier with %s', async (_, replaced, names, text) => {
  expect(await seen('content/events', 'content/events/a.md', new Map(replaced))).toEqual([names.map(file), text]);
});

test('a folder keeps its folders', async () => {
  const [entries] = await seen('content', 'content/site.yaml', new Map([['content/theme.yaml', bytes('t')]]));
  expect(entries).toEqual([{ name: 'events', isFolder: true }, file('site.yaml'), file('theme.yaml')]);
});
