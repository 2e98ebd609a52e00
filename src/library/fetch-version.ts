/** Fetches the pack of a subscription: the file at its address, and where that is a list, the parts that are not there yet. Stores nothing but those parts. */
import { type Fault, faultAt, faultWithin } from '../claims/faults.ts';
import { joinParts } from '../claims/join-parts.ts';
import { readPack } from '../claims/pack-format.ts';
import {
  largestPart,
  type PackPart,
  type PartsList,
  parsePart,
  partsFormat,
  readParts,
} from '../claims/parts-format.ts';
import type { Pack } from '../claims/types.ts';
import type { PackHead } from '../spotting/pack-index.ts';
import { withDeadline } from './fetch-deadline.ts';
import {
  type Fetched,
  FetchFault,
  type FetchTools,
  type FileLimits,
  fetchFile,
  type Validators,
} from './fetch-file.ts';
import { gunzip } from './gunzip.ts';
import { parseJson } from './read-json.ts';
import { partAddress } from './subscription-address.ts';

/** A pack in one file: 32 MB as it is sent, 128 MB of JSON; a hundred thousand claims take some 50 to 90. Larger ones come in parts. */
export const packLimits: FileLimits = { sent: 32 * 1024 * 1024, inflated: 128 * 1024 * 1024 };
/** JSON of one part: eight times what it may have as it is sent. */
const largestPartText = 8 * largestPart;

/** The parts of a list that are there already. */
export interface PartFiles {
  list(): Promise<ReadonlySet<string>>;
  read(sha256: string): Promise<ArrayBuffer | undefined>;
  keep(sha256: string, bytes: ArrayBuffer): Promise<void>;
  /** Deletes all but these. */
  keepOnly(sha256: ReadonlySet<string>): Promise<void>;
}

/** A version of a pack, of which claims and sources come some at a time. */
export interface IncomingVersion {
  readonly kind: 'version';
  readonly head: PackHead;
  /** SHA-256 of the file at the address. */
  readonly digest: string;
  readonly validators: Validators;
  /** Digests of its parts; none for a pack in one file. */
  readonly parts: readonly string[];
  /** Gives all of it, in the pack's order. Rejects with `FetchFault` where a part is wrong. */
  readonly each: (use: (part: PackPart) => Promise<void>) => Promise<void>;
}

/** How far a check is. */
export interface CheckProgress {
  /** Bytes that came so far. */
  readonly bytes: number;
  /** Parts that are there, and how many there are; absent for a pack in one file. */
  readonly parts?: { readonly there: number; readonly all: number };
}

/**
 * @param judge is told the head before any part is fetched; rejects where it is not wanted
 * @throws FetchFault
 */
export async function fetchVersion(
  url: string,
  known: (Validators & { readonly digest: string }) | undefined,
  files: PartFiles,
  tools: FetchTools,
  judge: (head: PackHead) => Promise<void>,
  onProgress: (progress: CheckProgress) => void = () => undefined,
): Promise<IncomingVersion | { readonly kind: 'unchanged' }> {
  const limited = withDeadline(tools);
  try {
    return await fetchAll(url, known, files, limited.tools, judge, onProgress);
  } finally {
    limited.stop();
  }
}

async function fetchAll(
  url: string,
  known: (Validators & { readonly digest: string }) | undefined,
  files: PartFiles,
  tools: FetchTools,
  judge: (head: PackHead) => Promise<void>,
  onProgress: (progress: CheckProgress) => void,
): Promise<IncomingVersion | { readonly kind: 'unchanged' }> {
  let bytes = 0;
  let parts: CheckProgress['parts'];
  const counting: FetchTools = {
    ...tools,
    onBytes: (more) => {
      bytes += more;
      tools.onBytes?.(more);
      onProgress({ bytes, ...(parts && { parts }) });
    },
  };
  const file = await fetchFile(url, packLimits, counting, known);
  if (file.kind === 'unchanged' || file.sha256 === known?.digest) return { kind: 'unchanged' };
  const json = parseJson(file.text);
  if (json.fault !== undefined) throw invalid([json.fault]);
  const common = { kind: 'version' as const, digest: file.sha256, validators: validatorsOf(file) };
  if (Object(json.value).format !== partsFormat) {
    const { pack, faults } = readPack(json.value);
    if (faults !== undefined) throw invalid(faults);
    const { claims, sources, ...head }: Pack = pack;
    await judge(head);
    return { ...common, head, parts: [], each: (use) => use({ claims, sources }) };
  }
  const { list, faults } = readParts(json.value);
  if (faults !== undefined) throw invalid(faults);
  const addresses = list.parts.map((part) => partAddress(part.url, url));
  const elsewhere = addresses.flatMap((address, i) =>
    address === undefined ? [faultAt(`parts[${i}].url`, 'otherOrigin')] : [],
  );
  if (elsewhere.length > 0) throw invalid(elsewhere);
  await judge(list.head);
  // A list that is superseded before all its parts have come, again and again, would leave some each time.
  await files.keepOnly(new Set(list.parts.map(({ sha256 }) => sha256)));
  const there = await files.list();
  let count = list.parts.filter(({ sha256 }) => there.has(sha256)).length;
  for (const [i, { sha256, bytes: size }] of list.parts.entries()) {
    parts = { there: count, all: list.parts.length };
    onProgress({ bytes, parts });
    if (there.has(sha256)) continue;
    const part = await fetchFile(addresses[i] as string, { sent: size, inflated: largestPartText }, counting);
    if (part.kind === 'unchanged' || part.sha256 !== sha256 || part.bytes.length !== size) throw changing(i);
    await files.keep(sha256, part.bytes.buffer);
    count++;
  }
  return { ...common, head: list.head, parts: list.parts.map(({ sha256 }) => sha256), each: eachPart(list, files) };
}

/** Parts one after the other: only one is held at a time. */
function eachPart({ head, parts }: PartsList, files: PartFiles): IncomingVersion['each'] {
  return async (use) => {
    const join = joinParts();
    for (const [i, { sha256, claims }] of parts.entries()) {
      const { part, faults } = parsePart(await partText(await files.read(sha256), i), head, claims);
      if (faults !== undefined) throw invalid(faults.map((fault) => faultWithin(`parts[${i}]`, fault)));
      const { sources, fault } = join(part, i);
      if (fault !== undefined) throw invalid([faultWithin(`parts[${i}]`, fault)]);
      await use({ claims: part.claims, sources });
    }
  };
}

async function partText(file: ArrayBuffer | undefined, part: number): Promise<string> {
  if (file === undefined) throw changing(part);
  const bytes = new Uint8Array(file);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const inflated = gzipped ? await gunzip(new Blob([bytes]).stream(), largestPartText) : bytes;
  if (inflated === 'too large') throw new FetchFault({ kind: 'too-large', detail: String(largestPartText) });
  return new TextDecoder().decode(inflated);
}

function validatorsOf({ etag, lastModified }: Extract<Fetched, { kind: 'file' }>): Validators {
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

function invalid(faults: readonly Fault[]): FetchFault {
  return new FetchFault({ kind: 'invalid', faults });
}

function changing(part: number): FetchFault {
  return new FetchFault({
    kind: 'changing',
    faults: [faultAt(`parts[${part}]`, 'notListed')],
  });
}
