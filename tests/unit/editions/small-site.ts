import type { BuiltSite } from '../../../src/editions/pages.ts';

/** A built site in memory: pages by their path, each with its main part, and other files. */
export function siteOf(mains: Record<string, string>, others: Record<string, string> = {}): BuiltSite {
  const pages = Object.entries(mains).map(([path, main]): [string, string] => [
    `${path}index.html`,
    `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/d/a.css"><link rel="stylesheet" href="/d/paper.css" media="print"><link rel="icon" href="/d/icon.svg"><link rel="stylesheet"></head><body><header id="top"><a href="/d/search/">Search</a></header><main id="main" tabindex="-1">${main}</main><footer>Foot</footer><script src="/d/a.js"></script></body></html>`,
  ]);
  const files = new Map([...pages, ['a.css', '.a{color:red}'], ['paper.css', ''], ...Object.entries(others)]);
  return {
    files: [...files.keys()].sort(),
    base: '/d/',
    url: 'https://example.org/d/',
    read: async (file) => {
      const text = files.get(file);
      if (text === undefined) throw new Error(`No file ${file}`);
      return new TextEncoder().encode(text);
    },
  };
}
