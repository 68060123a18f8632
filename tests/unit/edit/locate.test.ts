import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/core/model/issue.ts';
import { locate } from '../../../src/edit/locate.ts';

const text = `---
title: The bridge
kind: opening
place:
  name: Skerry Sound
  latitude: 61.4
participants:
  - person: runa-falk
  - country: CA
    role: a consul
evidence:
  - source: gazette
    quote: It opened.
---

One.

Two.
`;

/** Where a problem belongs that the check has at these words. */
function at(words: string, message = 'Unexpected words, expected others', from = text) {
  const offset = from.indexOf(words);
  if (offset < 0) throw new Error(`“${words}” doesn't stand there.`);
  const lines = from.slice(0, offset).split('\n');
  return place({ line: lines.length, column: (lines.at(-1) ?? '').length + 1, message }, from);
}

function place(some: Pick<Issue, 'line' | 'column' | 'message'>, from = text) {
  const issue: Issue = { rule: 'schema', severity: 'error', hint: 'Mend it', file: 'content/events/a.md', ...some };
  const [located] = locate([issue], from, 'event');
  return located?.bodyLine ? `line ${located.bodyLine} of the body` : located?.path;
}

describe('a problem belongs to', () => {
  test.each([
    ['the field whose value it is at', 'The bridge', 'title'],
    ['the field whose name it is at', 'kind', 'kind'],
    ['a field of a group', '61.4', 'place.latitude'],
    ['a part of a list', 'CA', 'participants.1.country'],
    ['a later field of it', 'a consul', 'participants.1.role'],
    ['the name of such a field', 'role:', 'participants.1.role'],
    ['the first line of the body, which is empty', '\nOne.', 'line 1 of the body'],
    ['a line of the body', 'Two.', 'line 4 of the body'],
  ])('%s', (_, words, expected) => expect(at(words)).toBe(expected));

  test('an empty value, which has no length', () => {
    expect(at('""', undefined, text.replace('The bridge', '""'))).toBe('title');
  });

  test('the whole, where it is at the first line, or no field is there', () => {
    expect(place({ line: 1, column: 1, message: 'Unexpected start' })).toBeNull();
    expect(place({ line: 2, column: 1, message: 'Unexpected start' }, 'Text.\n\nMore.\n')).toBeNull();
    expect(at('# note', undefined, text.replace('kind:', '# note\nkind:'))).toBeNull();
  });
});

describe('a missing field is named, though nothing of it stands in the file', () => {
  const missing = (name: string) => `Unexpected end of these fields, expected “${name}” among them`;

  test('at the top', () => {
    const without = text.replace('title: The bridge\n', '');
    expect(place({ line: 1, column: 1, message: missing('title') }, without)).toBe('title');
    expect(at('kind', missing('title'), without)).toBe('title');
  });

  test('in a group, and in the group of a list that it is said of', () => {
    expect(at('name: Skerry', missing('longitude'))).toBe('place.longitude');
    const two = text.replace('    quote: It opened.\n', '  - source: wire\n');
    expect(at('source: gazette', missing('quote'), two)).toBe('evidence.0.quote');
    expect(at('source: wire', missing('quote'), two)).toBe('evidence.1.quote');
  });
});

test('what the check says is handed on, with its line in the file', () => {
  const warning: Issue = {
    rule: 'numbers',
    severity: 'warning',
    message: 'Unexpected 2',
    file: 'x',
    line: 3,
    column: 7,
  };
  expect(locate([warning], text, 'event')).toEqual([
    { severity: 'warning', message: 'Unexpected 2', hint: null, path: 'kind', line: 3, bodyLine: null },
  ]);
});
