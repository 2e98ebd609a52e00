import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Claim } from '../claims/types.ts';
import { createClaimBrowser } from './claim-browser.ts';
import type { ClaimList } from './claim-list.ts';
import type { StoredHead } from './database.ts';

const claimOf = (id: string, at: number): Claim => ({
  id: `${id}${at}`,
  statement: `Claim ${at} of ${id}.`,
  wordings: [],
  reports: [{ source: 's', summary: 'So.' }],
  relation: 'single',
  differences: [],
});

/** A pack whose reads wait until they are let go. */
function storeOf() {
  const waiting: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
  const open = ({ id, claims: size, generation }: StoredHead): ClaimList => ({
    size,
    claimsAt: async (places) => {
      await turn();
      if (generation === 'stale') throw new Error('another one now');
      return new Map(places.filter((at) => at < size).map((at) => [at, claimOf(id, at)]));
    },
    sourcesOf: async () => [],
    search: async (_, signal, found) => {
      for (let at = 0; at < size && !signal.aborted; at += 2) {
        await turn();
        if (!signal.aborted) found([at]);
      }
    },
  });
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 40; i++) {
      waiting.splice(0).forEach((go) => void go());
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { open, settle };
}

const head = (id: string, claims: number, generation = 'g'): StoredHead =>
  ({ id, claims, generation, sources: 1, kept: 1, bytes: 1, head: {} }) as unknown as StoredHead;

function browserOf() {
  const { open, settle } = storeOf();
  let changes = 0;
  const browser = createClaimBrowser(() => changes++, open);
  return { browser, settle, changes: () => changes };
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

  it('says why claims cannot be read, and drops what comes in for a pack that was left', async () => {
    const { browser, settle } = browserOf();
    browser.packsAre([head('p', 9, 'stale'), head('q', 2)]);
    browser.need(0, 2);
    await settle();
    expect(browser.shown().fault?.reason).toContain('another one now');
    browser.need(0, 2);
    browser.open('q');
    await settle();
    expect(browser.shown()).toEqual({ ...browser.shown(), pack: 'q', fault: undefined, lines: new Map() });
  });
});
