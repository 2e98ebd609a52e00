/** Compiles packs into what sentences are looked up in; nothing else. */
import type { Claim, Pack } from '../claims/types.ts';
import { rarest, rarityOf } from '../text/rarity.ts';
import { stopWords } from '../text/stop-words.ts';
import { wordsOf } from '../text/words.ts';
import { type AliasTable, compileAliases } from './aliases.ts';
import { conceptsOf, type Profile, profileOf } from './profile.ts';

/** One pack, compiled. */
export interface PackIndex {
  readonly pack: Pack;
  readonly aliases: AliasTable;
  /** What a claim, by its place in `pack.claims`, is compared with; read when it is first a candidate. Throws where there is no such place. */
  readonly profile: (at: number) => Profile;
  /** Concept id -> places in `pack.claims` whose texts have it, ascending. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** How much a concept tells: high for one that few claims of the pack have. */
  readonly weight: (concept: string) => number;
  /** How rare a concept is outside the pack; see `rarityOf`. */
  readonly rarity: (concept: string) => number;
}

/** Every pack that is spotted with. */
export interface ClaimSet {
  readonly packs: readonly PackIndex[];
}

/** Profiles kept of one pack. */
const profilesKept = 1_000;

/** Compiles packs in one pass. Packs must be valid (`readPack`); a language other than English works without word knowledge. */
export function compile(packs: readonly Pack[]): ClaimSet {
  return { packs: packs.map(indexOf) };
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

function indexOf(pack: Pack): PackIndex {
  const aliases = compileAliases(pack.aliases);
  const postings = new Map<string, number[]>();
  for (const [at, claim] of pack.claims.entries()) {
    for (const id of conceptsOf(claim, aliases)) {
      const list = postings.get(id);
      if (list) list.push(at);
      else postings.set(id, [at]);
    }
  }
  const names = pack.aliases.map(rarityOfNames);
  const rarity = (concept: string): number =>
    (concept.startsWith('@') ? names[Number(concept.slice(1))] : rarityOf(concept)) ?? rarest;
  // Smoothed by ten claims, so that in a pack of a single claim words still weigh something and alike.
  const distinctness = (having: number): number => Math.log(1 + (pack.claims.length + 10) / (having + 1));
  const weigh = (concept: string): number =>
    (distinctness(postings.get(concept)?.length ?? 0) + rarity(concept) / 4) / 2;
  const weights = new Map([...postings.keys()].map((concept) => [concept, weigh(concept)]));
  return {
    pack,
    aliases,
    profile: profilesOf(pack, aliases),
    postings,
    rarity,
    weight: (concept) => weights.get(concept) ?? weigh(concept),
  };
}

/** Profiles as they are asked for. A profile takes some 50 KB, so those not asked for longest make room. */
function profilesOf(pack: Pack, aliases: AliasTable): (at: number) => Profile {
  const profiles = new Map<number, Profile>();
  return (at) => {
    const claim = pack.claims[at];
    if (!claim) throw new RangeError(`pack "${pack.id}" has no claim number ${at}`);
    const profile = profiles.get(at) ?? profileOf(claim, aliases);
    profiles.delete(at);
    profiles.set(at, profile);
    for (const oldest of profiles.keys()) {
      if (profiles.size <= profilesKept) break;
      profiles.delete(oldest);
    }
    return profile;
  };
}

/** As rare as the commonest of the names: "US" makes the group of "United States of America" common. Names of grammar words alone ("IS") do not count. */
function rarityOfNames(names: readonly string[]): number {
  const rarities = names.flatMap((name) => {
    const words = wordsOf(name).filter((word) => !stopWords.has(word.text));
    return words.length === 0 ? [] : [Math.max(...words.map((word) => rarityOf(word.stem)))];
  });
  return rarities.length === 0 ? rarest : Math.min(...rarities);
}
