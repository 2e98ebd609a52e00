/** An error that says what went wrong by a fault, so that it can be told in the reader's language, and the fault in any error; shows nothing. */
import { type Fault, faultAt, faultLine } from './faults.ts';

export class FaultError extends Error {
  /** @param cause what the browser said, where that led to it */
  constructor(
    readonly fault: Fault,
    cause?: unknown,
  ) {
    super(faultLine(fault), { cause });
  }
}

/** What to tell the reader of anything that was thrown; what nobody foresaw is quoted. */
export function faultIn(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  return faultAt('', 'unforeseen', error instanceof Error ? error.message || error.name : String(error));
}
