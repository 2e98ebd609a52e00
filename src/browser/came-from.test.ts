import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onTabRemembered, rememberTab, takeTab } from './came-from.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const fake = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, listeners: [] as Listener[] }));
vi.mock('./api.ts', () => {
  const change = (key: string, newValue?: unknown): void => {
    for (const listener of fake.listeners) listener({ [key]: newValue === undefined ? {} : { newValue } }, 'session');
  };
  return {
    browser: {
      storage: {
        onChanged: { addListener: (listener: Listener) => fake.listeners.push(listener) },
        session: {
          get: async () => ({ ...fake.stored }),
          set: async (news: Record<string, unknown>) => {
            Object.assign(fake.stored, news);
            for (const key in news) change(key, news[key]);
          },
          remove: async (key: string) => {
            delete fake.stored[key];
            change(key);
          },
        },
      },
    },
  };
});

beforeEach(() => {
  fake.stored = {};
  fake.listeners.length = 0;
});

describe('the tab that the reader came from', () => {
  it('is told once', async () => {
    await rememberTab(7);
    expect(await takeTab()).toBe(7);
    expect(await takeTab()).toBeUndefined();
    expect(fake.stored).toEqual({});
  });

  it('is none where the reader came from a private window, also where one was remembered before', async () => {
    await rememberTab(7);
    await rememberTab(undefined);
    expect(await takeTab()).toBeUndefined();
  });

  it('is heard of by options that are open already, each time, and not when it is taken', async () => {
    const taken: unknown[] = [];
    onTabRemembered(() => void takeTab().then((tab) => taken.push(tab)));
    await rememberTab(7);
    await vi.waitFor(() => expect(taken).toEqual([7]));
    await rememberTab(7);
    await vi.waitFor(() => expect(taken).toEqual([7, 7]));
  });
});
