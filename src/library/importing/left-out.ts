/** Counts what could not be read, one line for each reason with the first place that had it; a long list may have a hundred thousand. */
import type { Fault } from '../../claims/faults.ts';

/** Different reasons that are told apart. */
const most = 50;

export interface LeftOutCount {
  add(fault: Fault, times?: number): void;
  readonly count: () => number;
  /** One for each reason, with the first place that had it and how often it was: `[4000] (12×)`; what is commonest first. */
  readonly faults: () => Fault[];
}

export function countLeftOut(): LeftOutCount {
  const reasons = new Map<string, { readonly fault: Fault; times: number }>();
  let count = 0;
  return {
    add: (fault, times = 1) => {
      count += times;
      const known = reasons.get(fault.reason);
      if (known) known.times += times;
      else if (reasons.size < most) reasons.set(fault.reason, { fault, times });
    },
    count: () => count,
    faults: () =>
      [...reasons.values()]
        .sort((a, b) => b.times - a.times)
        .map(({ fault, times }) => (times > 1 ? { ...fault, path: `${fault.path} (${times}×)`.trim(), times } : fault)),
  };
}
