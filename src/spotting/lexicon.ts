/** The words and names that one pack is read with: its aliases, and what is known of its language; nothing else. */

import type { WordKnowledge } from '../text/knowledge.ts';
import { stopWords } from '../text/stop-words.ts';
import { wordsOf } from '../text/words.ts';
import { type AliasTable, compileAliases } from './aliases.ts';
import { withCommonNames } from './common-names.ts';

export interface Lexicon {
  readonly aliases: AliasTable;
  readonly knowledge: WordKnowledge;
  /** Whether what is known of English grammar and turns applies. */
  readonly isEnglish: boolean;
  /** Rarity outside the pack of a concept: a stem, or `@n` for the group of aliases n; see `WordKnowledge.rarity`. */
  readonly rarity: (concept: string) => number;
}

/** Compiles a pack's own groups of names, with the common English ones where it is English. */
export function compileLexicon(
  own: readonly (readonly string[])[],
  knowledge: WordKnowledge,
  isEnglish: boolean,
): Lexicon {
  const groups = isEnglish ? withCommonNames(own) : own;
  const { row, rarity, rarest } = knowledge;
  const rarityOf = (stem: string): number => rarity(row(stem));
  const names = groups.map((group) => rarityOfNames(group, rarityOf, rarest));
  return {
    aliases: compileAliases(groups, (stem) => row(stem) >= 0, own.length),
    knowledge,
    isEnglish,
    rarity: (concept) => (concept.startsWith('@') ? names[Number(concept.slice(1))] : rarityOf(concept)) ?? rarest,
  };
}

/** As rare as the commonest of the names: "US" makes the group of "United States of America" common. Names of grammar words alone ("IS") do not count. */
function rarityOfNames(names: readonly string[], rarityOf: (stem: string) => number, rarest: number): number {
  const rarities = names.flatMap((name) => {
    const words = wordsOf(name).filter((word) => !stopWords.has(word.text));
    return words.length === 0 ? [] : [Math.max(...words.map((word) => rarityOf(word.stem)))];
  });
  return rarities.length === 0 ? rarest : Math.min(...rarities);
}
