import type { Issue } from '../core/model/issue.ts';
import { type Positions, setPositions } from '../core/model/positions.ts';
import type { Source } from '../core/model/record.ts';
import { kinds } from '../kinds/index.ts';
import type { TextFile } from './files.ts';
import { schemaIssues } from './schema-issues.ts';
import { readYaml } from './yaml.ts';

/** Reads one record of `seeds/`. */
export function readSource(id: string, file: TextFile, positions: Positions): Source | Issue[] {
  const yaml = readYaml(file.text, file.path);
  if (yaml.issues.length > 0) return yaml.issues;
  const parsed = kinds.source.schema.safeParse(yaml.data ?? {});
  if (!parsed.success) return schemaIssues(kinds.source.schema, parsed.error, yaml);
  setPositions(positions, { kind: 'source', id }, file.path, yaml.ranges());
  return { id, ...parsed.data };
}
