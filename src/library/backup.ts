/** Everything the reader has made Crossread into, as one file: settings and packs, written and read back. Stores nothing. */
import * as v from 'valibot';
import { migrated } from '../browser/settings-migrations.ts';
import { settingsSchema } from '../browser/settings-schema.ts';
import { defaultSettings, type Settings } from '../browser/settings-values.ts';
import { builtIn } from '../claims/built-in.ts';
import { faultText, readPack } from '../claims/pack-format.ts';
import type { Pack } from '../claims/types.ts';
import { parseJson } from './read-json.ts';
import type { StoredPack } from './store.ts';
import { sortOut } from './usable-packs.ts';

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
}

export type BackupResult =
  | { readonly backup: Backup; readonly faults?: undefined }
  /** One line each, with path and reason. */
  | { readonly faults: readonly string[]; readonly backup?: undefined };

/** The text of a backup, and ids of stored packs that this version cannot read, and so does not put in. */
export function backupText(
  settings: Settings,
  stored: readonly StoredPack[],
  migratedUntil: string,
  made: Date,
): { readonly text: string; readonly leftOut: readonly string[] } {
  const { packs, broken } = sortOut(stored);
  const file = { format: backupFormat, made: made.toISOString(), migratedUntil, settings, packs };
  return { text: JSON.stringify(file), leftOut: broken.map(({ id }) => id) };
}

const outline = v.object({
  format: v.literal(
    backupFormat,
    `is not "${backupFormat}": this is no backup of Crossread, or one of a later version`,
  ),
  made: v.pipe(v.string(), v.isoTimestamp('is no ISO 8601 time')),
  migratedUntil: v.string('is missing'),
  settings: v.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'is not an object in braces',
  ),
  packs: v.array(v.unknown(), 'is missing'),
});

/** A backup out of the text of a file, or everything that is wrong with it. Settings of an earlier version are brought to today's shape. */
export function readBackup(text: string): BackupResult {
  const json = parseJson(text);
  if (json.fault !== undefined) return { faults: [json.fault] };
  const file = v.safeParse(outline, json.value);
  if (!file.success) return { faults: linesOf(file.issues) };
  const { made, migratedUntil, packs } = file.output;
  const today = { ...defaultSettings, ...migrated(file.output.settings, migratedUntil) };
  const settings = v.safeParse(settingsSchema, today);
  const read = packs.map(readPack);
  const faults = [
    ...(settings.success ? [] : linesOf(settings.issues, 'settings')),
    ...read.flatMap((result, at) => packFaults(result, `packs[${at}]`)),
    ...twice(read.flatMap(({ pack }) => pack?.id ?? [])),
  ];
  if (!settings.success || faults.length > 0) return { faults };
  return { backup: { made, settings: settings.output, packs: read.flatMap(({ pack }) => pack ?? []) } };
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
