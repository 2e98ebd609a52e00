/** Does long work in slices, so that whatever else the thread has to do comes in between; nothing else. */

/** Milliseconds of one slice: half of a frame. */
const slice = 8;

/** Makes a function that resolves at once within a slice, and after a turn of the event loop when it is used up. Not for timing: call it between steps of about a millisecond. */
export function inSlices(now: () => number = () => performance.now()): () => Promise<void> | undefined {
  let since = now();
  return () => {
    if (now() - since < slice) return undefined;
    return turn().then(() => {
      since = now();
    });
  };
}

/** A message to oneself: timers are held back to 4 ms and more. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
