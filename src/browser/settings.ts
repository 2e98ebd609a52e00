/** The settings as every context sees them: read, watched, and changed by asking the background, which alone writes them. */
import { browser } from './api.ts';
import { send } from './send.ts';
import { type Settings, type SettingsChange, settingsFrom, settingsKeys } from './settings-values.ts';

/** The settings stored now, with defaults for what is absent or ill-typed. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await browser.storage.local.get([...settingsKeys]));
}

/** Changes the settings; resolved once stored. */
export function changeSettings(change: SettingsChange): Promise<void> {
  return send('changeSettings', change);
}

/** Calls `listener` with the settings after each change, whoever made it. Returns the disposer. */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  let changes = 0;
  const hear = (changed: Readonly<Record<string, unknown>>, area: string): void => {
    if (area !== 'local' || !settingsKeys.some((key) => key in changed)) return;
    const change = ++changes;
    // An earlier reading that comes in late must not overtake the last. A reading fails only where the extension is
    // gone, and then there is nobody to tell.
    void readSettings().then(
      (settings) => {
        if (change === changes) listener(settings);
      },
      () => undefined,
    );
  };
  browser.storage.onChanged.addListener(hear);
  return () => {
    changes++;
    browser.storage.onChanged.removeListener(hear);
  };
}
