/** What the options page and the import worker say to each other; plain data. */
import type { PageText } from '../../article/outline.ts';
import type { StructuredData } from '../../claims/claim-review/read-reviews.ts';
import type { Fault } from '../../claims/faults.ts';
import type { Candidate, ImportProgress, Refusal, Trial } from '../../claims/importing.ts';

/** A file as the worker gets it: as it is, or, of a saved page, which a worker cannot parse, the data in it. */
export interface ImportFile {
  readonly name: string;
  /** When it was last changed: milliseconds since 1970. */
  readonly modified: number;
  readonly content: Blob | StructuredData;
}

/** Words for what a list of fact-checks does not say of itself, in the reader's language. */
export interface ImportWords {
  /** BCP 47 language of these words. */
  readonly language: string;
  /** In place of a licence, of an author. */
  readonly notStated: string;
  /** Authors of whom some are not named; `$1` stands for those who are. */
  readonly andOthers: string;
  /** What a pack of fact-checks is; `$1` stands for the name of the file. */
  readonly description: string;
}

/** From the page. `read` comes first and once; `try` and `keep` once the worker is `ready`. */
export type ToImporter =
  | {
      readonly kind: 'read';
      readonly files: readonly ImportFile[];
      readonly words: ImportWords;
      /** The word knowledge as it is stored. */
      readonly knowledge: ArrayBuffer;
    }
  /** Look up a page in the packs that were read. */
  | { readonly kind: 'try'; readonly page: PageText; readonly alsoLikely: boolean }
  | { readonly kind: 'keep' }
  /** The reader's answer to `room`. */
  | { readonly kind: 'room'; readonly yes: boolean }
  | { readonly kind: 'cancel' };

/** From the worker. */
export type FromImporter =
  | ImportProgress
  | { readonly kind: 'ready'; readonly candidates: readonly Candidate[]; readonly refusals: readonly Refusal[] }
  /** No answer comes where the trial is overtaken by `keep` or `cancel`. */
  | { readonly kind: 'tried'; readonly trial: Trial }
  /** The packs would take more of the disk than `allowed`: may they take `upTo` bytes? */
  | { readonly kind: 'room'; readonly allowed: number; readonly upTo: number }
  | { readonly kind: 'kept' }
  | { readonly kind: 'cancelled' }
  /** Nothing was kept. */
  | { readonly kind: 'failed'; readonly fault: Fault };
