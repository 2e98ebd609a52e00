/** The settings as they arrive from outside (a message, a backup file): well-typed in every field, or refused. */
import * as v from 'valibot';
import type { Settings } from './settings-values.ts';

/** More entries than a reader makes in a lifetime; what has more was not made by Crossread. */
const mostEntries = 100_000;

/** A host name; at most 253 characters. */
export const siteSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
/** Longer than any id that an author writes. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
/** Longer than any clause. */
const quote = v.pipe(v.string(), v.minLength(1), v.maxLength(10_000));
export const packIdSchema = id;
export const strengthSchema = v.picklist(['subtle', 'normal', 'asked']);
export const sensitivitySchema = v.picklist(['sure', 'likely']);

export const mutedClaimSchema = v.object({ pack: id, claim: id });
export const notSameSchema = v.object({ ...mutedClaimSchema.entries, quote });

/** All settings; a field of a later version is left out. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.object({
  enabled: v.boolean(),
  sitesOff: v.pipe(v.array(siteSchema), v.maxLength(mostEntries)),
  packsOff: v.pipe(v.array(packIdSchema), v.maxLength(mostEntries)),
  strength: strengthSchema,
  sensitivity: sensitivitySchema,
  mutedClaims: v.pipe(v.array(mutedClaimSchema), v.maxLength(mostEntries)),
  notSame: v.pipe(v.array(notSameSchema), v.maxLength(mostEntries)),
});
