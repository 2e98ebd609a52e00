import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { reportCounts } from './reporter.ts';
import { SlowestFirst } from './slowest-first.ts';

/** What the tests beside the sources share. */
const unit = {
  setupFiles: './test/unit-setup.ts',
  maxWorkers: availableParallelism(),
  testTimeout: process.env.CROSSREAD_SOAK ? 3_600_000 : 20_000,
};

/** Unit tests side by side; then what needs whole tools or a browser, two files at a time, since the machine may be small. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    reporters: ['default', reportCounts()],
    environment: 'node',
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['src/browser/**'],
          // A process for each of a hundred small files would take longer than their tests do.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...unit,
          name: 'browser API',
          // Each puts another browser API in the place of the real one, which must not outlive the file.
          include: ['src/browser/**/*.test.ts'],
          pool: 'threads',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          globalSetup: './test/global-setup.ts',
          // A browser takes seconds to start: the files that a worker runs share theirs.
          isolate: false,
          environment: './test/browser/shared-browsers.ts',
          // They wait for a browser or a tool as long as they work: two keep both cores of a small machine busy. With three, each waits so long for the others that a slow machine fails some.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
