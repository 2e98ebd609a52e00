/** Compiles packs into what sentences are looked up in; nothing else. */
import { recogniseSource } from '../claims/recognise.ts';
import type { Claim, Pack } from '../claims/types.ts';
import { noKnowledge, type WordKnowledge } from '../text/knowledge.ts';
import { yearsIn } from './figure-term.ts';
import { joinIndexes } from './joined-index.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { type ClaimTable, fewSources, type PackHead, type PackIndex, packIndexOf } from './pack-index.ts';
import { type TermIndex, termIndexOf } from './term-index.ts';

export type { PackIndex } from './pack-index.ts';

/** Every pack that is spotted with. */
export interface ClaimSet<Index extends PackIndex = PackIndex> {
  readonly packs: readonly Index[];
}

/** A pack whose claims are all held. */
export interface WholePack extends PackIndex {
  readonly pack: Pack;
}

/** Compiles packs in one pass. Packs must be valid (`readPack`); a language other than English works without word knowledge. */
export function compile(packs: readonly Pack[], knowledge: WordKnowledge): ClaimSet<WholePack> {
  return {
    packs: packs.map((pack) => {
      const lexicon = lexiconOf(pack, knowledge);
      return wholePackOf(pack, termIndexOf(pack.claims, lexicon), lexicon);
    }),
  };
}

/** One pack whose index has been made with `lexicon`. */
export function wholePackOf(pack: Pack, terms: TermIndex, lexicon: Lexicon): WholePack {
  return packIndexOf(pack, tableOf(pack), joinIndexes([{ index: terms }]), lexicon, yearsOf(pack));
}

/** The words that a pack is read with. @param english what is known of English words */
export function lexiconOf({ aliases, language }: PackHead, english: WordKnowledge): Lexicon {
  const isEnglish = /^en(?:[-_]|$)/iu.test(language);
  return compileLexicon(aliases, isEnglish ? english : noKnowledge, isEnglish);
}

/** Years in which sources of a pack were published, as they say it, ascending. */
export function yearsOf({ sources }: Pick<Pack, 'sources'>): number[] {
  const years = new Set<number>();
  for (const { published = '' } of sources) for (const year of yearsIn(published)) years.add(year);
  return [...years].sort((a, b) => a - b);
}

/** A claim of a set by its ids; undefined where there is none. */
export function findClaim(
  claims: ClaimSet,
  pack: string,
  claim: string,
): { index: PackIndex; claim: Claim; at: number } | undefined {
  const index = claims.packs.find((candidate) => candidate.pack.id === pack);
  const found = index?.claims.byId(claim);
  return index && found ? { index, ...found } : undefined;
}

/** The claims and sources of a pack that is held as a whole. */
export function tableOf(pack: Pack): ClaimTable {
  const { claims, sources } = pack;
  const byId = new Map(claims.map((claim, at) => [claim.id, { claim, at }]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  return {
    claim: (at) => claims[at],
    byId: (id) => byId.get(id),
    source: (id) => sourceById.get(id),
    fewSources: sources.length <= fewSources ? sources : [],
    recognise: (page) => recogniseSource(pack, page),
  };
}
