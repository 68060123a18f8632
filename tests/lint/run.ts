import { refusedImports } from './imports.ts';
import { wordsLeft } from './words.ts';

const refused = refusedImports();
const words = wordsLeft();
for (const { file, line, message } of [...refused, ...words]) console.log(`${file}:${line} ${message}`);
if (refused.length > 0) console.log('The table stands in tests/lint/imports.ts.');
process.exitCode = refused.length + words.length > 0 ? 1 : 0;
