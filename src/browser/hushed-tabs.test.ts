import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hush, isHushed } from './hushed-tabs.ts';

const session = vi.hoisted(() => ({ stored: {} as Record<string, unknown> }));
vi.mock('./api.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async () => ({ ...session.stored }),
        set: async (news: Record<string, unknown>) => void Object.assign(session.stored, news),
      },
    },
  },
}));

beforeEach(() => {
  session.stored = {};
});

describe('hushed tabs', () => {
  it('are those hushed, also several at once, until they are shown again', async () => {
    await Promise.all([hush(1, true), hush(2, true), hush(1, true)]);
    expect([await isHushed(1), await isHushed(2), await isHushed(3)]).toEqual([true, true, false]);
    await hush(1, false);
    expect([await isHushed(1), await isHushed(2)]).toEqual([false, true]);
  });

  it('are none where the storage holds something else', async () => {
    session.stored = { hushedTabs: 'all' };
    expect(await isHushed(1)).toBe(false);
    await hush(1, true);
    expect(await isHushed(1)).toBe(true);
  });
});
