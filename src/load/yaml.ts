import { type Document, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
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
  const problems = firstOrAll([...document.errors, ...document.warnings]).map((error) => yamlIssue(error, place(openingBefore(error.pos[0], document) ?? error.pos[0])));
  const alias = problems.length > 0 || !text.includes('*') ? null : findAlias(document);
  const issues = alias === null ? problems : [aliasIssue(place(alias))];
  return {
    data: issues.length > 0 ? null : document.toJS(),
    placeOf: (path) => place(valueOffset(document, path)),
    placeOfKey: (path) => place(keyOffset(document, path)),
    issues,
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

// Behind a mistake in the syntax, more are reported that are none; repeated fields leave the syntax whole.
function firstOrAll(errors: YAMLError[]): YAMLError[] {
  return errors.every(({ code }) => code === 'DUPLICATE_KEY') ? errors : errors.toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, 1);
}

/** Where the quotation or the bracketed list starts that runs over a line end into a mistake: there it wasn't closed. */
function openingBefore(offset: number, document: Document.Parsed): number | null {
  let opening: number | null = null;
  visit(document, {
    Node: (_, node) => {
      const isClosed = isScalar(node) ? !/^QUOTE/.test(node.type ?? '') : !(isCollection(node) && node.flow);
      const [start, end] = node.range ?? [0, 0];
      if (!isClosed && start < offset && offset <= end + 1) opening ??= start;
    },
  });
  return opening;
}

/** The offset of the first alias (`*name`): a few of them can stand for more text than fits into memory. */
function findAlias(document: Document.Parsed): number | null {
  let found: number | null = null;
  visit(document, {
    Alias: (_, alias) => {
      found = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function aliasIssue(place: Place): Issue {
  const message = 'Unexpected *, expected a value or a text in quotation marks';
  return { rule: 'yaml', severity: 'error', message, hint: 'Write the value out, or put a text that starts with * in quotation marks.', ...place };
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
};

const unclosed = 'Unexpected end of a quotation or list, expected the mark or bracket that closes it';

function yamlIssue(error: YAMLError, place: Place): Issue {
  const isUnclosed = /^Missing closing|flow (?:sequence|map|collection)/i.test(error.message);
  const message = isUnclosed ? unclosed : explanations[error.code] ?? `Unexpected YAML, expected “field: value” lines (${error.message})`;
  const hint = 'If a text holds a colon, #, quotation marks or brackets, put all of it in \'single quotes\' or behind >-.';
  return { rule: 'yaml', severity: 'error', message, hint, ...place };
}

function tooDeep(place: Place): Issue {
  const message = 'Unexpected depth of nesting, expected “field: value” lines';
  return { rule: 'yaml', severity: 'error', message, hint: 'Look for a row of brackets that isn’t meant.', ...place };
}
