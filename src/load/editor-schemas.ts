import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { type Dossier, recordsOf } from '../core/model/dossier.ts';
import { type EntryKind, entryKinds, folderOf, type RecordKind } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import { siteSchema } from '../kinds/site.ts';
import { diskFiles } from './disk-files.ts';

/** Where Astro's extension for VS Code looks for what front matter may say. */
const folder = '.astro/collections';

/** A file for the editor's program, by its path in the dossier. */
interface EditorFile {
  path: string;
  text: string;
}

/**
 * What lets VS Code complete, explain and check fields while they are written: a JSON Schema for each kind of entry, in
 * which the dossier's own ids stand as what a reference may be, and the list of files that Astro's extension goes by; for
 * its YAML extension the schemas of `site.yaml` and of sources.
 */
function editorFiles(root: string, dossier: Dossier): EditorFile[] {
  const schemas = {
    ...Object.fromEntries(entryKinds.map((kind) => [folderOf(kind), entrySchema(kind, dossier)])),
    site: withIds(jsonSchema(siteSchema), 'site', dossier),
    sources: withIds(jsonSchema(kinds.source.schema), 'sources', dossier),
  };
  const files = Object.entries(schemas).map(([name, schema]) => ({
    path: `${folder}/${name}.schema.json`,
    text: text(schema),
  }));
  const manifest = {
    collections: entryKinds.map((kind) => ({ hasSchema: true, name: folderOf(kind) })),
    entries: Object.fromEntries(entryKinds.flatMap((kind) => entriesOf(root, kind, dossier))),
  };
  return [
    ...files,
    { path: `${folder}/collections.json`, text: text(manifest) },
    // They say where this machine keeps the dossier.
    { path: `${folder}/.gitignore`, text: '*\n' },
  ];
}

/** What the front matter of a kind may say, as a JSON Schema in which the dossier's own ids stand. */
export function entrySchema(kind: EntryKind, dossier: Dossier): Schema {
  return withIds(jsonSchema(kinds[kind].schema), folderOf(kind), dossier);
}

function jsonSchema(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Writes those that say something else than what is there; nothing where `.astro` isn't a plain folder. */
export async function writeEditorFiles(root: string, dossier: Dossier): Promise<void> {
  if ('rule' in (await diskFiles(root).list(folder))) return;
  await mkdir(join(root, folder), { recursive: true });
  for (const { path, text } of editorFiles(root, dossier)) {
    const target = join(root, path);
    if ((await readFile(target, 'utf8').catch(() => null)) !== text) await writeFile(target, text);
  }
}

/** The extension compares addresses as it decodes them, in small letters. */
function entriesOf(root: string, kind: EntryKind, dossier: Dossier): [address: string, collection: string][] {
  const paths = recordsOf(dossier, kind).flatMap(({ id }) =>
    kinds[kind].endings.map((ending) => `content/${folderOf(kind)}/${id}${ending}`),
  );
  return paths.map((path) => [decodeURIComponent(pathToFileURL(join(root, path)).href).toLowerCase(), folderOf(kind)]);
}

/** Fields whose values are ids, one or a list of them. */
export const idFields: ReadonlyMap<string, RecordKind> = new Map(
  Object.entries({
    source: 'source',
    sources: 'source',
    person: 'person',
    organisation: 'organisation',
    initiative: 'initiative',
    initiatives: 'initiative',
    before: 'event',
    after: 'event',
    during: 'event',
    events: 'event',
    people: 'person',
    organisations: 'organisation',
    lead: 'briefing',
  } as const),
);

/** Above so many an editor's list of them helps nobody. */
const mostOffered = 1000;

export type Schema = z.core.JSONSchema.JSONSchema;

/** A schema in which fields that point to records may only say the ids that there are. */
function withIds(schema: Schema, collection: string, dossier: Dossier): Schema {
  const offer = (field: string): string[] => {
    if (collection === 'events' && field === 'kind') return dossier.site.lanes.flatMap((lane) => lane.kinds);
    const kind = idFields.get(field);
    return kind === undefined ? [] : recordsOf(dossier, kind).map(({ id }) => id);
  };
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    for (const [field, said] of Object.entries<Schema>(value?.properties ?? {})) {
      const ids = offer(field);
      if (ids.length > 0 && ids.length <= mostOffered) setIds(said, ids);
    }
    return value;
  });
}

function setIds(field: Schema, ids: string[]): void {
  const part = field.type === 'array' ? (field.items as Schema) : field;
  if (part.type === 'string') part.enum = ids;
}

function text(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
