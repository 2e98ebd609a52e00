/** Finds what in a sentence says each concept of a claim, in the same word or another that means nearly the same; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Profile, Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';

/** The best counterpart on the other side, for each term of a profile and each distinct concept of a sentence. */
export interface Counterparts {
  /** By place in `profile.terms`: 1 for the same concept, less for a likeness, 0 for none. */
  readonly strength: readonly number[];
  /** By place in `profile.terms`: the concept of the sentence that says it. */
  readonly by: readonly (Concept | undefined)[];
  /** The terms with a strength above 0, by their place. */
  readonly said: readonly Term[];
  /** By place in `reading.distinct`: how well the claim says it. */
  readonly told: readonly number[];
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
  const { distinct } = reading;
  const { length } = profile.terms;
  const strength = zeros(length);
  const by = new Array<Concept | undefined>(length).fill(undefined);
  const told = zeros(distinct.length);
  const said: Term[] = [];
  const strange: number[] = [];
  for (let c = 0; c < distinct.length; c++) {
    const concept = distinct[c] as Concept;
    const term = profile.vocabulary.get(concept.id);
    if (term) {
      strength[term.at] = 1;
      by[term.at] = concept;
      told[c] = 1;
      insert(said, term);
    } else if (isName(concept, reading) && !concept.id.startsWith('@')) strange.push(c);
  }
  const pair = (term: Term, c: number, likeness: number): void => {
    const { at } = term;
    if (likeness <= (strength[at] as number)) return;
    if (by[at] === undefined) insert(said, term);
    // As exact as the model was trained with.
    strength[at] = Math.fround(likeness);
    by[at] = distinct[c];
    if (likeness > (told[c] as number)) told[c] = Math.fround(likeness);
  };
  const { words, wordRows } = profile;
  for (let w = 0; w < wordRows.length; w++) {
    const row = wordRows[w] as number;
    const c = neighbourhood.saidBy(row);
    if (c >= 0) pair(words[w] as Term, c, neighbourhood.likeness(row));
  }
  for (const term of strange.length > 0 ? profile.names : []) {
    if (strength[term.at] === 1) continue;
    for (const c of strange) pair(term, c, nameLikeness(term, distinct[c] as Concept, knowledge));
  }
  return { strength, by, said, told };
}

/** Keeps the few terms that are said in the order of their places. */
function insert(said: Term[], term: Term): void {
  let place = said.length;
  said.push(term);
  for (; place > 0 && (said[place - 1] as Term).at > term.at; place--) said[place] = said[place - 1] as Term;
  said[place] = term;
}

/** Filled with a fraction once, so that copies are arrays of fractions, too. */
const template = new Array<number>(1_024).fill(0.5).fill(0);

/** So many zeros. Copying a part of an array takes a fifth of the time of making a typed array, and there are several for each pair. */
function zeros(length: number): number[] {
  return length <= template.length ? template.slice(0, length) : new Array<number>(length).fill(0);
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
