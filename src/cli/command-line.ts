import { type ParseArgsConfig, parseArgs } from 'node:util';
import { excerpt } from '../core/language/excerpt.ts';
import { nearestIds } from '../core/language/nearest.ts';
import { printableLines } from '../report/printable.ts';

/** Runs a command with the words that were typed behind it. The process ends with the code that this or `failed` gives. */
export async function runCommand(
  run: (argv: string[]) => Promise<number>,
  failed = (error: Error) => fail(error.message),
): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    process.exitCode = failed(error as Error);
  }
}

/** Prints what a command has to say, and gives the code that it ends with. */
export function print(message: string, code = 0): number {
  process.stdout.write(printableLines(message));
  return code;
}

/** Says what kept a command from its work, and gives the code for that. */
export function fail(message: string, code = 2): number {
  process.stderr.write(`${printableLines(message)}\n`);
  return code;
}

/** `parseArgs` of `node:util`, whose errors are sentences for whoever typed the command. */
export function readCommandLine<Config extends ParseArgsConfig & { options: NonNullable<ParseArgsConfig['options']> }>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Error(usageError(error as NodeJS.ErrnoException, config.options), { cause: error });
  }
}

/** The value of an option that has a choice of words; throws with these words. */
export function chosenWord<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const known = words.find((word) => word === given);
  if (known !== undefined) return known;
  throw new Error(`Unexpected ${option} “${excerpt(given)}”, expected ${listed(words)}.`);
}

function usageError({ code, message }: NodeJS.ErrnoException, options: Record<string, unknown>): string {
  const [, named = ''] = /'(-[^' ]*)/.exec(message) ?? [];
  const known = Object.keys(options);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const [near] = nearestIds(named.replace(/^-+/, ''), known);
    const meant = near === undefined ? '' : ` Did you mean --${near}?`;
    return `Unexpected option ${excerpt(named)}, expected ${listed(known.map((name) => `--${name}`))}.${meant}`;
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    const [, word = ''] = /'([^']*)'/.exec(message) ?? [];
    return `Unexpected “${excerpt(word)}”, expected ${listed(known.map((name) => `--${name}`))}.`;
  }
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? valueError(message, options) : message;
}

function valueError(message: string, options: Record<string, unknown>): string {
  const [, name = ''] = /--([\w-]+)/.exec(message) ?? [];
  const { type } = new Map(Object.entries(options)).get(name) as { type?: string };
  return type === 'boolean'
    ? `Unexpected value of --${name}, expected the option alone.`
    : `Unexpected --${name} without a value, expected --${name} <value>; one that starts with a hyphen as --${name}=<value>.`;
}

/** “a, b or c”. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
