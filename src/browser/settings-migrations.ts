/** Brings stored settings of earlier versions to today's shape, once each. */
import type { SettingsStorage } from './settings-writer.ts';

/** One change of the stored shape. */
export interface Migration {
  /** ISO 8601 date of the change; migrations run in this order. */
  readonly date: string;
  /** The fields to store, out of all that is stored. What it does not return stays. */
  migrate(stored: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** The migrations so far, oldest first. The first published shape needs none, and what came since has defaults. */
export const migrations: readonly Migration[] = [];

/** The date of the last migration that ran is stored under this key. */
const doneKey = 'migratedUntil';

/** Runs the migrations in `list` (oldest first) that have not run on this storage. Each is stored before the next one runs. */
export async function migrateSettings(
  storage: SettingsStorage & { get(keys: null): Promise<Record<string, unknown>> },
  list: readonly Migration[] = migrations,
): Promise<void> {
  for (const { date, migrate } of list) {
    const stored = await storage.get(null);
    const done = typeof stored[doneKey] === 'string' ? stored[doneKey] : '';
    if (done < date) await storage.set({ ...migrate(stored), [doneKey]: date });
  }
}

/** Settings that were taken out of the storage when the last migration that had run was that of `until` ("" for none), in today's shape. */
export function migrated(
  settings: Readonly<Record<string, unknown>>,
  until: string,
  list: readonly Migration[] = migrations,
): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...settings };
  for (const { date, migrate } of list) if (until < date) Object.assign(fields, migrate(fields));
  return fields;
}

/** The date of the last migration there is; "" for none. Settings that are read now are of its shape. */
export function lastMigration(list: readonly Migration[] = migrations): string {
  return list.at(-1)?.date ?? '';
}
