import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** How many checks came out how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Sends the counts of a Vitest run to the process that started it. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map(stateOf));
    const broken = modules.filter(isBroken).length + errors.length;
    const count = (state: string) => states.filter((other) => other === state).length;
    const tally: Tally = { passed: count('passed'), failed: count('failed') + broken, skipped: count('skipped') };
    process.send?.(tally);
  }
}

/** A test that never came to its end, since the run broke off, has failed. */
function stateOf(test: TestCase): string {
  const { state } = test.result();
  return state === 'pending' ? 'failed' : state;
}

/** A file that didn't load, or a suite whose hooks threw: failures that no test case stands for. */
function isBroken(module: TestModule): boolean {
  const suites = [...module.children.allSuites()];
  return [module, ...suites].some((suite) => suite.errors().length > 0);
}
