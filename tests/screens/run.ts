import { parseArgs } from 'node:util';
import { launch } from '../browser/launch.ts';
import { compareScreens } from './compare.ts';
import { takeScreens } from './take.ts';

const usage = `Takes pictures of each page type of a built site, and compares two folders of them pixel by pixel.

  npm run screens -- take <site> <folder>         at three widths, light and dark, with forced colours, and on A4 and Letter
  npm run screens -- compare <before> <after>     names each picture that differs, how much of it, and where

  --help     prints this

Ends with 0 where nothing differs, 1 where something does, 2 where the command isn't understood.
`;

const flag = { type: 'boolean', default: false } as const;
const { values, positionals } = parseArgs({ options: { help: flag }, allowPositionals: true });
const [command, first, second] = positionals;

if (values.help) process.stdout.write(usage);
else if (command === 'take' && first && second) {
  const browser = await launch();
  console.log(`${await takeScreens(browser, first, second)} pictures in ${second}`);
  await browser.close();
} else if (command === 'compare' && first && second) {
  const browser = await launch();
  const differences = await compareScreens(browser, first, second);
  for (const { name, words } of differences) console.log(`${name}: ${words}`);
  console.log(`${differences.length} pictures differ`);
  process.exitCode = differences.length > 0 ? 1 : 0;
  await browser.close();
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
