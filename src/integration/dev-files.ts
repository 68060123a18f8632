import type { IncomingMessage, ServerResponse } from 'node:http';
import { posix } from 'node:path';
import { lookup } from 'mrmime';
import type { DossierFiles } from '../load/files.ts';
import { publicFile } from '../load/public-files.ts';

/**
 * In `astro dev`: gives the files of `public/` as the built site will have them, which are those that the check takes.
 * Vite, which comes next, would give any file of the dossier's folder and follow links, so it isn't asked for those.
 */
export function devFiles(files: DossierFiles, dossier: string, base: string) {
  const isOwn = ownAddress(dossier, base);
  return async (request: Request, response: ServerResponse, next: () => void): Promise<void> => {
    const { method, url = '/', originalUrl = url } = request;
    const path = pathOf(originalUrl);
    if (path === null || isOwn(path)) return void response.writeHead(404).end();
    const name = path.startsWith(base) && /^(?:GET|HEAD)$/.test(method ?? '') ? path.slice(base.length) : '';
    const bytes = name === '' || name.endsWith('/') ? null : await publicFile(files, name);
    if (bytes === null) return next();
    const type = lookup(name) ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, 'cache-control': 'no-cache' });
    response.end(method === 'HEAD' ? undefined : bytes);
  };
}

/** Astro takes the base path off `url` before others see it. */
type Request = IncomingMessage & { originalUrl?: string | undefined };

/** A request's path as file names are written; `null` for one that says none. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  } catch {
    return null;
  }
}

/** Whether a path leads into the dossier's own folders: below the site's address, Vite's root, or the machine's. */
function ownAddress(dossier: string, base: string): (path: string) => boolean {
  const folders = ['content', 'seeds', 'public'];
  const machine = dossier.replaceAll('\\', '/');
  const starts = [base, '/', `/@fs/${machine.replace(/^\//, '')}/`];
  return (path) => {
    const plain = posix.normalize(path).replace(/^\/+/, '/').toLowerCase();
    return starts.some((start) => folders.some((folder) => plain.startsWith(`${start}${folder}/`.toLowerCase())));
  };
}
