import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Issue, Place } from '../core/issue.ts';

export type YamlPath = readonly PropertyKey[];

/** What a YAML text says, where each of its parts stands, and what is wrong with it. */
export interface Yaml {
  data: unknown;
  /** The place of the value at a path; of the nearest part around it where there is none. */
  placeOf(path: YamlPath): Place;
  /** The place of the key itself. */
  placeOfKey(path: YamlPath): Place;
  issues: Issue[];
}

/** Reads YAML 1.2 from a file; `firstLine` is the line of the file at which the text starts. */
export function readYaml(text: string, file: string, firstLine = 1): Yaml {
  const lines = new LineCounter();
  const document = parse(text, lines);
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  if (document instanceof Error) return { data: null, ...nowhere(place), issues: [tooDeep(place(0))] };
  const problems = [...document.errors, ...document.warnings];
  return {
    data: problems.length > 0 ? null : toData(document),
    placeOf: (path) => place(valueOffset(document, path)),
    placeOfKey: (path) => place(keyOffset(document, path)),
    issues: problems.map((error) => yamlIssue(error, place(error.pos[0]))),
  };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | Error {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  } catch (error) {
    return error as Error;
  }
}

function nowhere(place: (offset: number) => Place) {
  return { placeOf: () => place(0), placeOfKey: () => place(0) };
}

function toData(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return null;
  }
}

function valueOffset(document: Document.Parsed, path: YamlPath): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

function keyOffset(document: Document.Parsed, path: YamlPath): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : valueOffset(document, path);
}

const explanations: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'Unexpected second field of the same name, expected each field once',
  TAB_AS_INDENT: 'Unexpected tab at the start of a line, expected spaces',
  BAD_INDENT: 'Unexpected indentation, expected lines of one list or group to start in the same column',
  MISSING_CHAR: 'Unexpected end of a quotation or list, expected the mark or bracket that closes it',
};

function yamlIssue(error: YAMLError, place: Place): Issue {
  const message = explanations[error.code] ?? `Unexpected YAML, expected “field: value” lines (${error.message})`;
  const hint = 'If a text holds a colon, #, quotation marks or brackets, put all of it in \'single quotes\' or behind >-.';
  return { rule: 'yaml', severity: 'error', message, hint, ...place };
}

function tooDeep(place: Place): Issue {
  const message = 'Unexpected depth of nesting, expected “field: value” lines';
  return { rule: 'yaml', severity: 'error', message, hint: 'Look for a row of brackets that isn’t meant.', ...place };
}
