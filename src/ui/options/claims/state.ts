/** What the claims of a pack are shown in on the options page, and what can be done with them. */
import type { ClaimsShown, ClaimWhole } from '../../../claims/browsing.ts';
import type { Fault } from '../../../claims/faults.ts';
import type { Claim, Source } from '../../../claims/types.ts';

/** A file that a pack, or a selection of it, can be saved as. */
export type PackFormat = 'crossread' | 'claim-review' | 'csv';

export interface ClaimsState extends ClaimsShown {
  /** Name of the file that was saved last, and how many reports could not be in it. */
  readonly saved?: { readonly file: string; readonly leftOut: number } | undefined;
  /** What was done last to a claim of the reader's; all but `restored` can be taken back. */
  readonly edited?: { readonly kind: 'deleted' | 'changed' | 'restored'; readonly statement: string } | undefined;
}

export interface ClaimsActions {
  readonly openClaims: (pack: string) => void;
  readonly searchClaims: (typed: string) => void;
  readonly needClaims: (first: number, end: number) => void;
  readonly goToClaim: (index: number) => void;
  readonly selectClaims: (indexes: readonly number[], on: boolean) => void;
  readonly selectAllClaims: () => void;
  readonly selectNoClaims: () => void;
  /** Saves the selected claims, or the whole pack where none is. */
  readonly saveClaims: (format: PackFormat) => void;
  /** The claim that is shown stays, since it is being changed; or need not any more. */
  readonly holdClaims: (on: boolean) => void;
  /** Keeps what was changed of a claim, as it was when it was `opened`; gives why it could not be kept, if it could not. */
  readonly editClaim: (opened: ClaimWhole, claim: Claim, sources: readonly Source[]) => Promise<Fault | undefined>;
  readonly deleteClaim: (claim: string) => void;
  readonly undoClaim: () => void;
}
