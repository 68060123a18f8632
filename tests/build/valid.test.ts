import { HtmlValidate, type Message } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { attributeValues, builtPages } from './built-pages.ts';

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);

/** The rules of html-validate that hold for pages that a program writes and a minifier has passed. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Of how HTML is written, which no reader sees.
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // The titles of articles are as long as they are; tabs show what has room.
    'long-title': 'off',
    // Safari takes a list without signs for none; it needs the role.
    'no-redundant-role': 'off',
    // The groups of a timeline's controls have their names from `aria-label`.
    'wcag/h71': 'off',
  },
});

describe.each(sites)('$url', (site) => {
  const pages = builtPages(site);
  const base = new URL(site.url).pathname;

  test('every page is valid HTML', async () => {
    const faults: string[] = [];
    for (const { path, html } of pages) {
      const { results } = await validator.validateString(html, path || 'index.html');
      faults.push(...results.flatMap(({ messages }) => messages.map((fault) => told(path, fault))));
    }
    expect(faults).toEqual([]);
  });

  test('every page is within three clicks of the home page, and nothing else', () => {
    const own = new Map(pages.map(({ path, html }) => [path, attributeValues(html, 'href')]));
    const clicks = new Map([['', 0]]);
    for (const [path, count] of clicks)
      for (const link of own.get(path) ?? []) {
        const { pathname } = new URL(link, site.url + path);
        const target = decodeURIComponent(pathname.slice(base.length));
        if (own.has(target) && !clicks.has(target)) clicks.set(target, count + 1);
      }
    const far = pages.map(({ path }) => path).filter((path) => (clicks.get(path) ?? 9) > 3);
    expect(far.filter((path) => path !== '404.html' && !path.startsWith('embed/'))).toEqual([]);
    expect(Math.max(...clicks.values())).toBeLessThanOrEqual(3);
  });
});

function told(path: string, { line, column, ruleId, message }: Message): string {
  return `${path}:${line}:${column} ${ruleId}: ${message}`;
}
