import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Cover, oneFile } from '../../../src/editions/one-file.ts';
import { type BuiltSite, editionPages } from '../../../src/editions/pages.ts';
import { datedPdf } from '../../../src/editions/pdf-dates.ts';
import { siteOf } from './small-site.ts';

const cover: Cover = {
  title: 'A & B',
  description: 'What <they> said.',
  language: 'en',
  facts: ['Last changed 4 February 2026.'],
  url: 'https://example.org/d/',
};

const site = siteOf({
  '': '<header class="page-heading"><h1>A &amp; B</h1></header><h2 id="when">When</h2><a href="/d/events/b/#s-1">b</a>',
  'events/': '<h1>Events</h1><a href="/d/events/b/">B</a><a href="a/">A</a><a href="/d/search/">find</a>',
  'events/a/':
    '<header class="page-heading"><h1>A</h1></header><p id="s-1">a <a href="#gone">here</a></p><a href="https://other.example/x#y">out</a>',
  'events/b/':
    '<h1>B</h1><p id="s-1">b<button popovertarget="note-1">1</button></p><div id="note-1" popover>n</div><h2 id="e">E</h2><svg aria-labelledby="e s-1"></svg><nav aria-label="N">n</nav>',
  'search/': '<h1>Search</h1>',
  'embed/x/': '<h1>Card</h1>',
  'versions/': '<h1>Versions</h1>',
});

async function written(from: BuiltSite): Promise<string> {
  let html = '';
  for await (const part of oneFile(from, cover)) html += part;
  return html;
}

test('pages come folder by folder, and in each as its own page links them', async () => {
  expect((await editionPages(site)).map(({ path, title, depth }) => [path, title, depth])).toEqual([
    ['', 'A & B', 0],
    ['events/', 'Events', 0],
    ['events/b/', 'B', 1],
    ['events/a/', 'A', 1],
  ]);
});

test('links lead to parts of the file, to the page where its part is gone, and to the site for what only that has', async () => {
  const html = await written(site);
  const links = [...html.slice(html.indexOf('<main>')).matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual([
    '#events/b/s-1',
    '#events/b',
    '#events/a',
    'https://example.org/d/search/',
    '#events/a',
    'https://other.example/x#y',
  ]);
  const unknown = await written({ ...site, url: null });
  expect(unknown).toContain('<a>find</a>');
});

test('ids are told apart by their pages, wherever they are named', async () => {
  const html = await written(site);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(html).toContain('popovertarget="events/b/note-1"');
  expect(html).toContain('<div id="events/b/note-1" popover>');
  expect(html).toContain('<svg aria-labelledby="events/b/e events/b/s-1"></svg><div>n</div>');
});

test('each page is a section, with nothing of what stands around its main part', async () => {
  const html = await written(site);
  const main = html.slice(html.indexOf('<main>'));
  expect(
    [...main.matchAll(/<section class="page edition-page edition-depth-(\d)" id="([^"]*)">/g)].map(
      ([, depth, id]) => `${depth} ${id}`,
    ),
  ).toEqual(['0 home', '0 events', '1 events/b', '1 events/a']);
  expect(main.match(/<\/section>\n/g)).toHaveLength(4);
  expect(main.match(/<h1[^>]*>Overview<\/h1>/g)).toHaveLength(1);
  // The first page’s heading stands on the cover.
  expect(main).not.toContain('A &amp; B');
  expect(main).toContain('<header class="page-heading"><h1 aria-level="2">A</h1></header>');
  expect(main).not.toMatch(/Search<|Foot|icon|<script|id="[^"]*(?:top|main)"/);
  expect(main.endsWith('</section>\n</main></body></html>\n')).toBe(true);
});

test('its headings are in one order: pages of a folder below the folder’s own', async () => {
  const html = await written(site);
  expect(html).toContain('<h1>A &amp; B</h1>');
  expect(html).toContain('<h1>Overview</h1>');
  expect(html).toContain('<h1>Events</h1>');
  expect(html).toContain('<h1 aria-level="2">B</h1>');
  expect(html).toContain('<h2 id="events/b/e" aria-level="3">E</h2>');
});

test('no line parts an initial from its name', async () => {
  const html = await written(siteOf({ '': '<p>S. Berg and J. D. Vale (A. Ek) met the U.S. Guild. He left.</p>' }));
  expect(html).toContain('<p>S.\u00a0Berg and J.\u00a0D.\u00a0Vale (A.\u00a0Ek) met the U.S. Guild. He left.</p>');
});

test('what runs, asks or sends is left out, also what waits for a script', async () => {
  const html = await written(
    siteOf({
      '': [
        '<p data-x="1" data-label="L" onclick="x()">kept</p>',
        '<script>x</script><form><p>gone</p></form><div hidden><p>gone</p></div><canvas></canvas><iframe src="x"></iframe>',
        '<svg viewBox="0 0 1 1"><clipPath id="c"></clipPath><path clip-path="url(#c)" d="M0 0"></path></svg><br>after',
      ].join(''),
    }),
  );
  const main = html.slice(html.indexOf('<main>'));
  expect(main).toContain('<p data-label="L">kept</p>');
  expect(main).not.toMatch(/gone|script|form|canvas|iframe|onclick/);
  expect(main).toContain(
    '<svg viewBox="0 0 1 1"><clipPath id="home/c"></clipPath><path clip-path="url(#home/c)" d="M0 0"></path></svg><br>after',
  );
});

