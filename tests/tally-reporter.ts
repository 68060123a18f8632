import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** How many checks came out how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Why, each reason once. */
  reasons: string[];
}

/** Sends the counts of a Vitest run to the process that started it. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map(stateOf);
    const reasons = [...new Set(tests.flatMap(reasonOf))];
    const broken = modules.filter(isBroken).length + errors.length;
    const count = (state: string) => states.filter((other) => other === state).length;
    const [passed, failed, skipped] = [count('passed'), count('failed') + broken, count('skipped')];
    process.send?.({ passed, failed, skipped, reasons } satisfies Tally);
  }
}

/** A test that never came to its end, since the run broke off, has failed. */
function stateOf(test: TestCase): string {
  const { state } = test.result();
  return state === 'pending' ? 'failed' : state;
}

function reasonOf(test: TestCase): string[] {
  const result = test.result();
  return result.state === 'skipped' && result.note ? [result.note] : [];
}

/** A file that didn't load, or a suite whose hooks threw: failures that no test case stands for. */
function isBroken(module: TestModule): boolean {
  const suites = [...module.children.allSuites()];
  return [module, ...suites].some((suite) => suite.errors().length > 0);
}
