/** What the options page is shown in: settings, packs, keys, storage, and how the last import or restoring went. */
import type { BackupState } from '../../claims/backing-up.ts';
import type { Fault } from '../../claims/faults.ts';
import type { ImportState } from '../../claims/importing.ts';
import type { PackSummary } from '../../claims/pack-summary.ts';
import type { LookChoices } from '../Preview.tsx';
import type { ClaimsActions, ClaimsState } from './claims/state.ts';
import type { RoomQuestion, SubscriptionActions, SubscriptionRow } from './subscription-state.ts';

export interface PackRow extends PackSummary {
  /** Whether pages are compared with it. */
  readonly on: boolean;
}

/** A command that can be given by keys. */
export interface KeyRow {
  /** As the manifest calls it. */
  readonly name: string;
  readonly description: string;
  /** As the browser writes it ("Alt+Shift+N"); empty where none is set. */
  readonly keys: string;
}

/** A claim that the reader wants no highlight for: nowhere, or not at these words. */
export interface UnwantedRow {
  readonly pack: string;
  readonly claim: string;
  /** The words of a page that are not the claim; absent where the claim is muted altogether. */
  readonly quote?: string | undefined;
  /** The claim, in the pack's words; its ids where the pack is gone. */
  readonly statement: string;
}

/** What the browser says of our storage. */
export interface StorageState {
  /** Whether the browser keeps it even where the disk gets full. */
  readonly kept: boolean;
  /** Bytes. */
  readonly used: number;
}

export interface OptionsState {
  /** Whether Crossread is on altogether. */
  readonly on: boolean;
  readonly strength: LookChoices['strength'];
  readonly sensitivity: LookChoices['sensitivity'];
  /** Host names. */
  readonly sitesOff: readonly string[];
  readonly packs: readonly PackRow[];
  /** Title of the pack that was removed last, while that can be undone. */
  readonly removed?: string | undefined;
  readonly subscriptions: readonly SubscriptionRow[];
  /** Asked while packs are being stored; absent where nothing is asked. */
  readonly roomQuestion?: RoomQuestion | undefined;
  readonly claims: ClaimsState;
  readonly unwanted: readonly UnwantedRow[];
  readonly keys: readonly KeyRow[];
  /** Whether this browser lets us change them; else it has a page for that. */
  readonly canChangeKeys: boolean;
  readonly importing: ImportState;
  readonly backup: BackupState;
  /** Absent where the browser does not say. */
  readonly storage?: StorageState | undefined;
  /** Why the last change could not be stored, if it could not. */
  readonly fault?: Fault | undefined;
}

/** What the page does at a click or a drop. */
export interface OptionsActions extends SubscriptionActions, ClaimsActions {
  readonly toggleAll: () => void;
  readonly setStrength: (strength: OptionsState['strength']) => void;
  readonly setSensitivity: (sensitivity: OptionsState['sensitivity']) => void;
  /** Switches a site, by its host name. */
  readonly switchSite: (site: string, on: boolean) => void;
  readonly switchPack: (id: string, on: boolean) => void;
  readonly removePack: (id: string) => void;
  readonly undoRemove: () => void;
  readonly importFiles: (files: readonly File[]) => void;
  /** Keeps what was read. */
  readonly keepImport: () => void;
  readonly cancelImport: () => void;
  /** Lets the claim be highlighted again. */
  readonly want: (row: UnwantedRow) => void;
  /** Gives a command these keys; "" takes them away, undefined gives back those it came with. */
  readonly setKeys: (name: string, keys: string | undefined) => void;
  /** Opens the browser's own page for the keys of extensions. */
  readonly openKeysPage: () => void;
  readonly makeBackup: () => void;
  readonly readBackup: (file: File) => void;
  readonly restore: () => void;
  readonly forgetBackup: () => void;
}
