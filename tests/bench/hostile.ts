import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { checkFiles } from '../../src/load/check.ts';
import { dossierFiles, readFolder } from '../dossier-files.ts';
import { largestFile, type Stalling, stallings, withStalling } from '../stalling.ts';

/**
 * Checks each file of `tests/stalling.ts`, as large as a file may be, in a process of its own, and prints what it took:
 * `npm run bench -- hostile [--only <words>] [--size <bytes>] [--limit <ms>]`. Processor time
 * counts, of the whole process with its start: what else the machine does changes the time on the clock.
 */

/** How one file fared, in milliseconds. */
interface Outcome {
  wall: number;
  /** Of all threads, from the start of the process. */
  processor: number;
  issues: number;
  /** In MB. */
  memory: number;
}

const options = {
  only: { type: 'string', default: '' },
  one: { type: 'string' },
  size: { type: 'string', default: String(largestFile) },
  limit: { type: 'string', default: '5000' },
} as const;
const { values } = parseArgs({ options });

if (values.one === undefined) await runAll();
else process.stdout.write(JSON.stringify(await checkOne(values.one)));

async function checkOne(name: string): Promise<Omit<Outcome, 'wall'>> {
  const shape = stallings().find((each) => each.name === name) as Stalling;
  const files = withStalling(await readFolder('tests/fixtures/harbour'), shape, Number(values.size));
  const { issues } = await checkFiles(dossierFiles(files));
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1000, issues: issues.length, memory: process.resourceUsage().maxRSS / 1000 };
}

async function runAll(): Promise<void> {
  let slow = 0;
  const shapes = stallings().filter(({ name }) => name.includes(values.only));
  process.stdout.write(`${'file'.padEnd(60)}   clock processor issues memory\n`);
  for (const { name } of shapes) {
    const outcome = await runOne(name);
    if (outcome === null || outcome.processor > Number(values.limit)) slow += 1;
    process.stdout.write(`${row(name, outcome)}\n`);
  }
  process.stdout.write(`${slow} of ${shapes.length} took more than ${values.limit} ms.\n`);
}

function runOne(name: string): Promise<Outcome | null> {
  const started = performance.now();
  const child = spawn(process.execPath, [import.meta.filename, '--one', name, '--size', values.size], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 20 * Number(values.limit),
    killSignal: 'SIGKILL',
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve(code === 0 ? { wall: performance.now() - started, ...JSON.parse(output) } : null),
    );
  });
}

function row(name: string, outcome: Outcome | null): string {
  if (outcome === null) return `${name.padEnd(60)}        stopped`;
  const { wall, processor, issues, memory } = outcome;
  return `${name.padEnd(60)} ${wall.toFixed(0).padStart(7)} ${processor.toFixed(0).padStart(7)} ${String(issues).padStart(7)} ${memory.toFixed(0).padStart(5)} MB`;
}
