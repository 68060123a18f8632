import { isUtf8 } from 'node:buffer';
import { excerpt } from '../core/language/excerpt.ts';
import { foldId, idForm, idProblem } from '../core/model/id.ts';
import type { Issue } from '../core/model/issue.ts';
import { siteFolders } from '../core/model/reference.ts';
import { type DossierFiles, fileIssue, largestEntry } from './files.ts';
import { hostFiles } from './host-files.ts';
import { svgProblems } from './svg.ts';

/**
 * What is wrong with a dossier's `public/`, whose files become files of the site as they are: the ones that start with
 * a dot as well. `url` is where the site will stand.
 */
export async function publicIssues(files: DossierFiles, url: string | null): Promise<Issue[]> {
  const { paths, issues } = await allBelow('public', files);
  const judged: Issue[] = [];
  for (const path of paths) judged.push(...(await fileIssues(path, files, url)));
  return [...issues, ...twins(paths), ...judged];
}

/** The path of each file of `public/`, from there. */
export async function publicPaths(files: DossierFiles): Promise<ReadonlySet<string>> {
  return new Set((await allBelow('public', files)).paths.map((path) => path.slice('public/'.length)));
}

/** The bytes of each file of `public/`, by its path in it; an issue where one isn't taken. */
export async function* publicFiles(files: DossierFiles): AsyncGenerator<[path: string, bytes: Uint8Array] | Issue> {
  for (const path of (await allBelow('public', files)).paths) {
    const bytes = await files.read(path, largestPicture);
    yield 'rule' in bytes ? bytes : [path.slice('public/'.length), bytes];
  }
}

/** The bytes of a file of `public/` by its path in it; `null` where the check refuses it or there is none. */
export async function publicFile(files: DossierFiles, path: string): Promise<Uint8Array | null> {
  const folders = path.split('/').slice(0, -1);
  const parents = folders.map((_, at) => ['public', ...folders.slice(0, at + 1)].join('/'));
  if (parents.some((parent) => folderIssue(parent) !== null)) return null;
  if ((await fileIssues(`public/${path}`, files, null)).length > 0) return null;
  const bytes = await files.read(`public/${path}`, largestPicture);
  return 'rule' in bytes ? null : bytes;
}

const deepest = 8;
const most = 2000;

async function allBelow(top: string, files: DossierFiles): Promise<{ paths: string[]; issues: Issue[] }> {
  const paths: string[] = [];
  const issues: Issue[] = [];
  const visit = async (folder: string) => {
    const entries = await files.list(folder);
    if ('rule' in entries) return void issues.push(entries);
    for (const { name, isFolder } of entries) {
      const path = `${folder}/${name}`;
      const issue = isFolder ? folderIssue(path) : null;
      if (issue) issues.push(issue);
      else if (isFolder) await visit(path);
      else if (paths.push(path) > most) return;
    }
  };
  await visit(top);
  if (paths.length <= most) return { paths, issues };
  const message = `Unexpected number of files, expected at most ${most.toLocaleString('en')} in ${top}/`;
  return { paths: [], issues: [fileIssue(top, message, 'Take out what the site doesn’t need.')] };
}

function folderIssue(path: string): Issue | null {
  const parts = path.split('/').slice(1);
  const name = parts.at(-1) ?? '';
  if (path === 'public/.well-known') return null;
  if (parts.length === 1 && siteFolders.includes(foldId(name)))
    return fileIssue(
      path,
      `Unexpected folder “${name}”, expected a name that the site’s own pages don’t have`,
      'Rename it.',
    );
  if (parts.length > deepest)
    return fileIssue(path, `Unexpected depth of folders, expected at most ${deepest}`, 'Move the files up.');
  return badName(path, name);
}

function badName(path: string, name: string): Issue | null {
  const expected = idForm.test(name)
    ? idProblem(name)
    : 'expected letters, digits and single hyphens, and one dot before the ending';
  return expected === null
    ? null
    : fileIssue(path, `Unexpected name “${excerpt(name)}”, ${expected}`, 'Rename it. Its name is part of an address.');
}

