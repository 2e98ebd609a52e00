/** What the options page and the import worker say to each other; plain data. */
import type { PageText } from '../../article/outline.ts';
import type { StructuredData } from '../../claims/claim-review/read-reviews.ts';
import type { Fault } from '../../claims/faults.ts';

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

/** A pack that was read and can be kept. */
export interface Candidate {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly language: string;
  readonly description: string;
  readonly author: string;
  readonly licence: string;
  /** ISO 8601. */
  readonly updated: string;
  /** How many it has. */
  readonly claims: number;
  readonly sources: number;
  readonly samples: readonly Sample[];
}

/** A claim as a preview shows it. */
export interface Sample {
  readonly statement: string;
  /** What fact-checkers concluded, and who. */
  readonly ratings: readonly { readonly rating: string; readonly outlet?: string | undefined }[];
}

/** Why a file, or something in it, was left out: faults of a pack, or lines with path and reason. */
export interface Refusal {
  readonly file: string;
  readonly faults: readonly (Fault | string)[];
  /** Fact-checks of the file that could not be read, where others could. */
  readonly leftOut?: number | undefined;
}

/** What the packs would highlight on a page. */
export interface Trial {
  /** The page's own headline. */
  readonly headline: string;
  /** Whether the page has an article to look them up in. */
  readonly article: boolean;
  /** How many places, and the first of them in the page's words. */
  readonly matches: number;
  readonly quotes: readonly { readonly quote: string; readonly statement: string }[];
}

/** From the worker. */
export type FromImporter =
  /** `number` from 1, of `files`; `bytes` of `size` of this file are read, and `claims` found in it. */
  | {
      readonly kind: 'reading';
      readonly file: string;
      readonly number: number;
      readonly files: number;
      readonly bytes: number;
      readonly size: number;
      readonly claims: number;
    }
  | { readonly kind: 'ready'; readonly candidates: readonly Candidate[]; readonly refusals: readonly Refusal[] }
  /** No answer comes where the trial is overtaken by `keep` or `cancel`. */
  | { readonly kind: 'tried'; readonly trial: Trial }
  /** `done` of `claims` are indexed and written; they are the reader's once the worker says `kept`. */
  | { readonly kind: 'keeping'; readonly done: number; readonly claims: number }
  /** The packs would take more of the disk than `allowed`: may they take `upTo` bytes? */
  | { readonly kind: 'room'; readonly allowed: number; readonly upTo: number }
  | { readonly kind: 'kept' }
  | { readonly kind: 'cancelled' }
  /** Nothing was kept. */
  | { readonly kind: 'failed'; readonly reason: string };
