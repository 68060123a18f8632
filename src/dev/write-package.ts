/**
 * Writes the npm package: `npm run package` makes `.readout/readout-<version>.tgz`. With `--try`, a dossier is begun with
 * it in an empty folder, installed by npm as anybody would, checked and built.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writePackage } from './package.ts';

const engine = resolve(import.meta.dirname, '../..');
const home = join(engine, '.readout');
const { version } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8'));
const tarball = join(home, `readout-${version}.tgz`);

await writePackage(engine, join(home, 'package'));
run('npm', ['pack', join(home, 'package'), '--pack-destination', home, '--silent'], engine);
if (process.argv.includes('--try')) tryIt();
process.stdout.write(`${tarball}\n`);

function tryIt(): void {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'));
  run('npx', ['--yes', `--package=${tarball}`, 'readout', 'new', 'port-talks'], folder);
  const dossier = join(folder, 'port-talks');
  run('npm', ['install', '--no-audit', '--no-fund'], dossier);
  run('npm', ['run', 'check'], dossier);
  run('npm', ['run', 'build'], dossier);
}

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}
