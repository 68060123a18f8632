/** The kinds of record, and countries, in the order in which readers meet them; each with the name of its folder. */
const folders = {
  briefing: 'briefings',
  event: 'events',
  person: 'people',
  organisation: 'organisations',
  country: 'countries',
  initiative: 'initiatives',
  figure: 'figures',
  source: 'sources',
} as const;

/** Where each kind's pages stand, its files in `content/`, and its records in a dossier. */
export type Folders = typeof folders;

/** What a page can be about, and a link in the prose name as its scheme: `person:marco-rubio`. */
export type ReferenceKind = keyof Folders;

export type RecordKind = Exclude<ReferenceKind, 'country'>;

/** The kinds whose records are written as Markdown files in `content/`. */
export type EntryKind = Exclude<RecordKind, 'source'>;

export const referenceKinds = Object.keys(folders) as ReferenceKind[];

export const recordKinds = referenceKinds.filter((kind) => kind !== 'country');

export const entryKinds = recordKinds.filter((kind) => kind !== 'source');

/** What a link points to: a record, or a country by its ISO 3166 code. */
export interface Reference {
  kind: ReferenceKind;
  id: string;
}

export function folderOf<Kind extends ReferenceKind>(kind: Kind): Folders[Kind] {
  return folders[kind];
}

/** The folders at the top of a built site. */
export const siteFolders: readonly string[] = [
  ...Object.values(folders),
  'about',
  'compare',
  'timeline',
  'embed',
  'data',
  'changes',
  'corrections',
  'feeds',
  'calendar',
  'citations',
  'search',
  'copies',
  'versions',
  'claims',
  'share',
  '_astro',
];

/** The page of a record, from the site's base path (which starts and ends with a slash). */
export function pathOf({ kind, id }: Reference, base: string): string {
  return `${base}${folders[kind]}/${encodeURIComponent(kind === 'country' ? id.toLowerCase() : id)}/`;
}

/** A link's target as a reference, or `null` where it leads anywhere else. */
export function parseReference(url: string): Reference | null {
  const kind = referenceKinds.find((known) => url.startsWith(`${known}:`));
  return kind ? { kind, id: decoded(url.slice(`${kind}:`.length)).normalize('NFC') } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One text a record, for sets and maps. */
export function referenceKey({ kind, id }: Reference): string {
  return `${kind}:${id}`;
}

export function uniqueReferences(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [referenceKey(reference), reference])).values()];
}

export function references(kind: ReferenceKind, ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ kind, id }));
}
