/**
 * Writes what the words of a text hang on of Unicode's properties, so that they are the same on every machine. Run it for
 * another version of Unicode only together with a new version of the words: seals that stand must go on to hold.
 * `node src/cli/with-node.mjs src/dev/write-word-table.ts`
 */

import { writeFile } from 'node:fs/promises';
import { packWordTable } from './word-table.ts';

const table = new URL('../core/evidence/word-table.json', import.meta.url);
await writeFile(table, `${JSON.stringify(packWordTable(process.versions['unicode'] ?? ''), null, 1)}\n`);
