import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { published } from '../core/model/published.ts';
import { checkFiles } from '../load/check.ts';
import { diskFiles } from '../load/disk-files.ts';
import type { ParsedEntries } from '../load/parsed-entry.ts';
import { hasOwnIcon, provide } from '../load/provided.ts';
import { basePath } from '../load/site.ts';

/** In `astro dev`: hands the dossier to the pages, and again whenever one of its files has changed. */
export async function startDev(dossier: string, server: ViteDevServer): Promise<void> {
  const files = diskFiles(dossier);
  const parsed: ParsedEntries = new Map();
  const read = async () => {
    const { loaded } = await checkFiles(files, parsed);
    const hasIcon = await hasOwnIcon(files);
    provide({ dossier: published(loaded.dossier), base: basePath(loaded.dossier.site), hasIcon });
  };
  await read();
  const folders = ['content', 'seeds', 'public'].map((name) => join(dossier, name));
  const renew = async (path: string) => {
    if (!folders.some((folder) => path.startsWith(folder + sep))) return;
    await read();
    for (const { moduleGraph, hot } of Object.values(server.environments)) {
      moduleGraph.invalidateAll();
      hot.send({ type: 'full-reload' });
    }
  };
  server.watcher.add(folders);
  for (const change of ['add', 'change', 'unlink']) server.watcher.on(change, (path: string) => void renew(path));
}
