import { describe, expect, it } from 'vitest';
import { lastMigration, migrated, migrateSettings } from './settings-migrations.ts';
import { defaultSettings, settingsFrom } from './settings-values.ts';

function fakeStorage(fields: Record<string, unknown>) {
  return {
    fields,
    get: async () => ({ ...fields }),
    set: async (news: Record<string, unknown>) => void Object.assign(fields, news),
  };
}

describe('migrateSettings', () => {
  const list = [
    { date: '2026-01-01', migrate: (stored: Readonly<Record<string, unknown>>) => ({ enabled: stored.on === 1 }) },
    { date: '2026-02-01', migrate: (stored: Readonly<Record<string, unknown>>) => ({ twice: stored.enabled }) },
  ];

  it('runs each migration once, in order, on what the one before left', async () => {
    const storage = fakeStorage({ on: 1 });
    await migrateSettings(storage, list);
    expect(storage.fields).toEqual({ on: 1, enabled: true, twice: true, migratedUntil: '2026-02-01' });
    storage.fields.on = 0;
    await migrateSettings(storage, list);
    expect(storage.fields.enabled).toBe(true);
  });

  it('leaves what version 0.1.0 stored as the reader left it', async () => {
    const stored = { enabled: false, sitesOff: ['a.example'] };
    const storage = fakeStorage({ ...stored });
    await migrateSettings(storage);
    expect(settingsFrom(storage.fields)).toEqual({ ...defaultSettings, ...stored });
  });

  it('goes on after the last one that ran', async () => {
    const storage = fakeStorage({ enabled: false, migratedUntil: '2026-01-01' });
    await migrateSettings(storage, list);
    expect(storage.fields).toEqual({ enabled: false, twice: false, migratedUntil: '2026-02-01' });
  });

  it('brings settings that were taken out earlier to today’s shape', () => {
    const taken = { on: 1, other: 'stays' };
    expect(migrated(taken, '', list)).toEqual({ on: 1, other: 'stays', enabled: true, twice: true });
    expect(migrated({ enabled: false }, '2026-01-01', list)).toEqual({ enabled: false, twice: false });
    expect(migrated(taken, lastMigration(list), list)).toEqual(taken);
    expect(lastMigration([])).toBe('');
  });
});
