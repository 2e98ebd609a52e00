/** Reads a pack that is served in parts: the list of its parts (`crossread-parts/1`), and each part (`crossread-part/1`). Never throws; fetches nothing. */
import * as v from 'valibot';
import { type Fault, faultAt, faultList } from './faults.ts';
import { nestingFault, nestsTooDeep } from './nesting.ts';
import { readPack } from './pack-format.ts';
import { headSchema, namesSchema, packFormat } from './pack-schema.ts';
import { codeOf, stepsOf, valueText } from './schema-faults.ts';
import type { Pack } from './types.ts';

/** What the list of parts calls itself, and each part. */
export const partsFormat = 'crossread-parts/1';
export const partFormat = 'crossread-part/1';

/** Most parts of a pack. */
export const mostParts = 2_000;
/** Bytes of one part as it is sent: 8 MB. */
export const largestPart = 8 * 1024 * 1024;
/** Most claims of all parts. */
export const mostClaims = 500_000;

/** One part of a pack. */
const partSchema = v.object({
  url: v.pipe(
    v.string(),
    v.regex(/\S/, 'blank'),
    v.maxLength(2048, 'urlTooLong'),
    v.description('Where it lies: an address relative to that of the list, on the same origin.'),
  ),
  sha256: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/, 'notDigest'),
    v.description('SHA-256 of the file as it lies on the server (gzipped, if it is).'),
  ),
  bytes: v.pipe(
    v.number(),
    v.integer('notWhole'),
    v.minValue(1, 'tooSmall'),
    v.maxValue(largestPart, 'partTooLarge'),
    v.description('Size of that file.'),
  ),
  claims: v.pipe(
    v.number(),
    v.integer('notWhole'),
    v.minValue(0, 'tooSmall'),
    v.description('How many claims are in it.'),
  ),
});

/** The list of the parts: everything of a pack but its sources and claims, and where these are. */
export const partsSchema = v.object({
  ...headSchema.entries,
  format: v.pipe(v.literal(partsFormat), v.description('The version of this format.')),
  aliases: v.array(namesSchema),
  parts: v.pipe(v.array(partSchema), v.minLength(1, 'noParts'), v.maxLength(mostParts, 'manyParts')),
});

/** Where a part lies, and what is there. */
export type PartEntry = v.InferOutput<typeof partSchema>;

/** A pack without its sources and claims, as `readPack` wants it, and its parts in order. */
export interface PartsList {
  readonly head: Omit<Pack, 'sources' | 'claims'>;
  readonly parts: readonly PartEntry[];
}

export type PartsResult =
  | { readonly list: PartsList; readonly faults?: undefined }
  | { readonly faults: readonly Fault[]; readonly list?: undefined };

/** Sources and claims of one part. */
export type PackPart = Pick<Pack, 'sources' | 'claims'>;

export type PartResult =
  | { readonly part: PackPart; readonly faults?: undefined }
  | { readonly faults: readonly Fault[]; readonly part?: undefined };

/** The list of parts out of a value as JSON gives it. */
export function readParts(input: unknown): PartsResult {
  const faults = faultList();
  const tooMuch = nestingFault(input);
  if (tooMuch !== undefined) faults.add([], ...tooMuch);
  else {
    const { issues = [], success, output } = v.safeParse(partsSchema, input, { abortPipeEarly: true });
    for (const issue of issues) faults.add(stepsOf(issue), ...codeOf(issue));
    if (success) {
      const claims = output.parts.reduce((sum, part) => sum + part.claims, 0);
      if (claims > mostClaims) faults.add(['parts'], 'manyClaims', claims, mostClaims);
      const digests = new Map<string, number>();
      for (const [i, { sha256 }] of output.parts.entries()) {
        const first = digests.get(sha256);
        if (first !== undefined) faults.add(['parts', i, 'sha256'], 'digestTwice', `parts[${first}]`);
        digests.set(sha256, i);
      }
    }
  }
  if (faults.count() > 0) return { faults: faults.list() };
  const { parts, ...head } = input as v.InferOutput<typeof partsSchema>;
  return { list: { head: { ...head, format: packFormat }, parts } };
}

/** One part out of its text. `claims` is how many the list says that it has. */
export function parsePart(text: string, head: PartsList['head'], claims: number): PartResult {
  const json = parsed(text);
  if (json.fault !== undefined) return { faults: [json.fault] };
  const { value } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: [faultAt('', 'notPack', valueText(value))] };
  const { format, ...lists } = value as Record<string, unknown>;
  if (format === undefined) return { faults: [faultAt('format', 'formatMissing', `"${partFormat}"`)] };
  if (format !== partFormat) return { faults: [faultAt('format', 'format', valueText(format), `"${partFormat}"`)] };
  const { pack, faults } = readPack({ ...head, sources: lists.sources, claims: lists.claims });
  if (faults !== undefined) return { faults };
  const found = pack.claims.length;
  if (found !== claims) return { faults: [faultAt('claims', 'claimCount', found, claims)] };
  return { part: { sources: pack.sources, claims: pack.claims } };
}

function parsed(text: string): { readonly value: unknown; readonly fault?: undefined } | { readonly fault: Fault } {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (nestsTooDeep(json)) return { fault: faultAt('', 'fileNested') };
  try {
    return { value: JSON.parse(json) as unknown };
  } catch (error) {
    return { fault: faultAt('', 'notJson', error instanceof Error ? error.message : 'it cannot be parsed') };
  }
}
