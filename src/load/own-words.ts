import { z } from 'astro/zod';
import type { Issue } from '../core/model/issue.ts';
import { type OwnWords, openWords } from '../words/own-words.ts';
import type { TextFile } from './files.ts';
import { schemaIssues } from './schema-issues.ts';
import { readYaml } from './yaml.ts';

const word = z.string().trim().min(1).max(300).optional();

/** `content/words.yaml`: words of the interface by their names, each of them one that a dossier may say otherwise. */
const schema = z.strictObject(
  Object.fromEntries([...openWords].map(([name, text]) => [name, word.describe(`In English: ${text}`)])),
);

/** Reads `content/words.yaml`. */
export function readOwnWords(file: TextFile): OwnWords | Issue[] {
  const yaml = readYaml(file.text, file.path);
  if (yaml.issues.length > 0) return yaml.issues;
  const parsed = schema.safeParse(yaml.data ?? {});
  return parsed.success ? (parsed.data as OwnWords) : schemaIssues(schema, parsed.error, yaml);
}
