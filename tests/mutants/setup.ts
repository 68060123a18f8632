import { appendFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';

// The same random inputs for each mutant: a trial that is made again ends the same.
fc.configureGlobal({ seed: 1 });

// In the run that looks which test file comes to which spot: the file's own list of spots. Programs that a test
// starts write into it as well.
const lists = process.env['MUTANTS_REACHED'];
if (lists !== undefined) {
  const list = join(lists, encodeURIComponent(relative(process.cwd(), expect.getState().testPath ?? '')));
  appendFileSync(list, '');
  const preload = `data:text/javascript,${encodeURIComponent(`
    import { appendFileSync } from 'node:fs';
    const known = new Set();
    globalThis.reached = (id) => {
      if (known.size < known.add(id).size) appendFileSync(${JSON.stringify(list)}, id + '\\n');
    };
  `)}`;
  await import(/* @vite-ignore */ preload);
  process.env['NODE_OPTIONS'] = `--import=${preload}`;
}
