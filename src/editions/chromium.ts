import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that prints: a program, and what it needs of the environment beside what there is. */
export interface Chromium {
  executablePath: string;
  env: Readonly<Record<string, string>>;
}

const names = ['google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chrome or Chromium that `CHROMIUM_PATH` names and no other, else those on PATH or where systems put them. */
export function installedChromium(env: NodeJS.ProcessEnv): string[] {
  const named = env['CHROMIUM_PATH'];
  if (named) return [named];
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return [...onPath, ...applications].filter((path) => existsSync(path));
}

/** What it may do while it prints: open the one file, and nothing beyond this machine. */
const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Letters stand alike whatever the machine's screen and settings are.
  '--font-render-hinting=none',
  '--force-device-scale-factor=1',
  '--lang=en',
];

/**
 * Has Chromium print a file as PDF, tagged and with an outline of its headings. Throws with what the browser says where
 * nothing comes of it.
 *
 * @param home an empty folder for what the browser keeps while it runs
 */
export async function printPdf(html: URL, pdf: string, home: string, { executablePath, env }: Chromium): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const said = await run(
    executablePath,
    [
      ...flags,
      // It refuses to run as root with it, as machines that build do.
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${home}`,
      '--no-pdf-header-footer',
      '--export-tagged-pdf',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${pdf}`,
      html.href,
    ],
    env,
  );
  if (existsSync(pdf)) return;
  throw new Error(`${executablePath} printed nothing. It said: ${said.trim().split('\n').slice(-3).join(' ')}`);
}

/** In ms: of a dossier of a thousand events it takes a tenth of it. */
const patience = 600_000;

function run(program: string, words: string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(program, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: patience,
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => resolve(said));
  });
}
