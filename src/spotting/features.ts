/** The numbers that a decision is made of; nothing else. */

/** All are dimensionless; most are shares from 0 to 1. What the sentence says in near words counts as nearly as those mean the same. */
export interface Features {
  // Words
  /** Weight share of the best-covered text of the claim that the sentence says. */
  readonly soft: number;
  /** The same of the claim's statement alone. */
  readonly statement: number;
  /** The same over all texts of the claim, each concept by the share of texts that have it. */
  readonly core: number;
  /** 1 where the sentence holds a quote of a report word for word, and says all of one of the claim's texts, in an article with several of the pack's rare names; else 0. */
  readonly verbatim: number;
  /** Weight share of the sentence that the claim says, and of the clause that carries the claim. */
  readonly told: number;
  readonly clause: number;
  /** Share of the ordinary words of that clause that the claim says, weighed by their rarity in the language: what it tells of its names and figures. */
  readonly plain: number;
  /** Summed weight of what is shared, by salience, over 10. */
  readonly mass: number;
  /** How little chance explains what is shared, over 30: summed rarity less the logarithm of the number of claims. */
  readonly surprise: number;
  /** Words of the sentence over 25, at most 2, and texts of the claim over 8, at most 1: what a share is a share of. */
  readonly length: number;
  readonly texts: number;

  // Order: who did what to whom
  /** Share of neighbouring counterparts that stand in the claim's order; 0.5 where fewer than two are said. */
  readonly inOrder: number;
  /** Share of the claim's neighbouring concepts that are neighbours in the sentence too. */
  readonly together: number;
  /** Weight of the heaviest word of the claim's closest text that the sentence does not say, and of the heaviest that has another word in its place: each a share of that text. */
  readonly missing: number;
  readonly exchanged: number;

  // Other claims
  /** How high the claim ranks for this sentence beside the best one. */
  readonly standing: number;
  /** `mass` as a share of the best candidate's of this sentence. */
  readonly rank: number;
  /** By how much of its mass the best candidate leads the second; 0 for the others. */
  readonly lead: number;
  /** Weight share of what is shared with the claim that is shared with no better candidate; 1 for the best. */
  readonly own: number;
  /** See `shareOfPart`, of the clause that carries the claim: two claims told side by side each have one. */
  readonly here: number;

  // Figures, weighted by salience
  /** Figures of the claim that the sentence gives, rightly or otherwise; that agree; of those, that count the same thing and another; that contradict the claim; that it hangs on and the sentence does not give. */
  readonly answered: number;
  readonly agreeing: number;
  readonly sameThing: number;
  readonly otherThing: number;
  readonly contradicting: number;
  /** Share of the words around figures that agree which stand around them in the claim, too. */
  readonly company: number;
  readonly unsaid: number;
  /** Figures of the clause that belong to no figure of the claim, over 3, at most 1: another date, another count. */
  readonly extra: number;

  // Names
  /** 1 less the salience of the claim's most salient rare name that neither the sentence nor its context has. */
  readonly names: number;
  /** Salience of the claim's rare name that the sentence lacks, where it has none of them and a strange one instead. */
  readonly unanchored: number;
  /** Names of the clause that the pack does not have, over 2, and names of the pack but not of the claim, over 3: each at most 1. */
  readonly strange: number;
  readonly other: number;

  // Context
  /** `core`, with names of the preceding sentences standing in. */
  readonly withContext: number;
  /** One over the number of sentences of the article: 1 where nothing around says what a sentence is about. */
  readonly alone: number;
  /** Share of the rare names of the article, and of the sentences around, that the pack has. */
  readonly kin: number;
  readonly kinHere: number;
  /** Logarithm of the number of the pack's rare names in the article, over 3, and around, over 2: each at most 1. */
  readonly acquainted: number;
  readonly acquaintedHere: number;
  /** Share of the years in the article, and around, that the pack does not have. */
  readonly otherYears: number;
  readonly otherYearsHere: number;
}
