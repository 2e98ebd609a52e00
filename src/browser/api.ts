/** The extension API of the browser, promise-based and by the same name in Chrome and Firefox. Nothing else is here. */
import type { Browser } from 'webextension-polyfill';

// A page's element with the id "browser" shows up under that name in Chrome's content scripts, too; never as an own
// property of the global object.
const name = Object.hasOwn(globalThis, 'browser') ? 'browser' : 'chrome';

/**
 * The browser's own `browser`, or the one that polyfill.ts gave our own pages. A content script goes without the
 * polyfill, which every page would pay for with a sixth of its size: in Chrome 140 and later its own `chrome` gives
 * promises too, and answers to messages go by callback (listen.ts), which is all that still differs.
 */
export const browser: Browser = Reflect.get(globalThis, name);
