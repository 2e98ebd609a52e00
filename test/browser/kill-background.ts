/** Ends the extension's background, as the browser does when it has been idle; nothing else. */
import { until } from '../../src/cli/until.ts';
import type { Harness } from './harness.ts';

/** Ends the background as the browser does when it has been idle. */
export async function killBackground({ session, own }: Harness): Promise<void> {
  if (session.kind === 'chromium') {
    const isWorker = (target: { type(): string; url(): string }) =>
      target.type() === 'service_worker' && target.url().startsWith(session.origin);
    const target = await session.browser.waitForTarget(isWorker);
    await (await target.worker())?.close();
    await until('stopped service worker', async () => !session.browser.targets().some(isWorker));
    return;
  }
  // Firefox stops its event page by itself after the idle time that the preference below sets.
  await until(
    'stopped event page',
    () =>
      own.evaluate(
        `chrome.extension.getViews().every((view) => !view.location.pathname.includes('background'))`,
      ) as Promise<boolean>,
  );
}
