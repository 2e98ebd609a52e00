/** What a reader is shown of files that are imported: types, nothing else. */
import type { Fault } from './faults.ts';

/** A pack that was read and can be kept. */
export interface Candidate {
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
  /** How many it has. */
  readonly claims: number;
  readonly sources: number;
  readonly samples: readonly Sample[];
  /** Version of the pack with this id that the reader has. */
  readonly replaces?: string | undefined;
}

/** A claim as a preview shows it. */
export interface Sample {
  readonly statement: string;
  /** What fact-checkers concluded, and who. */
  readonly ratings: readonly { readonly rating: string; readonly outlet?: string | undefined }[];
}

/** Why a file, or something in it, was left out. */
export interface Refusal {
  readonly file: string;
  readonly faults: readonly Fault[];
  /** Fact-checks of the file that could not be read, where others could. */
  readonly leftOut?: number | undefined;
}

/** What the packs would highlight on the page that the reader came from. */
export interface Trial {
  /** The page's own headline. */
  readonly headline: string;
  /** Whether the page has an article to look them up in. */
  readonly article: boolean;
  /** How many places, and the first of them in the page's words. */
  readonly matches: number;
  readonly quotes: readonly { readonly quote: string; readonly statement: string }[];
}

/** Where an import stands, while it reads and stores. */
export type ImportProgress =
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
  /** `done` of `claims` are indexed and written; they are the reader's once all are. */
  | { readonly kind: 'keeping'; readonly done: number; readonly claims: number };

/** Where an import stands, from the choice of files to what was kept. */
export type ImportStep =
  | ImportProgress
  /** To be kept once the reader says so; no candidates where all files were refused. */
  | {
      readonly kind: 'ready';
      readonly candidates: readonly Candidate[];
      readonly refusals: readonly Refusal[];
      /** Absent where there is no page to try. */
      readonly trial?: Trial | 'under way' | undefined;
    }
  | { readonly kind: 'added'; readonly packs: readonly { readonly title: string; readonly claims: number }[] }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'cancelled' }
  /** Nothing was kept. */
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The same, or that there is none. */
export type ImportState = { readonly kind: 'none' } | ImportStep;
