import { describe, expect, it, vi } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { openStore } from './store.ts';

describe('the store', () => {
  it('refuses the built-in pack’s id before it reads or writes anything', async () => {
    const loadReader = vi.fn();
    const { keepPack } = openStore(loadReader);
    await expect(keepPack(builtIn)).rejects.toThrow('give this pack another id');
    expect(loadReader).not.toHaveBeenCalled();
  });
});
