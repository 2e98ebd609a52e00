import { describe, expect, it, vi } from 'vitest';
import { within } from './deadline.ts';
import { failureKind } from './failures.ts';

describe('within', () => {
  it('hands on what settles in time, and gives up on what does not', async () => {
    vi.useFakeTimers();
    try {
      await expect(within(100, 'the page', Promise.resolve(5))).resolves.toBe(5);
      await expect(within(100, 'the page', Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(vi.getTimerCount()).toBe(0);
      const late = within(100, 'the page', new Promise(() => undefined)).then(() => 'answered', failureKind);
      await vi.advanceTimersByTimeAsync(100);
      expect(await late).toBe('late');
    } finally {
      vi.useRealTimers();
    }
  });
});
