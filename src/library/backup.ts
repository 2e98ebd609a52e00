/** Everything the reader has made Crossread into, as one file: settings and packs, written and read back. Stores nothing. */
import * as v from 'valibot';
import { migrated } from '../browser/settings-migrations.ts';
import { settingsSchema } from '../browser/settings-schema.ts';
import { defaultSettings, type Settings } from '../browser/settings-values.ts';
import { builtIn } from '../claims/built-in.ts';
import { faultText, readPack } from '../claims/pack-format.ts';
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
  /** One line each, with path and reason. */
  | { readonly faults: readonly string[]; readonly backup?: undefined };

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

const outline = v.object({
  format: v.literal(
    backupFormat,
    `is not "${backupFormat}": this is no backup of Crossread, or one of a later version`,
  ),
  made: v.pipe(v.string(), v.isoTimestamp('is not an ISO 8601 time')),
  migratedUntil: v.string('is missing'),
  settings: v.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'is not an object in braces',
  ),
  packs: v.array(v.unknown(), 'is missing'),
  // Absent in backups of earlier versions.
  subscriptions: v.optional(
    v.pipe(
      v.array(
        v.object({
          url: v.pipe(
            v.string(),
            v.check((url) => packAddress(url) === url, 'is no address that can be subscribed to'),
          ),
          updates: v.picklist(['apply', 'ask']),
          pack: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
          title: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
        }),
      ),
      v.maxLength(10_000),
    ),
    [],
  ),
});

/** A backup out of the text of a file, or everything that is wrong with it. Settings of an earlier version are brought to today's shape. */
export function readBackup(text: string): BackupResult {
  const json = parseJson(text);
  if (json.fault !== undefined) return { faults: [json.fault] };
  const file = v.safeParse(outline, json.value);
  if (!file.success) return { faults: linesOf(file.issues) };
  const { made, migratedUntil, packs, subscriptions } = file.output;
  const today = { ...defaultSettings, ...migrated(file.output.settings, migratedUntil) };
  const settings = v.safeParse(settingsSchema, today);
  const read = packs.map(readPack);
  const faults = [
    ...(settings.success ? [] : linesOf(settings.issues, 'settings')),
    ...read.flatMap((result, at) => packFaults(result, `packs[${at}]`)),
    ...twice(read.flatMap(({ pack }) => pack?.id ?? [])),
  ];
  if (!settings.success || faults.length > 0) return { faults };
  return { backup: { made, settings: settings.output, packs: read.flatMap(({ pack }) => pack ?? []), subscriptions } };
}

function packFaults({ pack, faults = [] }: ReturnType<typeof readPack>, place: string): string[] {
  if (pack?.id === builtIn.id) return [`${place}.id: "${builtIn.id}" is the pack that comes with Crossread`];
  return faults.slice(0, faultsTold).map((fault) => `${place}: ${faultText(fault)}`);
}

function twice(ids: readonly string[]): string[] {
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [...new Set(doubled)].map((id) => `packs: two have the id "${id}"`);
}

function linesOf(issues: readonly v.BaseIssue<unknown>[], root = ''): string[] {
  return issues.map((issue) => {
    const path = [root, v.getDotPath(issue) ?? ''].filter((part) => part !== '').join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
}
