/** The library at the hand of a test, on a page of the extension: keeps, damages and looks at what is stored; nothing else. */
import { openDB } from 'idb';
import type { Pack } from '../../src/claims/types.ts';
import { withDatabase } from '../../src/library/database.ts';
import { kept } from '../../src/library/kept.ts';
import { loadKnowledge } from '../../src/library/knowledge-file.ts';
import { loadReader } from '../../src/library/reader.ts';
import { readList } from '../../src/library/record-list.ts';
import { readSegments, sizeOf, writeSegments } from '../../src/library/segment-list.ts';
import { openStore } from '../../src/library/store.ts';
import { subscriptionTools } from '../../src/library/subscription-tools.ts';
import { openSubscriptions } from '../../src/library/subscriptions.ts';
import { sweepGenerations } from '../../src/library/sweep.ts';

const reader = kept(() => loadReader(loadKnowledge)).get;
const store = openStore(reader);
const subscriptions = openSubscriptions(subscriptionTools(reader));

const probe = {
  keep: (pack: Pack) => store.keepPack(pack),
  keepPacks: store.keepPacks,
  drop: (id: string) => store.dropPack(id),
  list: async () => {
    const { heads, broken } = await store.listPacks();
    return { heads: heads.map(({ id, head }) => `${id} ${head.version}`), broken: broken.map(({ id }) => id) };
  },
  sweep: sweepGenerations,
  /** Keys of what is noted in the database. */
  notes: () => withDatabase((db) => db.getAllKeys('notes')),
  /** How many claims and sources a pack has, each of them read. */
  whole: async (id: string) => {
    const pack = await store.readPack(id);
    return pack && { claims: pack.claims.length, sources: pack.sources.length };
  },
  subscribe: async (url: string) => {
    await subscriptions.begin(url, 'apply');
    return subscriptions.check(url);
  },
  check: subscriptions.check,
  subscriptions: async () => (await subscriptions.list()).map(({ url }) => url),
  deleteDatabase: () =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('crossread');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error ?? new Error('not deleted'));
    }),
  /** The database as version 1 made it, with these packs. */
  seedVersion1: async (packs: readonly { id: string; pack: unknown; kept: number }[]) => {
    await probe.deleteDatabase();
    const db = await openDB('crossread', 1, {
      upgrade: (made) => void made.createObjectStore('packs', { keyPath: 'id' }),
    });
    for (const row of packs) await db.put('packs', row);
    db.close();
  },
  /** The database as version 2 made it, with these packs, and one of version 1 that it had not yet taken over. */
  seedVersion2: async (packs: readonly { pack: Pack; kept: number }[], older: { pack: Pack; kept: number }) => {
    await probe.deleteDatabase();
    const db = await openDB('crossread', 2, {
      upgrade: (made) => {
        made.createObjectStore('packs', { keyPath: 'id' });
        made.createObjectStore('heads', { keyPath: 'id' });
        made.createObjectStore('parts');
      },
    });
    for (const { pack, kept } of packs) {
      const { claims, sources, ...head } = pack;
      const generation = crypto.randomUUID();
      for (const [name, records] of Object.entries({ claims, sources })) {
        for (let at = 0; at < records.length; at += 16) {
          await db.put('parts', partOfVersion2(records.slice(at, at + 16)), [generation, name, at / 16]);
        }
      }
      // An index and the tables of keys lay beside them: made anew, so that their bytes do not matter.
      for (const name of ['index', 'claimIds.hashes', 'claimIds.places']) {
        await db.put('parts', new Uint32Array([2, 7]).buffer, [generation, name, 0]);
      }
      const counts = { claims: claims.length, sources: sources.length };
      await db.put('heads', { id: pack.id, generation, kept, head, ...counts });
    }
    // What a crash had left, and no head names.
    await db.put('parts', partOfVersion2(packs[0]?.pack.claims ?? []), [crypto.randomUUID(), 'claims', 0]);
    await db.put('packs', { id: older.pack.id, ...older });
    db.close();
  },
  /** Takes one part away from a pack of a database of version 2. */
  damageVersion2: async (id: string, name: string, number: number) => {
    const db = await openDB('crossread', 2);
    const { generation } = await db.get('heads', id);
    await db.delete('parts', [generation, name, number]);
    db.close();
  },
  read: store.readPack,
  /** Holds a new database open at version 1, and lets nobody upgrade it, until the page is closed. */
  holdVersion1: async () => {
    await probe.deleteDatabase();
    await openDB('crossread', 1, { upgrade: (made) => void made.createObjectStore('packs', { keyPath: 'id' }) });
  },
  /** What is wrong with what belongs to a pack, how many generations and parts of records belong to none, and the packs of version 1. */
  faults: () =>
    withDatabase(async (db) => {
      const tx = db.transaction(['heads', 'parts', 'records', 'packs', 'subscriptions']);
      const [heads, keys, records, rows] = await Promise.all([
        tx.objectStore('heads').getAll(),
        tx.objectStore('parts').getAllKeys(),
        tx.objectStore('records').getAllKeys(),
        tx.objectStore('subscriptions').getAll(),
      ]);
      const versions = [
        ...heads,
        ...rows.flatMap(({ waiting, previous }) => [waiting?.head ?? [], previous ?? []].flat()),
      ];
      const orphaned = new Set(records.map((key) => key.join()));
      const faults: string[] = [];
      for (const { id, generation, claims, sources } of versions) {
        if (keys.filter(([of]) => of === generation).length !== 4) faults.push(`${id}: parts are missing`);
        for (const [name, size] of [
          ['claims', claims],
          ['sources', sources],
        ] as const) {
          const bytes = await tx.objectStore('parts').get([generation, name]);
          const { digests, ends } = readList(bytes ?? new ArrayBuffer(0));
          if ((ends.at(-1) ?? 0) !== size) faults.push(`${id}: a list of ${ends.at(-1)} for ${size} ${name}`);
          for (const digest of digests) {
            if (!records.some((key) => key[0] === id && key[1] === digest)) faults.push(`${id}: ${name} are missing`);
            orphaned.delete(`${id},${digest}`);
          }
        }
        for (const [name, size] of [
          ['index', claims],
          ['keys', sources],
        ] as const) {
          const list = readSegments(await tx.objectStore('parts').get([generation, name]));
          if (list === undefined || sizeOf(list.segments) !== size) faults.push(`${id}: segments in ${name} are wrong`);
          for (const digest of list?.segments.flatMap(({ files }) => files) ?? []) {
            if (!records.some((key) => key[0] === id && key[1] === digest)) faults.push(`${id}: a segment is missing`);
            orphaned.delete(`${id},${digest}`);
          }
        }
      }
      const owned = new Set(versions.map(({ generation }) => generation));
      const orphans = new Set(keys.map(([generation]) => generation).filter((generation) => !owned.has(generation)));
      return { faults, orphans: orphans.size + orphaned.size, old: await tx.objectStore('packs').getAllKeys() };
    }),
  /** Puts other bytes in place of the list of a pack's segments; none at all where `bytes` is null. */
  spoilIndex: (id: string, how: 'wrong byte' | 'cut off' | 'missing' | 'older') =>
    withDatabase(async (db) => {
      const head = await db.get('heads', id);
      if (!head) throw new Error(`no pack ${id}`);
      const key: [string, 'index'] = [head.generation, 'index'];
      if (how === 'missing') return db.delete('parts', key);
      const bytes = await db.get('parts', key);
      if (!bytes) throw new Error('no index');
      const words = new Uint32Array(bytes);
      if (how === 'wrong byte') words[words.length >> 1] = (words[words.length >> 1] ?? 0) ^ 4;
      const list = how === 'older' ? readSegments(bytes) : undefined;
      const older = list && writeSegments({ ...list, fingerprint: [1, 2] });
      await db.put('parts', how === 'cut off' ? bytes.slice(0, bytes.byteLength >> 1) : (older ?? bytes), key);
    }),
  index: (id: string) =>
    withDatabase(async (db) => {
      const head = await db.get('heads', id);
      const bytes = head && (await db.get('parts', [head.generation, 'index']));
      return bytes ? [...new Uint32Array(bytes)].join(' ') : '';
    }),
};

/** Some records as version 2 wrote them: where each ends (uint32, little-endian), then each as JSON. */
function partOfVersion2(records: readonly unknown[]): ArrayBuffer {
  const texts = records.map((record) => new TextEncoder().encode(JSON.stringify(record)));
  const start = 4 * records.length;
  const bytes = new Uint8Array(start + texts.reduce((sum, { length }) => sum + length, 0));
  let at = start;
  for (const [i, text] of texts.entries()) {
    bytes.set(text, at);
    at += text.length;
    new DataView(bytes.buffer).setUint32(4 * i, at, true);
  }
  return bytes.buffer;
}

export type Probe = typeof probe;

Reflect.set(globalThis, 'probe', probe);
