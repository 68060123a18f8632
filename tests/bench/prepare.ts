import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { escapeText } from '../../src/core/xml.ts';
import { type Catalogue, catalogueOf } from '../../src/views/catalogue.ts';
import { timelinePeriods } from '../../src/views/period-rows.ts';
import { timelineView } from '../../src/views/timeline.ts';
import type { TimelineEvent } from '../../src/visuals/timeline/event.ts';
import { allPeriods, isLarge } from '../../src/visuals/timeline/periods.ts';
import { generateDossier } from './generate.ts';
import { generatedModel } from './model.ts';
import { writeDossier } from './write.ts';

/** A built site of a generated dossier. */
export interface Prepared {
  /** The site’s folder. */
  folder: string;
  titles: string[];
  /** The periods that have lists of their own, as in their addresses, each with what its list must hold. */
  periods: { id: string; titles: string[] }[];
  /** How long its build took, in s. */
  seconds: number;
  /** Which pages were built. */
  extent: 'all' | 'timeline';
  discard(): Promise<void>;
}

/**
 * Up to so many events the whole site is built. Each event takes some 7 ms to read, check, read again and render, so
 * that 100,000 would take a quarter of an hour; of more, the timeline’s own pages and files are built from a model.
 */
const mostPages = 20_000;

/** Generates a dossier inside `.readout/`, builds it, and puts a plain list of its events beside the site. */
export async function prepareSite(events: number, seed: number, extent = extentFor(events)): Promise<Prepared> {
  await mkdir('.readout', { recursive: true });
  const home = await mkdtemp(resolve('.readout', 'bench-'));
  const [dossier, folder] = [join(home, 'dossier'), join(home, 'site')];
  if (extent === 'all') await writeDossier(dossier, generateDossier(events, seed));
  const started = performance.now();
  if (extent === 'all') await run(['src/cli/build.ts', '--out', folder], { READOUT_DOSSIER: dossier });
  else await run(['tests/bench/build-timeline.ts', '--out', folder, '--events', `${events}`, '--seed', `${seed}`], {});
  const seconds = (performance.now() - started) / 1000;
  const catalogue = catalogueOf(generatedModel(events, seed), '/');
  const { events: listed } = timelineView(catalogue);
  await writePlainList(listed, join(folder, 'plain/index.html'));
  const told = { titles: titlesOf(listed), periods: periodsWith(catalogue, listed) };
  return { folder, ...told, seconds, extent, discard: () => rm(home, { recursive: true, force: true }) };
}

function extentFor(events: number): Prepared['extent'] {
  return events > mostPages ? 'timeline' : 'all';
}

function run(command: string[], variables: Record<string, string>): Promise<void> {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, ['--max-old-space-size=8192', ...command], { env, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(output))));
  });
}

/** The floor to measure against: the same events as nothing but links in a list. */
async function writePlainList(events: TimelineEvent[], file: string): Promise<void> {
  const rows = events.map(
    ({ href, title, words }) => `<li>${escapeText(words)} <a href="${href}">${escapeText(title)}</a></li>`,
  );
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain list</title>';
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${head}<ol>${rows.join('\n')}</ol></html>`);
}

function periodsWith(catalogue: Catalogue, events: TimelineEvent[]): Prepared['periods'] {
  if (!isLarge(events)) return [];
  return allPeriods(timelinePeriods(catalogue, events)).map(({ id, events: own }) => ({ id, titles: titlesOf(own) }));
}

function titlesOf(events: TimelineEvent[]): string[] {
  return events.map(({ title }) => title);
}
