/** Counts what could not be read, one line for each reason with the first place that had it; a long list may have a hundred thousand. */
import type { LeftOut } from '../../claims/claim-review/read-reviews.ts';

/** Different reasons that are told apart. */
const most = 50;

export interface LeftOutCount {
  add(one: LeftOut, times?: number): void;
  readonly count: () => number;
  /** `path: reason (12×)`, what is commonest first. */
  readonly lines: () => string[];
}

export function countLeftOut(): LeftOutCount {
  const reasons = new Map<string, { readonly path: string; times: number }>();
  let count = 0;
  return {
    add: ({ path, reason }, times = 1) => {
      count += times;
      const known = reasons.get(reason);
      if (known) known.times += times;
      else if (reasons.size < most) reasons.set(reason, { path, times });
    },
    count: () => count,
    lines: () =>
      [...reasons]
        .sort(([, a], [, b]) => b.times - a.times)
        .map(([reason, { path, times }]) => `${path}: ${reason}${times > 1 ? ` (${times}×)` : ''}`),
  };
}
