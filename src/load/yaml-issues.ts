import { type Document, isCollection, isScalar, type Scalar, visit, type YAMLError, type YAMLMap } from 'yaml';
import type { Issue, Place } from '../core/model/issue.ts';

type PlaceAt = (offset: number) => Place;

/**
 * What is wrong with a YAML text: the first mistake in its syntax, since more are reported behind it that are none; or
 * else what YAML allows and Readout doesn't.
 */
export function yamlIssues(document: Document.Parsed, text: string, place: PlaceAt): Issue[] {
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first) {
    const below = fieldBelow(first.pos[0], text);
    return below === null
      ? [syntaxIssue(first, place(openingBefore(first.pos[0], document) ?? first.pos[0]))]
      : [indentedIssue(place(below))];
  }
  const alias = text.includes('*') ? findAlias(document) : null;
  if (alias !== null) return [aliasIssue(place(alias))];
  return repeatedKeys(document).map((offset) => repeatedIssue(place(offset)));
}

/** Where a field starts further right than the one of a mistake above it, so that YAML takes it for a part of that. */
function fieldBelow(offset: number, text: string): number | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', next = ''] = text.slice(start, start + 10_000).split('\n', 2);
  const [, before] = /^( *(?:- +)*)[\w-]+: +[^\s|>](?:(?!: ).)*$/.exec(line) ?? [];
  const [, spaces] = /^( +)[\w-]+:(?:\s|$)/.exec(next) ?? [];
  const isFurther = before !== undefined && spaces !== undefined && spaces.length > before.length;
  return isFurther ? start + line.length + 1 + spaces.length : null;
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

function repeatedKeys(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { value, range } of scalarKeys(map)) {
        if (seen.has(value)) offsets.push(range?.[0] ?? 0);
        seen.add(value);
      }
    },
  });
  return offsets;
}

/** The keys of a group that are words. */
export function scalarKeys(map: YAMLMap): Scalar[] {
  return map.items.flatMap(({ key }) => (isScalar(key) ? [key] : []));
}

const explanations: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Unexpected tab at the start of a line, expected spaces',
  BAD_INDENT: 'Unexpected indentation, expected lines of one list or group to start in the same column',
};

const unclosed = 'Unexpected end of a quotation or list, expected the mark or bracket that closes it';

function syntaxIssue(error: YAMLError, place: Place): Issue {
  const isUnclosed = /^Missing closing|flow (?:sequence|map|collection)/i.test(error.message);
  const message = isUnclosed
    ? unclosed
    : (explanations[error.code] ?? `Unexpected YAML, expected “field: value” lines (${error.message})`);
  const hint =
    "If a text holds a colon, #, quotation marks or brackets, put all of it in 'single quotes' or behind >-.";
  return { rule: 'yaml', severity: 'error', message, hint, ...place };
}

function indentedIssue(place: Place): Issue {
  const message = 'Unexpected spaces before a field, expected it to start right below the field above it';
  const hint = 'Take spaces away until both start in the same column.';
  return { rule: 'yaml', severity: 'error', message, hint, ...place };
}

function aliasIssue(place: Place): Issue {
  const message = 'Unexpected *, expected a value or a text in quotation marks';
  return {
    rule: 'yaml',
    severity: 'error',
    message,
    hint: 'Write the value out, or put a text that starts with * in quotation marks.',
    ...place,
  };
}

function repeatedIssue(place: Place): Issue {
  const message = 'Unexpected second field of the same name, expected each field once';
  return { rule: 'yaml', severity: 'error', message, hint: 'Delete one of the two.', ...place };
}

export function tooDeep(place: Place): Issue {
  const message = 'Unexpected depth of nesting, expected “field: value” lines';
  return { rule: 'yaml', severity: 'error', message, hint: 'Look for a row of brackets that isn’t meant.', ...place };
}
