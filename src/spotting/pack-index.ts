/** Makes of a pack's term index, its words and its claims what sentences are looked up in; nothing else. */
import type { PageIdentity } from '../claims/recognise.ts';
import type { Claim, Pack, Source } from '../claims/types.ts';
import { figureMark } from './figure-term.ts';
import type { JoinedIndex } from './joined-index.ts';
import type { Lexicon } from './lexicon.ts';
import { type Openings, openingsOf } from './openings.ts';
import { type Profile, profileOf } from './profile.ts';
import { type QueryTerms, queryTermsOf } from './query-terms.ts';
import { type Ranked, type Ranking, rankingOf } from './ranking.ts';
import { createRemembered, type Remembered } from './remembered.ts';

/** A pack without what there may be a hundred thousand of. */
export type PackHead = Omit<Pack, 'claims' | 'sources'>;

/** The claims and sources of a pack, as far as they are at hand. */
export interface ClaimTable {
  /** The claim at a place; undefined where there is none, or where it has not been fetched. */
  readonly claim: (at: number) => Claim | undefined;
  /** The same by its id, with its place. */
  readonly byId: (id: string) => { readonly claim: Claim; readonly at: number } | undefined;
  readonly source: (id: string) => Source | undefined;
  /** All sources, where they are few; see `fewSources`. */
  readonly fewSources: readonly Source[];
  /** The source that a page is, if any. */
  readonly recognise: (page: PageIdentity) => Source | undefined;
}

/** Sources of a pack up to which the silence of the others is worth showing. */
export const fewSources = 5;

/** One pack, compiled. */
export interface PackIndex {
  readonly pack: PackHead;
  readonly claims: ClaimTable;
  readonly lexicon: Lexicon;
  /** What a claim, by its place in the pack, is compared with; read when it is first a candidate. Throws where there is no such claim at hand. */
  readonly profile: (at: number) => Profile;
  /** How many claims it has. */
  readonly size: number;
  /** Whether enough of the pack's claims have a concept for it to belong to what the pack is about: every name does in a small pack, few do in a large collection. */
  readonly topical: (concept: string) => boolean;
  /** What a sentence is looked up by. */
  readonly queryTerms: QueryTerms;
  /** Finds the claims that share most with it. */
  readonly rank: Ranking;
  /** What has been found lately, by sentence; see `rankedFor`. */
  readonly remembered: Remembered<readonly Ranked[]>;
  /** Whether some sentences may tell any claim at all. */
  readonly mayTell: Openings;
  /** Every year that a claim's texts name. */
  readonly years: ReadonlySet<number>;
  /** How much a concept tells: high for one that few claims of the pack have. */
  readonly weight: (concept: string) => number;
}

/** A pack of up to so many claims tells one story, so that every name in it belongs to what it is about. */
const oneStory = 40;
/** In a large collection, what a quarter of the claims have: next to nothing. */
const ofLargeCollection = 1 / 4;
/** Profiles kept of one pack. */
const profilesKept = 1_000;
/** Sentences whose ranking is kept: those of a long article, read again whenever a part of it changes. */
const sentencesRemembered = 2_000;
/** The character that the concept of a group of names starts with. */
const groupMark = 64;

/** @param lexicon the one that the index was made with @param dates years of the pack's sources */
export function packIndexOf<Head extends PackHead>(
  pack: Head,
  claims: ClaimTable,
  index: JoinedIndex,
  lexicon: Lexicon,
  dates: readonly number[],
): PackIndex & { readonly pack: Head } {
  const { term, rows, having, size } = index;
  const { knowledge } = lexicon;
  // Smoothed by ten claims, so that in a pack of a single claim words still weigh something and alike.
  const distinctness = (claims: number): number => Math.log(1 + (size + 10) / (claims + 1));
  const weights = new Float64Array(having.length);
  const weightOf = (number: number, rarity: () => number): number => {
    weights[number] ||= (distinctness(having[number] as number) + rarity() / 4) / 2;
    return weights[number] as number;
  };
  const weight = (concept: string): number => {
    const number = term(concept);
    const rarity = (): number => lexicon.rarity(concept);
    return number < 0 ? (distinctness(0) + rarity() / 4) / 2 : weightOf(number, rarity);
  };
  const firstByte = (number: number): number | undefined => index.bytes(number)[0];
  const rarityOf = (number: number): number =>
    firstByte(number) === groupMark
      ? lexicon.rarity(new TextDecoder().decode(index.bytes(number)))
      : knowledge.rarity(rows[number] as number);
  const isFigure = (number: number): boolean => firstByte(number) === figureMark.charCodeAt(0);
  const termOfRow = byRow(rows, having);
  const fewest = fewestTopical(size);
  return {
    pack,
    claims,
    lexicon,
    profile: profilesOf(pack, claims, lexicon, weight),
    size,
    topical: (concept) => (having[term(concept)] ?? 0) >= fewest,
    queryTerms: queryTermsOf({ term, termOfRow: (row) => termOfRow[row] ?? -1, size: having.length }),
    rank: rankingOf(index, (number) => weights[number] || weightOf(number, () => rarityOf(number))),
    remembered: createRemembered(sentencesRemembered),
    mayTell: openingsOf(index, knowledge, term, (number) => (isFigure(number) ? 0 : rarityOf(number))),
    years: new Set([...index.years, ...dates]),
    weight,
  };
}

/** Number of claims that must have a concept for it to be what a pack of `size` claims is about. */
function fewestTopical(size: number): number {
  return Math.max(1, Math.min((size / oneStory) ** 2, size * ofLargeCollection));
}

/** The term of each row, -1 where no claim has that word. */
function byRow(rows: Int32Array, having: Uint32Array): Int32Array {
  let most = -1;
  for (const row of rows) most = Math.max(most, row);
  const terms = new Int32Array(most + 1).fill(-1);
  for (let term = 0; term < rows.length; term++) {
    const row = rows[term] as number;
    if (row >= 0 && (having[term] as number) > 0) terms[row] = term;
  }
  return terms;
}

/** Profiles as they are asked for. A profile takes some 50 KB, so those not asked for longest make room. */
function profilesOf(
  pack: PackHead,
  claims: ClaimTable,
  lexicon: Lexicon,
  weigh: (concept: string) => number,
): (at: number) => Profile {
  const profiles = createRemembered<Profile, number>(profilesKept);
  return (at) => {
    const known = profiles.get(at);
    if (known) return known;
    const claim = claims.claim(at);
    if (!claim) throw new RangeError(`pack "${pack.id}" has no claim number ${at} at hand`);
    return profiles.keep(at, profileOf(claim, lexicon, weigh));
  };
}
