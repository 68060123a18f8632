import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type StaticServer, serve } from '../browser/static-server.ts';
import type { BuiltSite } from '../built-sites.ts';
import type { FileMap } from '../dossier-files.ts';
import { today } from './judge.ts';

export interface HostileSite extends BuiltSite {
  /** What the build printed; without a site where it stopped. */
  output: string;
  isBuilt: boolean;
  close(): Promise<void>;
}

/** Builds the site of these files as an editor would, by the command, and serves it on loopback. */
export async function openSite(files: FileMap): Promise<HostileSite> {
  const home = await mkdtemp(join(tmpdir(), 'hostile-'));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), bytes);
  }
  const folder = join(home, 'dist');
  const { code, output } = await build(home);
  const server: StaticServer | null = code === 0 ? await serve(folder, '/harbour/') : null;
  const close = async () => {
    await server?.close();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  };
  return { folder, url: server?.url ?? '', output, isBuilt: code === 0, close };
}

function build(dossier: string): Promise<{ code: number; output: string }> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const command = ['src/cli/build.ts', '--today', today];
  const options = { env: { ...env, READOUT_DOSSIER: dossier }, maxBuffer: 1e8 };
  return new Promise((done) => {
    execFile(process.execPath, command, options, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
