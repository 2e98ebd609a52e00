import { describe, expect, it, vi } from 'vitest';
import { readAgain, readAllAgain } from './read-again.ts';

const fake = vi.hoisted(() => ({
  asked: [] as number[],
  tabs: [
    { id: 1, active: false },
    { id: undefined, active: false },
    { id: 2, active: true },
    { id: 3, active: false },
  ],
}));
vi.mock('./api.ts', () => ({ browser: { runtime: { id: 'crossread' }, tabs: { query: async () => fake.tabs } } }));
vi.mock('./send.ts', () => ({
  sendToTab: async (id: number, name: string) => {
    fake.asked.push(id);
    if (id === 2) throw new Error(`no content script for ${name}`);
    if (id === 4) await new Promise(() => undefined);
  },
}));

describe('pages', () => {
  it('are all read again, the one in front first, also where some have no content script', async () => {
    await readAllAgain();
    expect(fake.asked).toEqual([2, 1, 3]);
  });

  it('are read again also where one before them never answers', async () => {
    vi.useFakeTimers();
    fake.asked.length = 0;
    fake.tabs.unshift({ id: 4, active: true });
    const all = readAllAgain();
    await vi.runAllTimersAsync();
    await all;
    expect(fake.asked).toEqual([4, 2, 1, 3]);
    vi.useRealTimers();
  });

  it('are read again one by one', async () => {
    await expect(readAgain(2)).resolves.toBeUndefined();
  });
});
