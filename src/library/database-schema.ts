/** The layout of the extension's database: types, nothing else. */
import type { DBSchema } from 'idb';
import type { StoredHead } from './stored-head.ts';
import type { StoredSubscription } from './subscription.ts';

/** A pack as version 1 kept it: whole. It stays until it has been taken over. */
export interface StoredPack {
  readonly id: string;
  /** As it was when it was kept; validated anew when it is taken over, since it may stem from an earlier version. */
  readonly pack: unknown;
  /** When it was kept: milliseconds since 1970. */
  readonly kept: number;
}

/**
 * What a part is: the lists of the pack's records, and the lists of the segments that claims (`index`) and sources (`keys`) are found by. Packs kept before there were segments have their whole
 * term index in place of the list, and each table of keys as two parts: they are used until the pack is kept again.
 */
export type PartName =
  | 'claims'
  | 'sources'
  | 'index'
  | 'keys'
  | `${'claimIds' | 'sourceIds' | 'sourcePages'}.${'hashes' | 'places'}`;

/** Generation and what it is. */
export type PartKey = [generation: string, name: PartName];

/** Id of the pack, and digest of the bytes: a part of records, or a file of a segment, that two versions of a pack have in common is stored once. */
export type RecordsKey = [pack: string, digest: string];

/** Address of the subscription, and SHA-256 of the file in hexadecimal. */
export type FileKey = [url: string, sha256: string];

export interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
  heads: { key: string; value: StoredHead };
  parts: { key: PartKey; value: ArrayBuffer };
  /** Claims or sources, some in a row, see `records`; and files of segments, see `segment-maker`. */
  records: { key: RecordsKey; value: ArrayBuffer };
  subscriptions: { key: string; value: StoredSubscription };
  /** Parts of subscribed packs as their hosts sent them: what an update need not fetch again. */
  files: { key: FileKey; value: ArrayBuffer };
  /** Single values: how much of the disk packs may take (see `room`); and of `unfinished-writes`, when each began that is under way, and bytes that are thrown away. */
  notes: { key: string; value: number | Uint8Array };
}
