/** Stores a version that a subscription brought, and makes it the pack's or lets it wait for the reader; fetches nothing. */
import { builtIn } from '../claims/built-in.ts';
import { isOwnPack } from '../claims/own-pack.ts';
import { isOlder } from '../claims/version-order.ts';
import type { PackHead } from '../spotting/pack-index.ts';
import { type StoredHead, withDatabase } from './database.ts';
import { FetchFault } from './fetch-file.ts';
import type { IncomingVersion } from './fetch-version.ts';
import { changePacks, commitFor, stage } from './generations.ts';
import { packWriter, type Reader } from './keep-pack.ts';
import { changesBetween } from './pack-changes.ts';
import { noRoomAsked, roomBeside } from './room.ts';
import type { StoredSubscription } from './subscription.ts';
import { changeRow, listRows } from './subscription-rows.ts';

/** What a subscription looks at before it brings a pack. */
export interface Present {
  /** As it is now; undefined where it has ended. */
  readonly row: StoredSubscription | undefined;
  /** The pack that is kept under that id. */
  readonly kept: StoredHead | undefined;
}

/** Rejects with `FetchFault` where a subscription may not bring the pack with this head. */
export async function judgeHead(url: string, head: PackHead): Promise<Present> {
  const rows = await listRows();
  const row = rows.find((one) => one.url === url);
  if (row?.pack !== undefined && row.pack !== head.id) throw new FetchFault({ kind: 'other-pack', detail: head.id });
  const isOthers = rows.some((other) => other.url !== url && other.pack === head.id);
  if (isOthers || head.id === builtIn.id || isOwnPack(head.id))
    throw new FetchFault({ kind: 'taken', detail: head.id });
  const kept = await withDatabase((db) => db.get('heads', head.id));
  if (row?.pack !== undefined && kept !== undefined && isOlder(head, kept.head)) {
    throw new FetchFault({ kind: 'older', detail: head.version });
  }
  return { row, kept };
}

/** Whether a version became the pack's, waits, or came too late: the subscription has ended. */
export type Brought = 'applied' | 'waiting' | 'ended';

/** @param checked what becomes of the subscription besides @throws FetchFault, NoRoom, or what the storage says */
export function bringVersion(
  url: string,
  version: IncomingVersion,
  reader: Reader,
  now: number,
  checked: (row: StoredSubscription) => StoredSubscription,
): Promise<Brought> {
  const { head, digest, validators } = version;
  return changePacks([head.id], async () => {
    const before = await judgeHead(url, head);
    if (before.row === undefined) return 'ended';
    const fill = {
      pack: head.id,
      fill: async (staging: Parameters<typeof packWriter>[2]) => {
        const writer = packWriter(head, reader, staging);
        await version.each(writer.add);
        return writer.finish(now);
      },
    };
    const staged = await stage(fill, await roomBeside(noRoomAsked));
    // What was written may have taken long: the reader may have changed or ended the subscription.
    const { row: since, kept } = await judgeHead(url, head);
    if (since === undefined) return 'ended';
    const changes = kept && (await changesBetween(kept, staged).catch(() => undefined));
    let brought: Brought = 'ended';
    await commitFor(url, (row) => {
      const { etag: _, lastModified: _m, waiting: _w, ...rest } = checked(row);
      const next = { ...rest, digest, title: head.title, ...validators };
      const foreign = kept !== undefined && row.pack === undefined;
      brought = kept !== undefined && (foreign || row.updates === 'ask') ? 'waiting' : 'applied';
      if (brought === 'applied') return { heads: [staged], row: applied(next, staged, kept, now, changes) };
      const replaces = foreign ? { replaces: kept.head.title } : {};
      return {
        heads: [],
        row: { ...next, waiting: { head: staged, digest, ...(changes && { changes }), ...replaces } },
      };
    });
    return brought;
  });
}

/** Applies the version that waits. Nothing happens where none does any more. */
export async function applyWaiting(url: string, now: number): Promise<void> {
  await withWaiting(url, async (waiting) => {
    const { kept } = await judgeHead(url, waiting.head.head).catch((error: unknown) => {
      // The reader may well want an older one: that was said when it was rolled back.
      if (error instanceof FetchFault && error.fault.kind === 'older') return presentOf(url, waiting.head.id);
      throw error;
    });
    await commitFor(url, ({ waiting: _, ...rest }) => ({
      heads: [waiting.head],
      row: applied(rest, waiting.head, kept, now, waiting.changes),
    }));
  });
}

/** Lets the version that waits go; it is not offered again. */
export async function declineWaiting(url: string): Promise<void> {
  await withWaiting(url, async () => {
    await changeRow(url, ({ waiting: _, ...rest }) => rest);
  });
}

/** Takes the pack back to the version before. The newer one waits, and may be applied again. */
export async function rollBack(url: string): Promise<void> {
  const found = (await listRows()).find((row) => row.url === url)?.previous;
  if (found === undefined) return;
  await changePacks([found.id], async () => {
    const { row, kept } = await presentOf(url, found.id);
    if (row?.previous === undefined) return;
    const { previous } = row;
    await commitFor(url, ({ previous: _, waiting: _w, changes, ...rest }) => {
      const newer = kept && { waiting: { head: kept, digest: rest.digest ?? '', ...(changes && { changes }) } };
      return { heads: [previous], row: { ...rest, ...newer } };
    });
  });
}

async function withWaiting(
  url: string,
  use: (waiting: NonNullable<StoredSubscription['waiting']>) => Promise<void>,
): Promise<void> {
  const pack = (await listRows()).find((row) => row.url === url)?.waiting?.head.id;
  if (pack === undefined) return;
  await changePacks([pack], async () => {
    const { row } = await presentOf(url, pack);
    if (row?.waiting?.head.id === pack) await use(row.waiting);
  });
}

async function presentOf(url: string, pack: string): Promise<Present> {
  const row = (await listRows()).find((one) => one.url === url);
  return { row, kept: await withDatabase((db) => db.get('heads', pack)) };
}

function applied(
  row: StoredSubscription,
  head: StoredHead,
  kept: StoredHead | undefined,
  now: number,
  changes: StoredSubscription['changes'],
): StoredSubscription {
  const { previous: _, changes: _c, ...rest } = row;
  const back = kept && { previous: kept };
  return { ...rest, pack: head.id, title: head.head.title, applied: now, ...(changes && { changes }), ...back };
}
