/** Finds a pack's names for one thing in a run of words, whichever of them is used; nothing else. */
import { type Word, wordsOf } from '../text/words.ts';

/** The groups of a pack, ready to be looked up. */
export interface AliasTable {
  /** By the first stem of each name, the longest names first. */
  readonly byFirst: ReadonlyMap<string, readonly AliasName[]>;
  /** By all stems of a name, joined by spaces: the first group's name, and where that must be written with a capital, the first that need not. */
  readonly byName: ReadonlyMap<string, readonly AliasName[]>;
  /** Common nouns that a group's longer names end in, by concept: "the treaty" may stand for "the INF Treaty". */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>;
}

interface AliasName {
  readonly stems: readonly string[];
  /** Whether a text must write it with a capital: "Polish" is a name, "polish" is not. */
  readonly capital: boolean;
  /** `@` and the number of the group: equal for all names of one thing. */
  readonly concept: string;
}

/** Compiles groups of names. Names without a letter or digit are left out.
 * @param isCommon whether a stem is an ordinary word, which may stand for the name that it ends
 * @param own how many of the groups, from the first, are the pack's own */
export function compileAliases(
  groups: readonly (readonly string[])[],
  isCommon: (stem: string) => boolean,
  own: number = groups.length,
): AliasTable {
  const byFirst = new Map<string, AliasName[]>();
  const heads = new Map<string, Set<string>>();
  for (const [g, group] of groups.entries()) {
    for (const name of group) {
      const words = significant(wordsOf(name));
      const stems = words.map((word) => word.stem);
      const head = words[words.length - 1];
      if (head && words.length > 1 && isCommon(head.stem))
        heads.set(`@${g}`, (heads.get(`@${g}`) ?? new Set()).add(head.stem));
      const [first] = stems;
      if (first === undefined) continue;
      const names = byFirst.get(first) ?? [];
      // A pack's editor chose its names for its own texts; the common ones meet every text there is.
      names.push({ stems, capital: g >= own && words.length === 1 && isCommon(first), concept: `@${g}` });
      byFirst.set(first, names);
    }
  }
  const byName = new Map<string, AliasName[]>();
  for (const names of byFirst.values()) {
    names.sort((a, b) => b.stems.length - a.stems.length);
    for (const name of names) {
      const key = name.stems.join(' ');
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [name]);
      else if (!name.capital && known.every(({ capital }) => capital)) known.push(name);
    }
  }
  return { byFirst, byName, heads };
}

/** The longest name that starts at `words[from]`: its concept and the place after it. Stop words within a name must be there too. */
export function aliasAt(
  table: AliasTable,
  words: readonly Word[],
  from: number,
): { concept: string; to: number } | undefined {
  const word = words[from];
  if (!word || word.stop) return undefined;
  const longest = table.byFirst.get(word.stem)?.[0]?.stems.length ?? 0;
  // Word by word rather than name by name: thousands of names may begin alike, and every text that has the word would be held against each.
  let found: { concept: string; to: number } | undefined;
  let key = '';
  for (let to = from; to < from + longest; to++) {
    const stem = words[to]?.stem;
    if (stem === undefined) break;
    key = to === from ? stem : `${key} ${stem}`;
    const name = table.byName.get(key)?.find(({ capital }) => !capital || word.capital);
    if (name) found = { concept: name.concept, to: to + 1 };
  }
  return found;
}

/** A name loses its leading article: "the Pentagon" is found as "Pentagon". */
function significant(words: readonly Word[]): Word[] {
  const first = words.findIndex((word) => !word.stop);
  return first < 0 ? [] : words.slice(first);
}
