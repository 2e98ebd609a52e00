/** Does pieces of work one after the other, in the order in which they are asked for; nothing else. */

export interface Turns {
  /** Begins once all work before is done, and settles as it does. After work that failed none begins: it rejects with the same reason. */
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves once no work is under way, also where some failed. */
  readonly over: () => Promise<void>;
}

/** A row of work. */
export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (work) => {
      const next = last.then(work);
      last = next;
      return next;
    },
    over: async () => {
      await last.catch(() => undefined);
    },
  };
}
