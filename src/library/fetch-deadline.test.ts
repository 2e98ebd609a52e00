import { describe, expect, it } from 'vitest';
import { slack, slowest, withDeadline } from './fetch-deadline.ts';
import { FetchFault, type FetchTools, fetchFile } from './fetch-file.ts';

/** Tools whose clock goes on when the test says. */
function clocked(signal?: AbortSignal) {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  const tools: FetchTools = {
    request: () => Promise.reject(new Error('not asked for')),
    now: () => now,
    isFree: async () => true,
    startTimer: (milliseconds, callback) => {
      const timer = { at: now + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    signal,
  };
  const pass = (milliseconds: number): void => {
    const end = now + milliseconds;
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      now = next.at;
      timers.delete(next);
      next.callback();
    }
    now = end;
  };
  return { tools, timers, pass };
}

const faultIn = ({ signal }: FetchTools): unknown =>
  signal?.reason instanceof FetchFault ? signal.reason.fault : signal?.reason;

describe('the deadline of a check', () => {
  it('ends a host that drips, though it is never silent', () => {
    const { tools, pass } = clocked();
    const limited = withDeadline(tools);
    for (let i = 0; i < 20; i++) {
      pass(slack / 20 - 1);
      limited.tools.onBytes?.(1);
    }
    expect(limited.tools.signal?.aborted).toBe(false);
    pass(1000);
    expect(faultIn(limited.tools)).toEqual({ kind: 'too-slow' });
  });

  it('lets a host go on that sends enough', () => {
    const { tools, timers, pass } = clocked();
    const limited = withDeadline(tools);
    for (let hour = 0; hour < 3600; hour++) {
      pass(1000);
      limited.tools.onBytes?.(slowest);
    }
    expect(limited.tools.signal?.aborted).toBe(false);
    limited.stop();
    expect(timers.size).toBe(0);
  });

  it('is that of the caller, too', () => {
    const caller = new AbortController();
    const limited = withDeadline(clocked(caller.signal).tools);
    caller.abort('enough');
    expect(faultIn(limited.tools)).toBe('enough');
    expect(withDeadline(clocked(AbortSignal.abort('before')).tools).tools.signal?.reason).toBe('before');
  });

  it('fails the file that is being fetched', async () => {
    const { tools, pass } = clocked();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          sent++;
          controller.enqueue(new Uint8Array([0x20]));
          await new Promise((resolve) => setImmediate(resolve));
          pass(20_000);
        },
      },
      { highWaterMark: 0 },
    );
    const limited = withDeadline({ ...tools, request: async () => new Response(body) });
    const fetched = fetchFile('https://packs.example/a.json', { sent: 1e6, inflated: 1e6 }, limited.tools);
    await expect(fetched).rejects.toMatchObject({ fault: { kind: 'too-slow' } });
    expect(sent).toBeLessThan(30);
  });
});
