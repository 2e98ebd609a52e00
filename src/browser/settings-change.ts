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
import type { Refusal, SettingsChange } from './settings-values.ts';

const refusals = [
  v.object({ kind: v.literal('mute'), ...mutedClaimSchema.entries, on: v.boolean() }),
  v.object({ kind: v.literal('not-same'), ...notSameSchema.entries, on: v.boolean() }),
] as const;
const refusal: v.GenericSchema<unknown, Refusal> = v.variant('kind', refusals);

const settingsChange: v.GenericSchema<unknown, SettingsChange> = v.variant('kind', [
  v.object({ kind: v.literal('all'), on: v.boolean() }),
  v.object({ kind: v.literal('toggle-all') }),
  v.object({ kind: v.literal('site'), site: siteSchema, on: v.boolean() }),
  v.object({ kind: v.literal('pack'), pack: packIdSchema, on: v.boolean() }),
  ...refusals,
  v.object({ kind: v.literal('strength'), strength: strengthSchema }),
  v.object({ kind: v.literal('sensitivity'), sensitivity: sensitivitySchema }),
  v.object({ kind: v.literal('restore'), settings: settingsSchema }),
]);

/** The one argument of `changeSettings`. Throws an error that says what is wrong. */
export function oneSettingsChange(args: readonly unknown[]): [SettingsChange] {
  return oneOf('change of settings', settingsChange, args);
}

/** The one argument of `refuse`. Throws an error that says what is wrong. */
export function oneRefusal(args: readonly unknown[]): [Refusal] {
  return oneOf('refusal', refusal, args);
}

function oneOf<Value>(what: string, schema: v.GenericSchema<unknown, Value>, args: readonly unknown[]): [Value] {
  const read = v.safeParse(schema, args[0]);
  if (args.length === 1 && read.success) return [read.output];
  throw new Error(`${what}: ${read.issues?.[0].message ?? 'one argument expected'}`);
}
