/** Finds what in a sentence says each concept of a claim, in the same word or another that means nearly the same; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Profile, Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';

/** The best counterpart on the other side, for each term of a profile and each distinct concept of a sentence. */
export interface Counterparts {
  /** By place in `profile.terms`: 1 for the same concept, less for a likeness, 0 for none. */
  readonly strength: Float32Array;
  /** By place in `profile.terms`: the concept of the sentence that says it. */
  readonly by: readonly (Concept | undefined)[];
  /** By place in `reading.distinct`: how well the claim says it. */
  readonly told: Float32Array;
}

/** Strength of names that are spelt a little differently, and of a name and its adjective. */
const sameSpelling = 0.9;
const sameRoot = 0.8;

/** Compares every term of a claim with a sentence, whose neighbourhood has been entered. */
export function counterpartsOf(
  reading: Reading,
  profile: Profile,
  neighbourhood: Neighbourhood,
  knowledge: WordKnowledge,
): Counterparts {
  const { terms } = profile;
  const { distinct } = reading;
  const strength = new Float32Array(terms.length);
  const by = new Array<Concept | undefined>(terms.length).fill(undefined);
  const told = new Float32Array(distinct.length);
  const names: number[] = [];
  for (const [c, concept] of distinct.entries()) {
    const term = profile.vocabulary.get(concept.id);
    if (term) {
      strength[term.at] = 1;
      by[term.at] = concept;
      told[c] = 1;
    } else if (isName(concept, reading) && !concept.id.startsWith('@')) names.push(c);
  }
  const pair = (term: Term, c: number, likeness: number): void => {
    if (likeness <= (strength[term.at] as number)) return;
    strength[term.at] = likeness;
    by[term.at] = distinct[c];
    if (likeness > (told[c] as number)) told[c] = likeness;
  };
  for (const term of terms) {
    if (strength[term.at] === 1) continue;
    if (!term.name) {
      const c = neighbourhood.saidBy(term.row);
      if (c >= 0) pair(term, c, neighbourhood.likeness(term.row));
    } else if (!term.id.startsWith('@')) {
      for (const c of names) pair(term, c, nameLikeness(term, distinct[c] as Concept, knowledge));
    }
  }
  return { strength, by, told };
}

/** Names are alike only by their letters: "Rukban" and "Rukbaan", "Syria" and "Syrian"; "Syria" and "Iraq" are near in meaning and not the same. */
function nameLikeness(term: Term, concept: Concept, knowledge: WordKnowledge): number {
  const [a, b] = [term.id, concept.id];
  if (a.length < 4 || b.length < 4 || a[0] !== b[0]) return 0;
  if (a.length >= 5 && b.length >= 5 && isOneEdit(a, b)) return sameSpelling;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (same < 4 || same < Math.min(a.length, b.length) - 1) return 0;
  let near = false;
  knowledge.near(term.row, (row) => {
    if (row === concept.row) near = true;
  });
  return near ? sameRoot : 0;
}

/** Whether one letter more, less or other makes one word of the other. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const from = a.length >= b.length ? 1 : 0;
  const to = b.length >= a.length ? 1 : 0;
  return a.slice(i + from) === b.slice(i + to);
}
