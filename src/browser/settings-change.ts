/** Reads the change of settings that a message carries: well-typed, or refused with what is wrong. */
import * as v from 'valibot';
import type { SettingsChange } from './settings-values.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** More than any clause has. */
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(10_000));

/** A host name is at most 253 characters. */
const settingsChange: v.GenericSchema<unknown, SettingsChange> = v.variant('kind', [
  v.object({ kind: v.literal('all'), on: v.boolean() }),
  v.object({ kind: v.literal('toggle-all') }),
  v.object({ kind: v.literal('site'), site: v.pipe(v.string(), v.minLength(1), v.maxLength(253)), on: v.boolean() }),
  v.object({ kind: v.literal('mute'), pack: id, claim: id, on: v.boolean() }),
  v.object({ kind: v.literal('not-same'), pack: id, claim: id, quote: words, on: v.boolean() }),
]);

/** The one argument of `changeSettings`. Throws an error that says what is wrong. */
export function oneSettingsChange(args: readonly unknown[]): [SettingsChange] {
  const read = v.safeParse(settingsChange, args[0]);
  if (args.length === 1 && read.success) return [read.output];
  throw new Error(`change of settings: ${read.issues?.[0].message ?? 'one argument expected'}`);
}
