import { refusedImports } from './imports.ts';

const refused = refusedImports();
for (const { file, line, message } of refused) console.log(`${file}:${line} ${message}`);
if (refused.length > 0) console.log('The table stands in tests/lint/imports.ts.');
process.exitCode = refused.length > 0 ? 1 : 0;
