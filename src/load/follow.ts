import { join, sep } from 'node:path';

/** What following a dossier needs of chokidar's watcher, which is Vite's as well. */
export interface Watcher {
  add(paths: string[]): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** In ms: an editor that saves by renaming takes a file away before it puts the new one there. */
const settling = 80;

/**
 * Calls `act` after each change in a dossier's folders, once for changes that come together; one call ends before the
 * next begins.
 */
export function followDossier(watcher: Watcher, dossier: string, act: () => Promise<unknown>): void {
  const folders = ['content', 'seeds', 'public'].map((name) => join(dossier, name));
  let waiting: NodeJS.Timeout | undefined;
  let acting = Promise.resolve<unknown>(undefined);
  watcher.on('all', (_, path) => {
    if (!folders.some((folder) => path === folder || path.startsWith(folder + sep))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      acting = acting.then(act);
    }, settling);
  });
  watcher.add(folders);
}
