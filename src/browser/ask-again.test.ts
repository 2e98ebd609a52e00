import { describe, expect, it, vi } from 'vitest';
import { askAgain } from './ask-again.ts';
import { failure } from './failures.ts';

describe('askAgain', () => {
  it('asks again only when nobody was there, and only so often', async () => {
    const gone = vi.fn(() => Promise.reject(failure('unreachable', 'gone')));
    await expect(askAgain(3, gone)).rejects.toThrow('gone');
    expect(gone).toHaveBeenCalledTimes(3);
    const refused = vi.fn(() => Promise.reject(failure('refused', 'no')));
    await expect(askAgain(3, refused)).rejects.toThrow('no');
    expect(refused).toHaveBeenCalledTimes(1);
  });

  it('gives the first answer', async () => {
    const ask = vi.fn().mockRejectedValueOnce(failure('unreachable', 'gone')).mockResolvedValue('here');
    await expect(askAgain(3, ask)).resolves.toBe('here');
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
