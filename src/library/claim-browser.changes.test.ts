import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { faultIn } from '../claims/fault-error.ts';
import { browserOf, head } from './test-claim-browser.ts';

describe('claims of a pack that changes', () => {
  it('stays where the reader is when the pack changes, and leaves one that is gone', async () => {
    const { browser, settle } = browserOf();
    browser.packsAre([head('p', 100), head('q', 5)]);
    browser.open('q');
    browser.goTo(4);
    await settle();
    expect(browser.shown().whole?.claim.id).toBe('q4');
    browser.packsAre([head('p', 100), head('q', 4, 'next')]);
    await settle();
    expect(browser.shown()).toMatchObject({ pack: 'q', size: 4, at: 3 });
    expect(browser.shown().whole?.claim.id).toBe('q3');
    browser.packsAre([head('p', 100)]);
    expect(browser.shown()).toMatchObject({ pack: 'p', at: undefined });
  });

  it('holds a claim that is being changed, whatever becomes of its pack', async () => {
    const { browser, settle } = browserOf();
    browser.packsAre([head('own', 3)]);
    browser.goTo(1);
    await settle();
    const before = browser.shown();
    browser.hold(true);
    browser.packsAre([head('own', 4, 'next')]);
    browser.packsAre([]);
    browser.packsAre([head('own', 5, 'last')]);
    await settle();
    expect(browser.shown()).toBe(before);
    browser.hold(false);
    await settle();
    expect(browser.shown()).toMatchObject({ size: 5, at: 1 });
    browser.hold(false);
    expect(browser.shown().size).toBe(5);
  });

  it('comes back to the same claim by its id, also while something is searched for', async () => {
    const { browser, settle } = browserOf();
    browser.packsAre([head('p', 9)]);
    browser.goTo(5);
    await settle();
    browser.packsAre([head('p', 8, 'h-2')]);
    await settle();
    expect(browser.shown()).toMatchObject({ size: 8, at: 4, whole: { claim: { id: 'p5' } } });
    browser.search('words');
    await settle();
    browser.goTo(2);
    await settle();
    expect(browser.shown()).toMatchObject({ typed: 'words', at: 2, whole: { claim: { id: 'p5' } } });
    browser.packsAre([head('p', 9, 'i-9')]);
    await settle();
    // What is there now, among what is found now: p5 stands at an odd place, and is found no more.
    expect(browser.shown()).toMatchObject({ found: [0, 2, 4, 6, 8], at: 2, whole: { claim: { id: 'p4' } } });
    browser.packsAre([head('p', 8, 'j-0')]);
    await settle();
    expect(browser.shown()).toMatchObject({ found: [0, 2, 4, 6], at: 2 });
    browser.goTo(3);
    await settle();
    expect(browser.shown().whole?.claim.id).toBe('p7');
    browser.packsAre([head('p', 6, 'k-5')]);
    await settle();
    browser.packsAre([]);
    expect(browser.shown()).toMatchObject({ pack: builtIn.id, typed: 'words' });
    expect(browser.shown().at).toBeUndefined();
  });

  it('goes where the reader goes while the claim that was shown is still looked for', async () => {
    const { browser, settle } = browserOf();
    browser.packsAre([head('p', 9)]);
    browser.goTo(5);
    await settle();
    browser.packsAre([head('p', 8, 'h-2')]);
    browser.goTo(0);
    await settle();
    expect(browser.shown()).toMatchObject({ at: 0, whole: { claim: { id: 'p0' } } });
  });

  it('reads a version that came meanwhile in place of one that is gone', async () => {
    const { browser, settle, gone, stored } = browserOf();
    browser.packsAre([head('p', 9)]);
    browser.need(0, 9);
    await settle();
    gone.add('g');
    stored.now = [head('p', 8, 'h-2')];
    browser.goTo(5);
    await settle();
    expect(browser.shown()).toMatchObject({ size: 8, at: 4, whole: { claim: { id: 'p5' } } });
    expect(browser.shown().fault).toBeUndefined();
    expect(stored.reads).toBe(1);
  });

  it('goes on to another claim from one that is held, with what came meanwhile', async () => {
    const { browser, settle, gone, stored } = browserOf();
    browser.packsAre([head('own', 9)]);
    browser.need(0, 9);
    browser.goTo(5);
    await settle();
    browser.hold(true);
    gone.add('g');
    browser.packsAre([head('own', 8, 'h-2')]);
    browser.goTo(7);
    await settle();
    expect(browser.shown()).toMatchObject({ size: 8, at: 6, whole: { claim: { id: 'own7' } } });
    expect(browser.shown().fault).toBeUndefined();
    expect(stored.reads).toBe(0);
  });

  it('searches what came meanwhile while a claim is held', async () => {
    const { browser, settle, gone, stored } = browserOf();
    browser.packsAre([head('own', 9)]);
    browser.need(0, 9);
    browser.goTo(5);
    await settle();
    browser.hold(true);
    const held = browser.shown().whole;
    gone.add('g');
    browser.packsAre([head('own', 8, 'h-2')]);
    browser.search('words');
    await settle();
    expect(browser.shown()).toMatchObject({ found: [0, 2, 4, 6], fault: undefined });
    browser.search('');
    browser.goTo(4);
    await settle();
    expect(browser.shown().whole).toEqual(held);
    browser.hold(false);
    expect(stored.reads).toBe(0);
  });

  it('leaves a held claim as it is where lines of another version come into sight', async () => {
    const { browser, settle, gone } = browserOf();
    browser.packsAre([head('own', 9)]);
    browser.goTo(5);
    await settle();
    browser.hold(true);
    const { whole } = browser.shown();
    gone.add('g');
    browser.packsAre([head('own', 8, 'h-2')]);
    browser.need(6, 7);
    await settle();
    expect(browser.shown()).toMatchObject({ size: 8, at: 4 });
    expect(browser.shown().whole).toBe(whole);
    browser.need(6, 7);
    await settle();
    expect(browser.shown().lines.get(6)?.id).toBe('own7');
    // Let go, it is read anew.
    browser.hold(false);
    await settle();
    expect(browser.shown().whole).toEqual(whole);
    expect(browser.shown().whole).not.toBe(whole);
  });

  it('keeps a held claim whose pack is gone', async () => {
    const { browser, settle, gone } = browserOf();
    browser.packsAre([head('own', 9)]);
    browser.goTo(5);
    await settle();
    browser.hold(true);
    gone.add('g');
    browser.packsAre([]);
    const before = browser.shown();
    browser.need(6, 7);
    await settle();
    expect(browser.shown()).toBe(before);
    browser.hold(false);
    expect(browser.shown().pack).toBe(builtIn.id);
  });

  it('gives all selected claims, or none where one of them is gone', async () => {
    const { browser, settle, gone, stored } = browserOf();
    browser.packsAre([head('p', 9)]);
    browser.select([1, 2], true);
    gone.add('g');
    stored.now = [head('p', 8, 'h-2')];
    const saved = browser.selectedClaims().catch((error: unknown) => faultIn(error).code);
    await settle();
    expect(await saved).toBe('packChanged');
    expect(browser.shown().size).toBe(8);
  });
});
