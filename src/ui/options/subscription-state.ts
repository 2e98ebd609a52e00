/** What the section of subscriptions is shown in, and what can be done there: types, nothing else. */
import type { Fault } from '../../claims/faults.ts';
import type { PackChanges } from '../../claims/pack-changes.ts';

/** Why the last check brought nothing; kinds and details as the library has them. */
export interface FaultShown {
  readonly kind: string;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
}

/** One subscription. Times are milliseconds since 1970. */
export interface SubscriptionRow {
  readonly url: string;
  readonly confirmed: boolean;
  readonly updates: 'apply' | 'ask';
  /** Title of the pack, once it was read. */
  readonly title?: string | undefined;
  /** Whether it has brought a pack that is kept. */
  readonly hasPack: boolean;
  readonly checked?: number | undefined;
  readonly due: number;
  readonly fault?: FaultShown | undefined;
  readonly digest?: string | undefined;
  readonly applied?: number | undefined;
  readonly changes?: PackChanges | undefined;
  /** A version that waits for the reader's word. */
  readonly waiting?:
    | { readonly version: string; readonly changes?: PackChanges; readonly replaces?: string }
    | undefined;
  /** The version that it can be taken back to. */
  readonly previous?: string | undefined;
  /** While it is being checked by this page: bytes that came, and parts that are there. */
  readonly fetching?:
    | { readonly bytes: number; readonly parts?: { readonly there: number; readonly all: number } }
    | undefined;
}

/** Whether packs may take more of the disk. */
export interface RoomQuestion {
  /** Bytes that are allowed, and that would be. */
  readonly allowed: number;
  readonly upTo: number;
  readonly answer: (yes: boolean) => void;
}

/** What the section does at a click. */
export interface SubscriptionActions {
  /** The address as it is asked for; undefined where it cannot be subscribed to. */
  readonly packAddress: (typed: string) => string | undefined;
  /** The reader confirmed the origin of this address. */
  readonly subscribe: (url: string, updates: SubscriptionRow['updates']) => void;
  /** The same for a subscription that is there. */
  readonly confirmSubscription: (url: string) => void;
  readonly checkSubscription: (url: string) => void;
  readonly setUpdates: (url: string, updates: SubscriptionRow['updates']) => void;
  readonly applyUpdate: (url: string) => void;
  readonly declineUpdate: (url: string) => void;
  readonly rollBack: (url: string) => void;
  /** Allows packs so many bytes, and checks again. */
  readonly allowRoom: (url: string, upTo: number) => void;
  readonly unsubscribe: (url: string, keepPack: boolean) => void;
}
