/**
 * Writes the advance widths that pictures are laid out with. `node src/dev/write-advances.ts` reads those of the site's
 * font, once for each new version of it. With `system` after it, it measures in Chromium (`CHROMIUM_PATH`) what the fonts
 * of this machine give to the letters that the site's font lacks, and the words that a test holds the estimates to: on
 * Debian with the packages fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji, fonts-dejavu, fonts-freefont-ttf and
 * fonts-liberation.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { chromium } from 'playwright-core';
import { type AdvanceRows, fontRows, systemRows } from './advances.ts';
import { widthSamples } from './width-samples.ts';

const table = new URL('../visuals/advances.json', import.meta.url);
const samples = new URL('../../tests/unit/visuals/measured-widths.json', import.meta.url);

const siteFont = fileURLToPath(
  import.meta.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
);
const site = fontRows(create(await readFile(siteFont)) as Font);
if (process.argv[2] === 'system') await measureSystem();
else await writeTable(JSON.parse(await readFile(table, 'utf8')).system);

async function measureSystem(): Promise<void> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.addStyleTag({ content: await fontFaces() });
  const measure = (texts: string[]) => page.evaluate(widestWidths, texts);
  await writeTable(await systemRows(site, measure));
  const words = Object.entries(widthSamples());
  const widths = await measure(words.flatMap(([, texts]) => texts));
  const groups = words.map(([script, texts]) => {
    const rows = texts.map((text) => `    ${JSON.stringify(text)}: ${widths.shift()?.toFixed(2)}`);
    return `  "${script}": {\n${rows.join(',\n')}\n  }`;
  });
  await writeFile(samples, `{\n${groups.join(',\n')}\n}\n`);
  await browser.close();
}

/** In em, the widest of those that the site's font and the usual ones after it give to a text; runs in a page. */
async function widestWidths(texts: string[]): Promise<number[]> {
  const scripts =
    'Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan';
  const ofScripts = scripts.split(' ').flatMap((script) => [`Noto Serif ${script}`, `Noto Sans ${script}`]);
  const usual = ['Fallback', 'DejaVu Serif', 'Noto Serif', 'FreeSerif', 'Noto Sans CJK SC', 'Noto Naskh Arabic'];
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser draws nothing.');
  const widest = texts.map(() => 0);
  // The weights of titles and of headings in pictures.
  for (const family of [...usual, ...ofScripts])
    for (const weight of [400, 480, 640]) {
      const font = `${weight} 100px Site, '${family}', serif`;
      await document.fonts.load(font);
      context.font = font;
      texts.forEach((text, at) => {
        widest[at] = Math.max(widest[at] ?? 0, context.measureText(text).width / 100);
      });
    }
  return widest;
}

/** The fonts as in the site's styles; Liberation Serif is as wide as Times New Roman. */
async function fontFaces(): Promise<string> {
  const data = (await readFile(siteFont)).toString('base64');
  return `@font-face { font-family: Site; font-weight: 200 900; src: url('data:font/woff2;base64,${data}'); }
    @font-face { font-family: Fallback; size-adjust: 116.9%; src: local('Liberation Serif'); }`;
}

async function writeTable(system: AdvanceRows): Promise<void> {
  const parts = Object.entries({ site, system }).map(([name, rows]) => {
    const lines = Object.entries(rows).map(([first, row]) => `    "${first}": [${row.map(String).join(', ')}]`);
    return `  "${name}": {\n${lines.join(',\n')}\n  }`;
  });
  await writeFile(table, `{\n${parts.join(',\n')}\n}\n`);
}
