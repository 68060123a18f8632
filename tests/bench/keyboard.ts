import type { Page } from 'playwright-core';

/**
 * How many events get the focus, by the names that are announced, each of which begins with a title: by Tab into the
 * picture, by Home to the first, then on by arrow, with so many keys after Tab.
 */
export async function countFocused(page: Page, titles: string[], presses: number): Promise<number> {
  for (let i = 0; i < 60 && !(await isOnEvent(page)); i++) await page.keyboard.press('Tab');
  const names = new Set<string>();
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press(i === 0 ? 'Home' : 'ArrowRight');
    // What the keys need is fetched with the first of them.
    if (i === 0) await page.waitForTimeout(1000);
    names.add(await focusedName(page));
  }
  return [...names].filter((name) => titles.some((title) => name.startsWith(title))).length;
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

/** Whether the focus is on one of the events of a timeline. */
function isOnEvent(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('main [data-event]') === true);
}
