import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { devFiles } from '../../../src/integration/dev-files.ts';
import { diskFiles } from '../../../src/load/disk-files.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>';
const files = {
  'public/logo.svg': svg,
  'public/files/votes.csv': 'a,b',
  'public/page.html': '<script>1</script>',
  'public/script.svg': svg.replace('<rect', '<rect onload="1"'),
  'public/photo.png': '<script>1</script>',
  'public/events/votes.csv': 'a,b',
  'public/a b.txt': 'a',
  'content/site.yaml': 'title: A',
  'secret.txt': 'secret',
};

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-files-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink('../secret.txt', join(folder, 'public/link.txt'));
  await symlink('..', join(folder, 'public/up'));
  const answer = devFiles(diskFiles(folder), folder, '/base/');
  server = createServer((asked, response) => void answer(asked, response, () => response.writeHead(418).end()));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true, force: true });
});

/** The answer to a path as it is written, and not as `fetch` would tidy it; 418 is “Vite may answer”. */
function ask(path: string, method = 'GET'): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => done(`${response.statusCode} ${response.headers['content-type'] ?? ''} ${body}`.trim()));
    });
    asked.on('error', fail).end();
  });
}

describe('devFiles(files, dossier, base)', () => {
  test.each([
    ['/base/logo.svg', `200 image/svg+xml ${svg}`],
    ['/base/logo.svg?v=1', `200 image/svg+xml ${svg}`],
    ['/base/files/votes.csv', '200 text/csv a,b'],
  ])('gives %s', async (path, answer) => {
    expect(await ask(path)).toBe(answer);
  });

  test('gives a head without a body', async () => {
    expect(await ask('/base/logo.svg', 'HEAD')).toBe('200 image/svg+xml');
  });

  test.each([
    '/base/',
    '/base/events/opening/',
    '/base/page.html',
    '/base/script.svg',
    '/base/photo.png',
    '/base/events/votes.csv',
    '/base/a%20b.txt',
    '/base/link.txt',
    '/base/up/secret.txt',
    '/base/../secret.txt',
    '/base/%2e%2e/secret.txt',
    '/base/..%2fsecret.txt',
    '/base/..%5csecret.txt',
    '/base/files%00/votes.csv',
    '/base//logo.svg',
    '/logo.svg',
  ])('leaves %s to Vite, which has no such file', async (path) => {
    expect(await ask(path)).toBe('418');
  });

  test.each([
    '/content/site.yaml',
    '/base/content/site.yaml?raw',
    '/base/public/page.html',
    '/base/public/link.txt',
    '/base/PUBLIC/page.html',
    '/base//public/page.html',
    '/base/x/../public/page.html',
    '/base/%70ublic/page.html',
    '/base/%ZZ',
  ])('gives nobody %s', async (path) => {
    expect(await ask(path)).toBe('404');
  });

  test('gives nobody the dossier by its place on the machine', async () => {
    expect(await ask(`/@fs${folder}/public/page.html`)).toBe('404');
    expect(await ask(`/@fs/${folder}/x/../content/site.yaml?import&raw`)).toBe('404');
  });
});
