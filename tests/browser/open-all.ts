import type { Page } from 'playwright-core';

/** Opens each note, menu and detail of a page in turn. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const button of document.querySelectorAll<HTMLButtonElement>('[popovertarget]')) {
      button.click();
      await new Promise(requestAnimationFrame);
      document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
    }
  });
}
