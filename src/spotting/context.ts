/** Keeps what an article has said before a sentence, as far as it helps to read that sentence; nothing else. */
import type { Reading } from './reading.ts';

/** What a pair is judged with besides its own words. */
export interface Context {
  /** Ids of names in the preceding sentences: what "he", "the camp" or "the ministry" may stand for. */
  readonly names: ReadonlySet<string>;
  /** The largest mass of any claim for this sentence. */
  readonly bestMass: number;
  /** How much else of the pack the article tells, 0 to 1. */
  readonly affinity: number;
}

/** Sentences looked back for a name. */
const reach = 4;

/** Names in the `reach` readings before `at`. */
export function namesBefore(readings: readonly Reading[], at: number): Set<string> {
  const names = new Set<string>();
  for (const reading of readings.slice(Math.max(0, at - reach), at)) {
    for (const concept of reading.concepts) if (concept.name || concept.id.startsWith('@')) names.add(concept.id);
  }
  return names;
}
