/** Runs on the page whose responsiveness is measured: a timer that notes when it comes late; nothing else. Self-contained, since it is sent there as text. */

/** What the page has as `heartbeat`. */
export interface Heartbeat {
  /** Milliseconds by which the latest beat came too late, so far. */
  longest: number;
  /** Chromium: the longest task that it reports, in milliseconds; 0 where none was over 50 ms. */
  task: number;
}

export function startHeartbeat(): void {
  const every = 10;
  const beat: Heartbeat = { longest: 0, task: 0 };
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    beat.longest = Math.max(beat.longest, now - last - every);
    last = now;
  }, every);
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) beat.task = Math.max(beat.task, duration);
    }).observe({ type: 'longtask' });
  }
  Object.assign(globalThis, { heartbeat: beat });
}
