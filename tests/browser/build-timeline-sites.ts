import { join } from 'node:path';
import { buildTimelineSite, timelineSizes } from './timeline-sites.ts';

// Run by `tests/built-sites.ts` in a process of its own: builds a timeline of each size into the folder that is named.
const [folder = ''] = process.argv.slice(2);
for (const size of timelineSizes) await buildTimelineSite(size, join(folder, String(size)));
