import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDesk } from '../../src/edit/desk.ts';
import { type EditServer, serveDesk } from '../../src/edit/server.ts';
import { event, slips } from '../slips.ts';
import { type TemporaryDossier, temporaryDossier } from '../temporary-dossier.ts';
import { faultsOfAccess } from './access.ts';
import { complaintsOf } from './complaints.ts';
import { launch, openContext } from './launch.ts';

/** In ms, of a browser on a busy machine. */
const patience = 15_000;

let browser: Browser;
let dossier: TemporaryDossier;
let server: EditServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
  dossier = await temporaryDossier();
  // One article lies there, as on the machine of who recorded it.
  await mkdir(join(dossier.folder, 'seeds/text'));
  for (const name of ['harbour-gazette', 'northern-wire'])
    await cp(`tests/fixtures/harbour/articles/${name}.txt`, join(dossier.folder, `seeds/text/${name}.txt`));
  const desk = openDesk(dossier.folder, () => '2026-11-26', false);
  server = await serveDesk(desk, randomBytes(32).toString('base64url'));
  context = await openContext(browser);
  context.setDefaultTimeout(patience);
  complaints = await complaintsOf(context);
  page = await context.newPage();
  await page.goto(server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await dossier?.discard();
});
beforeEach(async () => {
  complaints.length = 0;
  for (const path of new Set(slips.map((slip) => slip.path)))
    await cp(join('tests/fixtures/harbour', path), join(dossier.folder, path));
});

const file = (path: string) => join(dossier.folder, path);
const address = (path: string) => {
  const [, folder = '', id = ''] = /content\/(\w+)\/(.+)\.mdx?$/.exec(path) ?? [];
  const kind = { events: 'event', people: 'person', figures: 'figure', briefings: 'briefing' }[folder];
  return new URL(`/#${kind}/${id}`, server.url).href;
};
/** The list or an entry, read anew. */
const open = async (path: string | null) => {
  const asked = path === null ? new URL('/#', server.url).href : address(path);
  page.once('dialog', (dialog) => dialog.accept());
  await page.evaluate((href) => {
    if (location.hash === new URL(href).hash) location.reload();
    else location.href = href;
    document.querySelector('main')?.replaceChildren();
  }, asked);
  await page.locator(path === null ? '.list' : '.entry').waitFor();
  page.removeAllListeners('dialog');
};
const row = (path: string) => page.locator(`[data-path="${path}"]`);
const status = () => page.getByRole('status');
const preview = () => page.frameLocator('iframe');

test('an entry is opened from the list, edited and saved, and nothing else of its bytes changes', async () => {
  const crlf = `\uFEFF${(await readFile(file(event), 'utf8')).replace('kind: opening', 'kind: opening # as the sources say').replaceAll('\n', '\r\n')}`;
  await writeFile(file(event), crlf);
  await open(null);
  await page.getByRole('link', { name: 'The Skerry Bridge is open to traffic again' }).click();
  await preview().getByText('The bridge has carried traffic again').waitFor();

  await page.getByLabel('Title').fill('The Skerry Bridge: open again # at last');
  // A passage is looked up as it is typed, and what the article has is taken.
  const quote = row('evidence.0.quote').getByRole('textbox');
  await quote.fill('reopened to traffic on');
  await row('evidence.0.quote').locator('.problems li').filter({ hasText: 'Unexpected words' }).waitFor();
  expect(await quote.getAttribute('aria-invalid')).toBe('true');
  await row('evidence.0.quote')
    .getByRole('button', { name: /^The Skerry Bridge between/ })
    .click();
  await row('evidence.0.quote').getByText('word for word.', { exact: false }).last().waitFor();
  // A date in plain words is understood, and written as dates are.
  await row('date').getByRole('textbox').fill('on 11 May 2024');
  await row('date').getByRole('button', { name: 'Write 2024-05-11' }).click();
  await row('participants').getByRole('button', { name: 'Add to participants' }).click();
  await row('participants.3.person').locator('[data-control]').fill('ingrid-solberg');
  await row('participants.3').getByText('Ingrid Solberg').waitFor();
  await row('participants.1')
    .locator('..')
    .getByRole('button', { name: /^Remove/ })
    .click();
  const body = page.getByLabel('Text', { exact: true });
  await body.fill((await body.inputValue()).replace('A consul of', 'One consul of'));
  await preview().getByText('One consul of').waitFor();
  expect(await status().textContent()).toContain('Not saved yet.');
  expect(await readFile(file(event), 'utf8')).toBe(crlf);

  await page.keyboard.press('Control+s');
  await expect.poll(() => status().textContent(), { timeout: patience }).toMatch(/ Saved\.$/);
  const expected = crlf
    .replace('title: The Skerry Bridge is open to traffic again', 'title: "The Skerry Bridge: open again # at last"')
    .replace(
      'quote: reopened to traffic at 9:30 a.m. on Saturday, 11 May 2024',
      'quote: The Skerry Bridge between Port Selwyn and Ebbaholm reopened to traffic at 9:30 a.m. on Saturday, 11 May 2024, almost five years after it was closed.',
    )
    .replace('  - person: oskar-lindqvist\r\n', '')
    .replace(/(?<=role: a consul\r\n)/, '  - person: ingrid-solberg\r\n')
    .replace('A consul of [', 'One consul of [');
  expect(await readFile(file(event), 'utf8')).toBe(expected);
  expect(complaints).toEqual([]);
});

