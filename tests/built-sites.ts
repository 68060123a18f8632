import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';
import { basePath } from '../src/load/site.ts';
import { type StaticServer, serve } from './browser/static-server.ts';
import { timelineSizes } from './browser/timeline-sites.ts';

/** A site that was built for the tests and is served on loopback. */
export interface BuiltSite {
  folder: string;
  url: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** This repository's dossier. */
    site: BuiltSite;
    /** The dossier on another subject in `tests/fixtures/harbour`; `null` where there is none. */
    secondSite: BuiltSite | null;
    /** Timelines of the sizes in `browser/timeline-sites.ts`, in that order; none for other tests than those in a browser. */
    timelines: BuiltSite[];
  }
}

const second = 'tests/fixtures/harbour';

interface Sites {
  site: BuiltSite;
  secondSite: BuiltSite | null;
  /** Builds those as well. */
  timelines(): Promise<BuiltSite[]>;
  close(): Promise<void>;
}

// Each of Vitest's projects loads this file for itself; the sites are built once for all of them.
const shared = globalThis as { readoutSites?: Promise<Sites> };

/** Builds and serves the sites that the build and browser tests look at. */
export async function setup(project: TestProject): Promise<void> {
  shared.readoutSites ??= open();
  const { site, secondSite, timelines } = await shared.readoutSites;
  project.provide('site', site);
  project.provide('secondSite', secondSite);
  project.provide('timelines', project.name === 'browser' ? await timelines() : []);
}

export async function teardown(): Promise<void> {
  const sites = await shared.readoutSites?.catch(() => null);
  await sites?.close();
}

async function open(): Promise<Sites> {
  await removeDead(resolve('.readout'));
  const home = resolve('.readout', `tests-${process.pid}`);
  const servers: StaticServer[] = [];
  const close = async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
    await rm(home, { recursive: true, force: true });
  };
  const published = async (folder: string, base?: string): Promise<BuiltSite> => {
    const server = await serve(folder, base);
    servers.push(server);
    return { folder, url: server.url };
  };
  const publish = async (dossier: string, folder: string): Promise<BuiltSite> => {
    await run(['src/cli/build.ts', '--out', folder], dossier);
    return published(folder, await baseOf(dossier));
  };
  const timelines = async () => {
    await run(['tests/browser/build-timeline-sites.ts', home], '.');
    return Promise.all(timelineSizes.map((size) => published(join(home, String(size), 'site'))));
  };
  try {
    const site = publish('.', join(home, 'site'));
    const secondSite = existsSync(second) ? publish(second, join(home, 'second')) : null;
    await Promise.allSettled([site, secondSite]);
    return { site: await site, secondSite: await secondSite, timelines, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Deletes the sites that killed tests left. */
async function removeDead(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((each) => /^tests-\d+$/.test(each) && !isRunning(Number(each.slice(6)))))
    await rm(join(folder, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Runs a build as an editor would: in a process of its own, without Vitest's environment. */
function run(command: string[], dossier: string): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const child = spawn(process.execPath, command, { env: { ...env, READOUT_DOSSIER: dossier }, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${command.join(' ')} failed for ${dossier}.\n${output}`)),
    );
  });
}

async function baseOf(dossier: string): Promise<string> {
  const { url } = parse(await readFile(join(dossier, 'content/site.yaml'), 'utf8')) as { url?: string };
  return basePath({ url: url ?? null });
}
