import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Something that a guide tells its reader to do. */
export type Step =
  | { kind: 'file'; path: string; text: string }
  | { kind: 'commands'; commands: string[]; printed: string | null; line: number };

/**
 * The steps of a guide, in order: a fenced block behind `path`: is a file, one of `sh` has commands, and the `text` behind
 * that is what they print. Other blocks are no steps.
 */
export function stepsOf(guide: string): Step[] {
  const blocks = [...guide.matchAll(/^(?:`([^`\n]+)`:\n\n)?```(\w+)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, path, language, text = ''], at): Step[] => {
    if (path !== undefined) return [{ kind: 'file', path, text }];
    if (language !== 'sh') return [];
    const [, nextPath, next, printed = ''] = blocks[at + 1] ?? [];
    const line = guide.slice(0, blocks[at]?.index).split('\n').length;
    const isPrinted = next === 'text' && nextPath === undefined;
    return [{ kind: 'commands', commands: text.trimEnd().split('\n'), printed: isPrinted ? printed : null, line }];
  });
}

/** A reader of the guides: the folder in which they are, and what they saw. */
export interface Reader {
  folder: string;
  /** Does a step, and gives what is printed; `null` where it is a file, or nothing that a test runs. */
  take(step: Step): Promise<string | null>;
}

// These install, serve, build, or ask the web; other tests try them.
const notRun = /^(?:npm install|npm run (?:dev|build|compress|preview|links))\b/;

export function readerIn(home: string): Reader {
  const reader: Reader = {
    folder: home,
    take: async (step) => {
      if (step.kind === 'file') {
        await mkdir(dirname(join(reader.folder, step.path)), { recursive: true });
        await writeFile(join(reader.folder, step.path), step.text);
        return null;
      }
      const printed: string[] = [];
      for (const command of step.commands.filter((each) => !notRun.test(each))) {
        const [, folder] = /^cd (.*)$/.exec(command) ?? [];
        if (folder !== undefined) reader.folder = join(reader.folder, folder);
        else printed.push(await run(command, reader.folder));
      }
      return printed.length === 0 ? null : printed.join('');
    },
  };
  return reader;
}

/** Runs `npm run <command> -- <words>` or `npx readout <words>` as npm would, with what it prints of both kinds. */
function run(command: string, folder: string): Promise<string> {
  const [first, second, ...words] = wordsOf(command).filter((word) => !/^--(?:yes|package=.*)?$/.test(word));
  const [name = '', ...rest] = words;
  if (!(first === 'npx' && second === 'readout') && !(first === 'npm' && second === 'run'))
    throw new Error(`The tests can’t run ${command}.`);
  const { CI: _, READOUT_DOSSIER: __, ...env } = process.env;
  const settings = { cwd: folder, env: { ...env, NO_COLOR: '1', READOUT_TODAY: today } };
  return new Promise((done) => {
    execFile(process.execPath, [resolve(`src/cli/${name}.ts`), ...rest], settings, (_, output, errors) =>
      // Only the check isn't told the day.
      done((output + errors).replace(/(today +)\d{4}-\d\d-\d\d/, `$1${today}`)),
    );
  });
}

/** The day on which the guides are read. */
const today = '2025-03-10';

/** The words of a command line, those in quotation marks as one. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
