/** A promise that settles in time, whatever the one it stands for does. */
import { failure } from './failures.ts';

/**
 * The outcome of `promise`, or a `late` failure when it has not settled after `limit` milliseconds.
 * @param what names the thing waited for in the error
 */
export async function within<T>(limit: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure('late', `${what}: no answer within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
