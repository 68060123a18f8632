import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { astroRoot, dossierFolder, setAstroEnvironment } from './astro-run.ts';

// Runs Astro's own command line (dev, preview, check) on the dossier, with its arguments as given.
setAstroEnvironment();
const [command, ...rest] = process.argv.slice(2);
if (command !== undefined) process.argv.splice(3, rest.length, '--root', astroRoot(dossierFolder()), ...rest);
const folder = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
await import(pathToFileURL(join(folder, 'bin/astro.mjs')).href);
