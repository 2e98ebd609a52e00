/** Does what the reader asked for, or has it shown why that could not be done; what is merely read again never takes such a word away. */
import { faultIn } from '../claims/fault-error.ts';
import type { Fault } from '../claims/faults.ts';

export interface Attempts {
  /** Does what the reader asked for. What went wrong before is shown no more. */
  attempt(task: () => Promise<void>): void;
  /** Reads again what may be others by now: the reader may not have seen yet what went wrong before. */
  again(task: () => Promise<void>): void;
}

/** @param show shows why something could not be done; nothing where that is over */
export function createAttempts(show: (fault: Fault | undefined) => void): Attempts {
  /** The fault that is shown, and whether reading again was what failed. */
  let shown: { readonly fault: Fault; readonly ofReading: boolean } | undefined;
  const become = (news: typeof shown): void => {
    shown = news;
    show(news?.fault);
  };
  return {
    attempt: (task) => {
      become(undefined);
      task().catch((error: unknown) => become({ fault: faultIn(error), ofReading: false }));
    },
    again: (task) => {
      task().then(
        () => {
          if (shown?.ofReading) become(undefined);
        },
        (error: unknown) => {
          // What the reader asked for counts for more.
          if (shown === undefined || shown.ofReading) become({ fault: faultIn(error), ofReading: true });
        },
      );
    },
  };
}
