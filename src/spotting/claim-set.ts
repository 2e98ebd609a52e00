/** Compiles packs into what sentences are looked up in; nothing else. */
import type { Claim, Pack } from '../claims/types.ts';
import { noKnowledge, type WordKnowledge } from '../text/knowledge.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { type Profile, profileOf } from './profile.ts';
import { type Ranking, rankingOf } from './ranking.ts';
import { termIndexOf } from './term-index.ts';

/** One pack, compiled. */
export interface PackIndex {
  readonly pack: Pack;
  readonly lexicon: Lexicon;
  /** What a claim, by its place in `pack.claims`, is compared with; read when it is first a candidate. Throws where there is no such place. */
  readonly profile: (at: number) => Profile;
  /** Concept id -> places in `pack.claims` whose texts have it, ascending; figures too, under ids of their own. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** Finds the claims that share most with a sentence's terms. */
  readonly rank: Ranking;
  /** Whether enough of the pack's claims have a concept for it to belong to what the pack is about: every name does in a small pack, few do in a large collection. */
  readonly topical: (concept: string) => boolean;
  /** Every year that a claim's texts name. */
  readonly years: ReadonlySet<number>;
  /** The word that a row of the pack's word knowledge stands for, where a claim has it. */
  readonly wordOf: (row: number) => string | undefined;
  /** How much a concept tells: high for one that few claims of the pack have. */
  readonly weight: (concept: string) => number;
}

/** Every pack that is spotted with. */
export interface ClaimSet {
  readonly packs: readonly PackIndex[];
}

/** A pack of up to so many claims tells one story, so that every name in it belongs to what it is about. */
const oneStory = 40;
/** In a large collection, what a quarter of the claims have: next to nothing. */
const ofLargeCollection = 1 / 4;
/** Profiles kept of one pack. */
const profilesKept = 1_000;

/** Compiles packs in one pass. Packs must be valid (`readPack`); a language other than English works without word knowledge. */
export function compile(packs: readonly Pack[], knowledge: WordKnowledge): ClaimSet {
  return { packs: packs.map((pack) => indexOf(pack, knowledge)) };
}

/** A claim of a set by its ids; undefined where there is none. */
export function findClaim(
  claims: ClaimSet,
  pack: string,
  claim: string,
): { index: PackIndex; claim: Claim; at: number } | undefined {
  const index = claims.packs.find((candidate) => candidate.pack.id === pack);
  const at = index?.pack.claims.findIndex((candidate) => candidate.id === claim) ?? -1;
  const found = index?.pack.claims[at];
  return index && found ? { index, claim: found, at } : undefined;
}

function isEnglish({ language }: Pack): boolean {
  return /^en(?:[-_]|$)/iu.test(language);
}

function indexOf(pack: Pack, english: WordKnowledge): PackIndex {
  const knowledge = isEnglish(pack) ? english : noKnowledge;
  const lexicon = compileLexicon(pack.aliases, knowledge, isEnglish(pack));
  const terms = termIndexOf(pack.claims, lexicon);
  const { postings } = terms;
  // Smoothed by ten claims, so that in a pack of a single claim words still weigh something and alike.
  const distinctness = (having: number): number => Math.log(1 + (pack.claims.length + 10) / (having + 1));
  const weigh = (concept: string): number =>
    (distinctness(postings.get(concept)?.length ?? 0) + lexicon.rarity(concept) / 4) / 2;
  const weights = new Map([...postings.keys()].map((concept) => [concept, weigh(concept)]));
  const words = new Map([...postings.keys()].map((id) => [knowledge.row(id), id]));
  words.delete(-1);
  const fewest = fewestTopical(pack.claims.length);
  const weight = (concept: string): number => weights.get(concept) ?? weigh(concept);
  return {
    pack,
    lexicon,
    profile: profilesOf(pack, lexicon, weight),
    postings,
    rank: rankingOf(terms, weight),
    topical: (concept) => (postings.get(concept)?.length ?? 0) >= fewest,
    years: yearsOf(pack),
    wordOf: (row) => words.get(row),
    weight,
  };
}

/** Number of claims that must have a concept for it to be what a pack of `size` claims is about. */
function fewestTopical(size: number): number {
  return Math.max(1, Math.min((size / oneStory) ** 2, size * ofLargeCollection));
}

/** Profiles as they are asked for. A profile takes some 50 KB, so those not asked for longest make room. */
function profilesOf(pack: Pack, lexicon: Lexicon, weigh: (concept: string) => number): (at: number) => Profile {
  const profiles = new Map<number, Profile>();
  return (at) => {
    const claim = pack.claims[at];
    if (!claim) throw new RangeError(`pack "${pack.id}" has no claim number ${at}`);
    const profile = profiles.get(at) ?? profileOf(claim, lexicon, weigh);
    profiles.delete(at);
    profiles.set(at, profile);
    for (const oldest of profiles.keys()) {
      if (profiles.size <= profilesKept) break;
      profiles.delete(oldest);
    }
    return profile;
  };
}

/** Years in digits, which is how the news writes them. */
function yearsOf({ claims, sources }: Pack): Set<number> {
  const texts = claims.flatMap(({ statement, wordings, reports }) => [
    statement,
    ...wordings,
    ...reports.map(({ summary }) => summary),
  ]);
  const dates = sources.flatMap(({ published }) => published ?? []);
  return new Set([...texts, ...dates].flatMap((text) => text.match(/\b(?:1[89]|20)\d\d\b/gu) ?? []).map(Number));
}
