import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the second dossier that a test may spoil. */
export interface TemporaryDossier {
  folder: string;
  read(file: string): Promise<string>;
  /** Saves as many editors do: beside the file, then in its place. */
  save(file: string, text: string): Promise<void>;
  /** Puts one text for another that must stand there. */
  edit(file: string, from: string, to: string): Promise<void>;
  discard(): Promise<void>;
}

/** A copy in a new folder of that name; `own`: with settings for Astro of its own, where it finds this engine. */
export async function temporaryDossier({ name = 'dossier', own = false } = {}): Promise<TemporaryDossier> {
  const parent = own ? resolve('.readout') : tmpdir();
  await mkdir(parent, { recursive: true });
  const home = await mkdtemp(join(parent, 'dossier-'));
  const folder = join(home, name);
  for (const part of ['content', 'seeds'])
    await cp(join('tests/fixtures/harbour', part), join(folder, part), { recursive: true });
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const save = async (file: string, text: string) => {
    await writeFile(join(folder, `${file}~`), text);
    await rename(join(folder, `${file}~`), join(folder, file));
  };
  if (own) await save('astro.config.mjs', ownSettings());
  return {
    folder,
    read,
    save,
    edit: async (file, from, to) => {
      const text = await read(file);
      if (!text.includes(from)) throw new Error(`“${from}” doesn't stand in ${file}.`);
      await save(file, text.replace(from, to));
    },
    discard: () => rm(home, { recursive: true, force: true, maxRetries: 3 }),
  };
}

function ownSettings(): string {
  const integration = JSON.stringify(resolve('src/integration/readout.ts'));
  return `import { readout } from ${integration};\nexport default { integrations: [readout()] };\n`;
}
