/** Subscriptions at the hand of a test, on a page of the extension: with a clock that the test sets, and little patience; nothing else. */

import { withDatabase } from '../../src/library/database.ts';
import { kept } from '../../src/library/kept.ts';
import { loadKnowledge } from '../../src/library/knowledge-file.ts';
import { loadReader } from '../../src/library/reader.ts';
import { bytesStored } from '../../src/library/room.ts';
import { openStore } from '../../src/library/store.ts';
import { subscriptionTools } from '../../src/library/subscription-tools.ts';
import { openSubscriptions } from '../../src/library/subscriptions.ts';
import { sweepGenerations } from '../../src/library/sweep.ts';
import { findClaims } from './find-claims.ts';

const reader = kept(() => loadReader(loadKnowledge)).get;
/** Milliseconds since 1970; the test moves it on. */
let now = Date.UTC(2026, 0, 1);
const tools = subscriptionTools(reader);
const subscriptions = openSubscriptions({
  ...tools,
  now: () => now,
  random: () => 0,
  // Less patient by far.
  startTimer: (milliseconds, callback) => tools.startTimer(milliseconds / 20, callback),
});

const hand = {
  ...subscriptions,
  store: openStore(reader),
  sweep: sweepGenerations,
  find: async (id: string, sentences: readonly string[]) => findClaims(id, sentences, await reader()),
  withDatabase,
  bytesStored,
  setClock: (time: number) => {
    now = time;
  },
  /** What was written into the stores of the database by a task: entries, and bytes of those that have some. */
  written: async <T>(task: () => Promise<T>) => {
    const put = IDBObjectStore.prototype.put;
    const counts: Record<string, { entries: number; bytes: number }> = {};
    IDBObjectStore.prototype.put = function (value, ...key) {
      const count = counts[this.name] ?? { entries: 0, bytes: 0 };
      counts[this.name] = count;
      count.entries++;
      if (value instanceof ArrayBuffer) count.bytes += value.byteLength;
      return put.call(this, value, ...key);
    };
    try {
      return { result: await task(), counts };
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  },
};

/** What the page has as `subscriptionsHand` afterwards. */
export type SubscriptionsHand = typeof hand;

Object.assign(globalThis, { subscriptionsHand: hand });
