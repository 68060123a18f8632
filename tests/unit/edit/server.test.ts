import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk } from '../../../src/edit/desk.ts';
import { type EditServer, serveDesk } from '../../../src/edit/server.ts';
import { event } from '../../slips.ts';
import { type TemporaryDossier, temporaryDossier } from '../../temporary-dossier.ts';

const token = 'a-token-of-the-test';
const which = { kind: 'event', id: 'bridge-reopening' };

let dossier: TemporaryDossier;
let server: EditServer;
let port: number;

beforeAll(async () => {
  dossier = await temporaryDossier();
  server = await serveDesk(
    openDesk(dossier.folder, () => '2026-11-26', false),
    token,
  );
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close();
  await dossier.discard();
});

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A request as the form's page makes it, but for what is said otherwise; the path goes over as it is. */
function ask({
  method = 'POST',
  path = '/open',
  headers = {},
  body = which,
}: Asked): Promise<{ status: number; text: string; headers: object }> {
  const own = { 'content-type': 'application/json', 'x-readout-token': token, host: `127.0.0.1:${port}` };
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers: { ...own, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asked.on('error', failed);
    asked.end(method === 'POST' ? JSON.stringify(body) : undefined);
  });
}

test('the form’s own page is answered', async () => {
  const { status, text } = await ask({
    headers: { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' },
  });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ path: event, problems: [], said: { fields: { kind: 'opening' } } });
});

describe('nothing of the dossier is told', () => {
  test.each<[what: string, asked: Asked, status: number]>([
    ['without the token', { headers: { 'x-readout-token': '' } }, 401],
    ['with another token', { headers: { 'x-readout-token': 'a-token-of-the-tesT' } }, 401],
    ['under a name that leads here (DNS rebinding)', { headers: { host: 'evil.example' } }, 421],
    ['under such a name with the port', { headers: { host: `evil.example:${42}` } }, 421],
    ['to a page of another origin, even with the token', { headers: { origin: 'https://evil.example' } }, 403],
    ['to a page of another port of this machine', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['to a page without an origin', { headers: { origin: 'null' } }, 403],
    ['to a page that a browser says is another', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['to a page of the same host that a browser says is another', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['to what a form can send', { headers: { 'content-type': 'text/plain' } }, 415],
    ['by GET', { method: 'GET' }, 404],
    ['by OPTIONS, which asks for leave', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }, 403],
    ['by PUT', { method: 'PUT' }, 405],
    ['by a question that there isn’t', { path: '/read' }, 404],
    ['to a question with more in it', { body: { ...which, path: '/etc/passwd' } }, 400],
    ['of a kind that there isn’t', { body: { kind: 'source', id: 'harbour-gazette' } }, 400],
    ['to what is no question', { body: 'open' }, 400],
  ])('%s', async (_, asked, status) => {
    const answer = await ask(asked);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('Skerry');
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test.each([
    '/client/../desk.ts',
    '/client/%2e%2e/desk.ts',
    '/client/..%2fdesk.ts',
    '/../package.json',
    '//etc/passwd',
    `/${event}`,
    '/preview/',
    '/fonts/../../package.json',
    'http://evil.example/client/main.ts',
  ])('at %s', async (path) => expect((await ask({ method: 'GET', path })).status).toBe(404));

  test.each(['../../package', '..\\..\\package', 'bridge-reopening.md', '../people/runa-falk', '/etc/passwd', ''])(
    'of an entry “%s”',
    async (id) => {
      const { text } = await ask({ body: { kind: 'event', id } });
      expect(JSON.parse(text)).toEqual({ refused: expect.stringContaining('There is no event') });
    },
  );
});

test('what anybody may fetch says nothing of the dossier, and lets no other page take it', async () => {
  for (const path of ['/', '/client/main.ts', '/edit.css']) {
    const { status, text, headers } = await ask({ method: 'GET', path, headers: { 'x-readout-token': '' } });
    expect(status).toBe(200);
    expect(text).not.toContain('Skerry');
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  }
  const { headers } = await ask({ method: 'GET', path: '/' });
  expect(headers).toMatchObject({ 'content-security-policy': expect.stringContaining("frame-ancestors 'none'") });
});

test('a link elsewhere leads to the page alone, and to that by a visit alone', async () => {
  const linked = (asked: Asked, dest = 'document') =>
    ask({ method: 'GET', ...asked, headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': dest } });
  expect((await linked({ path: '/' })).status).toBe(200);
  expect((await linked({ path: '/edit.css' })).status).toBe(403);
  expect((await linked({ path: '/' }, 'iframe')).status).toBe(403);
  expect((await linked({ path: '/', method: 'POST' })).status).toBe(403);
  expect((await ask({ method: 'HEAD', path: '/edit.css' })).status).toBe(200);
});

test('what is longer than an entry may be is not read', async () => {
  const { status, text } = await ask({ path: '/find', body: { source: '', words: 'a'.repeat(4_000_001) } });
  expect([status, text]).toEqual([413, expect.stringContaining('more than an entry may have')]);
  expect((await ask({ path: '/find', body: { source: '', words: 'a'.repeat(3000) } })).status).toBe(200);
});

test('an entry that was changed on the disk meanwhile is not written over', async () => {
  const opened = JSON.parse((await ask({})).text);
  const draft = {
    ...which,
    hash: opened.hash,
    fields: { ...opened.said.fields, title: 'Mine' },
    body: opened.said.body,
  };
  await dossier.edit(event, 'The Skerry Bridge is open to traffic again', 'Theirs');
  const theirs = await dossier.read(event);
  expect(JSON.parse((await ask({ path: '/save', body: draft })).text)).toEqual({
    refused: expect.stringContaining('changed on the disk'),
  });
  expect(await dossier.read(event)).toBe(theirs);
});

test('an entry is begun where no file is, with a date in plain words', async () => {
  const begin = (title: string) => ask({ path: '/begin', body: { kind: 'event', title, date: 'in October 2025' } });
  expect(JSON.parse((await begin('A second opening')).text)).toEqual({ kind: 'event', id: 'a-second-opening' });
  expect(await dossier.read('content/events/a-second-opening.md')).toContain('date: 2025-10');
  expect(JSON.parse((await begin('A second opening')).text)).toHaveProperty('refused');
});

test('the preview has what an editor wrote as text, runs no script, and can be fetched by its own name alone', async () => {
  const { hash, said } = JSON.parse((await ask({})).text);
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  const draft = { ...which, hash, fields: { ...said.fields, title: hostile }, body: `${hostile}\n${said.body}` };
  const { preview } = JSON.parse((await ask({ path: '/look', body: draft })).text);
  const { status, text, headers } = await ask({ method: 'GET', path: preview, headers: { 'x-readout-token': '' } });
  expect(status).toBe(200);
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toMatch(/<(?:script|img)/);
  expect(headers).toMatchObject({ 'content-security-policy': expect.stringMatching(/sandbox allow-same-origin$/) });
  expect((await ask({ method: 'GET', path: preview.slice(0, -1) })).status).toBe(404);
});
