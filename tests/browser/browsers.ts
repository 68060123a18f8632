import { type AnyBrowser, playwrightPage } from './any-page.ts';
import { findFirefox, startFirefox } from './firefox.ts';
import { launch, openContext } from './launch.ts';
import { findWebKit, startWebKit } from './webkit.ts';

export type BrowserName = keyof typeof starts;

/** How each is started here; `null` where the machine doesn't have it. */
type Start = (isDark: boolean) => Promise<AnyBrowser>;

const starts = {
  Chromium: async (): Promise<Start | null> => startChromium,
  Firefox: async (): Promise<Start | null> => {
    const path = await findFirefox();
    return path === null ? null : (isDark) => startFirefox(path, isDark);
  },
  WebKit: async (): Promise<Start | null> => {
    const webKit = await findWebKit();
    return webKit === null ? null : (isDark) => startWebKit(webKit, isDark);
  },
};

export const browserNames = Object.keys(starts) as BrowserName[];

/** Starts a browser, or gives `null` where the machine doesn't have it. */
export async function startBrowser(name: BrowserName, { isDark = false } = {}): Promise<AnyBrowser | null> {
  return (await starts[name]())?.(isDark) ?? null;
}

async function startChromium(isDark: boolean): Promise<AnyBrowser> {
  const browser = await launch();
  // A shell without windows asks nobody, and so lets no page write to the clipboard, which windows do for who clicks.
  const permissions = ['clipboard-write'];
  const page = await (await openContext(browser, { colorScheme: isDark ? 'dark' : 'light', permissions })).newPage();
  return { page: playwrightPage(page), close: () => browser.close() };
}
