/** Finds ordinary words of a sentence that may tell another outcome than the claim does: one that excludes it, or a sign that something failed; nothing else. */
import { isFailing, type Outcome, outcomesOf } from '../text/outcomes.ts';
import { oppositesOf } from '../text/polarity.ts';
import type { Span } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import { isTurned, isUndone } from './differing-outcome.ts';
import type { Lexicon } from './lexicon.ts';
import { onceFor } from './once-for.ts';
import type { PossibleDifference } from './possible-difference.ts';
import type { Profile } from './profile.ts';
import { isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';

/** Share of a claim's texts that have a word from which on an outcome hangs on it. */
const hangsOnOutcome = 0.3;
/** Words between two that undo each other, at most. */
const failingReach = 3;

/** All of these, of English. */
export function outcomesInPlace(reading: Reading, profile: Profile, lexicon: Lexicon): PossibleDifference[] {
  if (!lexicon.isEnglish) return [];
  return [...otherOutcomes(reading, profile), ...failingWords(reading, profile)];
}

/** Words of the sentence whose kind of outcome excludes one that the claim tells and the sentence does not, where neither has a word of the other side. */
function otherOutcomes(reading: Reading, profile: Profile): PossibleDifference[] {
  // "None of them survived" is no other outcome than that they died.
  if (reading.denies || profile.denial > 0) return [];
  const told = profile.terms.filter(
    (term) => term.salience >= hangsOnOutcome && !/ly$/u.test(term.written) && !isUndone(term, profile),
  );
  return reading.distinct.flatMap((concept) => {
    if (isName(concept, reading) || profile.vocabulary.has(concept.id) || isTurned(concept, reading)) return [];
    const against = kindsOf(concept.id).flatMap(({ words, excluded }) => {
      const bySide = ({ id }: { readonly id: string }): boolean => excluded.has(id) && !words.has(id);
      if (excluded.has(concept.id) || told.some(({ id }) => words.has(id)) || reading.distinct.some(bySide)) return [];
      return told.filter(bySide).slice(0, 1);
    })[0];
    if (!against) return [];
    const reported = writtenIn(profile.references, new Set([against.id]));
    if (Object.keys(reported).length === 0) return [];
    const { start, end } = concept;
    const page = reading.text.slice(start, end);
    const at = { start, end };
    return [{ kind: 'other outcome' as const, aspect: 'outcome' as const, page, reported, at, term: against }];
  });
}

/** Words that tell of failing or of nothing happening, where no text of the claim has one. */
function failingWords(reading: Reading, profile: Profile): PossibleDifference[] {
  if (tellsOfFailing(profile)) return [];
  const { words, text, span } = reading;
  const reported: Record<string, string> = {};
  for (const { source, summary } of profile.claim.reports) reported[source] ??= summary;
  return words.flatMap((word, i) => {
    if (!isFailing(word) || (word.capital && i > 0) || isTurned(word, reading)) return [];
    // "Refused to halt" undoes nothing.
    const around = words.slice(Math.max(0, i - failingReach), i + 1 + failingReach);
    if (around.some((other) => other !== word && (isFailing(other) || other.stem === 'not'))) return [];
    const page = text.slice(word.start, clauseEnd(word, text, span));
    return [{ kind: 'failing word' as const, aspect: 'outcome' as const, page, reported, at: word }];
  });
}

const tellsOfFailing = onceFor(
  ({ references, denial }: Profile): boolean =>
    denial > 0 || references.some(({ reading }) => reading.words.some(isFailing)),
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
