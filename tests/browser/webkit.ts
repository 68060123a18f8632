import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type AnyBrowser,
  type AnyPage,
  callOf,
  middleOf,
  type Point,
  type Size,
  touchBy,
  untilBy,
  usual,
} from './any-page.ts';
import { freePort, onPath, type Running, startGuarded } from './programs.ts';
import { type DriverSession, keyCodes, openSession } from './web-driver.ts';

export interface WebKit {
  driver: string;
  display: string;
  browser: string;
}

/** WebKitGTK's driver, its small browser, and a display without a screen: all on Linux alone. */
export async function findWebKit(): Promise<WebKit | null> {
  const [driver] = onPath('WebKitWebDriver');
  const [display] = onPath('Xvfb');
  const browser = driver && display ? await miniBrowser() : undefined;
  return driver && display && browser ? { driver, display, browser } : null;
}

/** It isn't on PATH; a folder of the architecture's libraries has it. */
async function miniBrowser(): Promise<string | undefined> {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  const folders = await Promise.all(libraries.map(async (at) => [at, ...(await foldersIn(at, /-linux-gnu/))]));
  const own = await Promise.all(folders.flat().map((at) => foldersIn(at, /^webkit(2)?gtk-/)));
  return own
    .flat()
    .map((at) => join(at, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

async function foldersIn(folder: string, names: RegExp): Promise<string[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries.filter((name) => names.test(name)).map((name) => join(folder, name));
}

/** Starts WebKit on a display and with a home of its own, which go with it. */
export async function startWebKit({ driver, display, browser }: WebKit, isDark: boolean): Promise<AnyBrowser> {
  const home = await mkdtemp(join(tmpdir(), 'readout-webkit-'));
  const running: Running[] = [];
  const close = async () => {
    for (const one of running.reverse()) await one.end();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const screen = startGuarded([display, '-displayfd', '3', '-screen', '0', '1400x1500x24', '-nolisten', 'tcp'], {});
    running.push(screen);
    const port = await freePort();
    const env = { ...environment, ...homeAt(home), DISPLAY: `:${await displayOf(screen)}`, ...(isDark && darkTheme) };
    running.push(startGuarded([driver, `--port=${port}`, '--host=127.0.0.1'], env));
    const session = await openSession(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    const page = webKitPage(session, home);
    return { page, close: () => session.close().then(close, close) };
  } catch (error) {
    await close();
    throw error;
  }
}

const environment = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
};
const darkTheme = { GTK_THEME: 'Adwaita:dark' };

/** Where a program keeps what it keeps of its user. */
function homeAt(folder: string): Record<string, string> {
  return { HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
}

/** The number of a display that was free, which Xvfb tells when it is ready. */
function displayOf({ process }: Running): Promise<number> {
  return new Promise((resolve, reject) => {
    const told = process.stdio[3] as Readable;
    const late = setTimeout(() => reject(new Error('Xvfb didn’t start within 30 s')), 30_000);
    told.once('data', (text) => resolve(Number(text)));
    told.once('close', () => reject(new Error('Xvfb didn’t start')));
    told.once('data', () => clearTimeout(late)).once('close', () => clearTimeout(late));
  });
}

function webKitPage(session: DriverSession, home: string): AnyPage {
  const evaluate: AnyPage['evaluate'] = (run, ...args) =>
    session.send('POST', '/execute/sync', { script: `return ${callOf(run, args)}`, args: [] });
  const until = untilBy(evaluate);
  const perform = (...actions: object[]) => session.send('POST', '/actions', { actions });
  const mouse = async ([first, ...others]: Point[]) => {
    const to = (place: Point | undefined) => ({ type: 'pointerMove', duration: 0, ...place });
    const [down, up] = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await perform({ type: 'pointer', id: 'mouse', actions: [to(first), down, ...others.map(to), up] });
  };
  return {
    evaluate,
    async open(address, size = usual) {
      await session.send('POST', '/frame', { id: null });
      await session.send('POST', '/window/rect', { width: size.width, height: size.height + bar });
      const isFramed = size.width < narrowest;
      await session.send('POST', '/url', { url: isFramed ? await framed(address, size, home) : address });
      if (!isFramed) return;
      await evaluate(() => document.querySelector('iframe')?.focus());
      await session.send('POST', '/frame', { id: 0 });
      await until((wanted) => location.href === wanted && document.readyState === 'complete', new URL(address).href);
    },
    until,
    press: (key) => perform({ type: 'key', id: 'keys', actions: strokes(key) }).then(() => {}),
    type: (text) => perform({ type: 'key', id: 'keys', actions: [...text].flatMap(strokes) }).then(() => {}),
    async click(target) {
      await mouse([typeof target === 'string' ? await evaluate(middleOf, target) : target]);
    },
    drag: (...places) => mouse(places),
    // Its driver's wheel knows no Ctrl.
    wheel: (place, deltaY, isCtrl) => evaluate(turnWheel, place, deltaY, isCtrl),
    touch: (...fingers) => touchBy(evaluate, fingers),
    screenshot: async () => Buffer.from(await session.send<string>('GET', '/screenshot'), 'base64'),
    pdf: () => Promise.reject(new Error('Its driver doesn’t print')),
    complaints: () => null,
  };
}

/** Runs in the page. */
function turnWheel({ x, y }: Point, deltaY: number, ctrlKey: boolean): void {
  const about = { clientX: x, clientY: y, deltaY, ctrlKey, bubbles: true, cancelable: true };
  const isFree = document.elementFromPoint(x, y)?.dispatchEvent(new WheelEvent('wheel', about)) ?? true;
  if (isFree) scrollBy(0, deltaY);
}

function strokes(key: string): object[] {
  const names = key.split(/(?<=.)\+/);
  const values = names.map((name) => keyCodes[name] ?? name);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  return [...down, ...values.toReversed().map((value) => ({ type: 'keyUp', value }))];
}

/** Windows narrower than this MiniBrowser doesn't make; its bar is this high. All in px. */
const [narrowest, bar] = [447, 38];

/** A page with nothing but a frame of this size: a file, since a `data:` page takes on the policy of the page before. */
async function framed(address: string, { width, height }: Size, home: string): Promise<string> {
  const style = `border:0;width:${width}px;height:${height}px`;
  const file = join(home, 'frame.html');
  await writeFile(file, `<!doctype html><body style="margin:0"><iframe src="${address}" style="${style}"></iframe>`);
  return pathToFileURL(file).href;
}
