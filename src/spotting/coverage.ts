/** Says how much of a claim's vocabulary a sentence has, and which of the claim's names are missing; nothing else. */
import { type Span, within } from '../text/span.ts';
import type { PackIndex } from './claim-set.ts';
import type { Counterparts } from './counterparts.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';

export interface Coverage {
  /** Weight shares of the vocabulary, 0 to 1: in the sentence, and in it or its context. */
  readonly core: number;
  readonly withContext: number;
  /** Largest salience of a rare name that is missing: from sentence and context, and from the sentence alone. */
  readonly absent: number;
  readonly absentHere: number;
  /** Whether the sentence has a rare name of the claim. */
  readonly anchored: boolean;
}

/** Rarity from which on a name tells one event from others of its kind: "Syria" does, "Russia" does not. */
export const rareName = 6.7;
/** Salience below which a word is an accident of one wording, and from which on a name anchors a sentence to the claim. */
const leastSalience = 0.25;
const anchorSalience = 0.3;

/**
 * Goes through the claim's vocabulary.
 * @param counterparts how well the sentence says each term, and by which concept
 * @param namesBefore ids of names in the preceding sentences
 */
export function coverageOf(
  reading: Reading,
  profile: Profile,
  index: PackIndex,
  { strength, by }: Pick<Counterparts, 'strength' | 'by'>,
  namesBefore: ReadonlySet<string>,
): Coverage {
  const { heads } = index.lexicon.aliases;
  let whole = 0;
  let told = 0;
  let stood = 0;
  let absent = 0;
  let absentHere = 0;
  let anchored = false;
  for (const { id, at, salience, weight, name, rarity } of profile.terms) {
    const said = strength[at] as number;
    const here = said === 1 && by[at]?.id === id;
    const before = !here && name && namesBefore.has(id);
    if (salience >= leastSalience) {
      const value = salience * weight;
      whole += value;
      told += value * said;
      stood += before ? value : value * said;
    }
    if (name && rarity >= rareName) {
      // "the treaty" is half of "the INF Treaty".
      const part = here ? 1 : hasHead(heads.get(id), reading) ? 0.5 : 0;
      absent = Math.max(absent, (before ? 0 : 1 - part) * salience);
      absentHere = Math.max(absentHere, (1 - part) * salience);
      if (here && salience >= anchorSalience) anchored = true;
    }
  }
  return {
    core: whole > 0 ? told / whole : 0,
    withContext: whole > 0 ? stood / whole : 0,
    absent,
    absentHere,
    anchored,
  };
}

function hasHead(heads: ReadonlySet<string> | undefined, reading: Reading): boolean {
  if (heads) for (const stem of heads) if (reading.byId.has(stem)) return true;
  return false;
}

/** Weight share of a part of the sentence that the claim says, 0 to 1; 0 where nothing weighs. `told` as in `Counterparts`. */
export function toldShare(reading: Reading, told: Counterparts['told'], index: PackIndex, part: Span): number {
  const weights = weightsIn(index)(reading);
  let whole = 0;
  let said = 0;
  for (let c = 0; c < reading.distinct.length; c++) {
    const concept = reading.distinct[c] as Concept;
    if (!within(concept, part)) continue;
    const weight = weights[c] as number;
    whole += weight;
    said += weight * (told[c] ?? 0);
  }
  return whole > 0 ? said / whole : 0;
}

/** The same of its ordinary words alone, weighed by how rare they are in the language: what is told of the names and figures. */
export function plainShare(reading: Reading, told: Counterparts['told'], { lexicon }: PackIndex, part: Span): number {
  let whole = 0;
  let said = 0;
  for (let c = 0; c < reading.distinct.length; c++) {
    const concept = reading.distinct[c] as Concept;
    if (!within(concept, part) || concept.id.startsWith('@') || isName(concept, reading)) continue;
    const weight = lexicon.rarity(concept.id) + 1;
    whole += weight;
    said += weight * (told[c] ?? 0);
  }
  return whole > 0 ? said / whole : 0;
}

/** By place in `reading.distinct`: its weight in the pack. Every candidate of a sentence asks for all of them twice and more. */
export const weightsIn = onceFor((index: PackIndex) =>
  onceFor(({ distinct }: Reading): readonly number[] => distinct.map(({ id }) => index.weight(id))),
);
