/** Waits for something that only asking can tell; what it is asked of is the caller's. */

/**
 * Asks `probe` until it gives a value, and hands that back.
 * @param what names what is waited for, as in "no card within 10 s"
 * @param limit milliseconds
 * @throws Error `no WHAT within N s`, with the last error of the probe, if any, as its cause
 */
export async function until<Value>(
  what: string,
  probe: () => Promise<Value | undefined | false | null>,
  limit = 10_000,
): Promise<Value> {
  const end = performance.now() + limit;
  let cause: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== undefined && value !== false && value !== null) return value;
    } catch (error) {
      // A page that is just going away cannot be asked; the next one can.
      cause = error;
    }
    if (performance.now() > end) throw new Error(`no ${what} within ${limit / 1000} s`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
