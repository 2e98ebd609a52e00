/** What is known: the shapes of a pack file (`crossread/1`), as every other room sees them. Fields are documented where they are defined, in pack-schema. */
import type { InferOutput } from 'valibot';
import type { packSchema } from './pack-schema.ts';

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type Data = Frozen<InferOutput<typeof packSchema>>;

/** A file of sources and claims. Ids belong to their pack. */
export interface Pack extends Data {}

/** An article that reports claims. What the document does not give (outlet, url, published) is absent. */
export type Source = Pack['sources'][number];

/** A WebExtension match pattern (`*://*.example.org/news/*`), or a headline to be equalled. */
export type PagePattern = NonNullable<Source['pages']>[number];

/** One fact that sources report. */
export type Claim = Pack['claims'][number];

/** How two reports of a claim stand to each other; a claim's relation is the strongest among its reports' pairs. */
export type ClaimRelation = Claim['relation'];

/** How one source reports one claim: a summary in the pack author's words, and a verbatim quote of at most 300 characters. */
export type Report = Claim['reports'][number];

/** A fact-checker's own conclusion, in its words. */
export type Review = NonNullable<Report['review']>;

/** One way in which the reports of a claim are not the same; `values` by source id. */
export type Difference = Claim['differences'][number];

/** What a difference is about. `actor`: who does it or is blamed. `attribution`: who says it, and how firmly. */
export type Aspect = Difference['aspect'];

/** A fact of the pack author's, shown apart from the sources' words. `reference`: where it can be checked. */
export type Background = NonNullable<Claim['background']>[number];
