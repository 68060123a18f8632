import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { type Agent, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where nginx is installed; `null` where it isn't. */
export const nginx =
  ['/usr/sbin', ...(process.env['PATH'] ?? '').split(delimiter)]
    .map((folder) => join(folder, 'nginx'))
    .find(existsSync) ?? null;

const brotli = ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].find(existsSync);

export const hasBrotli = brotli !== undefined;

/** Debian's nginx, on loopback alone. */
export interface Nginx {
  port: number;
  stop(): Promise<void>;
}

/** Starts nginx with a file for `sites-enabled`, as whoever runs the tests, with its own files below `home`. */
export async function startNginx(program: string, settings: string, home: string): Promise<Nginx> {
  await mkdir(home, { recursive: true });
  const port = await freePort();
  const site = settings
    .replace(/^ {2}listen 80;\n {2}listen \[::\]:80;$/m, `  listen 127.0.0.1:${port};`)
    .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '#');
  await writeFile(join(home, 'site.conf'), site);
  await writeFile(join(home, 'nginx.conf'), mainFile(home));
  const child = spawn(program, ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr'], { stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`nginx doesn't start.\n${said}`);
    await setTimeout(20);
  }
  return { port, stop: () => stopped(child) };
}

function mainFile(home: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${brotli === undefined ? '' : `load_module ${brotli};\n`}${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 2;
pid ${home}/nginx.pid;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
${temporary.map((name) => `  ${name}_temp_path ${home}/${name};\n`).join('')}  include ${home}/site.conf;
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => done(socket.destroy() !== null));
    socket.on('error', () => done(false));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.on('exit', () => done());
    child.kill('SIGTERM');
  });
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path as it stands: no `..` in it is taken away. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, agent }: { method?: string; headers?: Record<string, string>; agent?: Agent } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, ...(agent && { agent }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}
