import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

/** In `astro dev`, loads the dossier anew and reloads the pages when a file in its `content/` or `seeds/` changes. */
export function watchDossier(dossier: string): AstroIntegration {
  const folders = ['content', 'seeds'].map((name) => join(dossier, name));
  const concerns = (path: string) => folders.some((folder) => path.startsWith(folder + sep));
  return {
    name: 'readout:watch-dossier',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const reload = (path: string) => {
          if (!concerns(path)) return;
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload' });
          }
        };
        server.watcher.add(folders);
        for (const change of ['add', 'change', 'unlink']) server.watcher.on(change, reload);
      },
    },
  };
}