test('folders that the order of the site doesn’t name come last, in the order of their names', async () => {
  const paths = ['', 'events/', 'zebra/', 'notes/', 'abc/'];
  const pages = await editionPages(siteOf(Object.fromEntries(paths.map((path) => [path, `<h1>${path}</h1>`]))));
  expect(pages.map(({ path }) => path)).toEqual(['', 'events/', 'abc/', 'notes/', 'zebra/']);
});

test('pages that no other links come in the order of their addresses', async () => {
  const names = ['events/a/', 'events/b/', 'events/c/', 'events/d/', 'events/e/'];
  const unlinked = siteOf(Object.fromEntries(['', ...names].map((path) => [path, `<h1>${path}</h1>`])));
  const pages = await editionPages({ ...unlinked, files: unlinked.files.toReversed() });
  expect(pages.map(({ path }) => path)).toEqual(['', ...names]);
});

test('its contents list the pages of each folder below the folder’s own', async () => {
  const html = await written(site);
  const [, contents = ''] = /<nav [^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
  expect(contents.replaceAll('\n', '')).toBe(
    '<h2 id="edition-contents">Contents</h2><ul><li><a href="#home">Overview</a></li>' +
      '<li><a href="#events">Events</a><ul><li><a href="#events/b">B</a></li><li><a href="#events/a">A</a></li></ul></li></ul>',
  );
});

test('headings that are deep already go no deeper than there are levels, and links stay where a path can’t be read', async () => {
  const html = await written(
    siteOf({
      '': '<h1>A</h1><a href="/d/events/">e</a>',
      'events/': '<h1>E</h1>',
      'events/a/': [
        '<h1>A\n  <em>long</em> title</h1><h5>5</h5><h6>6</h6><img src="x.png" alt="">',
        '<a href="mailto:a@b.example">write</a><a href="/d/%E0%A4%A">odd</a><a href="https://[">none</a><a href="/other/">of the host</a>',
        '<section aria-label="Names"><a aria-current="page" target="_blank" href="#top">top</a></section>',
      ].join(''),
    }),
  );
  expect(html).toContain('<a href="#events/a">A long title</a>');
  expect(html).toContain('<h5 aria-level="6">5</h5><h6 aria-level="6">6</h6><img src="x.png" alt>');
  expect(html).toContain(
    '<a href="mailto:a@b.example">write</a><a href="/d/%E0%A4%A">odd</a><a href="https://[">none</a><a href="/other/">of the host</a>',
  );
  expect(html).toContain('<section><a href="#events/a">top</a></section>');
});

test('where nobody knows the site’s address, the cover has none', async () => {
  expect(await written(site)).toContain('<p><a href="https://example.org/d/">https://example.org/d/</a></p></header>');
  let html = '';
  for await (const part of oneFile(site, { ...cover, url: null })) html += part;
  expect(html).toContain('<p>Last changed 4 February 2026.</p>\n</header>');
});

test('styles come in the order in which pages link them, those of paper last and for paper alone', async () => {
  const html = await written(
    siteOf(
      { '': '' },
      {
        'a.css': '@media (scripting: enabled) { .live { color: red } }',
        'paper.css': '@layer base, print;\n@layer print {\n.p { color: black }\n}\n',
      },
    ),
  );
  const [, styles = ''] = /<style>(.*)<\/style>/s.exec(html) ?? [];
  expect(styles.startsWith('@layer base, print;\n')).toBe(true);
  expect(styles).toContain('@media (max-width:0px) { .live { color: red } }');
  expect(styles.trimEnd()).toMatch(/@media print\{@layer print \{\s*\.p \{ color: black \}\s*\}\s*\}$/);
});

test('its policy allows the one style sheet in it, and fonts that are in that, and nothing else', async () => {
  const html = await written(siteOf({ '': '' }, { 'a.css': "@font-face{src:url('/d/f.woff2')}", 'f.woff2': 'font' }));
  const styles = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
  const digest = createHash('sha256').update(styles).digest('base64');
  expect(html.split('\n')[1]).toBe(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; font-src data:; base-uri 'none'; form-action 'none'">`,
  );
  expect(styles).toContain(`url('data:font/woff2;base64,${btoa('font')}')`);
  expect(html).toContain('<meta name="robots" content="noindex">');
});

test('has each font once, and shows nothing without its letters, which are in it', async () => {
  const css =
    "@font-face{font-family:Source Serif 4 Variable;font-display:optional;src:url('/d/f.woff2')}" +
    "@font-face{font-family:Source Serif 4 Late;font-display:swap;src:url('/d/f.woff2')}" +
    'svg{font-family:Source Serif 4 Late,serif}';
  const html = await written(siteOf({ '': '' }, { 'a.css': css, 'f.woff2': 'font' }));
  expect(html.match(/@font-face[^}]*\}/g)).toEqual([
    `@font-face{font-family:Source Serif 4 Variable;font-display:block;src:url('data:font/woff2;base64,${btoa('font')}')}`,
  ]);
  expect(html).toContain('svg{font-family:Source Serif 4 Variable,serif}');
});

test('the dates in a PDF are written over at their length, and nothing else is', () => {
  const pdf =
    "1 0 obj <</CreationDate (D:20261126204329+13'00')\n/ModDate (D:20261126204329-05'30')>>\nD:20261126204329+00'00' \xff";
  const dated = Buffer.from(datedPdf(Buffer.from(pdf, 'latin1'), '2024-05-18')).toString('latin1');
  expect(dated).toBe(
    "1 0 obj <</CreationDate (D:20240518000000+00'00')\n/ModDate (D:20240518000000+00'00')>>\nD:20261126204329+00'00' \xff",
  );
});
