import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { type Candidate, candidates } from './candidates.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Starts the first browser of this machine that does start; throws with the reason of each that didn't.
 *
 * @param env what it finds in its environment beside what the tests have
 */
export async function launch(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const reasons: string[] = [];
  for await (const candidate of candidates()) {
    try {
      return await start({ ...candidate, env: { ...candidate.env, ...env } });
    } catch (error) {
      reasons.push(`${candidate.executablePath}: ${String(error).split('\n')[0]}`);
    }
  }
  throw new Error(['No browser starts here. Install Chrome or Chromium, or set CHROMIUM_PATH.', ...reasons].join('\n'));
}

export interface WatchedContext extends BrowserContext {
  /** Addresses outside the machine that a page asked for, all refused. */
  refused: string[];
}

/** A context whose pages reach this machine alone. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedContext> {
  const context = Object.assign(await browser.newContext(options), { refused: [] as string[] });
  await context.route(isElsewhere, (route) => {
    context.refused.push(route.request().url());
    return route.abort('blockedbyclient');
  });
  return context;
}

function start({ executablePath, env }: Candidate): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
}

function isElsewhere({ protocol, hostname }: URL): boolean {
  return /^(https?|wss?):$/.test(protocol) && !loopback.has(hostname);
}
