import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';

/** The text of the document that a browser makes of the page when it prints it. */
export async function printedText(page: Page): Promise<string> {
  const { text } = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
  return text;
}

/** What print styles leave to be seen: for pages whose documents would have hundreds of sheets. */
export async function printableText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what styles hide doesn’t count
  return page.locator('main').innerText();
}
