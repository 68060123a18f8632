import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface StaticServer {
  /** Origin and base path with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Serves a built site on loopback as a plain host would: `index.html` for a folder, `404.html` for what is missing. */
export async function serve(folder: string, base = '/'): Promise<StaticServer> {
  const server = createServer(({ url = '/' }, response) => void answer(folder, base, url, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

async function answer(folder: string, base: string, url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  const file = fileFor(folder, base, pathname);
  const body = file && (await read(file));
  if (body === 'folder') send(response, 301, '.txt', '', { location: `${pathname}/` });
  else if (file && body) send(response, 200, extname(file), body);
  else send(response, 404, '.html', (await read(join(folder, '404.html'))) ?? 'Not found');
}

/** The file that a path stands for; `null` where it is outside the base or the folder. */
function fileFor(folder: string, base: string, pathname: string): string | null {
  if (!pathname.startsWith(base)) return null;
  try {
    const file = resolve(folder, decodeURIComponent(pathname.slice(base.length)));
    if (file !== folder && !file.startsWith(folder + sep)) return null;
    return pathname.endsWith('/') ? join(file, 'index.html') : file;
  } catch {
    return null;
  }
}

async function read(file: string): Promise<Buffer | 'folder' | null> {
  try {
    return await readFile(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR' ? 'folder' : null;
  }
}

function send(response: ServerResponse, status: number, ending: string, body: Buffer | string, headers = {}): void {
  response.writeHead(status, { 'content-type': types[ending] ?? 'application/octet-stream', ...headers });
  response.end(body);
}
