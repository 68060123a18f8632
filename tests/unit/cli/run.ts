import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Outcome {
  code: number;
  output: string;
  errors: string;
}

/** Runs a command of `src/cli/` on a dossier, as npm does. */
export function run(command: string, args: string[], dossier: string): Promise<Outcome> {
  // With CI in it, no command would write a proof.
  const { CI: _, ...own } = process.env;
  const env = { ...own, READOUT_DOSSIER: dossier, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, [`src/cli/${command}.ts`, ...args], { env }, (error, output, errors) =>
      resolve({ code: error ? Number(error.code) : 0, output, errors }),
    );
  });
}

/** Writes files into a new folder and gives its path. */
export async function writeFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-cli-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
