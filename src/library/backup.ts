/** Everything the reader has made Crossread into, as one file: settings and packs, written and read back. Stores nothing. */
import * as v from 'valibot';
import { migrated } from '../browser/settings-migrations.ts';
import { settingsSchema } from '../browser/settings-schema.ts';
import { defaultSettings, type Settings } from '../browser/settings-values.ts';
import { builtIn } from '../claims/built-in.ts';
import type { FaultCode } from '../claims/fault-texts.ts';
import {
  type Fault,
  type FaultList,
  faultAt,
  faultList,
  faultWithin,
  type PathStep,
  quoted,
} from '../claims/faults.ts';
import { readPack } from '../claims/pack-format.ts';
import { codeOf, stepsOf, valueText } from '../claims/schema-faults.ts';
import type { Pack } from '../claims/types.ts';
import { parseJson } from './read-json.ts';
import type { Store } from './store.ts';
import type { StoredSubscription } from './subscription.ts';
import { packAddress } from './subscription-address.ts';

/** What a backup file calls itself. */
const backupFormat = 'crossread-backup/1';
/** Faults of a pack that are told; the first say what is wrong with it. */
const faultsTold = 20;

/** What is read out of a backup file, checked: nothing of it is hostile any more. */
export interface Backup {
  /** When it was made: ISO 8601. */
  readonly made: string;
  readonly settings: Settings;
  readonly packs: readonly Pack[];
  readonly subscriptions: readonly SavedSubscription[];
}

/** What a backup has of a subscription. */
export type SavedSubscription = Pick<StoredSubscription, 'url' | 'updates' | 'pack' | 'title'>;

export type BackupResult =
  | { readonly backup: Backup; readonly faults?: undefined }
  | { readonly faults: readonly Fault[]; readonly backup?: undefined };

/** A backup as a file, and ids of stored packs that this version cannot read, and so does not put in. Packs are read one after the other: only one is held at a time. */
export async function backupFile(
  settings: Settings,
  { listPacks, readPack }: Pick<Store, 'listPacks' | 'readPack'>,
  migratedUntil: string,
  made: Date,
  subscribed: readonly StoredSubscription[] = [],
): Promise<{ readonly file: Blob; readonly leftOut: readonly string[] }> {
  const { heads, broken } = await listPacks();
  const leftOut = broken.map(({ id }) => id);
  const packs: Blob[] = [];
  for (const { id } of heads) {
    try {
      const pack = await readPack(id);
      // There is none where another page of the extension removed it meanwhile.
      if (pack) packs.push(new Blob([packs.length > 0 ? ',' : '', JSON.stringify(pack)]));
    } catch {
      leftOut.push(id);
    }
  }
  const head = JSON.stringify({
    format: backupFormat,
    made: made.toISOString(),
    migratedUntil,
    settings,
    subscriptions: subscribed.map(({ url, updates, pack, title }) => ({ url, updates, pack, title })),
  });
  return { file: new Blob([head.slice(0, -1), ',"packs":[', ...packs, ']}'], { type: 'application/json' }), leftOut };
}

/** The message of a check is the code of a fault, of which the words are made. */
const code = (name: FaultCode): FaultCode => name;

const subscription = v.object({
  url: v.pipe(
    v.string(),
    v.check((url) => packAddress(url) === url, code('subscriptionUrl')),
  ),
  updates: v.picklist(['apply', 'ask']),
  pack: v.exactOptional(v.pipe(v.string(), v.maxLength(1000, code('tooLong')))),
  title: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000, code('tooLong')))),
});

const outline = v.object({
  made: v.pipe(v.string(), v.isoTimestamp(code('date'))),
  migratedUntil: v.string(),
  settings: v.record(v.string(), v.unknown()),
  packs: v.array(v.unknown()),
  // Absent in backups of earlier versions.
  subscriptions: v.optional(v.pipe(v.array(subscription), v.maxLength(10_000, code('manyEntries'))), []),
});

/** A backup out of the text of a file, or everything that is wrong with it. Settings of an earlier version are brought to today's shape. */
export function readBackup(text: string): BackupResult {
  const json = parseJson(text);
  if (json.fault !== undefined) return { faults: [ofBackup(json.fault)] };
  const input: Readonly<Record<string, unknown>> = Object(json.value);
  if (input.format !== backupFormat) return { faults: [faultAt('format', 'backupFormat', quoted(backupFormat))] };
  const faults = faultList();
  // To the library a list is an object too.
  if (Array.isArray(input.settings)) faults.add(['settings'], 'notObject', valueText(input.settings));
  const file = checked(outline, input, [], faults);
  if (file === undefined || faults.count() > 0) return { faults: faults.list() };
  const { made, migratedUntil, packs, subscriptions } = file;
  const today = { ...defaultSettings, ...migrated(file.settings, migratedUntil) };
  const settings = checked(settingsSchema, today, ['settings'], faults);
  const read = packs.map(readPack);
  const found = [
    ...faults.list(),
    ...read.flatMap((result, at) => packFaults(result, `packs[${at}]`)),
    ...twice(read.map(({ pack }) => pack?.id)),
  ];
  if (settings === undefined || found.length > 0) return { faults: found };
  return { backup: { made, settings, packs: read.flatMap(({ pack }) => pack ?? []), subscriptions } };
}

/** The value as the schema has it; undefined where it does not fit. */
function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: readonly PathStep[],
  faults: FaultList,
): v.InferOutput<Schema> | undefined {
  const { success, issues = [], output } = v.safeParse(schema, value, { abortPipeEarly: true });
  for (const issue of issues) faults.add([...path, ...stepsOf(issue)], ...codeOf(issue));
  return success ? output : undefined;
}

/** What can be done about a broken pack its author knows; a broken backup is replaced by a whole one. */
export function ofBackup(fault: Fault): Fault {
  const known: Partial<Record<FaultCode, FaultCode>> = {
    fileEmpty: 'backupEmpty',
    fileTooLarge: 'backupTooLarge',
    notJson: 'backupNotJson',
  };
  return faultAt(fault.path, known[fault.code] ?? fault.code, ...fault.values);
}

function packFaults({ pack, faults = [] }: ReturnType<typeof readPack>, place: string): Fault[] {
  if (pack?.id === builtIn.id) return [faultAt(`${place}.id`, 'builtInId', quoted(builtIn.id))];
  return faults.slice(0, faultsTold).map((fault) => faultWithin(place, fault));
}

/** @param ids of the packs in their order; undefined for those that cannot be read */
function twice(ids: readonly (string | undefined)[]): Fault[] {
  return ids.flatMap((id, at) => {
    const first = ids.indexOf(id);
    return id === undefined || first === at
      ? []
      : [faultAt(`packs[${at}].id`, 'sameId', quoted(id), `packs[${first}]`)];
  });
}
