/** What the form for a claim is shown in, and what is typed into it. */
import type { Fault } from '../../claims/faults.ts';

/** Of what a claim is written; see `Draft`. */
export interface DraftShown {
  readonly selected: string;
  readonly language: string;
  readonly source: SourceFields;
  /** Claims of other packs that are known in these words. */
  readonly elsewhere: readonly { readonly packTitle: string; readonly statement: string }[];
}

/** What names a source; empty strings for what is not said. */
export interface SourceFields {
  readonly headline: string;
  readonly outlet: string;
  readonly url: string;
  /** ISO 8601 day. */
  readonly published: string;
}

/** One of the reader's claims, to be chosen. */
export interface ClaimShown {
  readonly id: string;
  readonly statement: string;
  /** How many reports it has. */
  readonly reports: number;
}

/** What is typed and chosen. */
export interface WriteValues extends SourceFields {
  readonly quote: string;
  /** Id of the claim that the words report; empty for a new one. */
  readonly claim: string;
  readonly statement: string;
  readonly summary: string;
  /** How the claim's reports stand to each other, with this one; empty until it is chosen. */
  readonly relation: '' | 'agree' | 'differ' | 'conflict';
}

/** Why the page does not show the new claim; see `showInPage`. */
export type Unseen = 'no-article' | 'off' | 'pack-off' | 'unsure' | 'gone';

export type WriteState =
  | { readonly kind: 'loading' }
  /** Nothing is written in private windows. */
  | { readonly kind: 'private' }
  /** The draft was dropped meanwhile. */
  | { readonly kind: 'lost' }
  /** No words were selected, or the page could not be asked for them. */
  | { readonly kind: 'nothing' }
  /** The reader's claims cannot be read, so that none could be stored beside them either. The words wait. */
  | { readonly kind: 'failed'; readonly fault: Fault; readonly selected: string; readonly language: string }
  | {
      readonly kind: 'writing';
      readonly draft: DraftShown;
      /** The reader's claims that the words may report, best first. */
      readonly likely: readonly ClaimShown[];
      /** Id of the claim that the page is highlighted for in these words, and that has no report of it yet. */
      readonly spotted?: string | undefined;
      /** How many claims the reader has in that language. */
      readonly claims: number;
      readonly saving: boolean;
      /** Why it could not be stored, if it could not. */
      readonly fault?: Fault | undefined;
    }
  /** `unseen` is absent where the page shows the claim: the form closes then. */
  | { readonly kind: 'saved'; readonly unseen?: Unseen | undefined };

export interface WriteActions {
  /** The reader's claims with these words, the first few. */
  readonly search: (typed: string) => readonly ClaimShown[];
  /** Whether a claim has a report of that source already. */
  readonly isTaken: (claim: string, source: SourceFields) => boolean;
  readonly save: (values: WriteValues) => void;
  readonly close: () => void;
  readonly openOptions: () => void;
}

/** The form as it opens: the words stand for the statement until their reader finds neutral ones. */
export function initialValues({ selected, source }: DraftShown, spotted: string | undefined): WriteValues {
  return { ...source, quote: selected, claim: spotted ?? '', statement: selected, summary: selected, relation: '' };
}
