import { firefox } from 'playwright-core';
import { type AnyBrowser, playwrightPage } from './any-page.ts';
import { openContext } from './launch.ts';
import { onPath, outputOf } from './programs.ts';

export async function findFirefox(): Promise<string | null> {
  // A stub that only names a package of the system is on PATH as well.
  for (const path of onPath('firefox-esr', 'firefox'))
    if (/^Mozilla Firefox \d/.test(await outputOf(path, '--version'))) return path;
  return null;
}

/** Starts the installed Firefox with a profile of its own, which goes with it. */
export async function startFirefox(executablePath: string, isDark: boolean): Promise<AnyBrowser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1 },
  });
  answerForFirefox(browser);
  const page = await (await openContext(browser)).newPage();
  // Playwright hands Firefox inches as centimetres: this is A4.
  const pdf = () => page.pdf({ width: '21in', height: '29.7in' });
  return { page: { ...playwrightPage(page), pdf }, close: () => browser.close() };
}

interface Session {
  send(method: string, ...rest: unknown[]): Promise<unknown>;
}

/** Playwright sends its stock Firefox a command that this one doesn't know yet, and without it opens no context. */
function answerForFirefox(browser: object): void {
  const { _connection } = browser as { _connection: { toImpl(of: object): { _browserSession: Session } } };
  const session = _connection.toImpl(browser)._browserSession;
  const send = session.send;
  session.send = (method, ...rest) =>
    method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(session, method, ...rest);
}
