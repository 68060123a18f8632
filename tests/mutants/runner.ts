import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';
import './switch.mjs';

interface Switches {
  reached: Set<number>;
  active: number;
  hits: number;
  limit: number;
}

const { mutants } = globalThis as unknown as { mutants: Switches };
const folder = process.env['MUTANTS_FOLDER'];

/** Runs each test once as it is, and once more for each mutant that it comes to and that no test has noticed. */
export default class MutantRunner extends TestRunner {
  /** What the code comes to outside of tests: when modules are loaded, and when a file prepares its tests. */
  atLoading = new Set<number>();
  took = 0;

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (folder === undefined) return run();
    for (const id of mutants.reached) this.atLoading.add(id);
    const file = relative(process.cwd(), test.file.filepath);
    const log = (kind: string, ids: Iterable<number>) =>
      appendFileSync(
        join(folder, kind === 'reached' || kind === 'loading' ? 'reached' : 'noticed'),
        [...ids].map((id) => `${kind} ${id} ${file}\n`).join(''),
      );
    const children = join(folder, `child-${process.pid}`);
    mutants.reached.clear();
    mutants.hits = 0;
    const started = performance.now();
    process.env['MUTANTS_CHILD'] = children;
    await inTime(run, 60_000);
    delete process.env['MUTANTS_CHILD'];
    const time = performance.now() - started;
    this.took += time;
    const here = new Set(mutants.reached);
    const reached = [...here, ...childReached(children)];
    mutants.reached.clear();
    log('reached', reached);
    const limit = mutants.hits * 20 + 100_000;
    const current = join(folder, `current-${encodeURIComponent(file)}`);
    if (existsSync(current)) log('endless', [Number(readFileSync(current, 'utf8'))]);
    const known = settled(folder);
    const left = reached.filter((id) => !known.has(id));
    const patience = Number(process.env['MUTANTS_PATIENCE'] ?? 60_000);
    for (const [index, id] of left.entries()) {
      if (performance.now() - started > patience) {
        log('untried', left.slice(index));
        break;
      }
      writeFileSync(current, String(id));
      mutants.reached.clear();
      const noticed = await this.notices(test, id, limit, 2000 + 20 * time);
      // What was worked out once and is remembered hangs on a mutant that the test doesn't come to again.
      if (!noticed && here.has(id) && !mutants.reached.has(id)) log('loading', [id]);
      if (!noticed) continue;
      if (await this.notices(test, -1, Infinity, 10_000 + 20 * time)) {
        log('untried', left.slice(index));
        break;
      }
      log('noticed', [id]);
    }
    rmSync(current, { force: true });
    mutants.reached.clear();
  }

  /** Whether the test fails, or comes to no end, with the mutant. */
  async notices(test: RunnerTestCase, id: number, limit: number, patience: number): Promise<boolean> {
    Object.assign(mutants, { active: id, hits: 0, limit });
    if (id >= 0) process.env['MUTANT'] = String(id);
    try {
      this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
      await inTime(TestRunner.getTestFn(test), patience);
      this.onAfterTryTask(test);
      return false;
    } catch {
      return true;
    } finally {
      Object.assign(mutants, { active: -1, limit: Infinity });
      delete process.env['MUTANT'];
    }
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (folder === undefined || !('filepath' in suite)) return;
    const file = relative(process.cwd(), suite.file.filepath);
    const atLoading = new Set([...this.atLoading, ...mutants.reached]);
    appendFileSync(join(folder, 'reached'), [...atLoading].map((id) => `loading ${id} ${file}\n`).join(''));
    appendFileSync(join(folder, 'reached'), `took ${Math.round(this.took)} ${file}\n`);
  }
}

async function inTime(run: () => unknown, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('This takes too long.')), patience);
  });
  await Promise.race([run(), late]).finally(() => clearTimeout(timer));
}

/** Mutants of which an earlier test has said all. */
function settled(folder: string): Set<number> {
  const lines = readFileSync(join(folder, 'noticed'), 'utf8').split('\n');
  return new Set(lines.filter((line) => /^(?:noticed|endless)/.test(line)).map((line) => Number(line.split(' ')[1])));
}

function childReached(list: string): number[] {
  if (!existsSync(list)) return [];
  const ids = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
  rmSync(list);
  return [...new Set(ids)];
}
