import type { Issue, Range } from '../core/model/issue.ts';
import type { Ranges } from '../core/model/positions.ts';
import type { EntryKind } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import { type Body, type BodyOptions, readBody } from '../markdown/body.ts';

import type { TextFile } from './files.ts';
import { splitEntry } from './front-matter.ts';
import { schemaIssues } from './schema-issues.ts';
import { readYaml } from './yaml.ts';

/** A file of content by its syntax and schema alone: nothing in it has been looked up. */
export interface ParsedEntry {
  data: unknown;
  body: Body;
  /** Where its fields and the parts of its body stand. */
  ranges: Ranges;
}

/** The latest outcome for each file, so that a second reading of a dossier parses what has changed and no more. */
export type ParsedEntries = Map<string, { key: string; outcome: ParsedEntry | Issue[] }>;

type Options = Omit<BodyOptions, 'syntax'>;

/** Parses a file of content, or takes what an earlier call made of the same text. */
export function parseEntry(
  kind: EntryKind,
  file: TextFile,
  options: Options,
  known: ParsedEntries | null,
): ParsedEntry | Issue[] {
  const key = [options.language, file.text].join('\n');
  const kept = known?.get(file.path);
  if (kept?.key === key) return kept.outcome;
  const outcome = parse(kind, file, options);
  known?.set(file.path, { key, outcome });
  return outcome;
}

function parse(kind: EntryKind, file: TextFile, { language }: Options): ParsedEntry | Issue[] {
  const split = splitEntry(file);
  if ('rule' in split) return [split];
  const yaml = readYaml(split.yaml, file.path, split.yamlLine);
  if (yaml.issues.length > 0) return yaml.issues;
  const { schema } = kinds[kind];
  const result = schema.safeParse(yaml.data ?? {});
  if (!result.success) return schemaIssues(schema, result.error, yaml);
  const syntax = file.path.endsWith('.mdx') ? 'mdx' : 'md';
  const body = readBody(split.body, { syntax, language });
  return { data: result.data, body, ranges: new Map([...yaml.ranges(), ...bodyRanges(body)]) };
}

function bodyRanges({ parts, footnotes, sentences, references }: Body): [path: string, range: Range][] {
  const each = (path: string, located: readonly Range[]) =>
    located.map(({ line, column, end }, at): [string, Range] => [
      `body.${path}.${at}`,
      { line, column, ...(end && { end }) },
    ]);
  return [
    ...each('parts', parts),
    ...each('citations', footnotes),
    ...footnotes.flatMap(({ passages }, at) => each(`citations.${at}.evidence`, passages)),
    ...each('sentences', sentences),
    ...each('references', references),
  ];
}
