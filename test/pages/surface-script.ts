/** Bundles the page that shows the extension's own pages in their states, and opens it in a tab; judges nothing. */
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { repository } from '../../src/cli/build-editions.ts';
import { inlineStyles } from '../../src/cli/inline-styles.mjs';
import { optionsStates } from './options-states.ts';
import { popupStates, writeStates } from './small-states.ts';

/** Every state of every page, and what a reader does there first, as surfaces.tsx knows it. */
export const SURFACES: readonly string[] = [
  ...Object.keys(optionsStates),
  'options+confirm',
  'options+wrongs',
  'options-filled+unfold',
  'options-filled+end',
  'options-own-claim+edit',
  'options-own-claim+edit+empty+save',
  ...Object.keys(writeStates),
  'write+empty+save',
  'write-known+save',
  ...Object.keys(popupStates),
  'popup-harvest+unfold',
  'welcome',
];

/** Opens a surface by its name and language as in surfaces.tsx: `write+save,ar`; in a new tab, or in place of what one shows that was opened so before. */
export type OpenSurface = (browser: Browser, hash: string, shown?: Page) => Promise<Page>;

/** @param prepare what is set before anything is drawn: the size of the page, the reader's preferences */
export async function surfaceOpener(prepare: (page: Page) => Promise<void> = async () => undefined) {
  const { outputFiles } = await build({
    absWorkingDir: repository,
    entryPoints: ['test/pages/surfaces.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [inlineStyles(repository)],
  });
  const script = outputFiles[0]?.text ?? '';
  const open: OpenSurface = async (browser, hash, shown) => {
    const tab = shown ?? (await browser.newPage());
    await tab.goto(`about:blank#${hash}`);
    await prepare(tab);
    await tab.setContent(
      '<!doctype html><html><head><meta name="viewport" content="width=device-width"></head><body></body></html>',
    );
    // A dialog takes the focus of the tab that is in front.
    await tab.bringToFront();
    await tab.evaluate(script);
    await tab.waitForSelector('[data-ready]', { timeout: 10_000 });
    return tab;
  };
  return open;
}
