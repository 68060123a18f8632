import type { Page } from 'playwright-core';

/**
 * The titles of the events that get the focus, each once: by Tab into the picture, by Home to the first, then on by
 * arrow, with so many keys after Tab.
 */
export async function walkedTitles(page: Page, titles: string[], presses: number): Promise<Set<string>> {
  for (let i = 0; i < 60 && !(await isOnEvent(page)); i++) await page.keyboard.press('Tab');
  const known = [...new Set(titles)];
  const met = new Set<string>();
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press(i === 0 ? 'Home' : 'ArrowRight');
    const name = await focusedName(page);
    const title = known.find((one) => name.startsWith(one));
    if (title !== undefined) met.add(title);
  }
  return met;
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
