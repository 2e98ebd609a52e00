import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTransaction } from './transaction.ts';

const full = new DOMException('no room', 'QuotaExceededError');
const aborted = new DOMException('', 'AbortError');
const unheard = vi.fn();
const abort = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  process.on('unhandledRejection', unheard);
});
afterEach(async () => {
  // Node tells of rejections that nobody heard once the tasks of this turn are done.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
});

describe('inTransaction', () => {
  it('gives what the work gives, once all is written', async () => {
    let complete = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      complete = resolve;
    });
    const over = vi.fn();
    const working = inTransaction({ done, abort }, async (write) => {
      write(Promise.resolve());
      return 7;
    }).finally(over);
    await new Promise((resolve) => setImmediate(resolve));
    expect(over).not.toHaveBeenCalled();
    complete();
    expect(await working).toBe(7);
    expect(abort).not.toHaveBeenCalled();
  });

  it('says why a write failed, not that the others were aborted', async () => {
    const working = inTransaction({ done: Promise.reject(aborted), abort }, async (write) => {
      write(Promise.reject(full));
      write(Promise.reject(aborted));
    });
    await expect(working).rejects.toBe(full);
  });

  it('says why the transaction could not be ended', async () => {
    const working = inTransaction({ done: Promise.reject(full), abort }, async (write) =>
      write(Promise.reject(aborted)),
    );
    await expect(working).rejects.toBe(full);
  });

  it('undoes what was written where the work fails, and says why', async () => {
    const problem = new Error('not readable');
    const working = inTransaction({ done: Promise.reject(aborted), abort }, async (write) => {
      write(Promise.reject(aborted));
      throw problem;
    });
    await expect(working).rejects.toBe(problem);
    expect(abort).toHaveBeenCalledOnce();
  });

  it('bears a transaction that is over', async () => {
    abort.mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    await expect(inTransaction({ done: Promise.reject(aborted), abort }, async () => 1)).rejects.toBe(aborted);
  });
});
