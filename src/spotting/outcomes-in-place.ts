/** Finds ordinary words of a sentence that may tell another outcome than the claim does: one that excludes it, or a sign that something failed; nothing else. */
import { isUndoing, type Outcome, outcomesOf } from '../text/outcomes.ts';
import { oppositesOf } from '../text/polarity.ts';
import type { Span } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import { isTurned, isUndone } from './differing-outcome.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { onceFor } from './once-for.ts';
import type { PossibleDifference } from './possible-difference.ts';
import type { Profile, Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';

/** Share of a claim's texts that have a word from which on an outcome hangs on it. */
const hangsOnOutcome = 0.3;
/** How well the sentence says a word of the claim's from which on it has it. */
const leastSaid = 0.3;
/** Words between two that undo each other, at most. */
const undoneReach = 3;

/** All of these, of English. */
export function outcomesInPlace(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  lexicon: Lexicon,
): PossibleDifference[] {
  if (!lexicon.isEnglish) return [];
  return [...otherOutcomes(reading, profile, evidence), ...undoingWords(reading, profile)];
}

/** Words of the sentence whose kind of outcome excludes one that the claim tells and the sentence does not, where neither has a word of the other side. */
function otherOutcomes(reading: Reading, profile: Profile, evidence: Evidence): PossibleDifference[] {
  const { strength, by } = evidence.counterparts;
  const isItself = ({ at, id }: Term): boolean => (strength[at] ?? 0) >= leastSaid && by[at]?.id === id;
  // "None of them survived" is no other outcome than that they died.
  if (reading.denies || profile.denial > 0) return [];
  const told = profile.terms.filter(
    (term) => term.salience >= hangsOnOutcome && !/ly$/u.test(term.written) && !isUndone(term, profile),
  );
  return reading.distinct.flatMap((concept) => {
    if (isName(concept, reading) || profile.vocabulary.has(concept.id) || isTurned(concept, reading)) return [];
    return kindsOf(concept.id).flatMap(({ words, excluded }) => {
      if (excluded.has(concept.id)) return [];
      const against = told.find((term) => excluded.has(term.id) && !words.has(term.id) && !isItself(term));
      if (!against || told.some(({ id }) => words.has(id))) return [];
      const both = ({ id }: Concept): boolean => excluded.has(id) && !words.has(id);
      if (reading.distinct.some(both)) return [];
      const reported = writtenIn(profile.references, new Set([against.id]));
      if (Object.keys(reported).length === 0) return [];
      const { start, end } = concept;
      const page = reading.text.slice(start, end);
      return [
        {
          kind: 'other outcome' as const,
          aspect: 'outcome' as const,
          page,
          reported,
          at: { start, end },
          term: against,
        },
      ];
    });
  });
}

/** Words that tell of failing or of nothing happening, where no text of the claim has one. */
function undoingWords({ words, text, span }: Reading, profile: Profile): PossibleDifference[] {
  if (tellsOfUndoing(profile)) return [];
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

const tellsOfUndoing = onceFor(
  ({ references, denial }: Profile): boolean =>
    denial > 0 || references.some(({ reading }) => reading.words.some(isUndoing)),
);

/** Where the few words behind one that belong to it end. */
function clauseEnd({ end }: Word, text: string, span: Span): number {
  const behind = /^(?:[^\s,;:.!?\u2014]*)(?:\s[^\s,;:.!?\u2014()]+){0,6}/u.exec(text.slice(end, span.end));
  return end + (behind?.[0].length ?? 0);
}

/** The kinds of outcome that a word tells, and its opposites. */
function kindsOf(stem: string): readonly Outcome[] {
  const opposites = oppositesOf(stem);
  return opposites.size > 0 ? [...outcomesOf(stem), { words: new Set([stem]), excluded: opposites }] : outcomesOf(stem);
}
