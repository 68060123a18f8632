import { excerpt } from '../core/language/excerpt.ts';
import { nearestIds } from '../core/language/nearest.ts';
import { idForm, idProblem } from '../core/model/id.ts';
import type { Issue } from '../core/model/issue.ts';
import { entryKinds, folderOf, type RecordKind } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import { type DossierFiles, type FolderEntry, fileIssue } from './files.ts';

/** A file of the dossier with the place that it has in the model. */
export interface Found {
  kind: RecordKind | 'site' | 'words' | 'theme' | 'text' | 'secret' | 'proofs';
  id: string;
  /** From the dossier's folder, with slashes. */
  path: string;
}

export interface FoundFiles {
  found: Found[];
  /** Files with a wrong name or a wrong ending, under the ids that they would have with a right one. */
  refused: Found[];
  issues: Issue[];
}

/** Where maintainers confirm seals and gaps; it counts only as a base revision has it. */
export const confirmedFile = 'seeds/confirmed.txt';

/** A folder, and which ending makes a file of it what. */
interface Shelf {
  folder: string;
  endings: readonly (readonly [ending: string, kind: Found['kind']])[];
}

const shelves: readonly Shelf[] = [
  {
    folder: 'seeds',
    endings: [...kinds.source.endings.map((ending) => [ending, 'source'] as const), ['.proofs', 'proofs']],
  },
  {
    folder: 'seeds/text',
    endings: [
      ['.txt', 'text'],
      ['.secret', 'secret'],
    ],
  },
  ...entryKinds.map((kind) => ({
    folder: `content/${folderOf(kind)}`,
    endings: kinds[kind].endings.map((ending) => [ending, kind] as const),
  })),
];

/** The files of a dossier, by kind and sorted by name, and an issue for each that has no place in it. */
export async function findFiles(files: DossierFiles): Promise<FoundFiles> {
  const all: FoundFiles = await topOf(files);
  for (const shelf of shelves) await collect(shelf, files, all);
  return all;
}

async function topOf(files: DossierFiles): Promise<FoundFiles> {
  const path = 'content/site.yaml';
  const entries = await visibleIn('content', files);
  if ('rule' in entries) return { found: [], refused: [], issues: [entries] };
  const names = entries.map(({ name }) => name);
  const own = (['words', 'theme'] as const)
    .filter((kind) => names.includes(`${kind}.yaml`))
    .map((kind): Found => ({ kind, id: kind, path: `content/${kind}.yaml` }));
  if (names.includes('site.yaml'))
    return { found: [{ kind: 'site', id: 'site', path }, ...own], refused: [], issues: strangersIn(names) };
  const message = 'Unexpected dossier without content/site.yaml, expected this file';
  return {
    found: [],
    refused: [],
    issues: [...strangersIn(names), fileIssue(path, message, 'docs/records.md says what stands in it.')],
  };
}

function strangersIn(names: string[]): Issue[] {
  const known = ['site.yaml', 'words.yaml', 'theme.yaml', ...entryKinds.map((kind): string => folderOf(kind))];
  return (
    names
      // `load/versions.ts` looks at what stands in that folder.
      .filter((name) => !known.includes(name) && name !== 'versions')
      .map((name) => {
        const meant = folderFor(name) ?? nearestIds(name, known)[0];
        const hint = meant ? `Did you mean content/${meant}?` : `The folders are ${known.slice(3).join(', ')}.`;
        return fileIssue(
          `content/${name}`,
          `Unexpected “${name}” in content/, expected site.yaml or a folder of entries`,
          hint,
        );
      })
  );
}

/** The folder that a kind's own name, or another word for it, surely means: `persons`, `event`, `organizations`. */
function folderFor(name: string): string | undefined {
  const word = name
    .toLowerCase()
    .replace('organiz', 'organis')
    .replace(/^(?:persons?|peoples|persones)$/, 'person');
  return entryKinds.filter((kind) => word === kind || word === `${kind}s`).map(folderOf)[0];
}

/** Hidden files aren't the dossier's: systems and editors put them everywhere. */
async function visibleIn(folder: string, files: DossierFiles): Promise<FolderEntry[] | Issue> {
  const entries = await files.list(folder);
  return 'rule' in entries ? entries : entries.filter(({ name }) => !name.startsWith('.'));
}

async function collect({ folder, endings }: Shelf, files: DossierFiles, all: FoundFiles): Promise<void> {
  // What stands in the way of a folder was told for the first of its shelves.
  const isTold = (issue: Issue) => all.issues.some(({ file }) => file === issue.file);
  const entries = await visibleIn(folder, files);
  if ('rule' in entries) {
    if (!isTold(entries)) all.issues.push(entries);
    return;
  }
  const seen = new Map<string, string>();
  for (const { name, isFolder } of entries) {
    const path = `${folder}/${name}`;
    if (path === 'seeds/text' || path === confirmedFile) continue;
    const [ending, kind = endings[0]?.[1] ?? 'source'] = endings.find(([known]) => name.endsWith(known)) ?? [];
    const id = name.slice(0, name.length - (ending?.length ?? 0)).normalize('NFC');
    const issue =
      isFolder || !ending
        ? stranger(
            path,
            isFolder,
            endings.map(([known]) => known),
          )
        : (badName(path, id) ?? twin(path, id, seen.get(`${kind} ${id}`)));
    if (issue) all.issues.push(issue);
    if (issue) all.refused.push({ kind, id: suggestedId(ending ? id : id.replace(/\.[^.]*$/, '')), path });
    else all.found.push({ kind, id, path });
    seen.set(`${kind} ${id}`, path);
  }
}

function stranger(path: string, isFolder: boolean, endings: readonly string[]): Issue {
  const message = `Unexpected ${isFolder ? 'folder' : 'file'} “${path}”, expected files that end in ${endings.join(' or ')}`;
  const isArticle = /^seeds\/[^/]+\.(?:txt|md|mdx|markdown)$/.test(path);
  const hint = isFolder
    ? 'Entries stand in their folder itself, not deeper.'
    : isArticle
      ? `An article isn’t published, only its seal: move it out of here, and record it by npm run source -- add ${path.slice('seeds/'.length)}.`
      : 'Rename it, or move it out of here.';
  return fileIssue(path, message, hint);
}

function badName(path: string, id: string): Issue | null {
  const name = `Unexpected file name “${excerpt(id)}”`;
  if (!idForm.test(id))
    return fileIssue(
      path,
      `${name}, expected letters, digits and single hyphens`,
      `Rename it to “${excerpt(suggestedId(id))}”.`,
    );
  const problem = idProblem(id);
  return problem === null ? null : fileIssue(path, `${name}, ${problem}`, 'Rename it. Its name is part of an address.');
}

function twin(path: string, id: string, other: string | undefined): Issue | null {
  if (other === undefined) return null;
  return fileIssue(
    path,
    `Unexpected second file for “${id}”, expected one beside ${other}`,
    'Rename or delete one of the two.',
  );
}

function suggestedId(id: string): string {
  return (
    id
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'entry'
  );
}
