import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attributeValues, builtPages, linkedSheets } from './built-pages.ts';

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);

interface StyledPage {
  path: string;
  /** The style sheets that it links, as text; and those that its script adds. */
  sheets: string[];
  added: string[];
  classes: Set<string>;
}

const pages: StyledPage[] = sites.flatMap((site) =>
  builtPages(site).map(({ path, html }) => ({
    path,
    sheets: linkedSheets(html).map((file) => readFileSync(join(site.folder, file), 'utf8')),
    added: html.includes('<readout-timeline data-src')
      ? globSync(join(site.folder, '_astro/timeline-live.*.css')).map((file) => readFileSync(file, 'utf8'))
      : [],
    classes: new Set(attributeValues(html, 'class').flatMap((value) => value.split(/\s+/))),
  })),
);

/** Code whose markup isn't in the built pages: what scripts make in the browser, and what only very many events have. */
const elsewhere = [
  'src/{browser,visuals}/**/*.ts',
  'src/components/{Neighbours,PeriodTable,Timeline,TimelineTools}.astro',
  'src/routes/timeline/[[]period].astro',
].flatMap((pattern) => globSync(pattern).map((file) => readFileSync(file, 'utf8')));
const wordsElsewhere = new Set(elsewhere.join('\n').match(/[\w-]+/g));

/** Classes for what neither dossier has, or not on a page that could. */
const awaited = ['inferences', 'lane-6', 'status-missing', 'timeline-join', 'timeline-narrow'];

/** Classes by which scripts and tests find things, and members of families that look like what they stand on. */
const unstyled = [
  'matrix-sign-silent',
  'matrix-sign-speaks',
  'section-full',
  'status-agree',
  'status-compatible',
  'status-single-source',
  'status-verified',
  'timeline-axis',
  'timeline-dot',
  'timeline-explore-button',
  'timeline-lane',
  'timeline-spoken',
];

describe('styles', () => {
  test('come to every page in at most three files, and four more for what stands further down', () => {
    const most = (path: string) => (/^(briefings\/.+)?$/.test(path) ? 7 : 3);
    expect(
      pages.filter(({ path, sheets }) => sheets.length === 0 || sheets.length > most(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  test('are used by a page that loads them, or by what is made in the browser', () => {
    const sheets = [...new Set(pages.flatMap((page) => [...page.sheets, ...page.added]))];
    const used = new Set(pages.flatMap(({ classes }) => [...classes]));
    expect([...classesOf(sheets)].filter((name) => !isUsed(used, name))).toEqual([]);
  });

  test('are loaded by those pages alone that have something of each part', () => {
    const parts = globSync('src/styles/**/*.css', { exclude: ['src/styles/sheets/**'] })
      .map((file) => ({ file, classes: classesOf([readFileSync(file, 'utf8')]) }))
      .filter(({ classes }) => classes.size > 0);
    const useless = [...new Set(pages.flatMap(({ sheets }) => sheets))].flatMap((sheet) => {
      const linking = pages.filter(({ sheets }) => sheets.includes(sheet));
      const used = new Set(linking.flatMap(({ classes }) => [...classes]));
      const loaded = parts.filter(({ classes }) => [...classes].every((name) => classesIn(sheet).has(name)));
      return loaded
        .filter(({ classes }) => ![...classes].some((name) => isUsed(used, name)))
        .map(({ file }) => `${file}, on ${linking[0]?.path}`);
    });
    expect(useless).toEqual([]);
  });

  test('are there on each page for each class that is styled on another', () => {
    const styled = classesOf(pages.flatMap(({ sheets }) => sheets));
    const missing = pages.flatMap(({ path, sheets, added, classes }) => {
      const here = classesOf([...sheets, ...added]);
      return [...classes].filter((name) => styled.has(name) && !here.has(name)).map((name) => `${path}: .${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('are there for all classes but a few', () => {
    const styled = classesOf(pages.flatMap(({ sheets, added }) => [...sheets, ...added]));
    const all = new Set(pages.flatMap(({ classes }) => [...classes]));
    expect([...all].filter((name) => !styled.has(name)).sort()).toEqual(unstyled);
  });

  test('name each token that is defined, and no other', () => {
    const sources = globSync('src/styles/**/*.css').map((file) => readFileSync(file, 'utf8'));
    const text = sources.join('\n');
    const defined = new Set([...text.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
    const named = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    // Set where it is used: by a class of the lane, and by the script that places the card.
    for (const name of ['--room']) defined.add(name);
    expect([...defined].filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !defined.has(name))).toEqual([]);
  });
});

function isUsed(used: Set<string>, name: string): boolean {
  return used.has(name) || wordsElsewhere.has(name) || awaited.includes(name);
}

/** The classes in the selectors of style sheets. */
function classesOf(sheets: string[]): Set<string> {
  return new Set(sheets.flatMap((sheet) => [...classesIn(sheet)]));
}

const known = new Map<string, Set<string>>();

function classesIn(sheet: string): Set<string> {
  let classes = known.get(sheet);
  if (classes === undefined) {
    const bare = sheet.replace(/\/\*.*?\*\/|"[^"]*"|'[^']*'/gs, '');
    const selectors = [...bare.matchAll(/(?<=^|[{};])([^{};@]+)\{/g)].map(([, text = '']) => text);
    classes = new Set(
      selectors.flatMap((text) => [...text.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name)),
    );
    known.set(sheet, classes);
  }
  return classes;
}
