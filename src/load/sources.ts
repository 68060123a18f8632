import { createHash } from 'node:crypto';
import { normalise } from '../core/evidence/words.ts';
import type { Issue } from '../core/model/issue.ts';
import { type Places, setPlace } from '../core/model/places.ts';
import type { Source } from '../core/model/record.ts';
import { kinds } from '../kinds/index.ts';
import type { TextFile } from './files.ts';
import { schemaIssues } from './schema-issues.ts';
import { readYaml } from './yaml.ts';

/** Reads one record of `seeds/`. */
export function readSource(id: string, file: TextFile, places: Places): Source | Issue[] {
  const yaml = readYaml(file.text, file.path);
  if (yaml.issues.length > 0) return yaml.issues;
  const parsed = kinds.source.schema.safeParse(yaml.data ?? {});
  if (!parsed.success) return schemaIssues(kinds.source.schema, parsed.error, yaml);
  const source: Source = { id, ...parsed.data };
  setPlace(places, source, { file: file.path, line: 1, column: 1 });
  for (const field of Object.keys(parsed.data)) setPlace(places, source, yaml.placeOf([field]), field);
  return source;
}

/** The SHA-256 of a text's words, in hexadecimal digits: it tells whether a text is the recorded one. */
export function textSha256(text: string): string {
  return createHash('sha256').update(normalise(text)).digest('hex');
}
