/** Measures in Node what it costs that a pack's index lies in segments: opening, looking up, merging, each beside one segment; nothing else. Milliseconds of the processor, since other work may run beside. */
import type { Pack } from '../../src/claims/types.ts';
import { readKnowledge } from '../../src/cli/word-knowledge.ts';
import { lexiconOf, tableOf, yearsOf } from '../../src/spotting/claim-set.ts';
import { openIndex, writeIndex } from '../../src/spotting/index-file.ts';
import { type IndexSegment, joinIndexes } from '../../src/spotting/joined-index.ts';
import { mergerOf } from '../../src/spotting/merge-indexes.ts';
import { packIndexOf } from '../../src/spotting/pack-index.ts';
import { retrieve } from '../../src/spotting/spot.ts';
import { termIndexOf } from '../../src/spotting/term-index.ts';
import { articleOf, statementsOf, type Texts } from '../scale/claims.ts';

/** Claims of every hundred that were altered since the first segment was made. */
const altered = [
  { segments: 1, share: 0 },
  { segments: 2, share: 1 },
  { segments: 5, share: 20 },
] as const;
const warmUps = 2;
const measured = 3;
const articles = 20;
const sentences = 25;
const readWith = [1, 1] as const;

export function lookups(texts: Texts, pack: Pack): void {
  const knowledge = readKnowledge();
  const lexicon = lexiconOf(pack, knowledge);
  const { value: whole, ms: buildMs } = timed(() => termIndexOf(pack.claims, lexicon));
  const statements = statementsOf(texts, pack.claims.length);
  const asked = Array.from({ length: articles }, (_, i) => ({ blocks: articleOf(texts, statements, sentences, i) }));
  const measure = (segments: readonly IndexSegment[]) => {
    const files = segments.map(({ index }) => writeIndex(index, readWith));
    const { value: index, ms: openMs } = timed(() =>
      packIndexOf(pack, tableOf(pack), joinIndexes(reopened(files, segments)), lexicon, yearsOf(pack)),
    );
    const found = asked.map((article) => timed(() => retrieve(article, { packs: [index] })));
    const merger = mergerOf(joinIndexes(segments));
    const { ms: mergeMs } = timed(() => {
      for (let i = 0; i < merger.size; i++) merger.take();
      return merger.finish();
    });
    return {
      open_ms: openMs,
      find_ms: median(found.map(({ ms }) => ms)),
      merge_ms: mergeMs,
      answers: JSON.stringify(found.map(({ value }) => value.packs.map(({ ranked }) => ranked))),
    };
  };
  const kinds = altered.map(({ segments, share }) => segmentsOf(pack, whole, lexicon, segments, share));
  // The first rounds are slower: code is compiled while it runs.
  for (let round = 0; round < warmUps; round++) for (const segments of kinds) measure(segments);
  const one = measure(kinds[0] ?? []).answers;
  for (const [i, { segments, share }] of altered.entries()) {
    const rounds = Array.from({ length: measured }, () => measure(kinds[i] ?? []));
    const of = (figure: 'open_ms' | 'find_ms' | 'merge_ms'): number => median(rounds.map((round) => round[figure]));
    const line = { bench: 'update', runtime: 'node', claims: pack.claims.length, segments, altered: share };
    const figures = { open_ms: of('open_ms'), find_ms: of('find_ms'), merge_ms: of('merge_ms'), build_ms: buildMs };
    console.log(JSON.stringify({ ...line, ...figures, same: rounds.every(({ answers }) => answers === one) }));
  }
}

/** The first segment with the altered claims gone, and these in the others, each three times as large as the next. */
function segmentsOf(
  pack: Pack,
  whole: IndexSegment['index'],
  lexicon: Parameters<typeof termIndexOf>[1],
  count: number,
  share: number,
): IndexSegment[] {
  if (count === 1) return [{ index: whole }];
  const isAltered = (place: number): boolean => place % 100 < share;
  const places = Array.from(pack.claims.keys());
  const rest = places.filter(isAltered);
  const segments: IndexSegment[] = [
    { index: whole, places: Int32Array.from(places, (place) => (isAltered(place) ? -1 : place)) },
  ];
  for (let s = 1; s < count; s++) {
    const own = rest.splice(0, s === count - 1 ? rest.length : Math.ceil((2 * rest.length) / 3));
    const claims = own.map((place) => pack.claims[place] as Pack['claims'][number]);
    segments.push({ index: termIndexOf(claims, lexicon), places: Int32Array.from(own) });
  }
  return segments;
}

function reopened(files: readonly ArrayBuffer[], segments: readonly IndexSegment[]): IndexSegment[] {
  return segments.map((segment, i) => {
    const index = openIndex(files[i] as ArrayBuffer, readWith);
    if (index === undefined) throw new Error('the index that was written is torn');
    return { ...segment, index };
  });
}

function timed<Value>(work: () => Value): { value: Value; ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: Math.round((user + system) / 10) / 100 };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
