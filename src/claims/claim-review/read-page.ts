/** Makes packs of the ClaimReviews on one page, one pack a language; keeps nothing. */
import { type Fault, faultAt } from '../faults.ts';
import type { Pack } from '../types.ts';
import { readPageReviews, type StructuredData } from './read-reviews.ts';
import { createReviewPacks, type PackName } from './review-packs.ts';

/** What is on a page: packs, the largest first, and every review that could not be read. */
export interface PageReviews {
  readonly packs: readonly Pack[];
  readonly leftOut: readonly Fault[];
}

/** Never throws, whatever the page has. @param name what the packs are called */
export function readPagePacks(page: StructuredData, name: PackName): PageReviews {
  const packs = createReviewPacks(page.language);
  const leftOut = readPageReviews(page, packs.add);
  const { packs: found, unknownLanguage } = packs.finish(name);
  if (unknownLanguage === 0) return { packs: found, leftOut };
  return { packs: found, leftOut: [...leftOut, languageFault()] };
}

/** Why reviews of no known language are left out: a pack is for one language. */
export function languageFault(): Fault {
  return faultAt('', 'reviewLanguage');
}
