/** Checks a subscription on a page of the extension and counts what that fetched and wrote; nothing else. */
import { kept } from '../../src/library/kept.ts';
import { loadKnowledge } from '../../src/library/knowledge-file.ts';
import { loadReader } from '../../src/library/reader.ts';
import { allow } from '../../src/library/room.ts';
import { subscriptionTools } from '../../src/library/subscription-tools.ts';
import { openSubscriptions } from '../../src/library/subscriptions.ts';

const subscriptions = openSubscriptions(subscriptionTools(kept(() => loadReader(loadKnowledge)).get));

/** What one check did. */
export interface Measured {
  readonly how: string;
  readonly ms: number;
  /** Bytes that came over the network. */
  readonly fetched: number;
  /** Bytes put into the database: claims and sources, index with lists and tables of keys, parts as they were sent. */
  readonly records: number;
  readonly index: number;
  readonly files: number;
}

async function measureCheck(url: string): Promise<Measured> {
  await allow(10 ** 10);
  if (!(await subscriptions.list()).some((row) => row.url === url)) await subscriptions.begin(url, 'apply');
  const written = { records: 0, parts: 0, files: 0 };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value, ...key) {
    if (value instanceof ArrayBuffer && Object.hasOwn(written, this.name)) {
      written[this.name as keyof typeof written] += value.byteLength;
    }
    return put.call(this, value, ...key);
  };
  let fetched = 0;
  const start = performance.now();
  const how = await subscriptions.check(url, ({ bytes }) => {
    fetched = bytes;
  });
  const ms = Math.round(performance.now() - start);
  IDBObjectStore.prototype.put = put;
  return { how, ms, fetched, records: written.records, index: written.parts, files: written.files };
}

Object.assign(globalThis, { measureCheck, measureEnd: (url: string) => subscriptions.end(url, false) });
