import { describe, expect, test } from 'vitest';
import { chosenWord, readCommandLine } from '../../../src/cli/command-line.ts';

const options = { format: { type: 'string' }, strict: { type: 'boolean' } } as const;
const read = (...args: string[]) => readCommandLine({ args, options }).values;

test('readCommandLine(config) gives what was typed', () => {
  expect({ ...read('--format', 'json', '--strict') }).toEqual({ format: 'json', strict: true });
});

describe('readCommandLine(config) says what is wrong with', () => {
  test.each([
    [['--fromat', 'json'], 'Unexpected option --fromat, expected --format or --strict. Did you mean --format?'],
    [['--constructor'], 'Unexpected option --constructor, expected --format or --strict.'],
    [['--__proto__'], 'Unexpected option --__proto__, expected --format or --strict.'],
    [['-x'], 'Unexpected option -x, expected --format or --strict.'],
    [['content'], 'Unexpected “content”, expected --format or --strict.'],
    [['--strict=yes'], 'Unexpected value of --strict, expected the option alone.'],
    [
      ['--format'],
      'Unexpected --format without a value, expected --format <value>; one that starts with a hyphen as --format=<value>.',
    ],
  ])('%j', (args, message) => {
    expect(() => read(...args)).toThrow(new Error(message));
  });
});

describe('chosenWord(option, given, words)', () => {
  const words = ['text', 'json', 'github'] as const;

  test('is the word', () => {
    expect(chosenWord('format', 'json', words)).toBe('json');
  });

  test.each(['constructor', 'toString', '__proto__', 'JSON', '', 'x'.repeat(1000)])('refuses %j', (given) => {
    expect(() => chosenWord('format', given, words)).toThrow(
      /^Unexpected format “.{0,60}”, expected text, json or github\.$/,
    );
  });
});
