import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setAstroEnvironment } from './astro-environment.ts';

// Runs Astro's own command line (dev, preview, check) with its arguments as given.
setAstroEnvironment();
const folder = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
await import(pathToFileURL(join(folder, 'bin/astro.mjs')).href);
