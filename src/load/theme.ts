import type { Issue } from '../core/model/issue.ts';
import type { Theme } from '../core/model/theme.ts';
import { themeSchema } from '../kinds/theme.ts';
import type { TextFile } from './files.ts';
import { schemaIssues } from './schema-issues.ts';
import { readYaml } from './yaml.ts';

/** Reads `content/theme.yaml`. */
export function readTheme(file: TextFile): Theme | Issue[] {
  const yaml = readYaml(file.text, file.path);
  if (yaml.issues.length > 0) return yaml.issues;
  const parsed = themeSchema.safeParse(yaml.data ?? {});
  return parsed.success ? (parsed.data as Theme) : schemaIssues(themeSchema, parsed.error, yaml);
}
