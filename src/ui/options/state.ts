/** What the options page is shown in: settings, packs, keys, and how the last import went. */

export interface PackRow {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** How many it holds. */
  readonly claims: number;
  readonly sources: number;
  readonly author: string;
  readonly licence: string;
  /** Comes with the extension, and cannot be removed. */
  readonly builtIn: boolean;
}

export interface KeyRow {
  readonly description: string;
  /** As the browser writes it ("Alt+Shift+N"); empty where none is set. */
  readonly keys: string;
}

export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'added'; readonly title: string; readonly claims: number }
  /** `faults`: one line each, with path and reason. */
  | { readonly kind: 'refused'; readonly file: string; readonly faults: readonly string[] };

export interface OptionsState {
  /** Whether Crossread is on altogether. */
  readonly on: boolean;
  /** Host names. */
  readonly sitesOff: readonly string[];
  readonly packs: readonly PackRow[];
  readonly keys: readonly KeyRow[];
  readonly importing: ImportState;
  /** Why the last change could not be stored, if it could not. */
  readonly fault?: string | undefined;
}
