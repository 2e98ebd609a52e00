import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { reportCounts } from './reporter.ts';

/** Unit tests side by side; then what needs whole tools or a browser, one file at a time, since the machine may be small. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    reporters: ['default', reportCounts()],
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          setupFiles: './test/unit-setup.ts',
          sequence: { groupOrder: 0 },
          testTimeout: process.env.CROSSREAD_SOAK ? 3_600_000 : 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          globalSetup: './test/global-setup.ts',
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
