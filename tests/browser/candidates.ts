import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { npmChromium } from './npm-chromium.ts';

export interface Candidate {
  executablePath: string;
  /** What it needs beyond the environment of the tests. */
  env: Record<string, string>;
}

const names = ['google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser'];
const endings = process.platform === 'win32' ? ['.exe'] : [''];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browsers that this machine has, best first: the one that `CHROMIUM_PATH` names and no other, else Chrome or
 * Chromium on PATH or among macOS's applications, Playwright's own, and the one that comes from npm.
 */
export async function* candidates(): AsyncGenerator<Candidate> {
  const named = process.env['CHROMIUM_PATH'];
  const paths = named ? [named] : installed();
  for (const executablePath of paths) yield { executablePath, env: {} };
  const packed = named ? null : await npmChromium();
  if (packed) yield packed;
}

function installed(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return [...onPath, ...applications, chromium.executablePath()].filter((path) => existsSync(path));
}
