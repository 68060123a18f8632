import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What another generator took for a build. */
export interface PeerBuild {
  pages: number;
  /** From the start of its process to the end, and the processor time of all its threads, in ms. */
  total: number;
  processor: number;
  /** The most memory, in bytes. */
  memory: number;
}

/**
 * Builds the Markdown of a dossier with Eleventy, as it is installed in a folder: the same files, unchecked, in one
 * layout, and so many pages in all.
 */
export async function buildWithEleventy(installed: string, dossier: string, pages: number): Promise<PeerBuild> {
  const home = await mkdtemp(join(tmpdir(), 'readout-eleventy-'));
  try {
    for (const file of globSync('content/**/*.{md,mdx}', { cwd: dossier })) {
      await mkdir(dirname(join(home, file)), { recursive: true });
      // Eleventy would take the field for a day, as it knows them.
      await writeFile(join(home, file), (await readFile(join(dossier, file), 'utf8')).replace(/^date:/m, 'when:'));
    }
    await writeFile(
      join(home, 'content/content.json'),
      JSON.stringify({ layout: 'page.njk', markdownTemplateEngine: false }),
    );
    await writeFile(join(home, 'content/more.njk'), more);
    await mkdir(join(home, 'content/_includes'));
    await writeFile(join(home, 'content/_includes/page.njk'), layout);
    await writeFile(join(home, 'once.mjs'), once(resolve(installed), pages));
    return await run(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const layout = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title or name }}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>{{ title or name }}</h1>{{ content | safe }}</main></body></html>
`;

/** As many more pages as Readout makes: lists, sources, countries. */
const more = `---
pagination: { data: others, size: 1, alias: other }
permalink: "/more/{{ other }}/"
title: More
---
<ul>{% for page in collections.all | limited %}<li><a href="{{ page.url }}">{{ page.url }}</a></li>{% endfor %}</ul>
`;

function once(installed: string, pages: number): string {
  const entry = pathToFileURL(join(installed, 'node_modules/@11ty/eleventy/src/Eleventy.js')).href;
  return `import { globSync } from 'node:fs';
const { Eleventy } = await import(${JSON.stringify(entry)});
const others = Array.from({ length: Math.max(0, ${pages} - globSync('content/**/*.{md,mdx}').length) }, (_, at) => at);
const eleventy = new Eleventy('content', 'site', {
  quietMode: true,
  config: (config) => {
    config.addTemplateFormats('mdx');
    config.addGlobalData('others', others);
    config.addFilter('limited', (list) => list.slice(0, 100));
  },
});
await eleventy.write();
const { user, system } = process.cpuUsage();
const built = globSync('site/**/*.html').length;
process.send({ pages: built, processor: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 });
`;
}

function run(home: string): Promise<PeerBuild> {
  const started = performance.now();
  const child = spawn(process.execPath, ['once.mjs'], { cwd: home, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  let measured: Omit<PeerBuild, 'total'> | null = null;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  child.on('message', (message) => (measured = message as Omit<PeerBuild, 'total'>));
  return new Promise((done, fail) => {
    child.on('close', () =>
      measured === null ? fail(new Error(output)) : done({ ...measured, total: performance.now() - started }),
    );
  });
}
