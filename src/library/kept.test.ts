import { describe, expect, it, vi } from 'vitest';
import { kept } from './kept.ts';

describe('kept', () => {
  it('loads when first asked, and once for all who ask', async () => {
    const load = vi.fn(async () => 'packs');
    const { get } = kept(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([get(), get()])).toEqual(['packs', 'packs']);
    await get();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('loads again after a failure, which all who asked meanwhile hear of', async () => {
    const load = vi.fn(async () => 'packs').mockRejectedValueOnce(new Error('no disk'));
    const { get } = kept(load);
    const both = await Promise.allSettled([get(), get()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await get()).toBe('packs');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('lets a failure of what was dropped not take away what was loaded since', async () => {
    let fail = (_: Error): void => undefined;
    const first = new Promise<string>((_, reject) => {
      fail = reject;
    });
    const load = vi.fn(async () => 'new').mockReturnValueOnce(first);
    const { get, drop } = kept(load);
    const old = get();
    drop();
    expect(await get()).toBe('new');
    fail(new Error('late'));
    await expect(old).rejects.toThrow('late');
    expect(await get()).toBe('new');
    expect(load).toHaveBeenCalledTimes(2);
  });
});
