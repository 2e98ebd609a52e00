import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOlderTab, watchOlderTabs } from './older-tabs.ts';

type Hear = (tabId: number, change: { status?: string }) => void;

const fake = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  hearers: new Set<unknown>(),
  tabs: {
    query: vi.fn(),
    onUpdated: {
      addListener: (hear: unknown) => void fake.hearers.add(hear),
      removeListener: (hear: unknown) => void fake.hearers.delete(hear),
    },
  },
  storage: {
    session: {
      get: async (key: string) => ({ [key]: fake.session[key] }),
      set: async (fields: Record<string, unknown>) => void Object.assign(fake.session, fields),
    },
  },
}));
vi.mock('./api.ts', () => ({ browser: fake }));

beforeEach(() => {
  fake.session = {};
  fake.hearers.clear();
  fake.tabs.query.mockResolvedValue([{ id: 1 }, { id: 2 }, {}]);
});

const load = (tabId: number, change = { status: 'loading' }) => {
  for (const hear of fake.hearers) (hear as Hear)(tabId, change);
};

describe('older tabs', () => {
  it('are those open when told to remember, until each loads a page', async () => {
    const { remember } = watchOlderTabs();
    await remember();
    expect([await isOlderTab(1), await isOlderTab(2), await isOlderTab(3)]).toEqual([true, true, false]);
    load(1, { status: 'complete' });
    load(2);
    await vi.waitFor(async () => expect(await isOlderTab(2)).toBe(false));
    expect(await isOlderTab(1)).toBe(true);
  });

  it('are all struck off when they load at once, and then no load is listened to', async () => {
    const { remember } = watchOlderTabs();
    await remember();
    expect(fake.hearers.size).toBe(1);
    load(1);
    load(2);
    await vi.waitFor(() => expect(fake.hearers.size).toBe(0));
    expect([await isOlderTab(1), await isOlderTab(2)]).toEqual([false, false]);
  });

  it('outlive the worker', async () => {
    await watchOlderTabs().remember();
    fake.hearers.clear();
    watchOlderTabs();
    expect(await isOlderTab(1)).toBe(true);
    load(1);
    await vi.waitFor(async () => expect(await isOlderTab(1)).toBe(false));
  });

  it('are those open at a start without a record, unless it is the start of the browser', async () => {
    watchOlderTabs();
    await vi.waitFor(async () => expect(await isOlderTab(1)).toBe(true));
    fake.session = {};
    await watchOlderTabs().forget();
    expect(await isOlderTab(1)).toBe(false);
    fake.hearers.clear();
    // The worker of a browser that has long been running.
    await watchOlderTabs().forget();
    expect([fake.session.olderTabs, fake.hearers.size]).toEqual([[], 0]);
  });

  it('are none where the record is ill-typed', async () => {
    fake.session = { olderTabs: 'all' };
    expect(await isOlderTab(1)).toBe(false);
  });
});
