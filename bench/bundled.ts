/** Bundles a part of the repository as it ships, to measure that code; nothing else. What runs the benchmarks names every function anew each time it is made, which a bundle does not. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { repository } from '../src/cli/build-editions.ts';

/** Writes one bundle. @param entry a file of the repository, by its path from there */
export async function bundle(entry: string, outfile: string, platform: 'node' | 'browser'): Promise<void> {
  await esbuild.build({
    absWorkingDir: repository,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform,
    format: platform === 'node' ? 'esm' : 'iife',
    logLevel: 'warning',
  });
}

/** The exports of a file, bundled. */
export async function importBundled(entry: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bundle-'));
  const file = join(folder, 'bundle.mjs');
  try {
    await bundle(entry, file, 'node');
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
