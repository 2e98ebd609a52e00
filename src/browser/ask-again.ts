/** Asks again when the other side went away before it answered, and only then: a stopped worker wakes up for the next message. */
import { failureKind } from './failures.ts';

/**
 * The first answer of `ask`, which is called at most `attempts` times (1 or more).
 * An error other than `unreachable` is thrown at once; the last one is thrown in any case.
 */
export async function askAgain<T>(attempts: number, ask: () => Promise<T>): Promise<T> {
  for (let left = attempts - 1; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left <= 0 || failureKind(error) !== 'unreachable') throw error;
    }
  }
}
