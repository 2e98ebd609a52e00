/** Decides which segments of a pack are merged when some of its records changed; nothing else. */

/** Records of a segment: all that it holds, and those of them that the pack still has. */
export interface SegmentSize {
  readonly size: number;
  readonly live: number;
}

/*
 * Every segment costs a little with each word that is looked up, and each update writes what it merges: with a quarter and five, updates of one claim write some 23 claims each on average, those of a
 * hundredth of a pack nine times that hundredth. See docs/decisions.md.
 */
const loose = 1 / 4;
const mostSegments = 5;

/**
 * Which segments are merged with the fresh records into one. All of them where more than a quarter of the pack stands outside its largest segment or is gone; otherwise those that are not
 * much larger than what is merged, so that a record is seldom written again, and as many of the smallest as leave few segments.
 */
export function mergePlan(segments: readonly SegmentSize[], fresh: number): boolean[] {
  const total = segments.reduce((sum, { live }) => sum + live, fresh);
  const gone = segments.reduce((sum, { size, live }) => sum + size - live, 0);
  const largest = Math.max(0, ...segments.map(({ live }) => live));
  if (total - largest + gone > loose * total) return segments.map(() => true);
  const plan = segments.map(() => false);
  if (fresh === 0) return plan;
  const smallestFirst = [...segments.entries()].sort(([, a], [, b]) => a.live - b.live).slice(0, -1);
  let merged = fresh;
  let left = segments.length + 1;
  for (const [i, { live }] of smallestFirst) {
    if (live > 2 * merged && left <= mostSegments) break;
    plan[i] = true;
    merged += live;
    left--;
  }
  return plan;
}
