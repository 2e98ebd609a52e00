/** Runs a test's code on a page of the extension, with tools that are bundled for it; nothing else. */
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { repository } from '../../src/cli/build-editions.ts';

/** Does something with the tools, in the page; arguments and answer as JSON. Rejects with the message of what was thrown there. */
export type InPage<Tools> = <Args extends unknown[], Answer>(
  work: (tools: Tools, ...args: Args) => Promise<Answer>,
  ...args: Args
) => Promise<Answer>;

/** @param entry bundle of `test/pages` that puts the tools on the page @param name what they are called there */
export async function toolsOn<Tools>(page: Page, entry: string, name: string): Promise<InPage<Tools>> {
  const { outputFiles } = await build({
    absWorkingDir: repository,
    entryPoints: [`test/pages/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
  });
  await page.evaluate(outputFiles[0]?.text ?? '');
  return async (work, ...args) => {
    const answer = await page.evaluate(
      `(${work})(${name}, ...${JSON.stringify(args)}).then((value) => JSON.stringify({ value }), ({ message }) => JSON.stringify({ message }))`,
    );
    const { value, message } = JSON.parse(String(answer));
    if (message !== undefined) throw new Error(message);
    return value;
  };
}
