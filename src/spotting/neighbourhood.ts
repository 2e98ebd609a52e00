/** Gathers the words that mean nearly the same as those of one sentence; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import { isName, type Reading } from './reading.ts';

/** The words near to a sentence's: made once, filled for one sentence after the other. */
export interface Neighbourhood {
  /** Forgets the last sentence and gathers what is near to this one's words. Names have no neighbours: Syria is not Iraq. */
  readonly enter: (reading: Reading) => void;
  /** How nearly the sentence says a row's word, 0 to 1; 0 for one it says itself, or not at all. */
  readonly likeness: (row: number) => number;
  /** Place in `reading.distinct` of the concept that says it; -1 where none does. */
  readonly saidBy: (row: number) => number;
  /** Rows with a likeness above 0. */
  readonly rows: () => readonly number[];
}

/** Cosine from which on two words may stand for each other; the table has none below. */
const leastCosine = 0.5;

/** @param knowledge what is known of the pack's language */
export function createNeighbourhood(knowledge: WordKnowledge): Neighbourhood {
  const best = new Map<number, { likeness: number; by: number }>();
  return {
    enter: (reading) => {
      best.clear();
      for (const [by, concept] of reading.distinct.entries()) {
        if (isName(concept, reading)) continue;
        const against = knowledge.opposites(concept.row);
        knowledge.near(concept.row, (row, cosine) => {
          const likeness = (cosine - leastCosine) / (1 - leastCosine);
          const known = best.get(row);
          if (known === undefined) {
            if (likeness > 0 && !against.includes(row)) best.set(row, { likeness, by });
          } else if (likeness > known.likeness && !against.includes(row)) {
            known.likeness = likeness;
            known.by = by;
          }
        });
      }
    },
    likeness: (row) => best.get(row)?.likeness ?? 0,
    saidBy: (row) => best.get(row)?.by ?? -1,
    rows: () => [...best.keys()],
  };
}
