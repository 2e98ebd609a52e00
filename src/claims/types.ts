/** What is known: the shapes of a pack file (`crossread/1`), as every other room sees them. */

/** How two reports of a claim stand to each other; a claim's relation is the strongest among its reports' pairs. */
export type ClaimRelation = 'agree' | 'differ' | 'conflict' | 'single';

/** What a difference is about. `actor`: who does it or is blamed. `attribution`: who says it, and how firmly. */
export type Aspect =
  | 'number'
  | 'date'
  | 'place'
  | 'actor'
  | 'attribution'
  | 'outcome'
  | 'strength'
  | 'scope'
  | 'wording';

/** An article that reports claims. What the document does not give (outlet, url, published) is absent. */
export interface Source {
  readonly id: string;
  readonly headline: string;
  readonly outlet?: string | undefined;
  /** Absolute http or https URL. */
  readonly url?: string | undefined;
  /** ISO 8601 date, optionally with a time. */
  readonly published?: string | undefined;
  /** How a page of this source is recognised, so that its own sentence is never offered as corroboration. */
  readonly pages?: readonly PagePattern[] | undefined;
}

/** A WebExtension match pattern (`*://*.example.org/news/*`), or a headline to be equalled. */
export type PagePattern = { readonly match: string } | { readonly headline: string };

/** A fact-checker's own conclusion, in its words. */
export interface Review {
  readonly rating: string;
  readonly claimant?: string | undefined;
  /** ISO 8601. */
  readonly date?: string | undefined;
}

/** How one source reports one claim. */
export interface Report {
  /** Id of a source of the same pack. */
  readonly source: string;
  /** In the pack author's own words. */
  readonly summary: string;
  /** Verbatim, at most 300 characters. */
  readonly quote?: string | undefined;
  readonly review?: Review | undefined;
}

/** One way in which the reports of a claim are not the same. */
export interface Difference {
  readonly aspect: Aspect;
  readonly note: string;
  /** What each source has, by source id. */
  readonly values: Readonly<Record<string, string>>;
}

/** A fact of the pack author's, shown apart from the sources' words. `reference`: where it can be checked. */
export interface Background {
  readonly note: string;
  readonly reference: string;
}

/** One fact that sources report. */
export interface Claim {
  readonly id: string;
  readonly statement: string;
  /** Example phrasings. */
  readonly wordings: readonly string[];
  readonly reports: readonly Report[];
  readonly relation: ClaimRelation;
  readonly differences: readonly Difference[];
  /** Ids of claims of the same pack that this one sits uneasily with. */
  readonly tensions?: readonly string[] | undefined;
  readonly background?: readonly Background[] | undefined;
}

/** A file of sources and claims. Ids belong to their pack. */
export interface Pack {
  readonly format: 'crossread/1';
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
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  /** Groups of names for one thing: `["Daesh", "ISIS", "Islamic State"]`. */
  readonly aliases: readonly (readonly string[])[];
}
