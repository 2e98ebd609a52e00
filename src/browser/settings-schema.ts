/** The settings as they arrive from outside (a message, a backup file): well-typed in every field, or refused. */
import * as v from 'valibot';
import type { FaultCode } from '../claims/fault-texts.ts';
import type { Settings } from './settings-values.ts';

/** More entries than a reader makes in a lifetime; what has more was not made by Crossread. */
const mostEntries = 100_000;

/** The message of a check is the code of a fault, of which the words are made. */
const code = (name: FaultCode): FaultCode => name;
const text = (longest: number) =>
  v.pipe(v.string(), v.minLength(1, code('blank')), v.maxLength(longest, code('tooLong')));
const list = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.pipe(v.array(entry), v.maxLength(mostEntries, code('manyEntries')));

/** A host name; at most 253 characters. */
export const siteSchema = text(253);
/** Longer than any id that an author writes. */
const id = text(1000);
/** Longer than any clause. */
const quote = text(10_000);
export const packIdSchema = id;
export const strengthSchema = v.picklist(['subtle', 'normal', 'asked']);
export const sensitivitySchema = v.picklist(['sure', 'likely']);

export const mutedClaimSchema = v.object({ pack: id, claim: id });
export const notSameSchema = v.object({ ...mutedClaimSchema.entries, quote });

/** All settings; a field of a later version is left out. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.object({
  enabled: v.boolean(),
  sitesOff: list(siteSchema),
  packsOff: list(packIdSchema),
  strength: strengthSchema,
  sensitivity: sensitivitySchema,
  mutedClaims: list(mutedClaimSchema),
  notSame: list(notSameSchema),
});
