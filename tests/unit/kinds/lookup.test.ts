import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/kinds/index.ts';
import { descriptionAt, fieldsAt } from '../../../src/kinds/lookup.ts';

describe('fieldsAt(schema, path)', () => {
  test.each([
    ['person', [], ['name', 'country', 'role', 'evidence', 'corrections', 'changes', 'publishOn', 'silent', 'waivers']],
    ['briefing', ['keyPoints', 0], ['text', 'evidence']],
    ['briefing', ['keyPoints', 0, 'evidence', 1], ['source', 'quote', 'aside', 'derived', 'translation']],
    ['event', ['place'], ['name', 'country', 'latitude', 'longitude']],
    ['event', ['participants', 0], ['person', 'role', 'organisation', 'role', 'country', 'role']],
    ['source', ['seal', 0], ['version', 'words', 'paragraphs', 'check', 'hash']],
    ['person', ['name'], []],
    ['person', ['nowhere', 0], []],
  ] as const)('of a %s at %j', (kind, path, fields) => {
    expect(fieldsAt(kinds[kind].schema, path)).toEqual(fields);
  });
});

describe('descriptionAt(schema, path)', () => {
  test.each([
    ['person', ['name'], 'As the sources write it.'],
    ['person', ['role'], 'The office, in the sources’ words.'],
    ['event', ['evidence', 0, 'date'], 'The date of the event, where this passage gives it.'],
    ['event', ['evidence', 0], 'The passages that the event rests on.'],
    ['event', ['participants', 0, 'person'], 'A person’s id; or `country` in its place.'],
    ['figure', ['readings', 2, 'value'], 'The number as this passage gives it: 54, more than 50.'],
    ['person', [], undefined],
    ['person', ['nowhere'], undefined],
  ] as const)('of a %s at %j', (kind, path, description) => {
    expect(descriptionAt(kinds[kind].schema, path)).toBe(description);
  });
});
