import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'astro/zod';
import { entryKinds } from '../core/model/reference.ts';
import { escapeText } from '../core/xml.ts';
import { type Asset, assetTable, mainScript } from './assets.ts';
import type { Desk } from './desk.ts';

/** A form that can be opened in a browser on this machine. */
export interface EditServer {
  /** With the token in its fragment, which a browser sends to nobody. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a desk on the loopback address. Its page, styles and scripts are the same for everybody and say nothing of the
 * dossier; whatever does is asked for with `POST`, as JSON, with the token in a header that a page of another origin
 * can't send, and only under the address that was printed: a name that leads here (DNS rebinding) is refused, and so is
 * an `Origin` that isn't this one. There is no cookie, which other ports of this machine would get to see.
 *
 * @param token hard to guess
 * @param port 0 for any that is free
 */
export async function serveDesk(desk: Desk, token: string, port = 0): Promise<EditServer> {
  const assets = assetTable();
  const server = createServer((request, response) => {
    answer(request, desk, assets, token, (server.address() as AddressInfo).port).then(
      (given) => send(response, request, given),
      (error: Error) => send(response, request, refusal(500, `Something went wrong: ${error.message}`)),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/#${token}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Answer extends Asset {
  status: number;
  policy?: string;
}

async function answer(
  request: IncomingMessage,
  desk: Desk,
  assets: ReadonlyMap<string, () => Promise<Asset>>,
  token: string,
  port: number,
): Promise<Answer> {
  const { method = '', url = '', headers } = request;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return refusal(421, 'Unexpected name of this server.');
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return refusal(403, 'Unexpected page that asks.');
  // Of a link elsewhere that leads here, the page itself is all that is given, and that says nothing.
  const isLink = method === 'GET' && url === '/' && headers['sec-fetch-dest'] === 'document';
  if (!isLink && !/^(?:same-origin|none)$/.test(String(headers['sec-fetch-site'] ?? 'none')))
    return refusal(403, 'Unexpected page that asks.');
  if (method === 'GET' || method === 'HEAD') return page(url, desk, assets);
  if (method !== 'POST') return refusal(405, 'Unexpected method.');
  if (!isToken(headers['x-readout-token'], token)) return refusal(401, 'Open the address that the terminal shows.');
  if (headers['content-type'] !== 'application/json') return refusal(415, 'Unexpected kind of request.');
  const question = questions.get(url);
  if (question === undefined) return refusal(404, 'There is no such question.');
  const body = await bodyOf(request);
  if (body === null) return refusal(413, 'This is more than an entry may have.');
  const said = question(desk, body);
  if (said === null) return refusal(400, 'Unexpected question.');
  return { status: 200, type: 'application/json', body: JSON.stringify(await said) };
}

/** What can be fetched without the token. The names of previews are as hard to guess as it is. */
async function page(url: string, desk: Desk, assets: ReadonlyMap<string, () => Promise<Asset>>): Promise<Answer> {
  if (url === '/') return { status: 200, type: 'text/html', body: shell(), policy: shellPolicy };
  const preview = url.startsWith('/preview/') ? desk.preview(url.slice('/preview/'.length)) : null;
  if (preview !== null) return { status: 200, type: 'text/html', body: preview, policy: previewPolicy };
  const asset = await assets.get(url)?.();
  return asset ? { status: 200, ...asset } : refusal(404, 'There is no such page.');
}

/** What a question must look like, and what answers it; `null` for one that doesn't. */
type Question = (desk: Desk, body: unknown) => Promise<unknown> | null;

function question<Said extends z.ZodType>(
  said: Said,
  act: (desk: Desk, said: z.output<Said>) => Promise<unknown>,
): Question {
  return (desk, body) => {
    const read = said.safeParse(body);
    return read.success ? act(desk, read.data) : null;
  };
}

const which = {
  kind: z.enum(entryKinds as [string, ...string[]]).transform((kind) => kind as (typeof entryKinds)[number]),
  id: z.string().max(300),
};
const opened = { ...which, hash: z.string().max(100) };
const text = z.string().max(1_000_000);
const draft = z.union([
  z.strictObject({ ...opened, fields: z.record(z.string(), z.unknown()), body: text, from: text.optional() }),
  z.strictObject({ ...opened, text }),
]);
const short = z.string().max(3000);
const beginning = z.strictObject({
  kind: which.kind,
  title: short,
  id: short.optional(),
  date: short.optional(),
  type: short.optional(),
  source: short.optional(),
});

const questions: ReadonlyMap<string, Question> = new Map([
  ['/list', question(z.strictObject({}), (desk) => desk.list())],
  ['/open', question(z.strictObject(which), (desk, { kind, id }) => desk.open(kind, id))],
  ['/look', question(draft, (desk, said) => desk.look(said))],
  ['/save', question(draft, (desk, said) => desk.save(said))],
  [
    '/find',
    question(z.strictObject({ source: short, words: text }), (desk, { source, words }) => desk.find(source, words)),
  ],
  ['/begin', question(beginning, (desk, said) => desk.begin(said))],
]);

/** In bytes: an entry as JSON, and its fields. */
const mostAsked = 4_000_000;

/** `null` for one that is too long; `undefined` for what isn't JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > mostAsked) return null;
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const [said, own] = [Buffer.from(String(given ?? '')), Buffer.from(token)];
  return said.length === own.length && timingSafeEqual(said, own);
}

function refusal(status: number, sentence: string): Answer {
  return { status, type: 'application/json', body: JSON.stringify({ refused: sentence }) };
}

function send(
  response: ServerResponse,
  { method }: IncomingMessage,
  { status, type, body, policy = "default-src 'none'; frame-ancestors 'none'" }: Answer,
): void {
  response.writeHead(status, {
    'content-type': /^text|json$/.test(type) ? `${type}; charset=utf-8` : type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Scripts, styles and questions of its own, and no way to have a text read as markup (CSP 3, Trusted Types). */
const shellPolicy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect', 'frame'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Text that editors wrote, without any script, in the form's page alone. */
const previewPolicy = [
  "default-src 'none'",
  ...['style', 'img', 'font'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ');

function shell(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Edit</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/edit.css">
<script type="module" src="${escapeText(mainScript())}"></script>
</head>
<body>
<noscript><p>The form needs JavaScript.</p></noscript>
</body>
</html>
`;
}
