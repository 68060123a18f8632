import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolders } from '../../../src/core/model/reference.ts';
import { diskFiles } from '../../../src/load/disk-files.ts';
import { publicIssues } from '../../../src/load/public-files.ts';
import { dossierFiles } from '../../dossier-files.ts';

const url = 'https://example.org/harbour/';
const bytes = (text: string | number[]) => (typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text));
const issues = async (files: Record<string, string | number[]>, site: string | null = url) => {
  const paths = Object.entries(files).map(([path, content]) => [`public/${path}`, bytes(content)] as const);
  const found = await publicIssues(dossierFiles(new Map(paths)), site);
  return found.map(({ file, line, message }) => `${file}:${line} ${message}`);
};

describe('public/ takes', () => {
  const png = '\x89PNG\r\n\x1a\n';
  test.each([
    ['nothing', {}],
    [
      'pictures',
      { 'a.png': png, 'b/c-d/e.jpg': '\xff\xd8\xff\xe0', 'f.gif': 'GIF89a', 'g.webp': 'RIFF\0\0\0\0WEBPVP8 ' },
    ],
    ['more pictures', { 'a.avif': '\0\0\0\x20ftypavif', 'favicon.ico': '\0\0\x01\0', 'b.jpeg': '\xff\xd8\xff\xdb' }],
    ['a drawing', { 'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
    ['fonts', { 'a.woff2': 'wOF2', 'b.woff': 'wOFF', 'c.ttf': '\0\x01\0\0', 'd.otf': 'OTTO' }],
    [
      'text',
      { 'robots.txt': 'User-agent: *\n', 'a.csv': 'a,b', 'd/b.json': '{}', 'site.webmanifest': '{}', 'c.txt': '' },
    ],
    ['what hosts ask for', { '.nojekyll': '', '.well-known/security.txt': 'Contact: mailto:a@example.org\n' }],
    ['its own host', { CNAME: 'example.org\n' }],
    ['a way to a new address', { _redirects: '# moved\n/events/old/ /harbour/events/new/ 301\n' }],
    ['how long to keep a file', { _headers: '/fonts/x.woff2\n  Cache-Control: max-age=31536000\n' }],
    ['a folder like one of the site’s, deeper', { 'pictures/events/a.png': png }],
    ['letters of any script', { 'мост.png': png }],
  ])('%s', async (_, files) => {
    expect(await issues(files)).toEqual([]);
  });
});

test('public/ names the line and the column of what a drawing must not have, and at most five of it', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg">\n <g>  <script/></g></svg>';
  const [found, ...more] = await publicIssues(dossierFiles(new Map([['public/a.svg', bytes(svg)]])), url);
  expect(found).toMatchObject({ line: 2, column: 7 });
  expect(more).toEqual([]);
  const many = `<svg xmlns="http://www.w3.org/2000/svg">${'<script/>'.repeat(6)}</svg>`;
  expect(await issues({ 'a.svg': many })).toHaveLength(5);
});

describe('public/ refuses', () => {
  test.each<[string, Record<string, string | number[]>, string]>([
    ...[
      'html',
      'HTML',
      'htm',
      'xhtml',
      'xml',
      'js',
      'mjs',
      'css',
      'wasm',
      'pdf',
      'php',
      'map',
      'md',
      'PNG',
      'svgz',
    ].map((ending): [string, Record<string, string>, string] => [
      `.${ending}`,
      { [`a.${ending}`]: '' },
      `public/a.${ending}:1 Unexpected file “public/a.${ending}”`,
    ]),
    ['no ending', { index: '<script>' }, 'public/index:1 Unexpected file'],
    ['a hidden file', { '.htaccess': '' }, 'public/.htaccess:1 Unexpected file'],
    ['what pip obeys', { 'requirements.txt': '' }, 'public/requirements.txt:1 Unexpected requirements.txt at the top'],
    ['a hidden text', { '.a.txt': '' }, 'public/.a.txt:1 Unexpected name “.a”'],
    ['a hidden folder', { '.git/config.txt': '' }, 'public/.git:1 Unexpected name “.git”'],
    ['a page of a host’s', { '.well-known/a.html': '' }, 'public/.well-known/a.html:1 Unexpected file'],
    ['a host’s file elsewhere', { 'a/_redirects': '' }, 'public/a/_redirects:1 Unexpected file'],
    ['two endings', { 'a.php.txt': '' }, 'public/a.php.txt:1 Unexpected name “a.php”'],
    ['a name with signs', { 'a%2fb.txt': '' }, 'public/a%2fb.txt:1 Unexpected name “a%2fb”'],
    ['a device of Windows', { 'con.txt': '' }, 'public/con.txt:1 Unexpected name “con”'],
    ['a page as a picture', { 'a.png': '<script>' }, 'public/a.png:1 Unexpected content of a .png file'],
    ['a page as a font', { 'a.woff2': '<script>' }, 'public/a.woff2:1 Unexpected content of a .woff2 file'],
    ['bytes as a text', { 'a.txt': [0xff, 0xfe, 0x3c, 0] }, 'public/a.txt:1 Unexpected bytes that are not UTF-8'],
    [
      'a script in a drawing',
      { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>' },
      'public/a.svg:2 ',
    ],
    ['a folder of the site’s', { 'Events/a.txt': '' }, 'public/Events:1 Unexpected folder “Events”'],
    ['a folder of its scripts', { '_astro/a.txt': '' }, 'public/_astro:1 Unexpected folder “_astro”'],
    ['a second file of a name', { 'a.txt': '', 'A.txt': '' }, 'public/a.txt:1 Unexpected second file'],
    ['a folder without end', { [`${'a/'.repeat(9)}a.txt`]: '' }, `public${'/a'.repeat(9)}:1 Unexpected depth`],
    ['another host', { CNAME: 'evil.example' }, 'public/CNAME:1 Unexpected host, expected “example.org”'],
    ['a way out', { _redirects: '/a /b\n/x https://evil.example/' }, 'public/_redirects:2 Unexpected “/x https://evil'],
    ['a way out by two slashes', { _redirects: '/x //evil.example/' }, 'public/_redirects:1 Unexpected “/x //evil'],
    ['a way out by a placeholder', { _redirects: '/x/* /:splat' }, 'public/_redirects:1 Unexpected “/x/* /:splat”'],
    ['another home page', { _redirects: '/ /x/' }, 'public/_redirects:1 Unexpected “/ /x/”'],
    ['a page of another host', { _redirects: '/x /y 200' }, 'public/_redirects:1 Unexpected “/x /y 200”'],
    ['a style of another host', { _headers: '/*\n  Link: <//evil.example/>' }, 'public/_headers:2 Unexpected “Link'],
    ['a header less', { _headers: '/*\n  ! Content-Security-Policy' }, 'public/_headers:2 Unexpected “! Content'],
  ])('%s', async (_, files, start) => {
    const [first = '', ...more] = await issues(files);
    expect(first.slice(0, start.length)).toBe(start);
    expect(first).toContain(', expected ');
    expect(more).toEqual([]);
  });

  test('a host while the site’s address isn’t known', async () => {
    const expected = 'public/CNAME:1 Unexpected host, expected a “url” in content/site.yaml first';
    expect(await issues({ CNAME: 'example.org' }, null)).toEqual([expected]);
  });

  test('more than two thousand files', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`a/${at}.txt`, '']));
    expect(await issues(many)).toEqual(['public:1 Unexpected number of files, expected at most 2,000 in public/']);
    const most = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`a/n${at}.txt`, '']));
    expect(await issues(most)).toEqual([]);
  });
});

