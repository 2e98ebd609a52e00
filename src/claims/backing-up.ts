/** What a reader who saves or restores a backup sees: types, nothing else. */
import type { Fault } from './faults.ts';

export type BackupState =
  | { readonly kind: 'none' }
  /** `leftOut`: ids of packs that this version cannot read. */
  | { readonly kind: 'made'; readonly leftOut: readonly string[] }
  | { readonly kind: 'reading'; readonly file: string }
  /** Read and sound: to be restored once the reader says so. `made`: ISO 8601. */
  | { readonly kind: 'ready'; readonly file: string; readonly made: string; readonly packs: readonly string[] }
  /** Under way; it is done as a whole or not at all, and cannot be called off. */
  | { readonly kind: 'restoring' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'refused'; readonly file: string; readonly faults: readonly Fault[] };
