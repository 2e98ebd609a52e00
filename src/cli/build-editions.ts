/** Runs `build.mjs` and says where the editions are; knows nothing of how they are made. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserKind } from './find-browser.ts';

/** Absolute path of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds both editions into `out` and gives the folder of each by browser.
 * @throws Error with what the build printed, where it fails
 */
export async function buildEditions(out = join(repository, 'dist')): Promise<Record<BrowserKind, string>> {
  try {
    await promisify(execFile)(process.execPath, [join(repository, 'build.mjs'), '--out', out], { cwd: repository });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`The build failed: run \`npm run build\` and mend what it says\n${stderr ?? error}`);
  }
  return { chromium: join(out, 'chrome'), firefox: join(out, 'firefox') };
}
