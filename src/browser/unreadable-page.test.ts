import { describe, expect, it } from 'vitest';
import { unreadablePage } from './unreadable-page.ts';

describe('unreadablePage', () => {
  it.each([
    [undefined, 'other'],
    ['about:addons', 'browser'],
    ['chrome://newtab/', 'browser'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'store'],
    ['https://news.example/paper.PDF?page=2', 'pdf'],
    ['file:///tmp/paper.pdf', 'pdf'],
    ['file:///tmp/page.html', 'other'],
    ['https://news.example/', 'other'],
    ['', 'other'],
  ])('%s: %s', (url, what) => expect(unreadablePage(url)).toBe(what));
});
