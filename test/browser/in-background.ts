/** Runs a test's code where the extension's background runs; nothing else. What it changes there lasts until the background ends. */
import type { Harness } from './harness.ts';

/** What the code finds there: the background's own global object. */
export type BackgroundScope = typeof globalThis & Record<string, unknown>;

/** Calls a self-contained function with the background's global object, and gives its answer as JSON allows. Wakes the background. */
export async function inBackground<Result>(
  { session, own }: Harness,
  act: (scope: BackgroundScope) => Result,
): Promise<Awaited<Result>> {
  const answer = `Promise.resolve((${act})(scope)).then((value) => JSON.stringify({ value }))`;
  if (session.kind === 'chromium') {
    // A message wakes it where it sleeps; that nobody answers this one does not matter.
    await own.evaluate(`chrome.runtime.sendMessage({ name: 'none', args: [] }).catch(() => undefined)`);
    const target = await session.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(session.origin),
    );
    const worker = await target.worker();
    return JSON.parse(String(await worker?.evaluate(`((scope) => ${answer})(globalThis)`))).value;
  }
  return JSON.parse(String(await own.evaluate(`chrome.runtime.getBackgroundPage().then((scope) => ${answer})`))).value;
}
