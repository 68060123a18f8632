import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { npmChromium } from './npm-chromium.ts';
import { onPath } from './programs.ts';

export interface Candidate {
  executablePath: string;
  /** What it needs beyond the environment of the tests. */
  env: Record<string, string>;
}

const names = ['google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser'];
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
  const others = [...applications, chromium.executablePath()];
  return [...onPath(...names), ...others.filter((path) => existsSync(path))];
}
