import { type Document, isCollection, visit } from 'yaml';
import type { Issue, Place } from '../core/model/issue.ts';

/** In characters: of all fields together, and of one line. */
const longest = { text: 200_000, line: 20_000 };

const mostInList = 1000;

/** What is so long that nobody wrote it and that reading it would take minutes, before it is read; or `null`. */
export function yamlExcess(text: string, file: string, firstLine: number): Issue | null {
  if (text.length > longest.text) {
    const message = 'Unexpected length of the fields, expected at most 200,000 characters';
    return issue(message, 'Look whether this is the right file, or split the entry.', {
      file,
      line: firstLine,
      column: 1,
    });
  }
  const at = text.split('\n').findIndex((line) => line.length > longest.line);
  if (at < 0) return null;
  const message = 'Unexpected line of more than 20,000 characters, expected shorter ones';
  return issue(message, 'Break it: a text may go on in the next line.', { file, line: firstLine + at, column: 1 });
}

/** Lists and groups that are too long to be read, each with its place. */
export function endlessLists(document: Document.Parsed, place: (offset: number) => Place): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Collection: (_, list) => {
      if (!isCollection(list) || list.items.length <= mostInList) return;
      const message = `Unexpected list of ${list.items.length}, expected at most ${mostInList} in it`;
      issues.push(issue(message, 'Split the entry.', place(list.range?.[0] ?? 0)));
    },
  });
  return issues;
}

function issue(message: string, hint: string, place: Place): Issue {
  return { rule: 'yaml', severity: 'error', message, hint, ...place };
}
