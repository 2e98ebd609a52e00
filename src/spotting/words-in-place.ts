/** Finds ordinary words of a sentence that may tell something else than the claim does: a word in the place of one of its own, an outcome that excludes the claim's, a sign that something failed; nothing else. */
import { isUndoing, outcomesOf } from '../text/outcomes.ts';
import { oppositesOf } from '../text/polarity.ts';
import type { Span } from '../text/span.ts';
import { isVerbal } from '../text/verbal.ts';
import type { Word } from '../text/words.ts';
import { isTurned } from './differing-outcome.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { onceFor } from './once-for.ts';
import { companyAt, spotsOf } from './place-company.ts';
import type { PossibleDifference } from './possible-difference.ts';
import { hangsOnName, type Profile, type Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';

/** Share of a claim's texts that have a word from which on an outcome hangs on it. */
const hangsOnOutcome = 0.3;
/** How well the claim says a word of the sentence, and the sentence one of the claim's, from which on neither is another. */
const known = 0.3;
const said = 0.4;
/** Least company in which one word may stand for another; of words in the place of others, those that most speaks for are looked at. */
const leastCompany = 0.15;
const looked = 2;
/** Words between two that undo each other, at most. */
const undoneReach = 3;

/** All of these, of English. */
export function wordsInPlace(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  lexicon: Lexicon,
): PossibleDifference[] {
  if (!lexicon.isEnglish) return [];
  return [
    ...otherOutcomes(reading, profile, evidence),
    ...undoingWords(reading, profile),
    ...otherWords(reading, profile, evidence, lexicon),
  ];
}

/** Words of the sentence whose kind of outcome excludes one that the claim tells and the sentence does not, where neither has a word of the other side. */
function otherOutcomes(reading: Reading, profile: Profile, evidence: Evidence): PossibleDifference[] {
  const { strength, by } = evidence.counterparts;
  const isItself = ({ at, id }: Term): boolean => (strength[at] ?? 0) >= known && by[at]?.id === id;
  // "None of them survived" is no other outcome than that they died.
  if (reading.denies || profile.denial > 0) return [];
  const told = profile.terms.filter(({ salience }) => salience >= hangsOnOutcome);
  return reading.distinct.flatMap((concept) => {
    if (isName(concept, reading) || profile.vocabulary.has(concept.id) || isTurned(concept, reading)) return [];
    return outcomesOf(concept.id).flatMap(({ words, excluded }) => {
      if (excluded.has(concept.id)) return [];
      const against = told.find((term) => excluded.has(term.id) && !words.has(term.id) && !isItself(term));
      if (!against || told.some(({ id }) => words.has(id))) return [];
      const both = ({ id }: Concept): boolean => excluded.has(id) && !words.has(id);
      if (reading.distinct.some(both)) return [];
      return difference('other outcome', concept, against, reading, profile);
    });
  });
}

/** Words that tell of failing or of nothing happening, where no text of the claim has one. */
function undoingWords({ words, text, span }: Reading, profile: Profile): PossibleDifference[] {
  if (isUndone(profile)) return [];
  const reported: Record<string, string> = {};
  for (const { source, summary } of profile.claim.reports) reported[source] = summary;
  return words.flatMap((word, i) => {
    if (!isUndoing(word)) return [];
    // "Refused to halt" undoes nothing.
    const around = words.slice(Math.max(0, i - undoneReach), i + 1 + undoneReach);
    if (around.some((other) => other !== word && (isUndoing(other) || other.stem === 'not'))) return [];
    const at = { start: word.start, end: clauseEnd(word, text, span) };
    const page = text.slice(at.start, at.end);
    return [{ kind: 'undoing word' as const, aspect: 'outcome' as const, page, reported, at: word }];
  });
}

const isUndone = onceFor(
  ({ references, denial }: Profile): boolean =>
    denial > 0 || references.some(({ reading }) => reading.words.some(isUndoing)),
);

/** Where the few words behind one that belong to it end. */
function clauseEnd({ end }: Word, text: string, span: Span): number {
  const behind = /^(?:[^\s,;:.!?\u2014]*)(?:\s[^\s,;:.!?\u2014()]+){0,6}/u.exec(text.slice(end, span.end));
  return end + (behind?.[0].length ?? 0);
}

/** Words of the sentence that the claim does not say, each with the word of the claim's that it most likely replaces. */
function otherWords(reading: Reading, profile: Profile, evidence: Evidence, lexicon: Lexicon): PossibleDifference[] {
  const { strength, told } = evidence.counterparts;
  const unsaid = profile.terms.filter(
    (term) => !term.name && term.salience >= hangsOnName && (strength[term.at] ?? 0) < said,
  );
  if (unsaid.length === 0) return [];
  return reading.distinct
    .flatMap((concept, c) => {
      if ((told[c] ?? 0) >= known || isName(concept, reading) || profile.vocabulary.has(concept.id)) return [];
      const found = unsaid.flatMap((term) => {
        const support = supportOf(concept, term, reading, profile, evidence, lexicon);
        return support === undefined ? [] : [{ concept, term, support }];
      });
      return found.length > 0 ? [found.reduce((best, one) => (one.support > best.support ? one : best))] : [];
    })
    .sort((a, b) => b.support - a.support)
    .slice(0, looked)
    .flatMap(({ concept, term }) => difference('other word', concept, term, reading, profile));
}

/** What speaks for one word's standing in the place of another: a verb for a verb, words around both, likeness, and that they are opposites. */
function supportOf(
  concept: Concept,
  term: Term,
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  { knowledge }: Lexicon,
): number | undefined {
  const opposite = areOpposite(concept, term) ? 1 : 0;
  if (opposite === 0 && isAct(reading.text.slice(concept.start, concept.end)) !== isAct(term.written)) return undefined;
  const { near, wide, inOrder, lead } = companyAt(concept, spotsOf(term, profile), reading, evidence);
  if (opposite === 0 && near < leastCompany) return undefined;
  let likeness = 0;
  knowledge.near(concept.row, (row, cosine) => {
    if (row === term.row) likeness = cosine;
  });
  return near + wide / 2 + inOrder / 4 + (lead ? 1 / 4 : 0) + likeness / 2 + opposite;
}

/** Whether each of two words turns the other round. */
export function areOpposite({ id }: Pick<Concept, 'id'>, term: Pick<Term, 'id'>): boolean {
  return oppositesOf(id).has(term.id) || oppositesOf(term.id).has(id);
}

/** Whether a word, as it is written, is something done. */
export function isAct(word: string): boolean {
  return isVerbal(word.toLowerCase());
}

function difference(
  kind: 'other outcome' | 'other word',
  concept: Concept,
  term: Term,
  reading: Reading,
  { references }: Profile,
): PossibleDifference[] {
  const reported = writtenIn(references, new Set([term.id]));
  if (Object.keys(reported).length === 0) return [];
  const page = reading.text.slice(concept.start, concept.end);
  const isOutcome = kind === 'other outcome' || isAct(page) || areOpposite(concept, term);
  const { start, end } = concept;
  return [{ kind, aspect: isOutcome ? 'outcome' : 'actor', page, reported, at: { start, end }, term }];
}
