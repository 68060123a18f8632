import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kept } from '../../src/load/kept.ts';
import { readFolder } from '../dossier-files.ts';
import { combined } from '../hostile/combine.ts';
import type { HostileInput } from '../hostile/input.ts';
import { dangersIn } from '../hostile/inspect.ts';
import { judge } from '../hostile/judge.ts';
import { type HostileSite, openSite } from '../hostile/site.ts';
import { hostileInputs } from '../hostile/table.ts';
import { dangersOnVisit } from '../hostile/visit.ts';
import { launch } from './launch.ts';
import { serve } from './static-server.ts';

const patience = 600_000;
let browser: Browser;
let site: HostileSite;
/** What an input holds, or what a report that it brings does, that must not be. */
const dangers: string[] = [];
beforeAll(async () => {
  const good = await readFolder('tests/fixtures/harbour');
  const parsed: Kept = new Map();
  const taken: HostileInput[] = [];
  for (const input of hostileInputs(good)) {
    const judged = await judge(input, good, parsed);
    const { outcome } = judged;
    dangers.push(...judged.dangers.map((danger) => `${input.kind}: ${input.name}: ${danger}`));
    if (outcome === 'harmless' && !input.stoppedByBuild) taken.push(input);
  }
  const sites = combined(taken, good);
  expect(sites.length).toBe(1);
  expect(taken.length).toBeGreaterThan(150);
  site = await openSite(sites[0]?.files ?? good);
  browser = await launch();
}, patience);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('hostile inputs are stopped, or hold nothing that must be; and no report that they bring does any harm', () =>
  expect(dangers).toEqual([]));

test('those that the check takes become a site in which nothing is but what is ours', () => {
  expect(site.isBuilt, site.output.slice(-3000)).toBe(true);
  expect(dangersIn(site)).toEqual([]);
});

test('whoever visits it meets no code, dialog, window, frame or request of theirs', { timeout: patience }, async () => {
  expect(await dangersOnVisit(browser, site)).toEqual([]);
});

test('what happens is noticed where it does happen', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'noticed-'));
  const attack = 'pwned(); alert(1); fetch("https://evil.example/").catch(() => {}); throw Error("a")';
  await writeFile(
    join(folder, 'index.html'),
    `<iframe></iframe><img src="x" onerror='${attack}'><a href="javascript:1">`,
  );
  const { url, close } = await serve(folder);
  const page = { folder, url };
  expect(dangersIn(page)).toEqual(['/: <iframe>', '/: <img>', '/: onerror in <img>', '/: href="javascript:1"']);
  const happened = (await dangersOnVisit(browser, page)).join('\n');
  for (const what of ['code of an entry ran', 'a dialog: 1', 'a frame', 'a request to https://evil.example/'])
    expect(happened).toContain(what);
  await close();
  await rm(folder, { recursive: true });
});
