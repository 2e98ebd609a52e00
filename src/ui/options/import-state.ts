/** What an import can be shown in, from the choice of files to what was kept. */
import type { Fault } from '../../claims/faults.ts';

/** A pack that was read and waits for the reader's word. */
export interface CandidateRow {
  /** Name of the file. */
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** BCP 47. */
  readonly language: string;
  readonly description: string;
  readonly author: string;
  readonly licence: string;
  /** ISO 8601. */
  readonly updated: string;
  readonly claims: number;
  readonly sources: number;
  readonly samples: readonly {
    readonly statement: string;
    readonly ratings: readonly { readonly rating: string; readonly outlet?: string | undefined }[];
  }[];
  /** Version of the pack with this id that the reader has. */
  readonly replaces?: string | undefined;
}

/** A file that was refused, or what of it was left out. A fault of a pack, or a line, for each. */
export interface RefusedFile {
  readonly file: string;
  readonly faults: readonly (Fault | string)[];
  /** Fact-checks left out, where others of the file could be read. */
  readonly leftOut?: number | undefined;
}

/** What the packs would highlight on the page that the reader came from. */
export interface TrialRow {
  readonly headline: string;
  readonly article: boolean;
  readonly matches: number;
  /** The first places, in the page's words. */
  readonly quotes: readonly { readonly quote: string; readonly statement: string }[];
}

export type ImportState =
  | { readonly kind: 'none' }
  /** `number` from 1, of `files`; sizes in bytes. */
  | {
      readonly kind: 'reading';
      readonly file: string;
      readonly number: number;
      readonly files: number;
      readonly bytes: number;
      readonly size: number;
      readonly claims: number;
    }
  /** To be kept once the reader says so; no candidates where all files were refused. */
  | {
      readonly kind: 'ready';
      readonly candidates: readonly CandidateRow[];
      readonly refusals: readonly RefusedFile[];
      /** Absent where there is no page to try. */
      readonly trial?: TrialRow | 'under way' | undefined;
    }
  | { readonly kind: 'keeping'; readonly done: number; readonly claims: number }
  | { readonly kind: 'added'; readonly packs: readonly { readonly title: string; readonly claims: number }[] }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };
