/** Checks a subscription on a page of the extension and counts what that fetched and wrote; nothing else. */
import { withDatabase } from '../../src/library/database.ts';
import { kept } from '../../src/library/kept.ts';
import { loadKnowledge } from '../../src/library/knowledge-file.ts';
import { loadReader } from '../../src/library/reader.ts';
import { allow } from '../../src/library/room.ts';
import { readSegments } from '../../src/library/segment-list.ts';
import { subscriptionTools } from '../../src/library/subscription-tools.ts';
import { openSubscriptions } from '../../src/library/subscriptions.ts';

const reader = kept(() => loadReader(loadKnowledge));
const subscriptions = openSubscriptions(subscriptionTools(reader.get));

/** What one check did. */
export interface Measured {
  readonly how: string;
  readonly ms: number;
  /** Bytes that came over the network. */
  readonly fetched: number;
  /** Bytes put into the database: claims and sources. */
  readonly records: number;
  /** Term indexes. */
  readonly index: number;
  /** Tables of keys. */
  readonly tables: number;
  /** Lists of parts and of segments. */
  readonly lists: number;
  /** Parts as they were sent. */
  readonly files: number;
  /** Segments that claims are looked up in afterwards. */
  readonly segments: number;
}

interface Put {
  readonly store: string;
  readonly name: string;
  readonly bytes: number;
}

async function measureCheck(url: string, pack: string): Promise<Measured> {
  await allow(10 ** 10);
  // Loading the word knowledge is no part of an update.
  await reader.get();
  if (!(await subscriptions.list()).some((row) => row.url === url)) await subscriptions.begin(url, 'apply');
  const puts: Put[] = [];
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value, ...key) {
    const [of] = key as [string[]?];
    if (value instanceof ArrayBuffer) puts.push({ store: this.name, name: of?.[1] ?? '', bytes: value.byteLength });
    return put.call(this, value, ...key);
  };
  let fetched = 0;
  const start = performance.now();
  const how = await subscriptions.check(url, ({ bytes }) => {
    fetched = bytes;
  });
  const ms = Math.round(performance.now() - start);
  IDBObjectStore.prototype.put = put;
  const { indexes, tables, segments } = await segmentFiles(pack);
  const sum = (of: (one: Put) => boolean): number => puts.filter(of).reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    how,
    ms,
    fetched,
    records: sum(({ store, name }) => store === 'records' && !indexes.has(name) && !tables.has(name)),
    index: sum(({ store, name }) => store === 'records' && indexes.has(name)),
    tables: sum(({ store, name }) => store === 'records' && tables.has(name)),
    lists: sum(({ store }) => store === 'parts'),
    files: sum(({ store }) => store === 'files'),
    segments,
  };
}

/** Digests of the files of a pack's segments. */
async function segmentFiles(pack: string) {
  const lists = await withDatabase(async (db) => {
    const head = await db.get('heads', pack);
    return Promise.all((['index', 'keys'] as const).map((name) => db.get('parts', [head?.generation ?? '', name])));
  });
  const [claims = [], sources = []] = lists.map((list) => readSegments(list)?.segments ?? []);
  return {
    indexes: new Set(claims.map(({ files }) => files[0])),
    tables: new Set([...claims.map(({ files }) => files[1]), ...sources.flatMap(({ files }) => files)]),
    segments: claims.length,
  };
}

Object.assign(globalThis, { measureCheck, measureEnd: (url: string) => subscriptions.end(url, false) });
