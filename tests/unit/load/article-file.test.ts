import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/evidence/article.ts';
import { readArticleFile } from '../../../src/load/article-file.ts';

const paragraphs = [
  'The harbour council of Lund Bay agreed on Tuesday to dredge the northern channel, after two years in which pilots had warned that large ferries could no longer turn at low tide.',
  'The work will cost 4.2 million crowns and begin in May, said the harbour master, Tove Brandt, who called the decision “late, but not too late”. Two of the nine members voted against it, because the sand would be dumped near the oyster beds.',
  'Fishermen have asked for a study of the currents first. The council promised one by the end of March, and left open whether the work would wait for it.',
];

const page = `<!doctype html><html lang="en-GB"><head><title>Channel to be dredged | Lund Bay Courier</title>
<meta property="og:title" content="Channel to be dredged">
<meta property="og:site_name" content="Lund Bay Courier">
<meta property="article:published_time" content="2031-03-04T18:20:00+0100">
<meta name="author" content="Ida Holm">
<link rel="canonical" href="https://courier.example/channel">
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="cookie-banner">We value your privacy. Accept all cookies.</div>
<article><h1>Channel to be dredged</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>
<aside class="related"><h2>More news</h2><ul><li><a href="/a">Bakery closes</a></li></ul></aside>
<footer>© Lund Bay Courier</footer><script>alert(1)</script></body></html>`;

/** A page of a PDF with these lines; the reader makes the table of its objects itself. */
function pdf(lines: string[]): string {
  const drawn = `BT /F 12 Tf 14 TL 20 700 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return `%PDF-1.4\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer << /Root 1 0 R >>\n%%EOF`;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-article-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array) {
  const file = join(folder, name);
  await writeFile(file, content);
  return readArticleFile(file);
}

describe('readArticleFile(file)', () => {
  test('takes the article out of a page, and what the page says of it', async () => {
    const { text, facts } = await read('channel.html', page);
    expect(text.split('\n\n').slice(-3)).toEqual(paragraphs);
    expect(text).not.toMatch(/cookies|Bakery|Sport|alert|©/);
    expect(facts).toEqual({
      title: 'Channel to be dredged',
      publisher: 'Lund Bay Courier',
      author: 'Ida Holm',
      published: '2031-03-04T18:20+01:00',
      language: 'en-GB',
      url: 'https://courier.example/channel',
    });
  });

  test.each([
    ['2031-03-04', '2031-03-04'],
    ['2031/03/04', '2031-03-04'],
    ['2031-03-04T18:20:00.000Z', '2031-03-04T18:20Z'],
    ['2031-03-04T18:20', '2031-03-04'],
    ['2031-13-04', undefined],
    ['4 March', undefined],
  ])('takes no more of “%s” than it says: %s', async (said, published) => {
    const { facts } = await read('dated.html', page.replace('2031-03-04T18:20:00+0100', said));
    expect(facts.published).toBe(published);
  });

  test('leaves out what can be no fact of a source', async () => {
    const wrong = page
      .replace('lang="en-GB"', 'lang="english please"')
      .replace('https://courier', 'javascript:courier');
    const { facts } = await read('wrong.html', wrong);
    expect(facts).not.toHaveProperty('language');
    expect(facts).not.toHaveProperty('url');
  });

  test('takes a text as it is', async () => {
    const text = paragraphs.join('\n\n');
    expect(await read('channel.txt', text)).toEqual({ text, whole: text, facts: {} });
  });

  test('reads the lines of a PDF, and joins words that end of lines divide', async () => {
    const { text } = await read(
      'channel.pdf',
      pdf(['The harbour council of Lund Bay agreed on Tuesday to dred-', 'ge the northern channel.']),
    );
    expect(readArticle(text).forms.slice(-4)).toEqual(['dredge', 'the', 'northern', 'channel']);
  });

  test.each([
    ['a PDF that is called a text', 'a.txt', '%PDF-1.7\n…', 'is a PDF'],
    ['a text that is called a PDF', 'a.pdf', paragraphs.join(), 'is no PDF'],
    ['a PDF that is broken', 'b.pdf', '%PDF-1.7\n…', 'can’t be read as a PDF'],
    ['a page that is called a text', 'b.txt', page, 'Give it the ending .html'],
    ['a text in Latin-1', 'c.txt', Buffer.from(`Café ${paragraphs.join()}`, 'latin1'), 'isn’t a text in UTF-8'],
    ['a text in UTF-16', 'd.txt', Buffer.from(`\uFEFF${paragraphs.join()}`, 'utf16le'), 'isn’t a text in UTF-8'],
    ['four words', 'e.txt', 'Please accept our cookies', 'has 4 words'],
    ['a page without text', 'f.html', '<p><img src="a.png"></p>', 'has 0 words'],
  ])('refuses %s', async (_, name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
  });

  test('takes a text of ten words, and none of nine', async () => {
    const words = 'one two three four five six seven eight nine';
    await expect(read('nine.txt', words)).rejects.toThrow('has 9 words');
    expect((await read('ten.txt', `${words} ten`)).text).toBe(`${words} ten`);
  });

  test('takes a text with two tags for a text, and one with three for a page', async () => {
    const words = paragraphs.join();
    expect((await read('two.txt', `<p>${words}</p>`)).text).toBe(`<p>${words}</p>`);
    await expect(read('three.txt', `<div><p>${words}</p>`)).rejects.toThrow('Give it the ending .html');
  });

  test('refuses a file that isn’t there', async () => {
    await expect(readArticleFile(join(folder, 'none.txt'))).rejects.toThrow('Is the path right?');
  });
});
