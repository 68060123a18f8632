import fc from 'fast-check';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isInert } from '../../src/visuals/interact/markup.ts';
import type { BuiltSite } from '../built-sites.ts';
import { complaintsOf } from './complaints.ts';
import { useEveryControl } from './every-control.ts';
import { launch, openContext } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openWatched(options: BrowserContextOptions = {}) {
  const context = await openContext(browser, { viewport: { width: 1280, height: 900 }, ...options });
  const complaints = await complaintsOf(context);
  return { context, complaints, page: await context.newPage() };
}

describe('nothing breaks the policy', () => {
  test('on the way from page to page', async () => {
    const { context, complaints, page } = await openWatched();
    await page.goto(inject('site').url);
    for (const section of await page
      .locator('nav.contents a')
      .evaluateAll((links) => links.map((a) => a.textContent))) {
      await page.locator('nav.contents a', { hasText: section.trim() }).first().click();
      await page.locator('main a[href*="/"]').first().click();
      await page.goBack();
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    ['few events', inject('site'), 'timeline/'],
    ['few events to embed', inject('site'), 'embed/timeline/'],
    ['very many', inject('timelines').at(-1) as BuiltSite, 'timeline/'],
  ] as const)('in the timeline of %s with every control used', async (_, site, path) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { context, complaints, page } = await openWatched({ permissions, acceptDownloads: true });
    const files: string[] = [];
    page.on('download', (download) => files.push(download.suggestedFilename().replace(/.*\./, '')));
    await page.goto(site.url + path);
    await page.locator('readout-timeline[data-ready]').hover();
    await page.getByRole('slider').first().waitFor();
    const { used, offered } = await useEveryControl(page);
    expect(used).toEqual(offered);
    expect(used).toEqual(expect.arrayContaining(['clear', 'fit', 'save-csv', 'unset', 'zoom-in']));
    await expect.poll(() => files.toSorted()).toEqual(['csv', 'png', 'svg']);
    await page.pdf();
    expect(complaints).toEqual([]);
    expect(context.refused).toEqual([]);
    await context.close();
  });
});

describe('the policy stops', () => {
  const attacks: Record<string, () => unknown> = {
    'markup as text': () => (document.body.innerHTML = '<p>x</p>'),
    'a policy of another name': () => trustedTypes.createPolicy('other', { createHTML: (text) => text }),
    'a second policy of the same name': () => {
      trustedTypes.createPolicy('readout', { createHTML: (text) => text });
      trustedTypes.createPolicy('readout', { createHTML: (text) => text });
    },
    'a worker': () => new Worker('data:text/javascript,'),
    'text as code': () => window.setTimeout('1', 0),
    'a script of text': () => (document.createElement('script').text = '1'),
    'a handler of text': () => document.body.setAttribute('onclick', '1'),
    'a frame of text': () => (document.createElement('iframe').srcdoc = '1'),
  };
  test.each(Object.keys(attacks))('%s', async (name) => {
    const { context, complaints, page } = await openWatched();
    await page.goto(`${inject('site').url}about/`);
    await page.evaluate(attacks[name] as () => unknown).catch(() => {});
    await expect
      .poll(() => complaints.join())
      .toMatch(/breach of (require-trusted-types-for|trusted-types|worker-src)/);
    await context.close();
  });

  const elements: Record<string, [string, Record<string, string>]> = {
    'a picture of another site': ['img', { src: 'https://example.org/x.png' }],
    'a picture in an address': ['img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }],
    'a style sheet of another site': ['link', { rel: 'stylesheet', href: 'https://example.org/x.css' }],
    'a frame, even of the site': ['iframe', { src: '/about/' }],
    'an object': ['object', { data: '/favicon.svg' }],
    'a style attribute': ['p', { style: 'color: red' }],
    'another base': ['base', { href: 'https://example.org/' }],
  };
  test.each(Object.keys(elements))('%s', async (name) => {
    const { context, complaints, page } = await openWatched();
    await page.goto(`${inject('site').url}about/`);
    await page
      .evaluate(
        ([tag, attributes]) => {
          const element = document.createElement(tag);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          document.body.append(element);
        },
        elements[name] as [string, Record<string, string>],
      )
      .catch(() => {});
    await expect.poll(() => complaints.join()).toMatch(/breach of /);
    expect(context.refused).toEqual([]);
    await context.close();
  });
});

test('what passes as inert is read by a browser as nothing else', async () => {
  const parts = fc.constantFrom(...fragments);
  const markup = fc.array(parts, { minLength: 1, maxLength: 12 }).map((some) => some.join(''));
  const passing = fc.sample(markup.filter(isInert), { numRuns: 4000, seed: 9 });
  const { context, page } = await openWatched();
  const found = await page.evaluate((all) => {
    const parsed = all.flatMap((one) => [
      ...new DOMParser().parseFromString(one, 'text/html').body.querySelectorAll('*'),
    ]);
    const addresses = parsed.flatMap((element) => element.getAttribute('href') ?? []);
    return {
      names: [...new Set(parsed.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(parsed.flatMap((element) => element.getAttributeNames()))].sort(),
      schemes: [...new Set(addresses.map((address) => new URL(address, 'https://example.org/').protocol))].sort(),
    };
  }, passing);
  expect(found).toEqual({
    names: ['a', 'input', 'p', 'path', 'svg', 'table', 'tbody', 'td', 'text', 'tr'],
    attributes: ['class', 'data-do', 'href', 'value'],
    schemes: ['https:'],
  });
  await context.close();
});

/** What browsers have read otherwise than a filter did: raw text, foreign elements, quotes, tables, odd addresses. */
const fragments = [
  ...['<p>', '</p>', '<svg>', '</svg>', '<text>', '</text>', '<path/>', '<table>', '<td>', '</table>', '<input/>'],
  ...['<a href="/x">', '<a href="#x">', '</a>', '<a href="https://x/&#10;">', '<p class="', '"', '">', "'>", '/>', '>'],
  ...[
    '<a href="javascript:x">',
    '<a href="/java',
    'script:x">',
    '<input value="',
    'data-do="',
    ' onclick="x"',
    ' x=y ',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<title>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<math>',
    '<img src=x onerror=x>',
  ],
  ...['<p class="a" data-do="b">', '&lt;script&gt;', '&quot;', '&#x3c;', '\0', '\n', '\t', ' ', 'x', '=', '<', '&'],
];

declare const trustedTypes: { createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => object };
