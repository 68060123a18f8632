import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { installedChromium } from '../../src/editions/chromium.ts';
import { npmChromium } from './npm-chromium.ts';

export interface Candidate {
  executablePath: string;
  /** What it needs beyond the environment of the tests. */
  env: Record<string, string>;
}

/**
 * The browsers that this machine has, best first: the one that `CHROMIUM_PATH` names and no other, else the one that
 * comes from npm, Chrome or Chromium on PATH or among macOS's applications, and Playwright's own. Npm's is a shell
 * without windows, which takes two thirds of the time of a whole browser, and is the same on every machine.
 */
export async function* candidates(): AsyncGenerator<Candidate> {
  const named = process.env['CHROMIUM_PATH'];
  const packed = named ? null : await npmChromium();
  if (packed) yield packed;
  const own = named ? [] : [chromium.executablePath()].filter((path) => existsSync(path));
  const paths = [...installedChromium(process.env), ...own];
  for (const executablePath of paths) yield { executablePath, env: {} };
}
