import type { ChildProcess } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startDevServer } from '../dev-server.ts';
import { type TemporaryDossier, temporaryDossier } from '../temporary-dossier.ts';
import { launch, openContext } from './launch.ts';

let browser: Browser;
const open: (() => Promise<unknown> | unknown)[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});
afterAll(() => browser.close());

const patience = { timeout: 30_000 };
const event = 'content/events/bridge-opening-1932.md';
const passage = 'opened to carts and trams in 1932';
const opening = 'events/bridge-opening-1932/';

async function dossier(): Promise<TemporaryDossier> {
  const made = await temporaryDossier();
  open.push(made.discard);
  return made;
}

/** Starts `npm run dev` and gives its address when it answers. */
function dev({ folder }: TemporaryDossier): Promise<string> {
  const { child, address } = startDevServer(folder);
  open.push(() => ended(child));
  return address;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.on('exit', () => done());
    child.kill();
  });
}

async function visit(address: string): Promise<Page> {
  const context = await openContext(browser);
  open.push(() => context.close());
  const page = await context.newPage();
  await page.goto(address, patience);
  return page;
}

const panel = (page: Page) => page.locator('readout-problems section');

test('what is broken is said over the page, which stays as it was, and goes when it is mended', async () => {
  const { save, edit, read, ...rest } = await dossier();
  const page = await visit((await dev({ save, edit, read, ...rest })) + opening);
  await page.waitForLoadState('networkidle');
  expect(await panel(page).count()).toBe(0);
  const [good, site] = [await read(event), await read('content/site.yaml')];

  await save(event, good.replaceAll(passage, 'opened to <img src=x onerror=alert(1)> in 1932'));
  await panel(page).waitFor(patience);
  const text = await panel(page).textContent();
  expect(text).toContain(event);
  expect(text).toContain('Line 11 Error: Unexpected passage');
  expect(text).toContain('<img src=x');
  expect(text).toContain('This page shows the entry as it was');
  expect(await page.locator('article').textContent()).toContain(passage);
  const link = panel(page).getByRole('link', { name: 'Line 11' });
  expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toMatch(/bridge-opening-1932\.md:11:\d+$/);

  await save(event, '---\ntitle: [The bridge\n');
  await panel(page).getByText('Unexpected').first().waitFor(patience);
  await save('content/site.yaml', site.replace('title:', 'titel:'));
  await panel(page).getByText('content/site.yaml').waitFor(patience);
  expect(await page.locator('h1').textContent()).toBe('The Skerry Bridge is opened');

  await save('content/site.yaml', site);
  await save(event, good);
  await panel(page).waitFor({ state: 'detached', ...patience });
  await edit(event, 'Carts and trams were the first', 'Trams and carts were the first');
  await page.getByText('Trams and carts were the first').first().waitFor(patience);
}, 120_000);

test('a first start with broken entries shows the rest, and says what is wrong', async () => {
  const { edit, ...rest } = await dossier();
  await edit(event, passage, 'opened to nobody');
  const page = await visit(await dev({ edit, ...rest }));
  await panel(page).getByText(event).waitFor(patience);
  expect(await page.locator('h1').textContent()).toContain('Skerry Bridge');
}, 120_000);

test('a first start with a broken site.yaml says its line', async () => {
  const { edit, ...rest } = await dossier();
  await edit('content/site.yaml', 'title:', 'title: "');
  const page = await visit(await dev({ edit, ...rest }));
  await panel(page).getByText('content/site.yaml').waitFor(patience);
  expect(await panel(page).textContent()).toMatch(/Line \d+ Error/);
}, 120_000);

test('a draft is shown, and says that it is one', async () => {
  const { read, save, ...rest } = await dossier();
  const lead = await read('content/briefings/two-cities-one-harbour.mdx');
  await save('content/briefings/second-look.mdx', lead.replace(/^---\n/, '---\ndraft: true\n'));
  const page = await visit(`${await dev({ read, save, ...rest })}briefings/second-look/`);
  await page.getByText('Draft: it is in no built site.').waitFor(patience);
  expect(await panel(page).count()).toBe(0);
}, 120_000);

test('of public/, what the check takes is there, and nothing else', async () => {
  const { folder, ...rest } = await dossier();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>';
  await mkdir(join(folder, 'public'));
  await writeFile(join(folder, 'public/logo.svg'), svg);
  await writeFile(join(folder, 'public/stranger.html'), '<script>stranger</script>');
  await writeFile(join(folder, 'public/stranger.svg'), svg.replace('<rect', '<script>stranger</script><rect'));
  await symlink('../content/site.yaml', join(folder, 'public/link.txt'));
  const address = await dev({ folder, ...rest });
  const get = async (path: string) => (await fetch(new URL(path, address))).text();
  expect(await get('logo.svg')).toBe(svg);
  for (const path of ['stranger.html', 'stranger.svg', 'public/stranger.svg', `/@fs${folder}/public/stranger.svg`])
    expect(await get(path)).not.toContain('stranger<');
  for (const path of ['link.txt', 'public/link.txt', '/content/site.yaml'])
    expect(await get(path)).not.toContain('quotationBudget');
}, 120_000);
