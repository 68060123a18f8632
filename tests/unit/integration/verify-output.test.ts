import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { longPages, outputProblems } from '../../../src/integration/verify-output.ts';

const homes: string[] = [];
afterAll(() => Promise.all(homes.map((home) => rm(home, { recursive: true, force: true }))));

const policy = "default-src 'none'";
const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** What is wrong with a site of these files under `/base/`. */
async function problems(files: Record<string, string>): Promise<string[]> {
  const isHeld = (_: string, policies: readonly string[]) => policies.join() === policy;
  return (await outputProblems(await written(files), Object.keys(files), '/base/', isHeld)).problems;
}

/** The folder of a site of these files. */
async function written(files: Record<string, string>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'output-'));
  homes.push(home);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  return home;
}

const page = (body: string) => ({
  'index.html': meta,
  'events/a/index.html': meta + body,
  'b.css': '',
  'é ü/index.html': meta,
});

test.each([
  '<a href="/base/events/a/">',
  '<a href="/base/">',
  '<meta charset="utf-8">',
  '<p http-equiv="Content-Security-Policy">',
  '<a href="../a/#top">',
  '<a href="?q=1">',
  '<a href=/base/b.css>',
  '<a href="/base/%C3%A9%20%C3%BC/">',
  '<a href="https://example.org/elsewhere">',
  '<a href="mailto:a@example.org">',
  '<p title="> <a href=/gone>">',
  '&lt;a href="/gone"&gt;',
])('%s is whole', async (body) => {
  expect(await problems(page(body))).toEqual([]);
});

test.each([
  ['<link href="/base/gone.css">', '/base/gone.css'],
  ['<img src="/gone.png">', '/gone.png'],
  ['<a href="/events/a/">', '/events/a/'],
  ['<a title=">" href="/base/events/a">', '/base/events/a'],
  ['<a href="/base/%ZZ/">', '/base/%ZZ/'],
  ['<a href="https://[">', 'https://['],
  ['<a href="&#47;base/gone&amp;/">', '/base/gone&/'],
])('%s is not', async (body, address) => {
  expect(await problems(page(body))).toEqual([`events/a/index.html names ${address}, which isn’t there.`]);
});

test('a style sheet is looked at too', async () => {
  expect(await problems({ '_astro/a.css': '@font-face{src:url(b.woff2),url("../c.woff2")}', 'c.woff2': '' })).toEqual([
    '_astro/a.css names b.woff2, which isn’t there.',
  ]);
});

test.each(['', '<meta http-equiv="content-security-policy" content="default-src *">', meta + meta])(
  'a page with “%s” isn’t held to the policy',
  async (head) => {
    expect(await problems({ '404.html': head })).toEqual(['404.html doesn’t hold browsers to the policy.']);
  },
);

test('what pages and style sheets lead to is told as files', async () => {
  const body = '<a href="/base/">up</a><a href="../../b.css#x"><a href="#here"><a href="https://example.org/">';
  const files = { ...page(body), 'c.css': 'a { background: url(d.png) }', 'd.png': '' };
  const { linked } = await outputProblems(await written(files), Object.keys(files), '/base/', () => true);
  expect([...linked].sort()).toEqual(['b.css', 'd.png', 'events/a/index.html', 'index.html']);
});

test('pages that are too long are named, the longest first, and no other files', async () => {
  const site = {
    'a/index.html': 'é'.repeat(501),
    'b/index.html': 'a'.repeat(1000),
    'c.html': 'a'.repeat(1300),
    'd.js': 'a'.repeat(3000),
    'e.html': 'a'.repeat(2000),
    'f.html': 'a'.repeat(2001),
  };
  const sentences = longPages(await written(site), Object.keys(site), 1000);
  expect(sentences).toEqual([
    'f.html has 3 kB, more than the 1 kB of a page that opens fast. Where an entry’s own text is as long, split it.',
    'e.html has 2 kB, more than the 1 kB of a page that opens fast. Where an entry’s own text is as long, split it.',
    'c.html has 2 kB, more than the 1 kB of a page that opens fast. Where an entry’s own text is as long, split it.',
    'a/index.html has 2 kB, more than the 1 kB of a page that opens fast. Where an entry’s own text is as long, split it.',
  ]);
});
