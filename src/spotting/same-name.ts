/** Says whether two names may mean the same thing, or the same kind of thing; nothing else. */
import { fold } from '../text/fold.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import { stemOf, type Word, wordsOf } from '../text/words.ts';
import { isCapitalOf } from './capitals.ts';
import { commonNames } from './common-names.ts';
import type { Lexicon } from './lexicon.ts';
import { onceFor } from './once-for.ts';
import type { Term } from './profile.ts';
import { type Reading, readSentence } from './reading.ts';
import type { Stranger } from './strange-names.ts';
import { hasStateShortened } from './us-states.ts';

/** Cosine from which on one name may stand for another: "Damascus" for what is Syrian, and "Tehran" for all of Iran. */
const standsFor = 0.7;
const standsForAll = 0.8;

/** Whether the sentence has the name, or all words of it: "Syria's own army" has the Syrian army. */
export function isSaid(term: Term, reading: Reading, lexicon: Lexicon): boolean {
  if (reading.byId.has(term.id)) return true;
  if (hasStateShortened(reading.text.slice(reading.span.start, reading.span.end), term.id)) return true;
  const parts = partsOf(lexicon)(term);
  return parts.length > 0 && parts.every((part) => isPartSaid(part, reading));
}

/** A word of a name: its stem, and the ids of the concepts that it is by itself. */
interface Part {
  readonly stem: string;
  readonly ids: readonly string[];
}

/** The words of a name of several; none of other names. */
const partsOf = onceFor((lexicon: Lexicon) =>
  onceFor(({ written }: Term): readonly Part[] => {
    const words = wordsOf(written);
    if (words.length < 2) return [];
    return words.map(({ text, stem }) => ({
      stem,
      ids: readSentence(text, { start: 0, end: text.length }, lexicon).distinct.map(({ id }) => id),
    }));
  }),
);

function isPartSaid({ stem, ids }: Part, reading: Reading): boolean {
  return (
    reading.words.some((word) => word.stem === stem) || (ids.length > 0 && ids.every((id) => reading.byId.has(id)))
  );
}

/** Whether a name is that of a state or its people. */
export function isState(stem: string): boolean {
  return states.has(stem);
}

/** Whether a claim's name is that of a state, or one that the pack knows by several names, as it does states and their armies. */
export function isOfState({ id, written }: Term): boolean {
  return id.startsWith('@') || isState(stemOf(fold(written)));
}

/** The same of a name of a page. */
export function isStatesName({ start, end, concepts }: Stranger, { text }: Reading): boolean {
  return concepts.some(({ id }) => id.startsWith('@')) || isState(lastStem(text.slice(start, end)));
}

/** Stem of the last word of a name: "Korea" of "South Korea". */
export function lastStem(name: string): string {
  return stemOf(fold(name).split(' ').at(-1) ?? '');
}

/** Words that name states and their people in the common groups. */
const states = new Set(
  commonNames.flat().flatMap((name) => (/^\p{Lu}\p{Ll}+$/u.test(name) ? [stemOf(name.toLowerCase())] : [])),
);
/** Cosine to the word for a state from which on a name belongs to it: "Ankara" to "Turkish". */
const belongs = 0.65;

/** Whether a name may stand in the place of a claim's. A state gives way to another as an actor, not to a person or a party, who may be its own; a town within a state is no other place. */
export function areOfAKind(place: boolean, term: Term, stranger: Stranger, lexicon: Lexicon): boolean {
  if (!namesOf(lexicon)(term).some((stems) => stems.length === 1 && states.has(stems[0] ?? ''))) return true;
  const [concept] = stranger.concepts;
  if (!concept) return false;
  if (concept.id.startsWith('@')) return true;
  if (place) return false;
  let near = false;
  lexicon.knowledge.near(concept.row, (row, cosine) => {
    if (cosine >= belongs && stateRows(lexicon.knowledge).has(row)) near = true;
  });
  return near || states.has(concept.id);
}

const stateRows = onceFor((knowledge: WordKnowledge): ReadonlySet<number> => {
  const rows = new Set([...states].map((stem) => knowledge.row(stem)));
  rows.delete(-1);
  return rows;
});

