/** Does long work in slices, so that the page goes on answering its reader in between; knows nothing of the work. */

/** How long a slice may take, in milliseconds: with the step that goes over it, a third of a frame at 60 Hz. */
const SLICE = 5;

/** The outcome of work that pauses where it may be interrupted. A step should take well under a millisecond. */
export async function inSlices<T>(work: Iterator<unknown, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    await scheduler.yield();
    since = performance.now();
  }
}

/** The outcome of the same work without a pause, where nobody waits: on the command line. */
export function atOnce<T>(work: Iterator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
