/** Keeps one browser of each kind for all the test files that a worker runs, and closes them after the last; nothing else. */
import type { Environment } from 'vitest/runtime';
import { type BrowserKind, launch, type Session } from '../../src/cli/browsers.ts';

/** Where the tests find it: vitest loads this module apart from theirs. */
const KEY = 'crossreadSharedBrowser';

type SharedBrowser = (kind: BrowserKind, extensionDir: string) => Promise<Session>;

/** The browser of that kind with the edition in `extensionDir`, started where no file before has asked for it. */
export function sharedBrowser(...asked: Parameters<SharedBrowser>): Promise<Session> {
  return (Reflect.get(globalThis, KEY) as SharedBrowser)(...asked);
}

/** The environment, for vitest's configuration: set up once for a worker, since its files are not isolated. */
const environment: Environment = {
  name: 'shared-browsers',
  viteEnvironment: 'ssr',
  setup(global) {
    const running = new Map<BrowserKind, Promise<Session>>();
    const shared: SharedBrowser = async (browser, extensionDir) => {
      const known = await running.get(browser)?.catch(() => undefined);
      // One that could not be started, or that a test brought down, fails that test alone.
      if (known?.browser.connected) return known;
      const session = launch({ browser, headless: true, extensionDir });
      running.set(browser, session);
      return session;
    };
    Reflect.set(global, KEY, shared);
    return {
      async teardown() {
        await Promise.allSettled([...running.values()].map(async (session) => (await session).close()));
      },
    };
  },
};

export default environment;
