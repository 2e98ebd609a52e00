/** Writes the settings, one change after another: the background's part, and nobody else's. */
import { changedFields, type Settings, type SettingsChange, settingsFrom, settingsKeys } from './settings-values.ts';

/** The part of `storage.local` that is needed. */
export interface SettingsStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(fields: Record<string, unknown>): Promise<void>;
}

/**
 * A function that stores a change. Changes are made in the order of the calls, each on what the one before left.
 * @param ready settled once the stored settings are of today's shape: no change is made before
 */
export function createSettingsWriter(
  storage: SettingsStorage,
  ready: Promise<void> = Promise.resolve(),
): (change: SettingsChange) => Promise<void> {
  let last: Promise<void> = ready;
  const write = async (change: SettingsChange): Promise<void> => {
    const settings: Settings = settingsFrom(await storage.get([...settingsKeys]));
    const fields = changedFields(settings, change);
    if (Object.keys(fields).length > 0) await storage.set(fields);
  };
  return (change) => {
    const written = last.then(() => write(change));
    // A write that failed is its caller's to hear of; the next one goes on all the same.
    last = written.catch(() => undefined);
    return written;
  };
}
