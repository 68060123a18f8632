import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { withSpacing } from '../../src/visuals/measure.ts';
import { textWidth } from '../../src/visuals/text-width.ts';
import { layoutTimeline } from '../../src/visuals/timeline/layout.ts';
import { chartOfEvents, renderChart } from '../../src/visuals/timeline/render-chart.ts';
import { renderTimeline } from '../../src/visuals/timeline/render-svg.ts';
import { timelinePicture as words } from '../../src/words/en/timeline-picture.ts';
import { lanes } from '../unit/visuals/timeline/sample-events.ts';
import { type Script, sampleNames, sampleOf, scripts } from '../unit/visuals/timeline/sample-kinds.ts';
import { launch, openContext } from './launch.ts';
import { labelFaults } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Beside those of the reviewed drawings: without spaces, and with marks above and below each other. */
const others: Record<string, Script> = {
  thai: { language: 'th', title: 'รัฐมนตรีต่างประเทศพบกับคู่หูที่กรุงวอชิงตันเพื่อหารือเรื่องแร่', anchor: 'การประชุม' },
  burmese: { language: 'my', title: 'ဝန်ကြီးသည် ကနေဒါနိုင်ငံခြားရေးဝန်ကြီးနှင့် တွေ့ဆုံသည်', anchor: 'ညီလာခံ' },
  chinese: { language: 'zh', title: '外交部长在华盛顿会见加拿大外长讨论关键矿产供应链', anchor: '部长级会议' },
  japanese: {
    language: 'ja',
    title: '外務大臣がワシントンでカナダの外相と会談し重要鉱物について協議',
    anchor: '閣僚会合',
  },
  korean: { language: 'ko', title: '외교장관이 워싱턴에서 캐나다 외교장관과 만나 핵심광물을 논의', anchor: '장관회의' },
  stacked: {
    language: 'vi',
    title: 'Bộ trưởng gặp các đối tác ở Ấn Độ để bàn về khoáng sản trọng yếu',
    anchor: 'Hội nghị',
  },
};

const { folder, url } = inject('site');
const sheets = readdirSync(join(folder, '_astro'))
  .filter((name) => name.endsWith('.css'))
  .map((name) => `<link rel="stylesheet" href="_astro/${name}">`)
  .join('');

/** Whether this machine can draw a language at all: without a font each of its marks is a box as wide as a letter. */
function isDrawn(language: string): boolean {
  try {
    return execFileSync('fc-list', [`:lang=${language}`]).length > 0;
  } catch {
    return true;
  }
}

const drawn = Object.entries({ ...scripts, ...others }).filter(([, { language }]) => isDrawn(language));

const drawings = [1120, 704, 328].flatMap((width) => [[width, 'few'] as const, [width, 'many'] as const]);

/** As WCAG 2.2, 1.4.12 has it. */
const spaced = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

test.each(drawn)('no label is cut or meets another in %s', async (_, script) => {
  const context = await openContext(browser, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const events = sampleNames
    .flatMap((name) => sampleOf(name, script))
    .map((event, at) => ({ ...event, id: `e${at}`, lane: lanes[at % lanes.length]?.id ?? '' }));
  for (const [width, name] of drawings) {
    const setting = { width, measure: withSpacing(textWidth), words, locale: script.language };
    const drawing =
      name === 'few'
        ? renderTimeline(layoutTimeline(events, lanes, setting), script.title)
        : renderChart(chartOfEvents(events, lanes, setting), script.title);
    const body = `<!doctype html><html lang="${script.language}">${sheets}<main class="timeline">${drawing}</main></html>`;
    await page.route(`${url}drawing`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    // As large as it was laid out.
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${url}drawing`);
    for (const spacing of ['', spaced]) {
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`main { margin: 0; padding: 0 } ${rules}`);
        document.adoptedStyleSheets = [sheet];
      }, spacing);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(await labelFaults(page.locator('svg.timeline-drawing')), `${name}, ${width} px, ${spacing}`).toEqual([]);
    }
  }
  await context.close();
});
