/** The keys of our commands: listed, and changed where the browser lets an extension do that (Firefox). */
import { browser } from './api.ts';

/** A command of the manifest. */
export interface CommandKeys {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it ("Alt+Shift+N"); empty where none is set. */
  readonly keys: string;
}

/** Keys that a command cannot have. */
export class KeysRefused extends Error {
  /** @param holder description of the command of ours that has them; undefined where the browser does not take them */
  constructor(
    readonly keys: string,
    readonly holder?: string,
    cause?: unknown,
  ) {
    super(`keys ${keys}: ${holder === undefined ? 'refused' : `taken by "${holder}"`}`, { cause });
  }
}

/** Every command with a description; none in Firefox for Android, which has no commands. */
export async function listKeys(): Promise<CommandKeys[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, description, shortcut }) =>
    name !== undefined && description ? [{ name, description, keys: shortcut ?? '' }] : [],
  );
}

/** Whether keys can be changed here. */
export function canChangeKeys(): boolean {
  return typeof browser.commands?.update === 'function';
}

/** Gives a command keys; "" takes them away, undefined gives back those of the manifest. Rejects with `KeysRefused` for keys that another command of ours has, or that the browser does not take. */
export async function changeKeys(name: string, keys: string | undefined): Promise<void> {
  if (keys === undefined) return browser.commands.reset(name);
  const holder = (await listKeys()).find((other) => other.name !== name && other.keys === keys);
  if (keys !== '' && holder !== undefined) throw new KeysRefused(keys, holder.description);
  try {
    await browser.commands.update({ name, shortcut: keys });
  } catch (cause) {
    throw new KeysRefused(keys, undefined, cause);
  }
}

/** Opens the browser's own page for the keys of extensions (Chrome and its kin). */
export async function openKeysPage(): Promise<void> {
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
