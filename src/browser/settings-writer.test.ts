import { describe, expect, it } from 'vitest';
import { createSettingsWriter } from './settings-writer.ts';

/** A storage whose every access takes a turn, so that interleaved writes would lose one. */
function fakeStorage(fields: Record<string, unknown> = {}) {
  let failing = false;
  return {
    fields,
    failNext: () => {
      failing = true;
    },
    get: async () => {
      await Promise.resolve();
      return { ...fields };
    },
    set: async (news: Record<string, unknown>) => {
      await Promise.resolve();
      if (failing) {
        failing = false;
        throw new Error('disk full');
      }
      Object.assign(fields, news);
    },
  };
}

describe('createSettingsWriter', () => {
  it('loses no change of several made at once', async () => {
    const storage = fakeStorage();
    const change = createSettingsWriter(storage);
    await Promise.all(['a', 'b', 'c'].map((name) => change({ kind: 'site', site: `${name}.example`, on: false })));
    expect(storage.fields).toEqual({ sitesOff: ['a.example', 'b.example', 'c.example'] });
  });

  it('changes nothing before the stored settings are of today’s shape', async () => {
    const storage = fakeStorage({ off: true });
    const migrate = storage.set({ enabled: false });
    await createSettingsWriter(storage, migrate)({ kind: 'toggle-all' });
    expect(storage.fields).toEqual({ off: true, enabled: true });
  });

  it('toggles twice back to where it was', async () => {
    const storage = fakeStorage();
    const change = createSettingsWriter(storage);
    await Promise.all([change({ kind: 'toggle-all' }), change({ kind: 'toggle-all' })]);
    expect(storage.fields).toEqual({ enabled: true });
  });

  it('leaves unknown and ill-typed fields that it does not change', async () => {
    const storage = fakeStorage({ enabled: 'no', later: { version: 9 } });
    await createSettingsWriter(storage)({ kind: 'site', site: 'a.example', on: false });
    expect(storage.fields).toEqual({ enabled: 'no', later: { version: 9 }, sitesOff: ['a.example'] });
  });

  it('tells of a write that failed, and goes on with the next', async () => {
    const storage = fakeStorage();
    const change = createSettingsWriter(storage);
    storage.failNext();
    await expect(change({ kind: 'all', on: false })).rejects.toThrow('disk full');
    await change({ kind: 'all', on: false });
    expect(storage.fields).toEqual({ enabled: false });
  });
});
