/** Says how several fact-checks of one claim stand to each other, as far as their own words tell; judges none of them. */
import { fold } from '../../text/fold.ts';
import { trimEnds } from '../../text/trim-ends.ts';
import type { ClaimRelation, Difference, Report } from '../types.ts';

/** Ratings that a note names; the values have all of them. */
const mostNoted = 4;

/**
 * Agreement is the same rating in the same words, but for case and punctuation. Other words differ in what was found: whether "misleading" and "false" can both
 * be right, or two scales mean the same, is not ours to say, so reviews are never put down as contradicting each other.
 * @param reports at least one; one without a review has no conclusion to compare
 */
export function relateReviews(reports: readonly Report[]): {
  readonly relation: ClaimRelation;
  readonly differences: readonly Difference[];
} {
  if (reports.length < 2) return { relation: 'single', differences: [] };
  const rated = reports.flatMap(({ source, review }) => (review ? [[source, review.rating] as const] : []));
  const distinct = new Map(rated.map(([, rating]) => [ratingKey(rating), rating]));
  if (distinct.size === 1 && rated.length === reports.length) return { relation: 'agree', differences: [] };
  if (rated.length === 0) return { relation: 'differ', differences: [] };
  const noted = [...distinct.values()].slice(0, mostNoted).map((rating) => `“${rating.slice(0, 200)}”`);
  const note = [...noted, ...(distinct.size > mostNoted ? ['…'] : [])].join(' / ');
  return { relation: 'differ', differences: [{ aspect: 'outcome', note, values: Object.fromEntries(rated) }] };
}

/** The same for ratings that say the same in the same words. */
function ratingKey(rating: string): string {
  return trimEnds(fold(rating), '"\'.!');
}
