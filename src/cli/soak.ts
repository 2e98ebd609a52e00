/**
 * `npm run soak [-- RUNS]`: every property test with many more runs (20,000 where not said), and 200 rounds of opening and
 * closing pages in both browsers while the background is killed, and 100 of keeping packs while what keeps or opens them is,
 * or the whole browser. Runs the tests that `npm test` runs in short.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './build-editions.ts';

const runs = Number(process.argv[2] ?? 20_000);
if (Number.isSafeInteger(runs) && runs > 0) {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  const args = [
    vitest,
    'run',
    '--config',
    'test/vitest.config.ts',
    'src',
    'test/browser/endurance',
    'test/browser/library',
    'test/browser/kill-browser',
  ];
  const env = { ...process.env, CROSSREAD_SOAK: String(runs) };
  process.exitCode = spawnSync(process.execPath, args, { cwd: repository, env, stdio: 'inherit' }).status ?? 1;
} else {
  process.stderr.write(`soak: "${process.argv[2]}" is no number of runs: give a whole number over 0, or none\n`);
  process.exitCode = 2;
}
