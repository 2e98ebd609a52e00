/** What is kept of a subscription: types, nothing else. */
import type { Fault } from '../claims/faults.ts';
import type { PackChanges } from '../claims/pack-changes.ts';
import type { StoredHead } from './stored-head.ts';

/** Why a check brought nothing. */
export interface SubscriptionFault {
  readonly kind: /** It cannot be reached, or its host does not let it be read. */
    | 'unreachable'
    /** Nothing came for too long. */
    | 'stalled'
    /** What came was too little for the time that it took. */
    | 'too-slow'
    /** The connection ended early. */
    | 'cut-off'
    /** The host sends elsewhere. */
    | 'redirect'
    /** Nothing is there (404, 410). */
    | 'missing'
    /** The host asks to come later (429, 503). */
    | 'busy'
    /** Another status. */
    | 'status'
    /** A web page. */
    | 'page'
    | 'too-large'
    /** The gzip compression is broken. */
    | 'broken'
    /** Not a valid pack; `faults` say why. */
    | 'invalid'
    /** A part is not the one that the list names: it was changed under way. */
    | 'changing'
    /** Another pack than the one subscribed to. */
    | 'other-pack'
    /** The pack comes with Crossread, or by another subscription. */
    | 'taken'
    /** Older than what is kept. */
    | 'older'
    /** The packs would take more than the reader allowed. */
    | 'room'
    /** The disk or the database; `faults` say why. */
    | 'storage';
  /** What the words need: a status, a version, an id, a size in bytes. */
  readonly detail?: string;
  readonly faults?: readonly Fault[];
}

/** A version that was fetched and waits for the reader's word. */
export interface Waiting {
  readonly head: StoredHead;
  readonly digest: string;
  readonly changes?: PackChanges;
  /** Title of the pack of the same id that did not come by this subscription, and would be replaced. */
  readonly replaces?: string;
}

/** One subscription. Fields that are absent are not known yet. */
export interface StoredSubscription {
  /** Where the pack lies; nothing of another origin is fetched. */
  readonly url: string;
  /** Whether the reader confirmed that this origin is asked; not so after a backup was restored. */
  readonly confirmed: boolean;
  /** Whether an update is applied by itself, or waits for the reader. */
  readonly updates: 'apply' | 'ask';
  /** Id of the pack that it brought: from then on it brings no other. */
  readonly pack?: string;
  /** Its title when it was last read. */
  readonly title?: string;
  /** When it was last found unchanged or brought something; milliseconds since 1970, as all times here. */
  readonly checked?: number;
  /** When it is to be checked next. */
  readonly due: number;
  /** Failed checks in a row. */
  readonly failures: number;
  /** Checks in a row that began and did not end: whatever did them died. */
  readonly begun?: number;
  readonly fault?: SubscriptionFault;
  /** SHA-256 of the file at the address that was last taken in, in hexadecimal, and what its host called it. */
  readonly digest?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** When a version was last applied, and what that changed. */
  readonly applied?: number;
  readonly changes?: PackChanges;
  readonly waiting?: Waiting;
  /** The version before the one that is kept. */
  readonly previous?: StoredHead;
}