test('what wasn’t saved is not left unasked', async () => {
  await open(event);
  await page.getByLabel('Title').fill('Another title');
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  await page.getByRole('link', { name: 'All entries' }).click();
  await expect.poll(() => asked, { timeout: patience }).toEqual([expect.stringContaining('without saving')]);
  expect(await page.getByLabel('Title').inputValue()).toBe('Another title');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('link', { name: 'All entries' }).click();
  await page.getByText('Begin an entry').waitFor();
});

test('a file that was changed meanwhile is not written over, and what was typed stays', async () => {
  const text = await dossier.read(event);
  await open(event);
  await page.getByLabel('Title').fill('Mine');
  await dossier.save(event, text.replace('title: The', 'title: Their'));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('changed on the disk').waitFor();
  expect(await page.getByLabel('Title').inputValue()).toBe('Mine');
  expect(await dossier.read(event)).toContain('title: Their');
});

test('a footnote’s passage is looked up at the caret', async () => {
  await open(event);
  const body = page.getByLabel('Text', { exact: true });
  const text = (await body.inputValue()).replace(
    '“A consul of Canada attended the opening as an observer',
    '“consul attended as',
  );
  await body.fill(text);
  await body.evaluate(
    (area: HTMLTextAreaElement, at) => area.setSelectionRange(at, at),
    text.indexOf('consul attended'),
  );
  await body.press('ArrowRight');
  await page
    .locator('.whole')
    .getByRole('button', { name: /^A consul of Canada attended/ })
    .click();
  expect(await body.inputValue()).toContain('“A consul of Canada attended the opening as an observer; the list');
});

describe('a typical slip is shown at its place', () => {
  test.each(slips)('$what', async ({ path, from, to, field }) => {
    const text = await dossier.read(path);
    await dossier.save(path, text.replace(from, to));
    await open(path);
    const place = field === null ? page.locator('.whole') : row(field);
    const problem = place.locator(':scope > .problems > .error').first();
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/Error: .*xpected/);
    const control = place.locator(':scope > [data-control]');
    // Of a whole list or of a field without a control, the part is described.
    const described = (await control.count()) > 0 ? control : place;
    const ids = ((await described.getAttribute('aria-describedby')) ?? '').split(' ');
    expect(ids).toContain(await place.locator(':scope > .problems').getAttribute('id'));
  });
});

test('a file that can’t be read is mended as text, and then in the form', async () => {
  const text = await dossier.read(event);
  await dossier.save(event, text.replace('zone: Atlantic/Faroe', 'zone: "Atlantic/Faroe'));
  await open(event);
  const area = page.getByLabel('The file');
  await page.locator('.whole .problems').getByRole('button', { name: /^Line/ }).first().click();
  expect(await area.evaluate((each: HTMLTextAreaElement) => each === document.activeElement)).toBe(true);
  await area.fill(text);
  await page.getByRole('button', { name: 'Go on in the form' }).click();
  expect(await page.getByLabel('Zone').inputValue()).toBe('Atlantic/Faroe');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => status().textContent(), { timeout: patience }).toMatch(/ Saved\.$/);
  expect(await dossier.read(event)).toBe(text);
});

