import { isUtf8 } from 'node:buffer';
import { Parser } from 'htmlparser2';
import { excerpt } from '../core/language/excerpt.ts';
import type { Issue } from '../core/model/issue.ts';
import { isEditionPolicy } from '../core/policy.ts';
import { type DossierFiles, fileIssue } from './files.ts';

/** A dated version of the whole dossier that the maintainer keeps, as it was. */
export interface Version {
  /** 2026-02-04 */
  day: string;
  /** In bytes, by the file’s name. */
  sizes: Record<(typeof versionFiles)[number], number>;
}

const folder = 'content/versions';

/** What each version has: the dossier as one file, and its data. */
const versionFiles = ['dossier.html', 'dossier.json'] as const;

/** In bytes. */
const largestVersion = 30_000_000;

/** What is wrong with the versions that are kept. Their pages run nothing, which is looked at here and not left to trust. */
export async function versionIssues(files: DossierFiles): Promise<Issue[]> {
  const { days, issues } = await daysOf(files);
  for (const day of days) issues.push(...(await issuesIn(`${folder}/${day}`, files)));
  return issues;
}

/** The versions, the newest first; without those that the check refuses. */
export async function versionsOf(files: DossierFiles): Promise<Version[]> {
  const { days } = await daysOf(files);
  const versions: Version[] = [];
  for (const day of days.toReversed()) {
    const read = await Promise.all(versionFiles.map((name) => files.read(`${folder}/${day}/${name}`, largestVersion)));
    const sizes = read.flatMap((bytes, at) => ('rule' in bytes ? [] : [[versionFiles[at], bytes.length] as const]));
    if (sizes.length === versionFiles.length)
      versions.push({ day, sizes: Object.fromEntries(sizes) as Version['sizes'] });
  }
  return versions;
}

/** The bytes of each file of the versions, by its path in the site. */
export async function* versionBytes(files: DossierFiles): AsyncGenerator<[path: string, bytes: Uint8Array] | Issue> {
  for (const { day } of await versionsOf(files))
    for (const name of versionFiles) {
      const bytes = await files.read(`${folder}/${day}/${name}`, largestVersion);
      yield 'rule' in bytes ? bytes : [`versions/${day}/${name}`, bytes];
    }
}

/** Whether a file of a site is a dossier in one file, with a policy of its own. */
export function isEdition(file: string): boolean {
  return /^versions\/(?:now|\d{4}-\d{2}-\d{2})\/dossier\.html$/.test(file);
}

async function daysOf(files: DossierFiles): Promise<{ days: string[]; issues: Issue[] }> {
  const entries = await files.list(folder);
  // What stands in the way of content/ itself was told already.
  if ('rule' in entries) return { days: [], issues: entries.file === folder ? [entries] : [] };
  const seen = entries.filter(({ name }) => !name.startsWith('.'));
  const [good, bad] = [seen.filter(isDayFolder), seen.filter((entry) => !isDayFolder(entry))];
  return {
    days: good.map(({ name }) => name),
    issues: bad.map(({ name }) =>
      fileIssue(
        `${folder}/${name}`,
        `Unexpected “${excerpt(name)}”, expected a folder called as a day: 2026-02-04`,
        'npm run export -- --version makes one.',
      ),
    ),
  };
}

function isDayFolder({ name, isFolder }: { name: string; isFolder: boolean }): boolean {
  const date = new Date(`${name}T00:00Z`);
  return isFolder && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === name;
}

async function issuesIn(path: string, files: DossierFiles): Promise<Issue[]> {
  const entries = await files.list(path);
  if ('rule' in entries) return [entries];
  const names = entries.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  const hint = 'A version has the two files that npm run export -- --version writes, as they are.';
  const strangers = names.filter((name) => !versionFiles.some((known) => known === name));
  const missing = versionFiles.filter((name) => !names.includes(name));
  const issues = [
    ...strangers.map((name) =>
      fileIssue(`${path}/${name}`, `Unexpected “${excerpt(name)}”, expected ${versionFiles.join(' and ')}`, hint),
    ),
    ...missing.map((name) => fileIssue(`${path}/${name}`, `Unexpected version without ${name}, expected it`, hint)),
  ];
  for (const name of versionFiles.filter((each) => names.includes(each))) {
    const bytes = await files.read(`${path}/${name}`, largestVersion);
    if ('rule' in bytes) issues.push(bytes);
    else {
      const message = isUtf8(bytes)
        ? problemOf(name, new TextDecoder().decode(bytes))
        : 'Unexpected bytes, expected text';
      if (message !== null) issues.push(fileIssue(`${path}/${name}`, message, hint));
    }
  }
  return issues;
}

function problemOf(name: (typeof versionFiles)[number], text: string): string | null {
  if (name === 'dossier.html') return pageProblem(text);
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === 'object' && data !== null && 'site' in data) return null;
  } catch {
    // It is none.
  }
  return 'Unexpected content, expected the data of a dossier';
}

/**
 * A file begins with its policy, before which no browser reads anything else; under it nothing runs, loads or is sent.
 * What leads a browser away by itself no policy stops.
 */
function pageProblem(html: string): string | null {
  const [, policy] = beginning.exec(html) ?? [];
  if (policy === undefined || !isEditionPolicy(policy))
    return 'Unexpected beginning, expected a dossier in one file with its policy';
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const isOther = refused.has(tag) || (tag === 'meta' && /^\s*refresh\s*$/i.test(attributes['http-equiv'] ?? ''));
      if (isOther) found.push(tag);
    },
  });
  parser.end(html);
  return found.length === 0 ? null : `Unexpected <${found[0]}>, expected a dossier in one file, which has none`;
}

const beginning =
  /^<!doctype html><html lang="[\w-]+" dir="(?:ltr|rtl)"><head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n/;

const refused = new Set(['script', 'iframe', 'frame', 'object', 'embed', 'form', 'base', 'link']);