function twins(paths: readonly string[]): Issue[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const other = seen.get(foldId(path));
    seen.set(foldId(path), path);
    if (other === undefined) return [];
    const message = `Unexpected second file of this name, expected one beside ${other}`;
    return [fileIssue(path, message, 'Some disks and hosts take the two for one. Rename or delete one.')];
  });
}

/** In bytes; a page of the site has a hundredth of it. */
const largestPicture = 5_000_000;

interface Kind {
  endings: readonly string[];
  /** How such a file starts, in hexadecimal digits; or that it is text. */
  start: RegExp | 'text';
}

const kinds: readonly Kind[] = [
  { endings: ['png'], start: /^89504e470d0a1a0a/ },
  { endings: ['jpg', 'jpeg'], start: /^ffd8ff/ },
  { endings: ['gif'], start: /^47494638(?:37|39)61/ },
  { endings: ['webp'], start: /^52494646.{8}57454250/ },
  { endings: ['avif'], start: /^.{8}66747970(?:61766966|61766973|6d696631|6d736631)/ },
  { endings: ['ico'], start: /^00000100/ },
  { endings: ['svg'], start: 'text' },
  { endings: ['woff2'], start: /^774f4632/ },
  { endings: ['woff'], start: /^774f4646/ },
  { endings: ['ttf'], start: /^(?:00010000|74727565)/ },
  { endings: ['otf'], start: /^4f54544f/ },
  { endings: ['txt', 'csv', 'json', 'webmanifest'], start: 'text' },
];

const endings = kinds.flatMap((kind) => kind.endings);

async function fileIssues(path: string, files: DossierFiles, url: string | null): Promise<Issue[]> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const judge = path === `public/${name}` ? hostFiles.get(name) : undefined;
  const [, stem = name, ending = ''] = judge ? [] : (/^(.*)\.([^.]*)$/.exec(name) ?? []);
  const kind = judge ? textKind : kinds.find((known) => known.endings.includes(ending));
  if (!kind) return [stranger(path)];
  const named = judge ? null : badName(path, stem);
  if (named) return [named];
  if (path === `public/${name}` && (ending === 'json' || obeyed.test(name))) return [settings(path, name)];
  const bytes = await files.read(path, kind.start === 'text' ? largestEntry : largestPicture);
  if ('rule' in bytes) return [bytes];
  if (kind.start !== 'text') {
    const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
    return kind.start.test(start) ? [] : [otherwise(path, ending)];
  }
  if (!isUtf8(bytes))
    return [fileIssue(path, 'Unexpected bytes that are not UTF-8, expected text', 'Save it as UTF-8.')];
  const text = new TextDecoder().decode(bytes);
  if (judge)
    return judge(text, url).map((found) => ({ ...fileIssue(path, found.message, found.hint), line: found.line }));
  return ending === 'svg' ? svgIssues(path, text) : [];
}

const textKind: Kind = { endings: [], start: 'text' };

function stranger(path: string): Issue {
  const message = `Unexpected file “${excerpt(path)}”, expected a picture, a font, text or a file for the host`;
  const hosts = [...hostFiles.keys()].join(', ');
  const hint = `public/ takes files that run nothing: ${endings.join(', ')}, and for hosts ${hosts}. Delete this one.`;
  return fileIssue(path, message, hint);
}

// Build machines of hosts install or run what these say.
const obeyed = /^(?:requirements[\w-]*|constraints|runtime|cmakelists)\.txt$/i;

// Hosts and their tools run or obey package.json, vercel.json, serve.json and others at the top of what they get.
function settings(path: string, name: string): Issue {
  const message = `Unexpected ${excerpt(name)} at the top of public/, expected it in a folder`;
  return fileIssue(path, message, 'Hosts take some files at the top for settings. Move it into a folder.');
}

function otherwise(path: string, ending: string): Issue {
  const message = `Unexpected content of a .${ending} file, expected what the ending says`;
  return fileIssue(path, message, 'Save it anew from the program that it was made with.');
}

/** More of them say nothing new. */
const mostProblems = 5;

function svgIssues(path: string, text: string): Issue[] {
  return svgProblems(text)
    .slice(0, mostProblems)
    .map(({ message, hint, offset }) => {
      const before = text.slice(0, offset).split('\n');
      return { ...fileIssue(path, message, hint), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    });
}
