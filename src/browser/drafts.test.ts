import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Draft, dropDraft, keepDraft, readDraft } from './drafts.ts';

const session = vi.hoisted(() => ({ stored: {} as Record<string, unknown> }));
vi.mock('./api.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async () => ({ ...session.stored }),
        set: async (news: Record<string, unknown>) => void Object.assign(session.stored, news),
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) delete session.stored[key];
        },
      },
    },
  },
}));

const draft: Draft = { selected: 'Some words', language: 'en', source: {}, known: [], tabId: 7 };

beforeEach(() => {
  session.stored = { hushedTabs: [1] };
});

describe('drafts', () => {
  it('are kept until they are dropped, and nothing else is touched', async () => {
    const name = await keepDraft(draft);
    expect(await readDraft(name)).toEqual(draft);
    await dropDraft(name);
    expect(await readDraft(name)).toBeUndefined();
    expect(session.stored).toEqual({ hushedTabs: [1] });
  });

  it('keep nobody waiting where they cannot be dropped', async () => {
    const { browser } = await import('./api.ts');
    const failing = vi.spyOn(browser.storage.session, 'remove').mockRejectedValue(new Error('storage'));
    await expect(dropDraft('one')).resolves.toBeUndefined();
    failing.mockRestore();
  });

  it('are ten at most: the oldest goes', async () => {
    let now = 1_700_000_000_000;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now++);
    const names: string[] = [];
    for (let i = 0; i < 12; i++) names.push(await keepDraft({ ...draft, selected: `words ${i}` }));
    clock.mockRestore();
    const kept = await Promise.all(names.map(readDraft));
    expect(kept.map((one) => one?.selected)).toEqual([
      undefined,
      undefined,
      ...Array.from({ length: 10 }, (_, i) => `words ${i + 2}`),
    ]);
  });
});
