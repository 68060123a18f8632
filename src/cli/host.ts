import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Hosted, hostSettings } from '../core/host-settings.ts';
import { diskFiles } from '../load/disk-files.ts';
import { readAddress } from '../load/site.ts';
import { destinationOf } from '../publish/destination.ts';
import { dossierFolder } from './astro-run.ts';
import { chosenWord, fail, print, readCommandLine, runCommand } from './command-line.ts';

const programs = Object.keys(hostSettings) as (keyof typeof hostSettings)[];

const usage = `Prints the settings with which a host serves the built site: its security headers, how long browsers keep
what, and the page for missing addresses.

  npm run host -- nginx               a file for nginx, which serves dist/ of this folder
  npm run host -- caddy               a Caddyfile
  npm run host -- vercel              vercel.json, for this folder

  --root <folder>   where the site lies on the host, if not in dist/ of this folder
  --out <file>      writes it there, over no other file
  --help            prints this help

Netlify and Cloudflare Pages need nothing: each build writes dist/_headers for them.
The address of the site is “url” in content/site.yaml. Exit codes: 0 printed, 2 could not.
`;

const text = { type: 'string' } as const;
const options = { root: text, out: text, help: { type: 'boolean', default: false } } as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readCommandLine({ args: argv, options, allowPositionals: true });
  const [program, ...others] = positionals;
  if (values.help) return print(usage);
  if (program === undefined || others.length > 0) return fail(`Expected one program: ${programs.join(', ')}.`);
  const settings = hostSettings[chosenWord('program', program, programs)](await hosted(values.root));
  if (values.out === undefined) {
    process.stdout.write(settings);
    return 0;
  }
  if (existsSync(values.out)) return fail(`${values.out} is there already. Move it away, or say another file.`);
  await writeFile(values.out, settings);
  return print(`Written: ${values.out}\n`);
}

async function hosted(root: string | undefined): Promise<Hosted> {
  const dossier = dossierFolder();
  if (!existsSync(join(dossier, 'content'))) throw new Error('This folder is no dossier: it has no content/.');
  const { site, base = '/' } = await readAddress(diskFiles(dossier));
  const place = await destinationOf(join(dossier, '.readout'), resolve(root ?? join(dossier, 'dist')));
  const folder = root === undefined ? place.target : resolve(root);
  // In quotation marks it means itself, but for these.
  const sign = /["$\\{}\p{Cc}]/u.exec(folder)?.[0];
  if (sign !== undefined)
    throw new Error(`${folder} has ${JSON.stringify(sign)} in its name, which settings can't hold.`);
  return { host: site ? new URL(site).host : null, base, folder, previous: root === undefined ? place.previous : null };
}
