import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPages } from '../build/built-pages.ts';
import { pageTypes } from '../screens/page-types.ts';
import { faultsOfAccess } from './access.ts';
import { latinWords, misplacedTexts } from './latin-words.ts';
import { launch, openContext } from './launch.ts';
import { machineFonts } from './machine-fonts.ts';
import { fontsOf, holdBack, openSlowly } from './slow-line.ts';
import { type StaticServer, serve } from './static-server.ts';

const languages = ['ar', 'hi'] as const;
const dossiers = { ar: 'tests/fixtures/arabic', hi: 'tests/fixtures/hindi' };
const widths = [1280, 768, 360];
const line = { latency: 40, rate: 500 };
/** The types of pages with the most of their own; the others are made of the same parts. */
const looked = new Set(
  'home briefings-each compare data events-each figures-each search sources-each timeline'.split(' '),
);

let browser: Browser;
let home: string;
const servers: Partial<Record<(typeof languages)[number], StaticServer>> = {};
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'readout-languages-'));
  browser = await launch();
  for (const language of languages) {
    await build(dossiers[language], join(home, language));
    servers[language] = await serve(join(home, language), `/${language}/`);
  }
}, 120_000);
afterAll(async () => {
  await Promise.all([browser.close(), ...Object.values(servers).map((server) => server.close())]);
  await rm(home, { recursive: true, force: true });
});

describe.each(languages)('a dossier in %s', (language) => {
  test('has no word of English but names', async () => {
    const files = (await readdir(join(home, language), { recursive: true })).filter((file) =>
      /\.(?:html|ics|xml)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const texts = await Promise.all(files.map((file) => readFile(join(home, language, file), 'utf8')));
    expect(files.flatMap((file, at) => latinWords(file, texts[at] ?? '').map((words) => [file, words]))).toEqual([]);
  });

  test('says of each text in which language it is', async () => {
    const pages = builtPages({ folder: join(home, language) });
    expect(pages.flatMap(({ path, html }) => misplacedTexts(html).map((text) => [path, text]))).toEqual([]);
  });

  test('is no wider than a window of any width, and axe finds nothing', async () => {
    const context = await openContext(browser, { viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const faults: unknown[] = [];
    for (const { type, path } of pageTypes(join(home, language)).filter(({ type }) => looked.has(type))) {
      await page.goto(`${servers[language]?.url}${path}`);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) faults.push([path, width]);
      }
      if (type === 'briefings-each') faults.push(...(await faultsOfAccess(page)));
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test('moves nothing when its letters come late, on a machine that has such letters', async () => {
    const machine = await launch(await machineFonts(join(home, 'fonts'), true));
    const moved: unknown[] = [];
    for (const { path } of pageTypes(join(home, language)).filter(({ type }) => looked.has(type))) {
      const seen = await openSlowly(machine, `${servers[language]?.url}${path}`, line, true);
      if (seen.shift >= 0.001) moved.push([path, seen.shift, seen.moved]);
    }
    await machine.close();
    expect(moved).toEqual([]);
  });

  test('shows its letters on a machine that has none, as soon as they have come', async () => {
    const machine = await launch(await machineFonts(join(home, 'no-fonts'), false));
    const page = await machine.newPage();
    await holdBack(page);
    await page.goto(`${servers[language]?.url}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await fontsOf(page, 'h1')).toContain({ ar: 'Noto Naskh Arabic', hi: 'Noto Serif Devanagari' }[language]);
    await machine.close();
  });

  test('ships scripts with the words of its languages alone', async () => {
    const folder = join(home, language, '_astro');
    const scripts = (await readdir(folder)).filter((file) => file.endsWith('.js'));
    const all = (await Promise.all(scripts.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
    expect(all).toContain({ ar: 'متحقَّق منه حرفيًا', hi: 'शब्दशः सत्यापित' }[language]);
    expect(all).not.toContain('Verified word for word');
  });
});

test('a translated briefing and its original lead to each other, each with its evidence', async () => {
  const context = await openContext(browser, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${servers.ar?.url}briefings/the-plant-hi/`);
  expect(await page.locator('h1').getAttribute('lang')).toBe('hi');
  expect(
    await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('hreflang'))),
  ).toEqual(expect.arrayContaining(['ar', 'hi']));
  expect(await page.locator('.passage-translation q[lang=hi]').count()).toBe(2);
  expect(await page.locator('.note blockquote[lang=ar]').count()).toBe(2);
  await page.click('a[hreflang=ar]');
  expect(new URL(page.url()).pathname).toBe('/ar/briefings/the-plant/');
  await page.click('a[hreflang=hi]');
  expect(new URL(page.url()).pathname).toBe('/ar/briefings/the-plant-hi/');
  await context.close();
});

function build(dossier: string, out: string): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const command = [resolve('src/cli/build.ts'), '--out', out];
  const child = spawn(process.execPath, command, { env: { ...env, READOUT_DOSSIER: dossier }, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(output))));
  });
}