test('everybody can use it: axe finds nothing, light or dark, with problems, at 360 px', async () => {
  for (const [width, path, colorScheme] of [
    [1280, null, 'dark'],
    [360, event, 'dark'],
    [1280, event, 'light'],
  ] as const) {
    await open(path);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => {
      for (const more of document.querySelectorAll('details')) more.open = true;
    });
    if (path !== null) {
      await row('date').getByRole('textbox').fill('one day');
      await row('date').locator('.problems .error').waitFor();
    }
    // No script runs in the preview, so axe would wait for it; its pages are tested as pages of the site.
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await faultsOfAccess(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

describe('a hostile page on another origin', () => {
  let hostile: Page;
  let target: string;
  let token: string;
  let stop: () => void;

  beforeAll(async () => {
    const other = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<title>hostile</title>'),
    );
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    stop = () => other.close();
    const context = await openContext(browser);
    hostile = await context.newPage();
    await hostile.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const url = new URL(server.url);
    [target, token] = [url.origin, url.hash.slice(1)];
  });
  afterAll(() => stop());

  test('can neither read nor write, even with the token', async () => {
    const before = await dossier.read(event);
    const outcomes = await hostile.evaluate(
      async ([origin = '', secret = '']) => {
        const json = { 'content-type': 'application/json', 'x-readout-token': secret };
        const open = JSON.stringify({ kind: 'event', id: 'bridge-reopening' });
        const read = (how: RequestInit, path = '/open') =>
          fetch(origin + path, how).then(
            async (response) => `${response.type} ${await response.text()}`,
            () => 'refused',
          );
        const loaded = (element: HTMLElement, path: string) =>
          new Promise((done) => {
            element.onload = () => done('loaded');
            element.onerror = () => done('refused');
            document.body.append(Object.assign(element, { src: origin + path }));
          });
        const socket = new Promise((done) => {
          const made = new WebSocket(origin.replace('http', 'ws'));
          made.onopen = () => done('open');
          made.onerror = () => done('refused');
        });
        return {
          fetch: await read({ method: 'POST', headers: json, body: open }),
          withCookies: await read({ method: 'POST', credentials: 'include', headers: json, body: open }),
          simple: await read({ method: 'POST', body: open }),
          get: await read({}, '/'),
          noCors: await read({ method: 'POST', mode: 'no-cors', body: open }),
          image: await loaded(new Image(), '/icon.svg'),
          script: await loaded(document.createElement('script'), '/client/main.ts'),
          socket: await socket,
        };
      },
      [target, token],
    );
    expect(outcomes).toEqual({
      fetch: 'refused',
      withCookies: 'refused',
      simple: 'refused',
      get: 'refused',
      // Of such an answer a page sees neither status nor text; the browser drops it for its resource policy.
      noCors: 'refused',
      image: 'refused',
      script: 'refused',
      socket: 'refused',
    });
    expect(await dossier.read(event)).toBe(before);
  });

  test('can’t have a form sent, nor show the form in a frame', async () => {
    const before = await dossier.read(event);
    await hostile.evaluate((origin) => {
      const frame = Object.assign(document.createElement('iframe'), { name: 'into', src: `${origin}/` });
      const form = Object.assign(document.createElement('form'), {
        action: `${origin}/save`,
        method: 'post',
        enctype: 'text/plain',
        target: 'sent',
      });
      const sent = Object.assign(document.createElement('iframe'), { name: 'sent' });
      form.append(
        Object.assign(document.createElement('input'), {
          name: '{"kind":"event","id":"bridge-reopening","x":"',
          value: '"}',
        }),
      );
      document.body.append(frame, sent, form);
      form.submit();
    }, target);
    const frame = (name: string) => hostile.frames().find((each) => each.name() === name);
    for (const name of ['into', 'sent'])
      await expect.poll(() => frame(name)?.url(), { timeout: patience }).toMatch(/^chrome-error:/);
    expect(await dossier.read(event)).toBe(before);
  });
});
