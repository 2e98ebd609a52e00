/** Gives the background and our own pages the one `browser` in Chrome too. To be imported first; the only import of the polyfill. */
import browser from 'webextension-polyfill';

if (!Object.hasOwn(globalThis, 'browser')) Reflect.set(globalThis, 'browser', browser);
