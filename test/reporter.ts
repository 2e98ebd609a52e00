/** Ends the output of a test run with one line of counts; vitest's own reporter says the rest. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** `120 passed, 0 failed`, with `, 2 skipped` only where there are any. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts tests. A file that did not load, and an error outside any test, each count as one failed test. */
export function count(modules: readonly TestModule[], errors: readonly SerializedError[]): Counts {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length + broken + errors.length,
    skipped: states.filter((state) => state === 'skipped' || state === 'pending').length,
  };
}

/** The reporter, for vitest's configuration. */
export function reportCounts(): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const counts = count(modules, errors);
      // Other reporters and the teardown still print: the last line is written when nothing else can be. A run that
      // failed outside all tests (in its set-up) must not look like one without failures.
      process.once('exit', (code) => {
        const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
        process.stdout.write(`\n${countsLine({ ...counts, failed })}\n`);
      });
    },
  };
}
