/** Gathers the words that mean nearly the same as those of one sentence; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import { type Concept, isName, type Reading } from './reading.ts';

/** The words near to a sentence's: made once, filled for one sentence after the other. */
export interface Neighbourhood {
  /** Forgets the last sentence and gathers what is near to this one's words. Names have no neighbours: Syria is not Iraq. */
  readonly enter: (reading: Reading) => void;
  /** How nearly the sentence says a row's word, 0 to 1; 0 for one it says itself, or not at all. */
  readonly likeness: (row: number) => number;
  /** Place in `reading.distinct` of the concept that says it; -1 where none does. */
  readonly saidBy: (row: number) => number;
  /** How many rows have a likeness above 0, and each of them by its place. */
  readonly size: () => number;
  readonly rowAt: (place: number) => number;
}

/** Cosine from which on two words may stand for each other; the table has none below. */
const leastCosine = 0.5;

/** @param knowledge what is known of the pack's language */
export function createNeighbourhood(knowledge: WordKnowledge): Neighbourhood {
  // By row: likeness, and the place of the concept that says it plus one. They grow with the highest row that is met: at most to twice the table's size.
  let likenesses = new Float64Array(0);
  let sayers = new Uint16Array(0);
  // A list that grew anew for each sentence was a ninth of all that spotting allocated.
  let rows = new Int32Array(1_024);
  let size = 0;
  // Of the concept whose neighbours are gathered.
  let by = 0;
  let against: readonly number[] = [];
  const gather = (row: number, cosine: number): void => {
    if (row >= likenesses.length) {
      likenesses = grown(likenesses, new Float64Array(2 * row + 1));
      sayers = grown(sayers, new Uint16Array(2 * row + 1));
    }
    const likeness = (cosine - leastCosine) / (1 - leastCosine);
    const known = likenesses[row] as number;
    if (likeness <= known || against.includes(row)) return;
    if (known === 0) {
      if (size === rows.length) rows = grown(rows, new Int32Array(2 * size));
      rows[size++] = row;
    }
    likenesses[row] = likeness;
    sayers[row] = by + 1;
  };
  return {
    enter: (reading) => {
      for (let i = 0; i < size; i++) {
        const row = rows[i] as number;
        likenesses[row] = 0;
        sayers[row] = 0;
      }
      size = 0;
      for (by = 0; by < reading.distinct.length; by++) {
        const concept = reading.distinct[by] as Concept;
        if (isName(concept, reading)) continue;
        against = knowledge.opposites(concept.row);
        knowledge.near(concept.row, gather);
      }
    },
    likeness: (row) => (row >= 0 && row < likenesses.length ? (likenesses[row] as number) : 0),
    saidBy: (row) => (row >= 0 && row < sayers.length ? (sayers[row] as number) - 1 : -1),
    size: () => size,
    rowAt: (place) => rows[place] as number,
  };
}

/** A larger array with what a smaller one has. */
function grown<T extends Float64Array | Uint16Array | Int32Array>(small: T, large: T): T {
  large.set(small);
  return large;
}
