import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../../src/core/language/excerpt.ts';

describe('excerpt(text, longest)', () => {
  test.each([
    ['a short text', 'a short text'],
    ['the first of\ntwo lines', 'the first of'],
    ['just of twenty signs', 'just of twenty signs'],
    ['more than twenty characters', 'more than twenty ch…'],
    ['https://me:secret@host.example/', 'https://*********@h…'],
    ['https://me:a-secret-of-more-than-twenty-characters@host.example/', 'https://***********…'],
    ['https:\\\\me:secret@host.example/', 'https:\\\\*********@h…'],
  ])('%s', (text, shown) => {
    expect(excerpt(text, 20)).toBe(shown);
  });

  test('shows 60 characters, if none say how many', () => {
    expect(excerpt('a'.repeat(60))).toBe('a'.repeat(60));
    expect(excerpt('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  });

  test('takes little time for any text', () => {
    const started = performance.now();
    for (const unit of ['//:', '//a:', '//a@', '//', '//:a@b']) excerpt(unit.repeat(300_000), 60);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