describe('public/ on a disk', () => {
  let root: string;
  const onDisk = async () =>
    (await publicIssues(diskFiles(root), url)).map(({ file, message }) => `${file}: ${message}`);

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'readout-public-'));
    await mkdir(join(root, 'public'));
    await writeFile(join(root, 'secret.txt'), 'not for readers');
    await symlink('../secret.txt', join(root, 'public/a.txt'));
    await symlink('..', join(root, 'public/all'));
    await writeFile(join(root, 'public/b.png'), Buffer.concat([bytes('\x89PNG\r\n\x1a\n'), Buffer.alloc(5_000_000)]));
    await writeFile(join(root, 'public/c.csv'), 'a'.repeat(1_000_001));
  });

  afterAll(() => rm(root, { recursive: true }));

  test('has no links, and no files that are too large', async () => {
    expect(await onDisk()).toEqual([
      'public/a.txt: Unexpected link, expected the file itself',
      expect.stringMatching(/^public\/all: Unexpected file “public\/all”, expected a picture/),
      'public/b.png: Unexpected file of 5.1 MB, expected at most 5 MB',
      'public/c.csv: Unexpected file of 1.1 MB, expected at most 1 MB',
    ]);
  });

  test('is no link itself', async () => {
    await rm(join(root, 'public'), { recursive: true });
    await symlink('.', join(root, 'public'));
    expect(await onDisk()).toEqual(['public: Unexpected link, expected the folder itself']);
  });
});

test('siteFolders are the folders of the pages, those of their lists, Astro’s, and those of pictures beside links and of versions', () => {
  const entries = readdirSync('src/routes', { withFileTypes: true });
  const folders = entries.filter(({ name }) => /^\w+$/.test(name)).map(({ name }) => name);
  expect([...siteFolders].sort()).toEqual(['_astro', 'share', 'versions', ...folders].sort());
});
