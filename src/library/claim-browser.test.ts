import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { faultIn } from '../claims/fault-error.ts';
import type { Claim } from '../claims/types.ts';
import { createClaimBrowser } from './claim-browser.ts';
import type { ClaimList } from './claim-list.ts';
import type { StoredHead } from './database.ts';
import { StalePack } from './stored-records.ts';

const claimOf = (id: string, at: number): Claim => ({
  id: `${id}${at}`,
  statement: `Claim ${at} of ${id}.`,
  wordings: [],
  reports: [{ source: 's', summary: 'So.' }],
  relation: 'single',
  differences: [],
});

/** A pack whose reads wait until they are let go. Of generation `stale` nothing is stored any more; "-N" at its end says that the claim N is not in it. */
function storeOf() {
  const waiting: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
  const gone = new Set<string>();
  const open = ({ id, claims: size, generation }: StoredHead): ClaimList => {
    const without = Number(/-(\d+)$/.exec(generation)?.[1] ?? size);
    const numbers = [...Array(size + 1).keys()].filter((n) => n !== without);
    const reading = async (): Promise<void> => {
      await turn();
      if (gone.has(generation)) throw new StalePack('another one now');
    };
    return {
      size,
      claimsAt: async (places) => {
        await reading();
        return new Map(places.filter((at) => at < size).map((at) => [at, claimOf(id, numbers[at] ?? -1)]));
      },
      placeOf: async (claim) => {
        await reading();
        const at = numbers.slice(0, size).findIndex((n) => `${id}${n}` === claim);
        return at < 0 ? undefined : at;
      },
      sourcesOf: async () => [],
      search: async (_, signal, found) => {
        for (let at = 0; at < size && !signal.aborted; at += 2) {
          await reading();
          if (!signal.aborted) found([at]);
        }
      },
    };
  };
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 40; i++) {
      waiting.splice(0).forEach((go) => void go());
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { open, settle, gone };
}

const head = (id: string, claims: number, generation = 'g'): StoredHead =>
  ({ id, claims, generation, sources: 1, kept: 1, bytes: 1, head: {} }) as unknown as StoredHead;

function browserOf() {
  const { open, settle, gone } = storeOf();
  let changes = 0;
  /** What the page reads when it is asked to read the packs again. */
  const stored: { now: StoredHead[]; reads: number } = { now: [], reads: 0 };
  const again = async (): Promise<void> => {
    stored.reads++;
    browser.packsAre(stored.now);
  };
  const browser = createClaimBrowser(() => changes++, again, open);
  return { browser, settle, gone, stored, changes: () => changes };
}

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

  it('takes the search back where another pack is opened', () => {
    const { browser } = browserOf();
    browser.packsAre([head('p', 9), head('q', 2)]);
    browser.search('words');
    browser.open('q');
    expect(browser.shown().typed).toBe('');
    expect(browser.shown().found).toBeUndefined();
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
