/** Once before all tests: the browsers are there and both editions are built, in a folder that goes away afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildEditions } from '../src/cli/build-editions.ts';
import { type BrowserKind, findBrowser } from '../src/cli/find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the unpacked edition for each browser. */
    readonly editions: Record<BrowserKind, string>;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const kind of ['chromium', 'firefox'] as const) findBrowser(kind);
  // Not dist: a browser that someone has open on those editions reads them from the disk as it goes.
  const folder = await mkdtemp(join(tmpdir(), 'crossread-test-'));
  const clear = () => rm(folder, { recursive: true, force: true });
  try {
    project.provide('editions', await buildEditions(folder));
  } catch (error) {
    await clear();
    throw error;
  }
  return clear;
}
