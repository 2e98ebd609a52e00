/** Reads pack files: a whole pack, or every fault of it with path and reason; never throws, and changes nothing of what it is given. */
import * as v from 'valibot';
import type { FaultCode } from './fault-texts.ts';
import { type Fault, type FaultList, faultAt, faultList, type PathStep, quoted } from './faults.ts';
import { nestingFault, nestsTooDeep } from './nesting.ts';
import { checkClaim, checkSource, indexIds, type KnownIds } from './pack-references.ts';
import { claimSchema, headSchema, namesSchema, packFormat, sourceSchema } from './pack-schema.ts';
import { codeOf, stepsOf, valueText } from './schema-faults.ts';
import type { Pack } from './types.ts';

export type { Fault } from './faults.ts';
export { faultAt, faultLine, faultText, faultWithin } from './faults.ts';

/** A pack, or what is wrong with it: at most 50 faults, and one that counts the others. */
export type PackResult =
  | { readonly pack: Pack; readonly faults?: undefined }
  | { readonly faults: readonly Fault[]; readonly pack?: undefined };

/** Longest text that `parsePack` reads by default, in UTF-16 units (64 MB of ASCII). */
export const longestPackText = 64 * 1024 * 1024;

/** The text of a pack file, JSON. Text longer than `limit` is refused unread. */
export function parsePack(text: string, limit = longestPackText): PackResult {
  if (text.length > limit) {
    return refused('fileTooLong', text.length, limit);
  }
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!/\S/.test(json)) return refused('fileEmpty');
  if (nestsTooDeep(json)) return refused('fileNested');
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    return refused('notJson', error instanceof Error ? error.message : String(error));
  }
  return readPack(input);
}

/** A value as JSON gives it. A good one is returned as it is, unknown fields and all. */
export function readPack(input: unknown): PackResult {
  const faults = faultList();
  return isPack(input, faults) ? { pack: input } : { faults: faults.list() };
}

function isPack(input: unknown, faults: FaultList): input is Pack {
  if (!isObject(input)) {
    faults.add([], 'notPack', valueText(input));
    return false;
  }
  const { sources, claims, aliases, ...head } = input;
  if (head.format !== packFormat) {
    const known = quoted(packFormat);
    if (head.format === undefined) faults.add(['format'], 'formatMissing', known);
    else faults.add(['format'], 'format', valueText(head.format), known);
    return false;
  }
  fits(headSchema, head, [], faults);
  const ids: KnownIds = {
    sources: indexIds(sources, 'sources', faults),
    claims: indexIds(claims, 'claims', faults),
  };
  checkList(sourceSchema, sources, 'sources', faults, (source, path) => checkSource(source, path, faults));
  checkList(claimSchema, claims, 'claims', faults, (claim, path) => checkClaim(claim, path, ids, faults));
  checkList(namesSchema, aliases, 'aliases', faults);
  return faults.count() === 0;
}

/** Item by item, so that the faults of a large bad file are never all held at once. */
function checkList<Schema extends v.GenericSchema>(
  schema: Schema,
  list: unknown,
  name: string,
  faults: FaultList,
  also?: (item: v.InferInput<Schema>, path: readonly PathStep[]) => void,
): void {
  if (!Array.isArray(list)) {
    if (list === undefined) faults.add([name], 'missing');
    else faults.add([name], 'notList', valueText(list));
    return;
  }
  for (const [i, item] of list.entries()) {
    if (faults.isFull()) return;
    if (fits(schema, item, [name, i], faults)) also?.(item, [name, i]);
  }
}

/** Tells the item as it came, not the schema's copy of it, which lacks the fields that the schema does not name. */
function fits<Schema extends v.GenericSchema>(
  schema: Schema,
  item: unknown,
  path: readonly PathStep[],
  faults: FaultList,
): item is v.InferInput<Schema> {
  const tooMuch = nestingFault(item);
  if (tooMuch !== undefined) {
    faults.add(path, ...tooMuch);
    return false;
  }
  const { issues = [] } = v.safeParse(schema, item, { abortPipeEarly: true });
  for (const issue of issues) faults.add([...path, ...stepsOf(issue)], ...codeOf(issue));
  return issues.length === 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(code: FaultCode, ...values: readonly (string | number)[]): PackResult {
  return { faults: [faultAt('', code, ...values)] };
}
