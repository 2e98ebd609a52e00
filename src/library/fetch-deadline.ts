/** Ends what fetches too slowly to ever come to an end; nothing else. */
import { FetchFault, type FetchTools } from './fetch-file.ts';

/** Milliseconds that the files of one check may take, however little comes: a slow network brings a pack of some megabytes in that time. */
export const slack = 5 * 60_000;
/** Bytes a second that earn more time: a pack of the largest size comes at that rate in some two hours, and a host that drips ends soon. */
export const slowest = 16_000;

/** Tools for the files of one check, which fail with `too-slow` once they have taken longer than `slack` and what came has earned. Call `stop` when all is fetched. */
export function withDeadline(tools: FetchTools): { readonly tools: FetchTools; readonly stop: () => void } {
  const ended = new AbortController();
  const forward = (): void => ended.abort(tools.signal?.reason);
  tools.signal?.addEventListener('abort', forward);
  if (tools.signal?.aborted) forward();
  let bytes = 0;
  let stopTimer = (): void => undefined;
  const wait = (milliseconds: number): void => {
    stopTimer = tools.startTimer(milliseconds, () => {
      const earned = (bytes / slowest) * 1000;
      bytes = 0;
      if (earned > 0) wait(earned);
      else ended.abort(new FetchFault({ kind: 'too-slow' }));
    });
  };
  wait(slack);
  return {
    tools: {
      ...tools,
      signal: ended.signal,
      onBytes: (more) => {
        bytes += more;
        tools.onBytes?.(more);
      },
    },
    stop: () => {
      stopTimer();
      tools.signal?.removeEventListener('abort', forward);
    },
  };
}
