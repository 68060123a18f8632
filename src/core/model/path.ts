import type { Reference } from './record.ts';

const folders = {
  source: 'sources',
  briefing: 'briefings',
  event: 'events',
  person: 'people',
  initiative: 'initiatives',
  figure: 'figures',
  country: 'countries',
} as const satisfies Record<Reference['kind'], string>;

/** The folders at the top of a built site. */
export const siteFolders: readonly string[] = [
  ...Object.values(folders),
  'about',
  'compare',
  'timeline',
  'embed',
  'data',
  '_astro',
];

/** Where each kind's pages stand, and its files in `content/`. */
export function folderOf(kind: Reference['kind']): string {
  return folders[kind];
}

/** The kinds that a link in the prose may name as its scheme: `person:marco-rubio`. */
export const referenceKinds = Object.keys(folders) as Reference['kind'][];

/** The page of a record, from the site's base path (which starts and ends with a slash). */
export function pathOf({ kind, id }: Reference, base: string): string {
  return `${base}${folders[kind]}/${encodeURIComponent(kind === 'country' ? id.toLowerCase() : id)}/`;
}

/** A link's target as a reference, or `null` where it leads anywhere else. */
export function parseReference(url: string): Reference | null {
  const at = url.indexOf(':');
  const kind = referenceKinds.find((known) => known === url.slice(0, Math.max(0, at)));
  return kind ? { kind, id: decoded(url.slice(at + 1)).normalize('NFC') } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
