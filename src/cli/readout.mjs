#!/usr/bin/env node
// What `npx readout` starts: the commands, on the Node.js that the package brings. In the package they are compiled.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [script] = ['readout.js', 'readout.ts']
  .map((name) => fileURLToPath(new URL(name, import.meta.url)))
  .filter(existsSync);
process.argv.splice(2, 0, script);
await import('./with-node.mjs');
