/** Names the keys that were pressed together, as browsers write the shortcuts of extensions. */

/** The part of a keyboard event that is needed. */
export interface Pressed {
  /** The physical key: the letter on it must not change with Shift or Alt. */
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** Names that differ from the key's own. */
const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Space: 'Space',
  Comma: 'Comma',
  Period: 'Period',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
};

/** `Alt+Shift+N`; undefined while it is no shortcut: one modifier besides Shift and one key, or a function key. @param isMac whether the keys are a Mac's */
export function keysOf({ code, key, ctrlKey, altKey, shiftKey, metaKey }: Pressed, isMac: boolean): string | undefined {
  const main = mainKey(code, key);
  if (main === undefined) return undefined;
  // On a Mac, browsers take "Ctrl" for Command: https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/manifest.json/commands#key_combinations
  const control = isMac ? 'MacCtrl' : 'Ctrl';
  const modifiers = [ctrlKey && control, metaKey && 'Command', altKey && 'Alt'].filter((name) => name !== false);
  const needsModifier = !/^F\d/.test(main);
  if (modifiers.length > 2 || (needsModifier && modifiers.length === 0)) return undefined;
  if (modifiers.length === 2 && shiftKey) return undefined;
  return [...modifiers, ...(shiftKey ? ['Shift'] : []), main].join('+');
}

function mainKey(code: string, key: string): string | undefined {
  const [, letter] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.filter((part) => part !== undefined) ?? [];
  // Where the letters stand elsewhere (AZERTY), the one on the key counts, if it is one.
  if (letter !== undefined) return /^[a-z]$/i.test(key) && code.startsWith('Key') ? key.toUpperCase() : letter;
  return /^F([1-9]|1[0-2])$/.test(code) ? code : NAMES[code];
}
