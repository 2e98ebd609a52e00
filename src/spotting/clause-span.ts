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
  const clauses = clausesOf(reading.text, reading.span);
  const weights = clauses.map((clause) => {
    let weight = 0;
    for (const concept of shared) {
      const salience = profile.vocabulary.get(concept.id)?.salience ?? 0;
      if (within(concept, clause)) weight += Math.sqrt(salience) * index.weight(concept.id);
    }
    for (const { quantity, equal, slot } of quantities) {
      if (within(quantity, clause)) weight += (equal ? 3 : 1.5) * slot.salience;
    }
    return weight;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const words = (span: Span): number => reading.words.filter((word) => within(word, span)).length;
  const least = Math.max(leastWords, leastShare * reading.words.length);
  for (let length = 1; length < clauses.length; length++) {
    let best: { span: Span; weight: number } | undefined;
    for (let from = 0; from + length <= clauses.length; from++) {
      const weight = weights.slice(from, from + length).reduce((sum, w) => sum + w, 0);
      const span = trim(reading.text, { start: clauses[from]?.start ?? 0, end: clauses[from + length - 1]?.end ?? 0 });
      if (weight >= enough * whole && words(span) >= least && (!best || weight > best.weight)) best = { span, weight };
    }
    if (best) return best.span;
  }
  return trim(reading.text, reading.span);
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
