/** Reads files into packs that could be kept, and why others could not; keeps nothing. */
import { builtIn } from '../../claims/built-in.ts';
import { FaultError, faultIn } from '../../claims/fault-error.ts';
import { type Fault, faultAt, quoted } from '../../claims/faults.ts';
import type { Candidate, Refusal, Sample } from '../../claims/importing.ts';
import { isOwnPack } from '../../claims/own-pack.ts';
import { type PackResult, readPack } from '../../claims/pack-format.ts';
import type { Pack } from '../../claims/types.ts';
import { readPackFile } from '../read-file.ts';
import { holds } from './file-text.ts';
import type { FromImporter, ImportFile, ImportWords } from './protocol.ts';
import { readReviewFile } from './review-file.ts';
import { isTable, readTable } from './table-file.ts';

/** A pack, and how it is shown. */
export interface ReadPack {
  readonly pack: Pack;
  readonly candidate: Candidate;
}

/** What tells our own files from others. */
const ownFormat = /"format"\s*:\s*"crossread/u;
const samplesShown = 5;
type Progress = Extract<FromImporter, { kind: 'reading' }>;

/** One file after the other. Throws the signal's reason once it aborts. */
export async function readCandidates(
  files: readonly ImportFile[],
  words: ImportWords,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<{ readonly read: readonly ReadPack[]; readonly refusals: readonly Refusal[] }> {
  const read: ReadPack[] = [];
  const refusals: Refusal[] = [];
  for (const [at, file] of files.entries()) {
    const size = file.content instanceof Blob ? file.content.size : 0;
    let progress: Progress = {
      kind: 'reading',
      file: file.name,
      number: at + 1,
      files: files.length,
      bytes: 0,
      size,
      claims: 0,
    };
    const note = (news: Partial<Progress>): void => {
      progress = { ...progress, ...news };
      tell(progress);
    };
    note({});
    try {
      const { packs, ...rest } = await readOne(file, words, signal, note);
      const faults = [...rest.faults, ...packs.flatMap((pack) => whyNot(pack, read))];
      if (faults.length > 0) refusals.push({ file: file.name, faults });
      else {
        for (const pack of packs) read.push({ pack, candidate: candidateOf(pack, file.name) });
        if (rest.leftOut.length > 0) refusals.push({ file: file.name, faults: rest.leftOut, leftOut: rest.count });
      }
    } catch (error) {
      signal.throwIfAborted();
      refusals.push({ file: file.name, faults: [whyUnread(error)] });
    }
  }
  return { read, refusals };
}

/** A file that is gone or may not be read is an error of the browser's. */
function whyUnread(error: unknown): Fault {
  return error instanceof DOMException ? faultAt('', 'unreadable', error.message) : faultIn(error);
}

/** What is in one file: packs, or nothing but faults; `leftOut` is what could not be read, `count` how much that is. */
interface ReadFile {
  readonly packs: readonly Pack[];
  readonly faults: readonly Fault[];
  readonly leftOut: readonly Fault[];
  readonly count: number;
}

const nothing: ReadFile = { packs: [], faults: [], leftOut: [], count: 0 };

async function readOne(
  file: ImportFile,
  words: ImportWords,
  signal: AbortSignal,
  note: (news: Partial<Progress>) => void,
): Promise<ReadFile> {
  const { content } = file;
  if (content instanceof Blob) {
    if (content.size === 0) throw new FaultError(faultAt('', 'fileEmpty'));
    if (isTable(file.name, content.type)) return packOf(await readTable(content), content.size, signal, note);
    if (await holds(content, ownFormat, { signal, onBytes: () => undefined })) {
      return packOf(await readPackFile(content), content.size, signal, note);
    }
  }
  const onBytes = (bytes: number): void => note({ bytes });
  const { packs, leftOut, faults } = await readReviewFile(file, words, {
    signal,
    onBytes,
    onClaims: (claims) => note({ claims }),
  });
  if (faults.length > 0) return { ...nothing, faults };
  const [count, reasons] = [leftOut.count(), leftOut.faults()];
  if (packs.length === 0) return { ...nothing, faults: count > 0 ? reasons : [faultAt('', 'nothingToImport')] };
  return { ...nothing, packs, leftOut: reasons, count };
}

/** What was read out of a file that holds one pack. */
function packOf(
  { pack, faults }: PackResult,
  bytes: number,
  signal: AbortSignal,
  note: (news: Partial<Progress>) => void,
): ReadFile {
  signal.throwIfAborted();
  if (pack === undefined) return { ...nothing, faults };
  note({ bytes, claims: pack.claims.length });
  return { ...nothing, packs: [pack] };
}

/** Reasons why a pack cannot be kept beside those that were read before. What was made of fact-checks is checked like any other. */
function whyNot(pack: Pack, read: readonly ReadPack[]): readonly Fault[] {
  const { faults = [] } = readPack(pack);
  const id = quoted(pack.id);
  if (pack.id === builtIn.id) return [faultAt('id', 'builtInId', id)];
  // Else a stranger's file could take the place of what the reader wrote.
  if (isOwnPack(pack.id)) return [faultAt('id', 'ownId', id)];
  const twin = read.find((one) => one.pack.id === pack.id);
  if (twin) return [faultAt('id', 'twinId', id, twin.candidate.file)];
  return faults;
}

function candidateOf(pack: Pack, file: string): Candidate {
  const { id, title, version, language, description, author, licence, updated, claims, sources } = pack;
  const shown = claims.slice(0, samplesShown);
  const used = new Set(shown.flatMap(({ reports }) => reports.map(({ source }) => source)));
  const outlets = new Map(sources.flatMap((source) => (used.has(source.id) ? [[source.id, source.outlet]] : [])));
  const samples = shown.map(
    ({ statement, reports }): Sample => ({
      statement,
      ratings: reports.flatMap(({ source, review }) =>
        review ? [{ rating: review.rating, outlet: outlets.get(source) }] : [],
      ),
    }),
  );
  const counts = { claims: claims.length, sources: sources.length };
  return { file, id, title, version, language, description, author, licence, updated, ...counts, samples };
}
