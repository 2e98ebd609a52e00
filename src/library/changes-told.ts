/** Changes settings and keys; where the browser does not, it is told as a fault. Nothing else. */
import { messageOf } from '../browser/failures.ts';
import { changeKeys, KeysRefused } from '../browser/keys.ts';
import { changeSettings } from '../browser/settings.ts';
import type { SettingsChange } from '../browser/settings-values.ts';
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';

/** As `changeSettings`. What fails there is the browser's storage, or nothing. */
export async function changeOrTell(change: SettingsChange): Promise<void> {
  try {
    await changeSettings(change);
  } catch (error) {
    throw new FaultError(faultAt('', 'settingsNotStored', messageOf(error)), error);
  }
}

/** As `changeKeys`. */
export async function changeKeysOrTell(name: string, keys: string | undefined): Promise<void> {
  try {
    await changeKeys(name, keys);
  } catch (error) {
    if (!(error instanceof KeysRefused)) throw error;
    const { holder } = error;
    const fault =
      holder === undefined ? faultAt('', 'keysRefused', error.keys) : faultAt('', 'keysTaken', error.keys, holder);
    throw new FaultError(fault, error);
  }
}
