/** A small table of word knowledge for tests: made here, so that a test does not hang on the table that ships; nothing else. */
import { openKnowledge, type WordKnowledge, writeKnowledge } from './knowledge.ts';
import { readTurns } from './turns.ts';
import { stemOf } from './words.ts';

/** What a test wants known of words. */
export interface KnownWords {
  /** Pairs of words, and the cosine between them, 0 to 1. */
  readonly alike?: readonly (readonly [string, string, number])[];
  readonly opposites?: readonly (readonly [string, string])[];
  /** Rarities by word; 7, as of a common noun, for every other. */
  readonly rarity?: Readonly<Record<string, number>>;
  /** Lines as `readTurns` takes them. */
  readonly turns?: readonly string[];
}

/** The knowledge of those words and of no others. */
export function knowledgeOf({ alike = [], opposites = [], rarity = {}, turns = [] }: KnownWords): WordKnowledge {
  const pairs = [...alike.map(([one, other]) => [one, other] as const), ...opposites];
  const words = [...pairs.flat(), ...Object.keys(rarity)];
  const stems = [...new Set(words.map(stemOf))];
  const row = (word: string): number => stems.indexOf(stemOf(word));
  const rarities = new Map(Object.entries(rarity).map(([word, value]) => [stemOf(word), value]));
  const near = stems.map((stem) =>
    alike.flatMap(([one, other, cosine]) => {
      if (stemOf(one) === stem) return [{ row: row(other), cosine }];
      return stemOf(other) === stem ? [{ row: row(one), cosine }] : [];
    }),
  );
  const table = writeKnowledge({
    stems,
    rarity: stems.map((stem) => rarities.get(stem) ?? 7),
    near,
    opposites: opposites.map(([one, other]) => [row(one), row(other)] as const),
    names: [],
    turns: readTurns(turns.join('\n'), stemOf),
  });
  // To so small a table nearly every word that opens a sentence would be a name.
  return { ...openKnowledge(table), isName: () => false };
}
