/** Finds ordinary words of a sentence that may tell another outcome than the claim does: one that excludes it, or a sign that something failed; nothing else. */
import { isFailing, isSucceeding, type Outcome, outcomesOf } from '../text/outcomes.ts';
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
/** Words of success in one sentence that are judged. */
const looked = 3;

/** All of these, of English. */
export function outcomesInPlace(reading: Reading, profile: Profile, lexicon: Lexicon): PossibleDifference[] {
  if (!lexicon.isEnglish) return [];
  return [...otherOutcomes(reading, profile), ...failingWords(reading, profile), ...succeedingWords(reading, profile)];
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

/** Words that tell of failing or of nothing happening, and that no text of the claim has. */
function failingWords(reading: Reading, profile: Profile): PossibleDifference[] {
  const { words } = reading;
  return words.flatMap((word, i) => {
    if (!isFailing(word) || isAside(word, i, reading, profile)) return [];
    // "Refused to halt" undoes nothing.
    const around = words.slice(Math.max(0, i - failingReach), i + 1 + failingReach);
    if (around.some((other) => other !== word && (isFailing(other) || other.stem === 'not'))) return [];
    return [toldBy(word, 'failing word', reading, profile)];
  });
}

/** Words that tell of help or of success where the claim tells of the contrary, in a sentence that denies nothing. */
function succeedingWords(reading: Reading, profile: Profile): PossibleDifference[] {
  if (reading.denies || failingShare(profile) === 0) return [];
  return reading.words
    .flatMap((word, i) =>
      isSucceeding(word) && !isAside(word, i, reading, profile)
        ? [toldBy(word, 'succeeding word', reading, profile)]
        : [],
    )
    .slice(0, looked);
}

/** Whether a word is the claim's own, a name's, or turned by those before it. */
function isAside(word: Word, i: number, reading: Reading, { vocabulary }: Profile): boolean {
  return vocabulary.has(word.stem) || (word.capital && i > 0) || isTurned(word, reading);
}

function toldBy(
  word: Word,
  kind: 'failing word' | 'succeeding word',
  { text, span }: Reading,
  { claim }: Profile,
): PossibleDifference {
  const reported: Record<string, string> = {};
  for (const { source, summary } of claim.reports) reported[source] ??= summary;
  return { kind, aspect: 'outcome', page: text.slice(word.start, clauseEnd(word, text, span)), reported, at: word };
}

/** Share of a claim's texts that deny something or tell of failing. */
export const failingShare = onceFor(({ references }: Profile): number => {
  const those = references.filter(({ reading }) => reading.denies || reading.words.some(isFailing));
  return references.length > 0 ? those.length / references.length : 0;
});

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
