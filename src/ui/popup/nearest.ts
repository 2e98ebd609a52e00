/** Finds the match that stands nearest to a place of the article. */

/** @param at 0 at the article's first character, 1 at its end; anything beyond is at that end */
export function nearest<View extends { readonly at: number }>(views: readonly View[], at: number): View | undefined {
  return views.reduce<View | undefined>(
    (best, view) => (best === undefined || Math.abs(view.at - at) < Math.abs(best.at - at) ? view : best),
    undefined,
  );
}
