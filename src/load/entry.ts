import type { Issue, Place } from '../core/issue.ts';
import { type Places, setPlace } from '../core/places.ts';
import type { Citation, Evidence, Prose, RecordKind } from '../core/record.ts';
import { type Body, type Located, readBody } from '../markdown/body.ts';
import { type FrontMatter, schemas } from '../schemas/schemas.ts';
import type { TextFile } from './files.ts';
import { splitEntry } from './front-matter.ts';
import { schemaIssues } from './schema-issues.ts';
import type { Verify } from './verify.ts';
import { readYaml, type Yaml, type YamlPath } from './yaml.ts';

/** What reading an entry needs to know of the dossier around it. */
export interface EntryContext {
  places: Places;
  verify: Verify;
  language: string;
  base: string;
}

/** A file of content whose front matter fits its schema, with the means to build its record from it. */
export interface Entry<Kind extends RecordKind> {
  id: string;
  data: FrontMatter<Kind>;
  body: Prose;
  issues: Issue[];
  /** Notes where a part of the front matter stands, and returns the part. */
  mark<Part extends object>(part: Part, path: YamlPath): Part;
  /** A passage of the front matter, looked up in its source. */
  evidence(path: YamlPath, quoted: { source: string; quote: string }): Evidence;
}

/** Reads a file of content; issues alone where its front matter can't be used. */
export function readEntry<Kind extends Exclude<RecordKind, 'source'>>(
  kind: Kind,
  id: string,
  file: TextFile,
  context: EntryContext,
): Entry<Kind> | Issue[] {
  const split = splitEntry(file);
  if ('rule' in split) return [split];
  const yaml = readYaml(split.yaml, file.path, split.yamlLine);
  if (yaml.issues.length > 0) return yaml.issues;
  const parsed = schemas[kind].safeParse(yaml.data ?? {});
  if (!parsed.success) return schemaIssues(schemas[kind], parsed.error, yaml);
  const syntax = file.path.endsWith('.mdx') ? 'mdx' : 'md';
  const body = readBody(split.body, { syntax, language: context.language, base: context.base });
  return {
    id,
    data: parsed.data as FrontMatter<Kind>,
    body: proseOf(body, file.path, context),
    issues: body.problems.map((problem) => ({ severity: 'error', file: file.path, ...problem })),
    mark: (part, path) => markFields(part, path, yaml, context.places),
    evidence: (path, { source, quote }) => markFields(context.verify(source, quote), path, yaml, context.places),
  };
}

function markFields<Part extends object>(part: Part, path: YamlPath, yaml: Yaml, places: Places): Part {
  setPlace(places, part, yaml.placeOf(path));
  const fields = path.reduce<unknown>((data, key) => (data as Record<PropertyKey, unknown> | undefined)?.[key], yaml.data);
  for (const field of Object.keys(fields ?? {})) setPlace(places, part, yaml.placeOf([...path, field]), field);
  return part;
}

function proseOf(body: Body, file: string, { places, verify }: EntryContext): Prose {
  const keep = <Part extends object>(part: Part, { line, column }: Omit<Place, 'file'>): Part => {
    setPlace(places, part, { file, line, column });
    return part;
  };
  const kept = <Part extends object>(located: Located<Part>[]) => located.map(({ part, ...place }) => keep(part, place));
  return {
    parts: kept(body.parts),
    citations: body.footnotes.map(
      ({ number, label, passages, ...place }): Citation =>
        keep({ number, label, evidence: passages.map((passage) => keep(verify(passage.source, passage.quote), passage)) }, place),
    ),
    sentences: body.sentences.map(({ text, citations, ...place }) => keep({ text, citations }, place)),
    references: kept(body.references),
  };
}
