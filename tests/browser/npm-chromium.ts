import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import packed from '@sparticuz/chromium';

const cache = resolve('node_modules/.cache/readout');
const home = join(cache, 'chromium');

export interface NpmChromium {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The Chromium of the npm package `@sparticuz/chromium` (Linux on x64 only), unpacked once, with the libraries and the
 * font that come with it, so that it starts where no package of the system is installed.
 */
export async function npmChromium(): Promise<NpmChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (!existsSync(home)) await unpack();
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

/** Unpacks beside the final folder and renames, so that a second process never sees half a browser. */
async function unpack(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'unpacking-'));
  await withEnvironment({ TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, () => packed.executablePath());
  await writeFile(join(folder, 'fonts.conf'), fontsConf());
  await rename(folder, home).catch(() => rm(folder, { recursive: true }));
}

/** The package unpacks into the temporary folder, and its libraries only where it takes the machine for Lambda. */
async function withEnvironment(variables: Record<string, string>, work: () => Promise<unknown>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await work();
  } finally {
    for (const name of Object.keys(variables)) restore(name, before[name]);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** The font that comes with it, and those of the system, which have other scripts. */
function fontsConf(): string {
  const dirs = [join(home, 'fonts/fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.map((dir) => `  <dir>${dir}</dir>`).join('\n')}
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
