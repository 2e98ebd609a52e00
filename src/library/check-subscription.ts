/** Checks one subscription: fetches what changed, stores it, and notes how it went; when that happens is subscriptions'. */
import { faultIn } from '../claims/fault-error.ts';
import { type Brought, bringVersion, judgeHead } from './bring-version.ts';
import { FetchFault, type FetchTools } from './fetch-file.ts';
import { type CheckProgress, fetchVersion } from './fetch-version.ts';
import type { Reader } from './keep-pack.ts';
import { kept } from './kept.ts';
import { NoRoom, noRoomAsked, roomBeside } from './room.ts';
import { storageError } from './storage-error.ts';
import type { StoredSubscription, SubscriptionFault } from './subscription.ts';
import { changeRow, keepFile, listFiles, readFile, readRow, sweepFiles } from './subscription-rows.ts';
import { afterFailure, afterSuccess, ifItDies } from './subscription-schedule.ts';
import { marked } from './unfinished-writes.ts';

/** What a check takes from around it. */
export interface CheckTools extends FetchTools {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly loadReader: () => Promise<Reader>;
}

/** How a check went. `elsewhere`: another page of the extension is checking it right now. */
export type Checked = Brought | 'unchanged' | 'failed' | 'elsewhere' | 'not-confirmed';

/**
 * What fails is noted with the subscription, and what was stored is as it was. Rejects as the signal says, and where not even that can be
 * noted, as on a full disk: before anything is fetched, or with what the check itself failed of.
 */
export function checkSubscription(
  url: string,
  tools: CheckTools,
  onProgress?: (progress: CheckProgress) => void,
): Promise<Checked> {
  return navigator.locks.request(`crossread check ${url}`, { ifAvailable: true }, async (held) => {
    if (held === null) return 'elsewhere';
    const row = await readRow(url);
    if (row === undefined) return 'ended';
    if (!row.confirmed) return 'not-confirmed';
    const begun = (row.begun ?? 0) + 1;
    await changeRow(url, (now) => ({ ...now, begun, due: ifItDies(tools.now(), begun) })).catch((error: unknown) => {
      throw storageError(error);
    });
    try {
      return await marked(() => check(row, tools, onProgress));
    } catch (error) {
      if (tools.signal?.aborted) throw error;
      await noteFailure(row, error, tools).catch(() => {
        throw storageError(error);
      });
      return 'failed';
    }
  });
}

async function check(
  { url, digest, etag, lastModified }: StoredSubscription,
  tools: CheckTools,
  onProgress?: (progress: CheckProgress) => void,
): Promise<Checked> {
  const checked = (row: StoredSubscription): StoredSubscription => {
    const { fault: _, begun: _b, ...rest } = row;
    const now = tools.now();
    return { ...rest, checked: now, due: afterSuccess(now, tools.random()), failures: 0 };
  };
  const known =
    digest === undefined ? undefined : { digest, ...(etag && { etag }), ...(lastModified && { lastModified }) };
  // Counted once the first part comes: most checks bring none.
  const room = kept(() => roomBeside(noRoomAsked));
  const files = {
    list: () => listFiles(url),
    read: (sha256: string) => readFile(url, sha256),
    keep: async (sha256: string, bytes: ArrayBuffer) => {
      await (await room.get()).take(bytes.byteLength);
      await keepFile(url, sha256, bytes);
    },
    // What cannot be deleted now is deleted after the next.
    keepOnly: (digests: ReadonlySet<string>) => sweepFiles(url, digests).catch(() => undefined),
  };
  const judge = async (head: Parameters<typeof judgeHead>[1]): Promise<void> => {
    await judgeHead(url, head);
  };
  const version = await fetchVersion(url, known, files, tools, judge, onProgress);
  if (version.kind === 'unchanged') {
    await changeRow(url, checked);
    return 'unchanged';
  }
  const brought = await bringVersion(url, version, await tools.loadReader(), tools.now(), checked);
  // Until here those of a list serve the next try; a pack in one file has none.
  await files.keepOnly(new Set(version.parts));
  return brought;
}

async function noteFailure({ url }: StoredSubscription, error: unknown, { now, random }: CheckTools): Promise<void> {
  const retryAfter = error instanceof FetchFault ? error.retryAfter : 0;
  await changeRow(url, (row) => {
    const { begun: _, ...rest } = row;
    const failures = row.failures + 1;
    return { ...rest, failures, fault: faultOf(error), due: afterFailure(now(), failures, random(), retryAfter) };
  });
}

function faultOf(error: unknown): SubscriptionFault {
  if (error instanceof FetchFault) return error.fault;
  if (error instanceof NoRoom) return { kind: 'room', detail: String(error.upTo) };
  return { kind: 'storage', faults: [faultIn(storageError(error))] };
}
