import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

describe('browser', () => {
  it('is the browser’s own where there is one, else Chrome’s', async () => {
    const chrome = {};
    vi.stubGlobal('chrome', chrome);
    expect((await import('./api.ts')).browser).toBe(chrome);
    vi.resetModules();
    const own = {};
    vi.stubGlobal('browser', own);
    expect((await import('./api.ts')).browser).toBe(own);
  });

  it('is never an element of the page by that id, which a content script sees too', async () => {
    const chrome = {};
    vi.stubGlobal('chrome', chrome);
    const prototype = Object.getPrototypeOf(globalThis);
    prototype.browser = { id: 'browser' };
    try {
      expect(Reflect.has(globalThis, 'browser')).toBe(true);
      expect((await import('./api.ts')).browser).toBe(chrome);
    } finally {
      delete prototype.browser;
    }
  });
});
