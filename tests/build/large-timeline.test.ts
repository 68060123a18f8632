import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readColumns, readTexts } from '../../src/visuals/timeline/columns.ts';
import { mostListed } from '../../src/visuals/timeline/periods.ts';
import { type Prepared, prepareSite } from '../bench/prepare.ts';
import { attributeValues, visibleText } from './built-pages.ts';

// The whole way from Markdown to pages, with as many events as are too many for one page.
const events = 500;
let site: Prepared;
beforeAll(async () => {
  site = await prepareSite(events, 5);
}, 240_000);
afterAll(() => site?.discard());

const page = (path: string) => readFileSync(join(site.folder, path, 'index.html'), 'utf8');
const bytes = (name: string) => new Uint8Array(readFileSync(join(site.folder, 'data', name))).buffer;

function listPages(): string[] {
  const folders = readdirSync(join(site.folder, 'timeline'), { withFileTypes: true });
  return folders.filter((entry) => entry.isDirectory()).map(({ name }) => `timeline/${name}`);
}

test('no page has more than 300,000 bytes', () => {
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(files.filter((name) => statSync(join(site.folder, name)).size > 300_000)).toEqual([]);
});

test('what doesn’t fit onto a page stands on pages of its own, with the way there and back', () => {
  const parts = attributeValues(page('compare'), 'href').filter((href) => href.startsWith('/compare/agreed/'));
  expect(parts.length).toBeGreaterThan(1);
  const events = parts.flatMap((href) => [...page(href).matchAll(/<h3>\s*<a href="([^"]+)"/g)].map(([, to]) => to));
  expect(new Set(events).size).toBe(events.length);
  expect(page(parts[0] ?? '')).toContain(`rel="next" href="${parts[1]}"`);
  expect(attributeValues(page(parts[1] ?? ''), 'href')).toContain('/compare/');
});

describe('a timeline of many events', () => {
  test('keeps its own page small', () => {
    expect(gzipSync(page('timeline')).length).toBeLessThan(25_000);
    expect(visibleText(page('timeline'))).toContain('500 events');
  });

  test('has every event, with its date and a link, in exactly one of the lists that it links', () => {
    const linked = attributeValues(page('timeline'), 'href');
    const lists = listPages();
    expect(lists.filter((path) => !linked.includes(`/${path}/`))).toEqual([]);
    const hrefs = lists.flatMap((path) =>
      attributeValues(page(path), 'href').filter((href) => /^\/events\/./.test(href)),
    );
    expect(hrefs).toHaveLength(events);
    expect(new Set(hrefs).size).toBe(events);
    const text = lists.map((path) => visibleText(page(path))).join('\n');
    expect(site.titles.filter((title) => !text.includes(title))).toEqual([]);
    expect(Math.max(...lists.map((path) => attributeValues(page(path), 'href').length))).toBeLessThan(mostListed + 60);
  });

  test('has pages for all events', () => {
    expect(readdirSync(join(site.folder, 'events'))).toHaveLength(events + 1);
  });

  test('has files from which it is drawn, ten bytes an event and then its words', () => {
    const columns = readColumns(bytes('timeline-columns.bin'));
    expect(columns.count).toBe(events);
    expect(bytes('timeline-columns.bin').byteLength).toBeLessThan(10 * events + 1000);
    const texts = readTexts(bytes('timeline-texts-0.bin'));
    const titles = Array.from({ length: events }, (_, place) => texts(place).title);
    expect(titles.sort()).toEqual([...site.titles].sort());
    expect([...columns.start].every((start, i) => i === 0 || start >= (columns.start[i - 1] ?? 0))).toBe(true);
  });

  test('leads to it from the home page, where it isn’t drawn again', () => {
    const home = page('');
    expect(attributeValues(home, 'href')).toContain('/timeline/');
    expect(visibleText(home)).toContain('The timeline of all 500 events');
    expect(attributeValues(home, 'data-src')).toEqual([]);
  });
});