/** Houses of a government that stand for their state, whose name is given in stems. Names of their own beside it: of "the White House" a pack may tell what it does not of the state. */
const seats = [
  { seat: 'white house', state: 'United States' },
  { seat: 'oval office', state: 'United States' },
  { seat: 'pentagon', state: 'United States' },
  { seat: 'downing street', state: 'United Kingdom' },
  { seat: 'whitehall', state: 'United Kingdom' },
].map(({ seat, state }) => ({ seat, seatStems: stemsIn(seat), state: stemsIn(state) }));

function stemsIn(text: string): string {
  return wordsOf(text)
    .map(({ stem }) => stem)
    .join(' ');
}

/** Whether a stranger is one of the names of a state, which is given in stems. */
function isNamed({ concepts }: Stranger, state: string, { aliases }: Lexicon): boolean {
  const groups = [...aliases.byFirst.values()].flat();
  return groups.some(({ concept, stems }) => stems.join(' ') === state && concepts.some(({ id }) => id === concept));
}

/** A capital or a head of state may stand for a country, and a name may be spelt in two ways; what the pack itself keeps apart is apart. */
export function isAnotherNameOf(term: Term, stranger: Stranger, reading: Reading, lexicon: Lexicon): boolean {
  const said = fold(reading.text.slice(stranger.start, stranger.end)).replace(/'s?$/u, '');
  const names = namesOf(lexicon)(term).map((stems) => stems.join(' '));
  const standsForState = seats.some(
    ({ seat, seatStems, state }) =>
      (seat === said && names.includes(state)) || (names.includes(seatStems) && isNamed(stranger, state, lexicon)),
  );
  if (standsForState) return true;
  const last = stranger.concepts[stranger.concepts.length - 1];
  if (!last || last.id.startsWith('@')) return false;
  const word = wordsOf(reading.text, last).pop();
  if (!word) return false;
  return namesOf(lexicon)(term).some((stems) =>
    stems.some((other, i) =>
      i === stems.length - 1
        ? isSpelling(word.stem, other) ||
          isCapitalOf(word.stem, other) ||
          isOfUnknown(word.stem, other, lexicon.knowledge) ||
          (i === 0 &&
            states.has(word.stem) !== states.has(other) &&
            likeness(word, other, lexicon.knowledge) >= standsForAll)
        : isNameItself(other, lexicon) && likeness(word, other, lexicon.knowledge) >= standsFor,
    ),
  );
}

/** "Syrian" of "Syrian army" is a name of its own, a first name is none. */
function isNameItself(stem: string, { aliases }: Lexicon): boolean {
  return aliases.byName.has(stem);
}

/** Stems of every way to write a name of the claim. */
const namesOf = onceFor(({ aliases }: Lexicon) =>
  onceFor(({ id, written }: Term): readonly (readonly string[])[] => {
    if (!id.startsWith('@')) return [wordsOf(written).map(({ stem }) => stem)];
    return [...aliases.byFirst.values()].flatMap((names) =>
      names.flatMap(({ concept, stems }) => (concept === id ? [stems] : [])),
    );
  }),
);

function likeness({ stem }: Word, other: string, knowledge: WordKnowledge): number {
  const row = knowledge.row(other);
  let found = 0;
  knowledge.near(knowledge.row(stem), (neighbour, cosine) => {
    if (neighbour === row) found = cosine;
  });
  return found;
}

/** "Morvians" of "Morvia": names that nobody knows, of a land and of its people. */
function isOfUnknown(one: string, other: string, { row }: WordKnowledge): boolean {
  const root = rootOf(one);
  return root.length >= 4 && root === rootOf(other) && row(one) < 0 && row(other) < 0;
}

function rootOf(name: string): string {
  return name.replace(/(?:ians?|ans?|ia|a)$/u, '');
}

/** Whether two names differ in one letter put for another. */
function isSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < 5 || one.length !== other.length) return false;
  return [...one].filter((letter, i) => letter !== other[i]).length === 1;
}
