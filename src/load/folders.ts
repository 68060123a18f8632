import type { Issue } from '../core/issue.ts';
import { nearestIds } from '../core/nearest.ts';
import { folderOf } from '../core/path.ts';
import { type RecordKind, recordKinds } from '../core/record.ts';
import { listFolder } from './files.ts';

/** A file of the dossier with the place that it has in the model. */
export interface Found {
  kind: RecordKind | 'site' | 'text';
  id: string;
  /** From the dossier's folder, with slashes. */
  path: string;
}

type ContentKind = Exclude<RecordKind, 'source'>;

const contentKinds = recordKinds.filter((kind): kind is ContentKind => kind !== 'source');
const idForm = /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u;

/** The files of a dossier, by kind and sorted by name, and an issue for each that has no place in it. */
export async function findFiles(root: string): Promise<{ found: Found[]; issues: Issue[] }> {
  const found: Found[] = [];
  const issues: Issue[] = [...(await strangersIn(root))];
  if ((await listFolder(root, 'content')).some(({ name }) => name === 'site.yaml')) found.push({ kind: 'site', id: 'site', path: 'content/site.yaml' });
  else issues.push(problem('content/site.yaml', 'Unexpected dossier without content/site.yaml, expected this file', 'docs/records.md says what stands in it.'));
  await collect('source', 'seeds', /\.yaml$/);
  await collect('text', 'seeds/text', /\.txt$/);
  for (const kind of contentKinds) await collect(kind, `content/${folderOf(kind)}`, kind === 'briefing' ? /\.mdx?$/ : /\.md$/);
  return { found, issues };

  async function collect(kind: Found['kind'], folder: string, ending: RegExp) {
    const seen = new Map<string, string>();
    for (const { name, isFolder } of await listFolder(root, folder)) {
      const path = `${folder}/${name}`;
      if (isFolder && path === 'seeds/text') continue;
      const id = name.replace(ending, '').normalize('NFC');
      const refused = isFolder || !ending.test(name) ? stranger(path, isFolder, ending) : badName(path, id) ?? twin(path, id, seen);
      if (refused) issues.push(refused);
      else found.push({ kind, id, path });
      seen.set(id, path);
    }
  }
}

async function strangersIn(root: string): Promise<Issue[]> {
  const folders = contentKinds.map((kind) => folderOf(kind));
  const names = (await listFolder(root, 'content')).map(({ name }) => name);
  return names
    .filter((name) => name !== 'site.yaml' && !folders.includes(name as (typeof folders)[number]))
    .map((name) => {
      const [meant] = nearestIds(name, ['site.yaml', ...folders]);
      const hint = meant ? `Did you mean content/${meant}?` : `The folders are ${folders.join(', ')}.`;
      return problem(`content/${name}`, `Unexpected “${name}” in content/, expected site.yaml or a folder of entries`, hint);
    });
}

function stranger(path: string, isFolder: boolean, ending: RegExp): Issue {
  const endings = ending.source.includes('mdx?') ? '.md or .mdx' : ending.source.slice(1, -1);
  const what = isFolder ? 'folder' : 'file';
  return problem(path, `Unexpected ${what} “${path}”, expected files that end in ${endings}`, isFolder ? 'Entries stand in their folder itself, not deeper.' : 'Rename it, or move it out of here.');
}

function badName(path: string, id: string): Issue | null {
  if (idForm.test(id)) return null;
  return problem(path, `Unexpected file name “${id}”, expected letters, digits and single hyphens`, `Rename it to “${suggestedId(id)}”.`);
}

function twin(path: string, id: string, seen: Map<string, string>): Issue | null {
  const other = seen.get(id);
  return other === undefined ? null : problem(path, `Unexpected second file for “${id}”, expected one beside ${other}`, 'Rename or delete one of the two.');
}

function suggestedId(id: string): string {
  return id.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join('-') ?? 'entry';
}

function problem(file: string, message: string, hint: string): Issue {
  return { rule: 'file', severity: 'error', message, hint, file, line: 1, column: 1 };
}
