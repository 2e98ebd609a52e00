/** Reads the change of settings that a message carries: well-typed, or refused with what is wrong. */
import * as v from 'valibot';
import {
  mutedClaimSchema,
  notSameSchema,
  packIdSchema,
  sensitivitySchema,
  settingsSchema,
  siteSchema,
  strengthSchema,
} from './settings-schema.ts';
import type { SettingsChange } from './settings-values.ts';

const settingsChange: v.GenericSchema<unknown, SettingsChange> = v.variant('kind', [
  v.object({ kind: v.literal('all'), on: v.boolean() }),
  v.object({ kind: v.literal('toggle-all') }),
  v.object({ kind: v.literal('site'), site: siteSchema, on: v.boolean() }),
  v.object({ kind: v.literal('pack'), pack: packIdSchema, on: v.boolean() }),
  v.object({ kind: v.literal('mute'), ...mutedClaimSchema.entries, on: v.boolean() }),
  v.object({ kind: v.literal('not-same'), ...notSameSchema.entries, on: v.boolean() }),
  v.object({ kind: v.literal('strength'), strength: strengthSchema }),
  v.object({ kind: v.literal('sensitivity'), sensitivity: sensitivitySchema }),
  v.object({ kind: v.literal('restore'), settings: settingsSchema }),
]);

/** The one argument of `changeSettings`. Throws an error that says what is wrong. */
export function oneSettingsChange(args: readonly unknown[]): [SettingsChange] {
  const read = v.safeParse(settingsChange, args[0]);
  if (args.length === 1 && read.success) return [read.output];
  throw new Error(`change of settings: ${read.issues?.[0].message ?? 'one argument expected'}`);
}
