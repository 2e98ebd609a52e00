import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { browserOf, head } from './test-claim-browser.ts';

describe('looking through claims', () => {
  it('begins with the reader’s own pack, else the first that was imported, else the built-in one', () => {
    const { browser } = browserOf();
    expect(browser.shown()).toMatchObject({ pack: builtIn.id, size: builtIn.claims.length, own: false });
    browser.packsAre([head('p', 3)]);
    expect(browser.shown()).toMatchObject({ pack: 'p', size: 3 });
    browser.packsAre([head('p', 3), head('own', 2)]);
    expect(browser.shown()).toMatchObject({ pack: 'own', size: 2, own: true });
  });

  it('reads the lines that come into sight, once', async () => {
    const { browser, settle } = browserOf();
    browser.packsAre([head('p', 100)]);
    browser.need(10, 13);
    await settle();
    expect([...browser.shown().lines.keys()]).toEqual([10, 11, 12]);
    const before = browser.shown();
    browser.need(10, 13);
    await settle();
    expect(browser.shown()).toBe(before);
  });

  it('searches until another search begins, and selects among what was found', async () => {
    const { browser, settle } = browserOf();
    browser.packsAre([head('p', 9)]);
    browser.search('one');
    browser.search('two');
    await settle();
    expect(browser.shown()).toMatchObject({ found: [0, 2, 4, 6, 8], searching: false });
    browser.select([1, 2, 99], true);
    browser.select([2], false);
    expect([...browser.shown().selected]).toEqual([2]);
    browser.selectAll();
    const saved = browser.selectedClaims();
    await settle();
    expect((await saved).map(({ id }) => id)).toEqual(['p0', 'p2', 'p4', 'p6', 'p8']);
    browser.search(' ');
    expect(browser.shown()).toMatchObject({ found: undefined, searching: false });
  });

  it('takes the search back where another pack is opened', () => {
    const { browser } = browserOf();
    browser.packsAre([head('p', 9), head('q', 2)]);
    browser.search('words');
    browser.open('q');
    expect(browser.shown().typed).toBe('');
    expect(browser.shown().found).toBeUndefined();
  });

  it('says why claims cannot be read, once, and drops what comes in for a pack that was left', async () => {
    const { browser, settle, gone, stored } = browserOf();
    stored.now = [head('p', 9), head('q', 2, 'h')];
    browser.packsAre(stored.now);
    gone.add('g');
    browser.need(0, 2);
    await settle();
    expect(browser.shown().fault?.code).toBe('packDamaged');
    expect(stored.reads).toBe(1);
    browser.need(0, 2);
    browser.open('q');
    await settle();
    expect(browser.shown()).toEqual({ ...browser.shown(), pack: 'q', fault: undefined, lines: new Map() });
  });
});
