/** Subscriptions as the reader has them: begun, brought up to date, asked about, taken back, ended; and on a full disk. */
import { describe, expect, it } from 'vitest';
import { version } from './ferry-versions.ts';
import { BROWSERS } from './harness.ts';
import { HOUR, START, subscriptionsHand } from './subscriptions-hand.ts';

describe.each(BROWSERS)('subscriptions in %s', (kind) => {
  const hand = subscriptionsHand(kind);
  const { inPage, begin, check, row, kept, publish } = hand;

  it('apply a new version, say what changed, take it back, and bring it again', async () => {
    const url = publish(version('1'));
    await begin(url);
    publish(version('2', ['c7', 'c8'], ['n1']));
    expect(await check(url)).toBe('applied');
    expect(await row(url)).toMatchObject({
      changes: {
        added: 1,
        removed: 0,
        altered: 2,
        samples: [
          { kind: 'added', statement: 'News of n1.' },
          { kind: 'altered', before: expect.not.stringContaining('So it was.') },
          { kind: 'altered', statement: expect.stringContaining('So it was.') },
        ],
      },
    });
    const found = () =>
      inPage(
        async ({ find }, text) => (await find('ferry', [text])).matches.map(({ claim }) => claim),
        'News of n1: a depot in Upper Tarn was painted.',
      );
    expect(await found()).toContain('n1');
    await inPage((tools, address) => tools.rollBack(address), url);
    expect(await kept()).toEqual(['1']);
    // The two versions share most of their index: what the one that was taken back alone has waits with it.
    await inPage(({ sweep }) => sweep());
    expect(await found()).not.toContain('n1');
    expect(await inPage(async ({ store }) => (await store.readPack('ferry'))?.claims.length)).toBe(61);
    // What was taken back does not come by itself.
    expect(await check(url)).toBe('unchanged');
    expect(await kept()).toEqual(['1']);
    await inPage((tools, address) => tools.applyWaiting(address), url);
    expect(await kept()).toEqual(['2']);
    expect(await found()).toContain('n1');
    expect(await inPage(async ({ store }) => store.readPack('ferry'))).toEqual(version('2', ['c7', 'c8'], ['n1']));
    publish(version('3'));
    expect(await check(url)).toBe('applied');
    expect(await row(url)).toMatchObject({
      changes: { added: 0, removed: 1, altered: 2 },
      previous: { head: { version: '2' } },
    });
  });

  it('let a new version wait for those who want to be asked', async () => {
    const url = publish(version('1'));
    await begin(url, 'ask');
    publish(version('2', ['c7']));
    expect(await check(url)).toBe('waiting');
    expect(await kept()).toEqual(['1']);
    await inPage((tools, address) => tools.declineWaiting(address), url);
    expect(await check(url)).toBe('unchanged');
    expect(await row(url)).not.toHaveProperty('waiting');
    publish(version('3', ['c7', 'c8']));
    expect(await check(url)).toBe('waiting');
    expect(await row(url)).toMatchObject({ waiting: { head: { head: { version: '3' } }, changes: { altered: 2 } } });
    await inPage((tools, address) => tools.applyWaiting(address), url);
    expect(await kept()).toEqual(['3']);
    expect(await inPage(({ sweep }) => sweep())).toBe(0);
  });

  it('bring no other pack than their own, none that is there by another way, and nothing older', async () => {
    const url = publish({ ...version('2'), id: 'another' });
    await begin(url);
    publish(version('3'));
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ pack: 'another', fault: { kind: 'other-pack', detail: 'ferry' } });
    const second = publish({ ...version('9'), id: 'another' }, '/second.json.gz');
    expect(await begin(second)).toBe('failed');
    expect(await row(second)).toMatchObject({ fault: { kind: 'taken', detail: 'another' } });
    publish({ ...version('9'), id: 'built-in' }, '/second.json.gz');
    expect(await check(second)).toBe('failed');
    expect(await row(second)).toMatchObject({ fault: { kind: 'taken', detail: 'built-in' } });
    publish({ ...version('9'), id: 'own' }, '/second.json.gz');
    expect(await check(second)).toBe('failed');
    expect(await row(second)).toMatchObject({ fault: { kind: 'taken', detail: 'own' } });
    publish({ ...version('1.9'), id: 'another' });
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'older', detail: '1.9' } });
    expect(await kept()).toEqual(['2']);
  });

  it('ask before they take the place of a pack that the reader imported', async () => {
    await inPage(async ({ store }, pack) => store.keepPack(pack), version('1'));
    const url = publish(version('2', ['c7']));
    expect(await begin(url)).toBe('waiting');
    expect(await row(url)).toMatchObject({ waiting: { replaces: 'The night ferry', changes: { altered: 1 } } });
    expect(await kept()).toEqual(['1']);
    await inPage((tools, address) => tools.applyWaiting(address), url);
    expect(await kept()).toEqual(['2']);
    // Imported again by hand: the next check brings the newest.
    await inPage(async ({ store }, pack) => store.keepPack(pack), version('1'));
    expect(await check(url)).toBe('applied');
    expect(await kept()).toEqual(['2']);
  });

  it('end with or without their pack, and are then checked no more', async () => {
    const url = publish(version('1'));
    await begin(url);
    await inPage((tools, address) => tools.end(address, true), url);
    expect(await kept()).toEqual(['1']);
    await inPage(async (tools, address) => {
      await tools.store.dropPack('ferry');
      await tools.begin(address, 'apply');
      await tools.check(address);
      await tools.end(address, false);
    }, url);
    expect(await kept()).toEqual([]);
    const before = hand.server.requests.length;
    expect(await check(url)).toBe('ended');
    expect(hand.server.requests).toHaveLength(before);
    expect(
      await inPage(({ withDatabase }) =>
        withDatabase((db) => Promise.all([db.count('parts'), db.count('records'), db.count('files')])),
      ),
    ).toEqual([0, 0, 0]);
  });

  it('heed what the reader changes while a version is stored, up to the last moment', async () => {
    const url = publish(version('1'));
    await begin(url);
    /** Checks, and does this to the row right before the transaction that makes the version the pack's. */
    const checkWhile = (act: 'ask' | 'end'): Promise<string> =>
      inPage(
        async ({ check }, address, what) => {
          const begun = IDBDatabase.prototype.transaction;
          let met = 0;
          IDBDatabase.prototype.transaction = function (names, ...how) {
            if (String(names) === 'heads,packs,subscriptions' && how[0] === 'readwrite' && met++ === 0) {
              const rows = begun.call(this, 'subscriptions', 'readwrite').objectStore('subscriptions');
              const asked = rows.get(address);
              asked.onsuccess = () => {
                if (what === 'end') rows.delete(address);
                else rows.put({ ...asked.result, updates: 'ask' });
              };
            }
            return begun.call(this, names, ...how);
          };
          try {
            return `${await check(address)}, met ${met}`;
          } finally {
            IDBDatabase.prototype.transaction = begun;
          }
        },
        url,
        act,
      );
    publish(version('2', ['c7']));
    expect(await checkWhile('ask')).toBe('waiting, met 1');
    expect(await row(url)).toMatchObject({ updates: 'ask', waiting: { head: { head: { version: '2' } } } });
    expect(await kept()).toEqual(['1']);
    publish(version('3', ['c7']));
    expect(await checkWhile('end')).toBe('ended, met 1');
    expect(await row(url)).toBeUndefined();
    expect(await kept()).toEqual(['1']);
    // The versions that were its own go with the next sweep of the pack, which the check itself does.
    expect(await inPage(({ sweep }) => sweep())).toBe(0);
  });

  it('are not asked before the reader confirmed their origin', async () => {
    const url = publish(version('1'));
    const how = await inPage(async (tools, address) => {
      await tools.begin(address, 'apply');
      await tools.withDatabase(async (db) => {
        const one = await db.get('subscriptions', address);
        if (one) await db.put('subscriptions', { ...one, confirmed: false });
      });
      return [await tools.check(address), await tools.checkDue(), await tools.nextDue()];
    }, url);
    expect(how).toEqual(['not-confirmed', false, null]);
    expect(hand.server.requests).toEqual([]);
    await inPage((tools, address) => tools.confirm(address), url);
    expect(await inPage((tools) => tools.checkDue())).toBe(true);
  });

  it.each([
    ['begun', 1],
    ['fetched', 2],
  ])('on a full disk are as they were before they were %s, are quiet, and are tried again', async (_, writes) => {
    const url = publish(version('1'));
    await begin(url);
    publish(version('2', ['c7']));
    const asked = hand.server.requests.length;
    const seen = await inPage(
      async (tools, address, time, allowed) => {
        const unheard: string[] = [];
        const listen = (event: PromiseRejectionEvent) => unheard.push(String(event.reason));
        addEventListener('unhandledrejection', listen);
        const { prototype } = IDBObjectStore;
        const { put } = prototype;
        let done = 0;
        prototype.put = function (...args) {
          const request = put.apply(this, args);
          const { transaction } = this;
          // As browsers do: the transaction is ended, and says why.
          if (++done >= allowed) {
            request.addEventListener('success', () => {
              Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
              transaction.abort();
            });
          }
          return request;
        };
        try {
          tools.setClock(time);
          const changed = await tools.checkDue();
          const problem = await tools.check(address).then(String, ({ message }) => message);
          // Rejections are told of once the task that left them is over.
          await new Promise((resolve) => setTimeout(resolve));
          return { changed, problem, unheard };
        } finally {
          prototype.put = put;
          removeEventListener('unhandledrejection', listen);
        }
      },
      url,
      START + 24 * HOUR,
      writes,
    );
    expect(seen).toEqual({ changed: false, problem: expect.stringContaining('no room left on the disk'), unheard: [] });
    expect(await kept()).toEqual(['1']);
    // Without a word of its own that it began, nobody is asked.
    if (writes === 1) expect(hand.server.requests).toHaveLength(asked);
    expect(
      await inPage(
        async (tools, time) => {
          tools.setClock(time);
          return tools.checkDue();
        },
        START + 48 * HOUR,
      ),
    ).toBe(true);
    expect(await kept()).toEqual(['2']);
  });
});
