import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Quantity } from '../../src/core/quantity/quantity.ts';
import { quantityWords } from '../../src/core/quantity/quantity-words.ts';
import { builtPages } from '../build/built-pages.ts';
import { pageTypes } from '../screens/page-types.ts';
import { unmarked } from '../unit/words/pseudo-language.ts';
import { textsOfPage } from './latin-words.ts';
import { launch, openContext } from './launch.ts';
import { openAll } from './open-all.ts';
import { type StaticServer, serve } from './static-server.ts';

const dossier = 'tests/fixtures/harbour';
const widths = [1280, 768, 360];

/** Names of formats and types, which need no translation. */
const names = /^(?:CC BY|CSV|JSON|PNG|SVG|string|integer)$/;
/** What comes from `Intl`, and addresses. */
const elsewhere = new RegExp(
  `https?:\\S+|(?<=\\d) or (?=\\d)|\\b(?:${namesOfTime().join('|')}|UTC|[A-Z][a-z]+/[A-Z][a-z]+)\\b`,
  'g',
);
const notInWords = /[^\p{L}\p{M}\p{Zs}-]+/u;

let browser: Browser;
let folder: string;
let server: StaticServer;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'readout-pseudo-')), 'site');
  await build(folder);
  [browser, server] = [await launch(), await serve(folder, '/harbour/')];
}, 120_000);
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  await rm(join(folder, '..'), { recursive: true, force: true });
});

test('no page has a word that is neither of the dictionary nor of the dossier', async () => {
  const known = await knownText();
  const pages = builtPages({ folder });
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.flatMap(({ path, html }) => unknownWords(html, known).map((words) => [path, words]))).toEqual([]);
});

test('words two fifths longer widen no page and are cut nowhere, and scripts have no words of their own', async () => {
  const known = await knownText();
  const context = await openContext(browser, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: unknown[] = [];
  for (const { path } of pageTypes(folder)) {
    await page.goto(server.url + path);
    await openAll(page);
    faults.push(...unknownWords(await page.content(), known).map((words) => [path, words]));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await page.evaluate(cutTexts)).map((cut) => [path, width, cut]));
    }
  }
  expect(faults).toEqual([]);
  await context.close();
});

test('a word outside of marks is found, and what is cut', async () => {
  const html = '<html lang="en"><body title="⟦Clösë⟧">Save ⟦öf ëxtrå⟧<b>Ada</b> <i>3 May</i></body></html>';
  expect(unknownWords(html, ' Ada ')).toEqual(['Save']);
  const page = await browser.newPage();
  await page.setContent(
    `<main><div class="cut" style="width: 9em; overflow: hidden; white-space: nowrap">A line that is longer than its box</div>
    <button class="tight" style="width: 3em; white-space: nowrap">Longer than that</button>
    <svg width="60" height="20"><text class="drawn" x="30" y="15">Beyond its picture</text></svg></main>`,
  );
  expect((await page.evaluate(cutTexts)).map((cut) => cut.split(':')[0])).toEqual([
    'DIV.cut',
    'BUTTON.tight',
    'text.drawn',
  ]);
  await page.close();
});

/**
 * What of a page stands outside of marks and isn't in the dossier, in runs of words. Where a drawing breaks words of the
 * dictionary into lines, these have its accents.
 */
function unknownWords(html: string, known: string): string[] {
  const runs = textsOfPage(html).flatMap((text) => unmarked(text).replace(elsewhere, '\n').split(notInWords));
  // A kind of event begins a line with a capital letter.
  const isKnown = (run: string) =>
    [run, run.charAt(0).toLowerCase() + run.slice(1)].some((each) => known.includes(` ${each} `));
  return [...new Set(runs.map(plain))].filter(
    (run) => /\p{L}{2,}/u.test(run) && !/[áëîöüçñ]/.test(run) && !names.test(run) && !isKnown(run),
  );
}

/** All that the dossier and the schema of its data say, and what its quantities are in words. */
async function knownText(): Promise<string> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, 'data', file), 'utf8')) as object;
  const [dossier, schema] = [(await read('dossier.json')) as Told, await read('dossier.schema.json')];
  const quantities = dossier.figures.flatMap(({ readings }) =>
    readings.map(({ value: { min, max, ...value } }) =>
      quantityWords({ ...value, min: min ?? -Infinity, max: max ?? Infinity }, 'en'),
    ),
  );
  const texts = [...valuesIn([dossier, schema]), ...quantities, 'English'];
  return ` ${texts
    .flatMap((text) => text.split(notInWords))
    .map(plain)
    .join('  ')} `;
}

/** What of `dossier.json` is said in words. */
interface Told {
  figures: { readings: { value: Omit<Quantity, 'min' | 'max'> & Record<'min' | 'max', number | null> }[] }[];
}

function namesOfTime(): string[] {
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month));
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, day + 1));
  const inWords = (times: number[], style: Intl.DateTimeFormatOptions) =>
    times.map(new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' }).format);
  return [
    ...inWords(months, { month: 'long' }),
    ...inWords(months, { month: 'short' }),
    ...inWords(days, { weekday: 'short' }),
  ];
}

function plain(run: string): string {
  return run.trim().replace(/\s+/g, ' ');
}

function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [];
}

/** Runs in the page: texts that stand beyond the window, or are cut by a box that hides the rest. */
function cutTexts(): string[] {
  const name = (one: Element) => `${one.tagName}.${one.getAttribute('class')}: ${one.textContent?.trim().slice(0, 30)}`;
  const all = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter(
    (one) => !one.closest('.visually-hidden, .skip-link, [popover], svg, canvas') && one.clientWidth >= 2,
  );
  const cut = all.filter((one) => {
    const { overflowX, overflowY, textOverflow, display } = getComputedStyle(one);
    if (display === 'inline' || textOverflow === 'ellipsis') return false;
    // What comes beside a sentence that somebody points at stands beyond its box.
    const isTight = one.matches('button, summary, label, th, td:not(:has(.permalink)), a');
    return (
      ((isTight || /hidden|clip/.test(overflowX)) && one.scrollWidth > one.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1)
    );
  });
  const drawn = [...document.querySelectorAll<SVGTextElement>('main svg text')].filter((text) => {
    const [box, frame] = [text, text.ownerSVGElement].map((each) => each?.getBoundingClientRect());
    if (!box || !frame || box.width === 0) return false;
    return (
      box.left < frame.left - 1 ||
      box.right > frame.right + 1 ||
      box.top < frame.top - 1 ||
      box.bottom > frame.bottom + 1
    );
  });
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : [];
  return [...wide, ...[...cut, ...drawn].map(name)];
}

function build(out: string): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const command = [resolve('tests/browser/build-in-pseudo-language.ts'), out];
  const child = spawn(process.execPath, command, { env: { ...env, READOUT_DOSSIER: resolve(dossier) }, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(output))));
  });
}
