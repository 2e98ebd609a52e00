/** Chooses the part of a sentence that carries a claim; nothing else. */
import { clausesOf } from '../text/clauses.ts';
import type { Span } from '../text/span.ts';
import type { PackIndex } from './claim-set.ts';
import type { ComparedQuantity } from './compared-quantities.ts';
import type { Profile } from './profile.ts';
import type { Concept, Reading } from './reading.ts';

/** Share of the shared evidence that the span must hold. */
const enough = 0.8;
/** A span is never less than this share of the sentence's words, nor fewer words than this: a single word is no claim. */
const leastShare = 0.3;
const leastWords = 5;

/** The fewest neighbouring clauses that hold most of what the sentence shares with the claim. */
export function clauseSpan(
  reading: Reading,
  profile: Profile,
  shared: readonly Concept[],
  quantities: readonly ComparedQuantity[],
  index: PackIndex,
): Span {
  // Clauses of marks alone say nothing and, by the thousand, would cost the square of their number.
  const clauses = clausesOf(reading.text, reading.span)
    .map((span) => ({ span, words: reading.words.filter((word) => within(word, span)).length }))
    .filter(({ words }) => words > 0);
  const weights = clauses.map(({ span }) => weightOf(span, profile, shared, quantities, index));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const least = Math.max(leastWords, leastShare * reading.words.length);
  // What the clauses from each place on weigh together, and how many words they have; a clause longer in each round.
  const runs = clauses.map(() => ({ weight: 0, words: 0 }));
  for (let length = 1; length < clauses.length; length++) {
    let best: { span: Span; weight: number } | undefined;
    for (const [from, run] of runs.entries()) {
      const last = clauses[from + length - 1];
      if (!last) break;
      run.weight += weights[from + length - 1] ?? 0;
      run.words += last.words;
      if (run.weight >= enough * whole && run.words >= least && (!best || run.weight > best.weight))
        best = { span: { start: clauses[from]?.span.start ?? 0, end: last.span.end }, weight: run.weight };
    }
    if (best) return trim(reading.text, best.span);
  }
  return trim(reading.text, reading.span);
}

/** What a clause has of the evidence that sentence and claim share. */
function weightOf(
  clause: Span,
  profile: Profile,
  shared: readonly Concept[],
  quantities: readonly ComparedQuantity[],
  index: PackIndex,
): number {
  let weight = 0;
  for (const concept of shared) {
    const salience = profile.vocabulary.get(concept.id)?.salience ?? 0;
    if (within(concept, clause)) weight += Math.sqrt(salience) * index.weight(concept.id);
  }
  for (const { quantity, equal, slot } of quantities) {
    if (within(quantity, clause)) weight += (equal ? 3 : 1.5) * slot.salience;
  }
  return weight;
}

/** Whether a part lies inside a span. */
export function within(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}

/** Without white space, commas and opening or closing marks that stand alone at the ends. */
function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:\u2013\u2014\u2022-]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s,;:\u2013\u2014-]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
