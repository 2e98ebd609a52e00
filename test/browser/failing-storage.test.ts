/** The browser refuses to store: no database, a full disk at any write, settings that cannot be written. What was stored stays, and the reader is told. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened, hoverHighlight } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import type { StoreTools } from '../pages/store.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { pressInCard } from './card-driver.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted } from './highlights.ts';
import { type BackgroundScope, inBackground } from './in-background.ts';
import { type InPage, toolsOn } from './in-page.ts';
import { FERRY, ferryPack } from './library.ts';
import { openPopup } from './popup-driver.ts';

const ARTICLE = articlePage({ paragraphs: [FERRY, KNOWN.civilians, ...FILLER, KNOWN.treaty] });

describe.each(BROWSERS)('where nothing can be stored in %s', (kind) => {
  let h: Harness;
  let inPage: InPage<StoreTools>;
  beforeAll(async () => {
    h = await harness(kind);
    inPage = await toolsOn<StoreTools>(h.own, 'store.ts', 'crossreadStore');
  });
  afterEach(async () => {
    await restored();
    await h.own.evaluate(`crossreadStore.store.dropPack('ferry')`);
    await changed();
  });
  afterAll(() => h?.close());

  /** Puts back what was replaced, in the background and on the extension's page. */
  const restored = async (): Promise<void> => {
    const putBack = (scope: BackgroundScope): void => {
      for (const { object, name, was } of (scope.replaced ?? []) as Replaced[]) {
        if (was) Object.defineProperty(object, name, was);
        else Reflect.deleteProperty(object, name);
      }
      scope.replaced = [];
    };
    await inBackground(h, putBack);
    await h.own.evaluate(`(${putBack})(globalThis)`);
  };
  const changed = () => h.own.evaluate(`chrome.runtime.sendMessage({ name: 'packsChanged', args: [] })`);
  const packs = async (): Promise<string[]> => {
    const { page, summary } = await h.read(ARTICLE);
    await page.close();
    expect(summary.status).toBe('done');
    return [...new Set(summary.views.map(({ pack }) => pack.id))].sort((a, b) => (a < b ? -1 : 1));
  };

  const NO_DATABASE: readonly [how: string, problem: string, take: (scope: BackgroundScope) => void][] = [
    [
      'is missing',
      'the browser does not let Crossread store anything',
      (scope) => {
        scope.replaced = [
          { object: scope, name: 'indexedDB', was: Object.getOwnPropertyDescriptor(scope, 'indexedDB') },
        ];
        Object.defineProperty(scope, 'indexedDB', { value: undefined, configurable: true });
      },
    ],
    [
      'is forbidden',
      'the browser does not let Crossread store anything',
      (scope) => {
        const open = (): never => {
          throw new scope.DOMException('The operation is insecure.', 'SecurityError');
        };
        scope.replaced = [
          { object: scope, name: 'indexedDB', was: Object.getOwnPropertyDescriptor(scope, 'indexedDB') },
        ];
        Object.defineProperty(scope, 'indexedDB', { value: { open }, configurable: true });
      },
    ],
    [
      'was made by a later version',
      'the packs were stored by a later version of Crossread',
      (scope) => {
        const { indexedDB: real } = scope;
        const open = (name: string) => real.open(name, 1);
        scope.replaced = [
          { object: scope, name: 'indexedDB', was: Object.getOwnPropertyDescriptor(scope, 'indexedDB') },
        ];
        Object.defineProperty(scope, 'indexedDB', { value: { open }, configurable: true });
      },
    ],
  ];

  it.each(NO_DATABASE)(
    'finds the built-in claims while the database %s, and all once it is back',
    async (_, why, take) => {
      await inPage(({ store }, pack) => store.keepPack(pack), ferryPack('1'));
      await changed();
      expect(await packs()).toEqual(['built-in', 'ferry']);
      await inBackground(h, take);
      await changed();
      expect(await packs()).toEqual(['built-in']);
      await h.own.evaluate(`(${take})(globalThis)`);
      const problem = await inPage(({ store }, pack) => store.keepPack(pack).then(() => '', String), ferryPack('2'));
      expect(problem).toContain(why);
      await restored();
      // Nobody tells the background: the next page asks again.
      expect(await packs()).toEqual(['built-in', 'ferry']);
      expect((await inPage(({ store }) => store.readPack('ferry')))?.version).toBe('1');
    },
  );

  it('keeps what it has when the disk is full at whichever write, and says so', async () => {
    await inPage(({ store }, pack) => store.keepPack(pack), ferryPack('1'));
    const before = await inPage(({ store }) => store.readPack('ferry'));
    const tried = await inPage(
      async ({ store, withDatabase }, old, next) => {
        const { prototype } = IDBObjectStore;
        const { put } = prototype;
        const tries: { problem: string; whole: boolean; generations: number }[] = [];
        for (let full = 1; ; full++) {
          let writes = 0;
          prototype.put = function (...args) {
            const request = put.apply(this, args);
            writes++;
            const { transaction } = this;
            // As browsers do: the transaction is ended, and says why.
            if (writes === full) {
              request.addEventListener('success', () => {
                Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
                transaction.abort();
              });
            }
            return request;
          };
          const problem = await store.keepPack(next).then(
            () => '',
            ({ message }) => message,
          );
          prototype.put = put;
          if (writes < full) return tries;
          const whole = JSON.stringify(await store.readPack(old.id)) === JSON.stringify(old);
          const keys = await withDatabase((db) => db.getAllKeys('parts'));
          const generations = new Set(keys.map(([generation]) => generation)).size;
          tries.push({ problem, whole, generations });
        }
      },
      before as NonNullable<typeof before>,
      ferryPack('2'),
    );
    expect(tried.length).toBeGreaterThan(5);
    for (const one of tried) {
      expect(one).toEqual({
        problem: expect.stringContaining('there is no room left on the disk'),
        whole: true,
        generations: 1,
      });
    }
    expect((await inPage(({ store }) => store.readPack('ferry')))?.version).toBe('2');
  });

  it('opens a pack whose index was lost, though the new one cannot be written', async () => {
    await inPage(({ store }, pack) => store.keepPack(pack), ferryPack('1'));
    await inPage(({ withDatabase }) =>
      withDatabase(async (db) => {
        const [head] = await db.getAll('heads');
        await db.delete('parts', [head?.generation ?? '', 'index']);
      }),
    );
    await inBackground(h, (scope) => {
      const { prototype } = scope.IDBObjectStore;
      scope.replaced = [{ object: prototype, name: 'put', was: Object.getOwnPropertyDescriptor(prototype, 'put') }];
      prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await changed();
    expect(await packs()).toEqual(['built-in', 'ferry']);
  });

  it('says that a switch and a choice could not be stored, and changes nothing', async () => {
    const { page } = await h.read(ARTICLE);
    await highlighted(page, '1,500 civilians');
    await inBackground(h, (scope) => {
      const areas = [scope.chrome, scope.browser].flatMap((api) => (api as Extension | undefined)?.storage.local ?? []);
      scope.replaced = [...new Set(areas)].map((object) => ({
        object,
        name: 'set',
        was: { value: object.set, configurable: true, enumerable: true, writable: true },
      }));
      for (const area of areas) {
        area.set = () => {
          throw new Error('QUOTA_BYTES quota exceeded');
        };
      }
    });
    const popup = await openPopup(h, page);
    await popup.textWith('1,500 civilians');
    await popup.press('127.0.0.1');
    const text = await popup.textWith('Nothing was changed');
    expect(text).toContain('1,500 civilians');
    expect(await popup.run((document) => document.querySelectorAll('[role=switch][aria-checked=false]').length)).toBe(
      0,
    );
    await popup.close();
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    await pressInCard(kind, page, 'Not the same claim');
    await until('word of the failure', async () => (await readCard(kind, page))?.text.includes('Nothing was changed'));
    await highlighted(page, '1,500 civilians');
    await page.close();
  });
});

/** What of the extension's API is replaced. */
interface Extension {
  readonly storage: { readonly local: { set: unknown } };
}

/** What was put in place of something, and is put back. */
interface Replaced {
  readonly object: object;
  readonly name: string;
  /** Undefined where it stood on a prototype. */
  readonly was: PropertyDescriptor | undefined;
}
