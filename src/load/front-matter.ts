import type { Issue } from '../core/model/issue.ts';
import type { TextFile } from './files.ts';

/** An entry taken apart: its YAML, and its body with the front matter blanked so that lines keep their numbers. */
export interface EntryParts {
  yaml: string;
  /** The line at which the YAML starts. */
  yamlLine: number;
  body: string;
}

/** Divides an entry at its two lines of three hyphens. */
export function splitEntry({ path, text }: TextFile): EntryParts | Issue {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---')
    return fenceIssue(path, 1, 'Unexpected start of the entry, expected a line of three hyphens (---)');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0)
    return fenceIssue(
      path,
      1,
      'Unexpected end of the file inside the front matter, expected a second line of three hyphens (---)',
    );
  const body = [...Array.from({ length: end + 1 }, () => ''), ...lines.slice(end + 1)].join('\n');
  return { yaml: lines.slice(1, end).join('\n'), yamlLine: 2, body };
}

function fenceIssue(file: string, line: number, message: string): Issue {
  const hint = 'An entry starts with ---, then its fields, then --- again, then the text.';
  return { rule: 'yaml', severity: 'error', message, hint, file, line, column: 1 };
}
