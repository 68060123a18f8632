import type { Page } from 'playwright-core';
import { showTools } from './timeline-page.ts';

/** Not what can’t be used now, nor the button that only small screens have; “Explore” is open. */
const usable = ':not([aria-disabled="true"], .timeline-show, .timeline-explore-button)';
const controls = ['do', 'toggles', 'details'].map((name) => `.timeline [data-${name}]${usable}`).join(', ');

/** What a control does: all that do the same are one. */
const names = (buttons: Element[]) =>
  buttons.map((button) => button.getAttribute('data-do') ?? button.getAttribute('data-toggles') ?? 'evidence');

/**
 * Uses each control of the page's first timeline once, also those that others bring, then each key, the wheel and the
 * pointer. Gives what the buttons do that were used, and what those do that are on the page in the end.
 */
export async function useEveryControl(page: Page): Promise<{ used: string[]; offered: string[] }> {
  const used = new Set<string>();
  const offered = new Set<string>();
  const useAll = async () => {
    for (let misses = 0; misses < 10; ) {
      const seen = await page.locator(controls).filter({ visible: true }).evaluateAll(names);
      const next = seen.findIndex((name) => !used.has(name));
      for (const name of await page.locator(controls).evaluateAll(names)) offered.add(name);
      if (next < 0) return;
      const button = page.locator(controls).filter({ visible: true }).nth(next);
      // While a view moves, what could be used when the buttons were read may be of no use any more.
      const isClicked = await button.click({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isClicked) used.add(seen[next] ?? '');
      else misses += 1;
    }
    throw new Error('Unexpected control that can’t be clicked, expected each to be usable or not');
  };
  await choose(page);
  await useAll();
  await press(page);
  await useAll();
  return { used: [...used].sort(), offered: [...offered].sort() };
}

/** Words to find, and two boxes of the filters, which give buttons that take them back. */
async function choose(page: Page): Promise<void> {
  await showTools(page);
  await page.getByRole('searchbox').fill('the');
  await page.getByRole('button', { name: 'Remove: “the”' }).waitFor();
  await page.getByRole('button', { name: 'Filters' }).click();
  for (const place of [0, 1]) await page.locator('.timeline-filters [type="checkbox"]').nth(place).check();
  await page.getByRole('button', { name: 'Filters' }).click();
  for (const zone of ['reader', 'UTC', 'event'])
    for (const select of await page.locator('.timeline-zone').filter({ visible: true }).all())
      await select.selectOption(zone);
}

/** Every key that the timeline knows, then the wheel, a drag, and the sliders of the strip. */
async function press(page: Page): Promise<void> {
  const picture = page.locator('[data-do="picture"]');
  if (await picture.isVisible()) await picture.click();
  const drawing = page.locator('.timeline-canvas, .timeline-live svg.timeline-drawing').first();
  const mark = page.locator('.timeline-cursor, .timeline-live [data-event][tabindex="0"]').first();
  for (const key of [
    'Home',
    'End',
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    '+',
    '+',
    '-',
    '0',
    'Shift+ArrowLeft',
    'l',
    't',
    'p',
    '/',
    'Escape',
  ]) {
    await mark.focus();
    await page.keyboard.press(key);
    if (await picture.isVisible()) await picture.click();
  }
  await drawing.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await drawing.boundingBox()) ?? {};
  await page.mouse.move(x + 300, y + 40);
  await page.keyboard.down('Control');
  for (const turn of [-50, -50, 50]) await page.mouse.wheel(0, turn);
  await page.keyboard.up('Control');
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 45, { steps: 4 });
  await page.mouse.up();
  for (const slider of await page.getByRole('slider').all()) await slider.press('ArrowRight');
}
