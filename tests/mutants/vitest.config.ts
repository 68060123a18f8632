import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const order: string[] = JSON.parse(readFileSync('.readout/order.json', 'utf8'));

/** Runs the test files in the order that the list gives, so that the quick ones come first. */
class GivenOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => order.indexOf(relative(process.cwd(), moduleId));
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: order,
    setupFiles: ['tests/mutants/setup.ts'],
    runner: 'tests/mutants/runner.ts',
    sequence: { sequencer: GivenOrder },
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fsModuleCachePath: '.readout/cache',
  },
});
